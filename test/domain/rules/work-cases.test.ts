/** Access to work, row by row, with the first and the last day of every waiting time. */
import { describe, expect, it } from 'vitest';
import { askTold, type Told } from '../../support/rules/told.ts';

const outside = { receptionFacility: 'no', nationalities: ['475'] } as const;
const inside = { receptionFacility: 'yes', nationalities: ['475'] } as const;
const inFlat = {
  status: 'duldung_60a',
  ...outside,
  permittedSince: '2026-01-01',
  suspensionSince: '2026-01-01',
} as const;
const georgian = { ...inFlat, nationalities: ['430'], asylumFailed: 'yes' } as const;
type WorkCase = readonly [string, Told, string, string?];
const works: readonly WorkCase[] = [
  ['a child of 14', { status: 'german', birthDate: '2011-11-24' }, 'tooYoung'],
  ['the day of 15', { status: 'german', birthDate: '2011-11-23' }, 'allowed'],
  ['a request without paper', { status: 'none_asylumRequest' }, 'notYet'],
  [
    'shelter, last day of three months',
    { status: 'gestattung_63', ...outside, permittedSince: '2026-08-23' },
    'notYet',
    '2026-11-24',
  ],
  [
    'shelter, after three months',
    { status: 'gestattung_63', ...outside, permittedSince: '2026-08-22' },
    'permissionPossible',
  ],
  ['shelter, registered in a year', { status: 'akn', ...outside, permittedSince: '2026' }, 'staff'],
  [
    'facility, last day of three months',
    { status: 'akn', ...inside, asylumRegisteredOn: '2026-08-23' },
    'notYet',
    '2026-11-24',
  ],
  [
    'facility, three months, no other state',
    { status: 'akn', ...inside, asylumRegisteredOn: '2026-08-22', otherStateResponsible: 'no' },
    'permissionPossible',
  ],
  [
    'facility, three months, another state',
    { status: 'akn', ...inside, asylumRegisteredOn: '2026-08-22', otherStateResponsible: 'yes' },
    'notYet',
    '2027-02-23',
  ],
  [
    'facility, three months, other state unknown',
    { status: 'akn', ...inside, asylumRegisteredOn: '2026-08-22' },
    'staff',
  ],
  [
    'facility, last day of six months',
    { status: 'akn', ...inside, asylumRegisteredOn: '2026-05-23' },
    'staff',
  ],
  [
    'facility, after six months',
    { status: 'akn', ...inside, asylumRegisteredOn: '2026-05-22' },
    'permissionPossible',
  ],
  [
    'safe country, shelter',
    {
      status: 'gestattung_63',
      receptionFacility: 'no',
      nationalities: ['238'],
      asylumRegisteredOn: '2026-05-01',
    },
    'banned',
  ],
  [
    'safe country, application of 31 Aug 2015',
    {
      status: 'gestattung_63',
      receptionFacility: 'no',
      nationalities: ['238'],
      asylumRegisteredOn: '2015-08-31',
    },
    'staff',
  ],
  [
    'safe country, application of 1 Sep 2015',
    {
      status: 'gestattung_63',
      receptionFacility: 'no',
      nationalities: ['238'],
      asylumRegisteredOn: '2015-09-01',
    },
    'banned',
  ],
  [
    'facility, accelerated',
    { status: 'akn', ...inside, asylumRegisteredOn: '2026-05-01', accelerated: 'yes' },
    'banned',
  ],
  [
    'safe country, facility, accelerated unknown',
    { status: 'akn', receptionFacility: 'yes', nationalities: ['238'], asylumRegisteredOn: '2026-05-01' },
    'staff',
  ],
  [
    'safe country, facility, accelerated',
    {
      status: 'akn',
      receptionFacility: 'yes',
      nationalities: ['238'],
      asylumRegisteredOn: '2026-05-01',
      accelerated: 'yes',
    },
    'banned',
  ],
  [
    'safe country, facility, not accelerated',
    {
      status: 'akn',
      receptionFacility: 'yes',
      nationalities: ['238'],
      asylumRegisteredOn: '2026-05-01',
      accelerated: 'no',
    },
    'permissionPossible',
  ],
  [
    'Moldova, shelter, application of 30 Aug 2023',
    {
      status: 'gestattung_63',
      receptionFacility: 'no',
      nationalities: ['146'],
      asylumRegisteredOn: '2023-08-30',
    },
    'permissionPossible',
  ],
  [
    'Moldova, shelter, application of 31 Aug 2023',
    {
      status: 'gestattung_63',
      receptionFacility: 'no',
      nationalities: ['146'],
      asylumRegisteredOn: '2023-08-31',
    },
    'banned',
  ],
  [
    'Colombia is on the list of the Union only',
    {
      status: 'gestattung_63',
      receptionFacility: 'no',
      nationalities: ['349'],
      permittedSince: '2026-01-01',
    },
    'permissionPossible',
  ],
  [
    'one nationality safe, one not',
    {
      status: 'gestattung_63',
      receptionFacility: 'no',
      nationalities: ['238', '475'],
      asylumRegisteredOn: '2026-05-01',
    },
    'staff',
  ],
  ['a further application', { status: 'folgeantrag_71' }, 'staff'],
  [
    'Duldung, last day of three months',
    { status: 'duldung_60a', ...outside, permittedSince: '2026-08-23' },
    'notYet',
    '2026-11-24',
  ],
  [
    'Duldung, after three months',
    { status: 'duldung_60a', ...outside, permittedSince: '2026-08-22' },
    'permissionPossible',
  ],
  [
    'Duldung, facility, passport, three months',
    { status: 'duldung_60a', ...inside, passportShown: 'yes', suspensionSince: '2026-08-22' },
    'permissionPossible',
  ],
  [
    'Duldung, facility, no passport, three months',
    { status: 'duldung_60a', ...inside, passportShown: 'no', suspensionSince: '2026-08-22' },
    'notYet',
    '2027-02-23',
  ],
  [
    'Duldung, facility, after six months',
    { status: 'duldung_60a', ...inside, suspensionSince: '2026-05-22' },
    'permissionPossible',
  ],
  [
    'Duldung, facility, passport unknown, four months',
    { status: 'duldung_60a', ...inside, suspensionSince: '2026-07-22' },
    'staff',
  ],
  ['Duldung, own fault', { ...inFlat, ownFault: 'yes' }, 'banned'],
  ['Duldung, fault unknown', inFlat, 'permissionPossible'],
  ['Duldung, removal prepared', { ...inFlat, removalPrepared: 'yes' }, 'permissionPossible'],
  [
    'Duldung, facility, removal prepared',
    { status: 'duldung_60a', ...inside, suspensionSince: '2026-05-22', removalPrepared: 'yes' },
    'staff',
  ],
  [
    'Duldung, facility, permitted in the procedure',
    { status: 'duldung_60a', ...inside, permittedBefore: 'yes' },
    'permissionPossible',
  ],
  [
    'Duldung, facility, passport, last day of six months, removal prepared',
    {
      status: 'duldung_60a',
      ...inside,
      suspensionSince: '2026-05-23',
      passportShown: 'yes',
      removalPrepared: 'yes',
    },
    'staff',
  ],
  ['Duldung, Ghana, asylum failed', { ...inFlat, nationalities: ['238'], asylumFailed: 'yes' }, 'banned'],
  [
    'Duldung, Ghana, asylum not failed',
    { ...inFlat, nationalities: ['238'], asylumFailed: 'no' },
    'permissionPossible',
  ],
  ['Duldung, Ghana, outcome unknown', { ...inFlat, nationalities: ['238'] }, 'staff'],
  [
    'Duldung, Georgia, applied on 30 Aug 2023',
    { ...georgian, asylumRegisteredOn: '2023-08-30' },
    'permissionPossible',
  ],
  ['Duldung, Georgia, applied on 31 Aug 2023', { ...georgian, asylumRegisteredOn: '2023-08-31' }, 'banned'],
  [
    'Duldung, Georgia, tolerated on 30 Aug 2023',
    { ...georgian, suspensionSince: '2023-08-30' },
    'permissionPossible',
  ],
  ['Duldung, Georgia, day of the application unknown', georgian, 'staff'],
  [
    'Duldung, Türkiye, tolerated since 6 May 2025',
    { ...inFlat, nationalities: ['163'], asylumFailed: 'yes', suspensionSince: '2025-05-06' },
    'permissionPossible',
  ],
  [
    'Duldung, Türkiye, tolerated since 7 May 2025',
    { ...inFlat, nationalities: ['163'], asylumFailed: 'yes', suspensionSince: '2025-05-07' },
    'banned',
  ],
  ['Duldung, safe and not safe', { ...inFlat, nationalities: ['238', '475'], asylumFailed: 'yes' }, 'staff'],
  ['unclear identity', { status: 'duldung_60b' }, 'banned'],
  ['Duldung for training', { status: 'duldung_60c' }, 'allowedReadPaper'],
  ['obliged to leave', { status: 'exit_obliged' }, 'banned'],
  ['§ 24 requested', { status: 'request_24' }, 'notYet'],
  ['§ 24 Fiktion', { status: 'fiktion_24' }, 'allowed'],
  ['§ 24 permit', { status: 'ae_24' }, 'allowed'],
  ['§ 24 permit that has run out', { status: 'ae_24', paperExpired: 'yes' }, 'staff'],
  ['another Fiktion', { status: 'fiktion_81_4' }, 'allowedReadPaper'],
  ['a refugee', { status: 'ae_25_2_refugee' }, 'allowed'],
  ['§ 25 (5)', { status: 'ae_25_5' }, 'allowed'],
  ['a victim of trafficking', { status: 'ae_25_4a' }, 'permissionPossible'],
  ['§ 25 (4) sentence 2', { status: 'ae_25_4_s2' }, 'permissionPossible'],
  ['a title for work', { status: 'ae_work' }, 'allowedReadPaper'],
  ['an EU citizen', { status: 'eu_citizen' }, 'allowed'],
  ['a visa', { status: 'visa' }, 'staff'],
];

