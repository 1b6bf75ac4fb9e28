/** Wages, what is kept of them, what must be told: the answers follow the suggested benefit law. */
import { readOn, type Standing, type Topic } from '#domain/rules/questions/topic';

const read = { validFrom: readOn, confidence: 'law' } as const;
const unread = { validFrom: readOn, confidence: 'unverified' } as const;
const asylblg = ['asylblgBasic', 'asylblgReduced'] as const satisfies readonly Standing['benefitRegime'][];
const others = [
  'asylblgBridging',
  'sgb12',
  'sgb8Minor',
  'none',
  'staff',
] as const satisfies readonly Standing['benefitRegime'][];

export const moneyTopics: readonly Topic[] = [
  {
    id: 'minimumWage',
    group: 'money',
    variants: [
      {
        id: 'all',
        law: '§§ 1, 22 MiLoG',
        validFrom: '2026-01-01',
        confidence: 'source',
        facts: ['minimumWageEuro'],
      },
    ],
  },
  {
    id: 'keepOfWages',
    group: 'money',
    variants: [
      {
        id: 'asylblg',
        when: { benefitRegime: asylblg, analogBenefits: ['notYet', 'notApplicable'] },
        law: '§ 7 (3) AsylbLG',
        facts: ['asylblgFreePercent', 'asylblgCapPercent'],
        ...read,
      },
      {
        id: 'sgb2',
        when: { benefitRegime: ['sgb2'] },
        law: '§ 11b (2), (3) SGB II',
        facts: ['sgb2FreeEuro'],
        ...read,
      },
      // After 36 months the rules of SGB XII hold by analogy (§ 2 AsylbLG).
      {
        id: 'staff',
        when: { benefitRegime: asylblg, analogBenefits: ['possible', 'staff'] },
        law: '§ 2 (1) AsylbLG',
        ...read,
      },
      { id: 'staff', when: { benefitRegime: others }, law: '§ 82 SGB XII', ...unread },
    ],
  },
  {
    id: 'report',
    group: 'money',
    variants: [
      {
        id: 'asylblg',
        when: { benefitRegime: [...asylblg, 'asylblgBridging'] },
        law: '§ 8a AsylbLG',
        facts: ['reportDays'],
        ...read,
      },
      { id: 'atOnce', when: { benefitRegime: ['sgb2', 'sgb12'] }, law: '§ 60 (1) S. 1 Nr. 2 SGB I', ...read },
      {
        id: 'staff',
        when: { benefitRegime: ['sgb8Minor', 'none', 'staff'] },
        law: '§ 60 (1) SGB I',
        ...unread,
      },
    ],
  },
  {
    id: 'workOpportunity',
    group: 'money',
    variants: [
      {
        id: 'asylblg',
        when: { benefitRegime: asylblg },
        law: '§ 5 (2), (4) AsylbLG',
        facts: ['workOpportunityCents'],
        ...read,
      },
      { id: 'staff', when: { benefitRegime: ['sgb2', ...others] }, law: '§ 5 AsylbLG', ...read },
    ],
  },
  {
    id: 'taxAndBank',
    group: 'money',
    variants: [{ id: 'all', law: '§ 139b AO; § 31 (1) ZKG', source: 'AO: not read', ...unread }],
  },
  {
    id: 'undeclaredWork',
    group: 'money',
    variants: [{ id: 'all', law: 'SchwarzArbG', ...unread }],
  },
];
