/**
 * How long the answers are kept, by purpose and place. Dated data: a retention schedule of the town goes before it.
 * Codes say when a period starts; the sentences are in the documentation of processing.
 */
import type { AgencyId } from '#domain/intake/agency';
import { type Purpose, purposes } from '#domain/intake/question';

export type RetentionRule = {
  readonly place: 'station' | AgencyId;
  /** ISO 8601 duration; `P0D` is at once */
  readonly period: string;
  readonly starts:
    | 'acceptedByEveryReceiver'
    | 'sealed'
    | 'lastTouched'
    | 'written'
    | 'endOfYearOfMovingAway'
    | 'endOfYearAfterMovingAway'
    | 'expiryOfDocument'
    | 'endOfBenefits'
    | 'endOfMeasure'
    | 'withdrawalOfConsent'
    | 'handedOver'
    | 'blockEntered';
  readonly source: string;
  /** The day the source was read, `YYYY-MM-DD`. */
  readonly asOf: string;
  /**
   * `law`: the period stands in the law. `reported`: found in a table or decision about it, to be checked by the office.
   * `ownChoice`: the law demands an end but names none; this period is the station's own, to be decided with the town.
   */
  readonly basis: 'law' | 'reported' | 'ownChoice';
};

const asOf = '2026-08-19';

/** What the station itself holds. */
export const stationThings = ['record', 'nobodysRecord', 'draft', 'correction', 'audit', 'backup'] as const;
export type StationThing = (typeof stationThings)[number];

const ownChoice = { place: 'station', asOf, basis: 'ownChoice' } as const;
const limit = 'Art. 5 (1) (e) DSGVO';

/** One row for each thing the station holds; the law demands an end and names none. */
export const stationRetention: Readonly<Record<StationThing, RetentionRule>> = {
  record: { ...ownChoice, period: 'P14D', starts: 'acceptedByEveryReceiver', source: limit },
  /** Sealed, and no agency gets anything of it: a child handed over before it was named. */
  nobodysRecord: { ...ownChoice, period: 'P14D', starts: 'sealed', source: limit },
  draft: { ...ownChoice, period: 'P14D', starts: 'lastTouched', source: limit },
  /** Given up: the sealed version is back. */
  correction: { ...ownChoice, period: 'P14D', starts: 'lastTouched', source: limit },
  /** As long as retrievals of the register are logged; that rule is the registry's, this one follows it. */
  audit: { ...ownChoice, period: 'P365D', starts: 'written', source: '§ 5 1. BMeldDÜV' },
  /** Where the site file says nothing else. What was purged lives on in it until then. */
  backup: { ...ownChoice, period: 'P28D', starts: 'written', source: limit },
};
const station: readonly RetentionRule[] = [stationRetention.record, stationRetention.draft];
const assistance: RetentionRule = {
  place: 'socialOffice',
  period: 'P6Y',
  starts: 'endOfBenefits',
  source: 'KGSt 2011',
  asOf,
  basis: 'reported',
};
const jobcentre: RetentionRule = {
  place: 'jobcentre',
  period: 'P10Y',
  starts: 'endOfMeasure',
  source: 'LSG NRW, 3.8.2023',
  asOf,
  basis: 'reported',
};

/** The integration centre gets nothing but by consent. */
const byConsent: RetentionRule = {
  place: 'integrationCentre',
  period: 'P0D',
  starts: 'withdrawalOfConsent',
  source: 'Art. 7 (3), 17 (1) (b) DSGVO',
  asOf,
  basis: 'law',
};

/** What an office takes into its file stays as long as the file, whatever it was asked for. */
const files = [assistance, jobcentre, byConsent];

const retention: Readonly<Record<Purpose, readonly RetentionRule[]>> = {
  organisation: [...station, ...files],
  protection: [
    ...station,
    ...files,
    {
      place: 'registryOffice',
      period: 'P2Y',
      starts: 'blockEntered',
      source: '§ 51 (4) BMG',
      asOf,
      basis: 'law',
    },
    {
      place: 'station',
      period: 'P0D',
      starts: 'handedOver',
      source: '§ 42a SGB VIII',
      asOf,
      basis: 'ownChoice',
    },
  ],
  registration: [
    ...station,
    ...files,
    {
      place: 'registryOffice',
      period: 'P5Y',
      starts: 'endOfYearOfMovingAway',
      source: '§ 13 (1), (2) BMG',
      asOf,
      basis: 'law',
    },
    {
      place: 'registryOffice',
      period: 'P5Y',
      starts: 'expiryOfDocument',
      source: '§ 14 (2) S. 2 BMG',
      asOf,
      basis: 'law',
    },
    {
      place: 'registryOffice',
      period: 'P0D',
      starts: 'endOfYearAfterMovingAway',
      source: '§ 14 (2) S. 1 BMG',
      asOf,
      basis: 'law',
    },
  ],
  benefits: [...station, ...files],
  labourMarket: [...station, ...files],
  counselling: [...station, ...files],
};

export const retentionOf = (purpose: Purpose): readonly RetentionRule[] =>
  purposes.includes(purpose) ? retention[purpose] : [];

/** Days the station keeps something. */
export function daysKept(thing: StationThing): number {
  const days = /^P(\d+)D$/.exec(stationRetention[thing].period)?.[1];
  if (days === undefined) throw new RangeError('retention.notInDays');
  return Number(days);
}

/** Days the station keeps a record after the last agency accepted its part. */
export const daysKeptAfterAcceptance = (): number => daysKept('record');

/** How long agencies keep what they were given, whatever it was given for. */
export const agencyRetention = (agency: AgencyId): readonly RetentionRule[] =>
  purposes
    .flatMap((purpose) => retention[purpose])
    .filter((rule, index, all) => rule.place === agency && all.indexOf(rule) === index);