describe('access to work', () => {
  it.each(works)('%s', (_, told, expected, from) => {
    const said = askTold('workAccess', told as Told);
    expect(said.code).toBe(expected);
    if (from) expect(said.from).toBe(from);
  });

  it('is told by at least fifty cases', () => expect(works.length).toBeGreaterThanOrEqual(50));

  it('presumes no fault until somebody finds one, and says so', () => {
    const said = askTold('workAccess', inFlat);
    expect(said).toMatchObject({ code: 'permissionPossible', degree: 'should' });
    expect(said.presumed?.toSorted()).toEqual(['ownFault', 'removalPrepared']);
    expect(
      askTold('workAccess', { ...inFlat, ownFault: 'no', removalPrepared: 'no' }).presumed,
    ).toBeUndefined();
  });

  it('is a matter of discretion when a removal is prepared', () => {
    expect(askTold('workAccess', { ...inFlat, removalPrepared: 'yes' })).toMatchObject({ degree: 'may' });
  });

  it.each([
    ['duldung_60a', '2022-11-22', 'notNeeded'],
    ['duldung_60a', '2022-11-23', 'usuallyNeeded'],
    ['gestattung_63', '2022-11-22', 'notNeeded'],
    ['gestattung_63', '2022-11-23', 'usuallyNeeded'],
  ] as const)('with %s since %s the consent of the Bundesagentur is %s', (status, since, baConsent) => {
    const told = { ...inFlat, status, permittedSince: since };
    expect(askTold('workAccess', told)).toMatchObject({ code: 'permissionPossible', baConsent });
  });

  it('names what is missing behind a ban, not the ban', () => {
    const said = askTold('workAccess', { ...inFlat, nationalities: ['238'] });
    expect(said).toMatchObject({ code: 'staff', why: 'missing', missing: ['asylumFailed'] });
  });
});
