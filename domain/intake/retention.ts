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
    | 'handedOver';
  readonly source: string;
  /** The day the source was read, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Read in the law itself, not in a table about it. */
  readonly verified: boolean;
};

const asOf = '2026-08-19';
const station: readonly RetentionRule[] = [
  {
    place: 'station',
    period: 'P14D',
    starts: 'acceptedByEveryReceiver',
    source: 'Art. 5 (1) (e) DSGVO',
    asOf,
    verified: true,
  },
  {
    place: 'station',
    period: 'P1D',
    starts: 'sittingAbandoned',
    source: 'Art. 5 (1) (e) DSGVO',
    asOf,
    verified: true,
  },
];
const assistance: RetentionRule = {
  place: 'socialOffice',
  period: 'P6Y',
  starts: 'endOfBenefits',
  source: 'KGSt 2011',
  asOf,
  verified: false,
};
const jobcentre: RetentionRule = {
  place: 'jobcentre',
  period: 'P10Y',
  starts: 'endOfMeasure',
  source: 'LSG NRW, 3.8.2023',
  asOf,
  verified: false,
};

const retention: Readonly<Record<Purpose, readonly RetentionRule[]>> = {
  organisation: station,
  protection: [
    ...station,
    {
      place: 'station',
      period: 'P0D',
      starts: 'handedOver',
      source: '§ 42a SGB VIII',
      asOf,
      verified: true,
    },
  ],
  registration: [
    ...station,
    {
      place: 'registryOffice',
      period: 'P5Y',
      starts: 'endOfYearOfMovingAway',
      source: '§ 13 (1), (2) BMG',
      asOf,
      verified: true,
    },
    {
      place: 'registryOffice',
      period: 'P5Y',
      starts: 'expiryOfDocument',
      source: '§ 14 (2) S. 2 BMG',
      asOf,
      verified: true,
    },
    {
      place: 'registryOffice',
      period: 'P0D',
      starts: 'endOfYearAfterMovingAway',
      source: '§ 14 (2) S. 1 BMG',
      asOf,
      verified: true,
    },
  ],
  benefits: [...station, assistance, jobcentre],
  labourMarket: [...station, jobcentre],
  counselling: [
    ...station,
    {
      place: 'integrationCentre',
      period: 'P0D',
      starts: 'withdrawalOfConsent',
      source: 'Art. 7 (3), 17 (1) (b) DSGVO',
      asOf,
      verified: true,
    },
  ],
};

export const retentionOf = (purpose: Purpose): readonly RetentionRule[] =>
  purposes.includes(purpose) ? retention[purpose] : [];
