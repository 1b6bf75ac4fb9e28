/** Numbers the answers name, with the time they hold: never written into a text. */
type DatedFact = {
  readonly id: string;
  readonly value: number;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly law: string;
  readonly source?: string;
  readonly confidence: 'law' | 'source' | 'unverified';
};

export const datedFacts: readonly DatedFact[] = [
  {
    id: 'minimumWageEuro',
    value: 13.9,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    law: '§ 1 (2) MiLoG',
    source: 'third party, not the regulation itself',
    confidence: 'source',
  },
  {
    id: 'asylblgFreePercent',
    value: 25,
    validFrom: '2026-08-19',
    law: '§ 7 (3) AsylbLG',
    confidence: 'law',
  },
  {
    id: 'asylblgCapPercent',
    value: 50,
    validFrom: '2026-08-19',
    law: '§ 7 (3) AsylbLG',
    confidence: 'law',
  },
  { id: 'sgb2FreeEuro', value: 100, validFrom: '2026-08-19', law: '§ 11b (2) SGB II', confidence: 'law' },
  { id: 'reportDays', value: 3, validFrom: '2026-08-19', law: '§ 8a AsylbLG', confidence: 'law' },
  {
    id: 'workOpportunityCents',
    value: 80,
    validFrom: '2026-08-19',
    law: '§ 5 (2) AsylbLG',
    confidence: 'law',
  },
  {
    id: 'licenceMonths',
    value: 6,
    validFrom: '2026-08-19',
    law: '§ 29 (1) S. 4 FeV',
    confidence: 'law',
  },
];

/** Undefined where nothing is known of that day: the caller then shows the variant `staff`. */
export const factOn = (id: string, on: string): DatedFact | undefined =>
  datedFacts.find((fact) => fact.id === id && fact.validFrom <= on && on <= (fact.validTo ?? '9999'));
