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
    | 'sittingAbandoned'
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
const station: readonly RetentionRule[] = [
  {
    place: 'station',
    period: 'P14D',
    starts: 'acceptedByEveryReceiver',
    source: 'Art. 5 (1) (e) DSGVO',
    asOf,
    basis: 'ownChoice',
  },
  {
    place: 'station',
    period: 'P1D',
    starts: 'sittingAbandoned',
    source: 'Art. 5 (1) (e) DSGVO',
    asOf,
    basis: 'ownChoice',
  },
];
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

/** Days the station keeps a record after the last agency accepted its part. */
export function daysKeptAfterAcceptance(): number {
  const rule = station.find(({ starts }) => starts === 'acceptedByEveryReceiver');
  const days = /^P(\d+)D$/.exec(rule?.period ?? '')?.[1];
  if (days === undefined) throw new RangeError('retention.notInDays');
  return Number(days);
}
