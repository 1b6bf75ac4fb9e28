/** The decision table of benefit laws, row by row, with the first and the last day of every waiting time. */
import { describe, expect, it } from 'vitest';
import { askTold, type Told, withSwitch } from '../../support/rules/told.ts';

const adult = { pastAgeLimit: 'no', workingAgeInHousehold: 'yes' } as const;
const old = { birthDate: '1948', pastAgeLimit: 'yes', workingAgeInHousehold: 'yes' } as const;
const child = { birthDate: '2018-01-01', pastAgeLimit: 'no' } as const;

type RegimeCase = readonly [string, Told, string];
const regimes: readonly RegimeCase[] = [
  ['nobody with custody is here', { unaccompaniedMinor: 'yes' }, 'sgb8Minor'],
  ['an arrival certificate', { status: 'akn' }, 'asylblgBasic'],
  ['a Gestattung', { status: 'gestattung_63' }, 'asylblgBasic'],
  ['a Gestattung that has run out', { status: 'gestattung_63', paperExpired: 'yes' }, 'staff'],
  [
    'a Gestattung nobody knows the last day of',
    { status: 'gestattung_63', paperExpired: undefined },
    'staff',
  ],
  ['a request, no fingerprints yet', { status: 'none_asylumRequest', fingerprinted: 'no' }, 'asylblgReduced'],
  [
    'a request with fingerprints, admission unknown',
    { status: 'none_asylumRequest', fingerprinted: 'yes' },
    'staff',
  ],
  [
    'a request with fingerprints, not admitted',
    { status: 'none_asylumRequest', fingerprinted: 'yes', admitted: 'no' },
    'asylblgReduced',
  ],
  [
    'a request, admitted, paper late without fault',
    { status: 'none_asylumRequest', fingerprinted: 'yes', admitted: 'yes', paperLateByOwnFault: 'no' },
    'asylblgBasic',
  ],
  [
    'a request, admitted, paper late by own fault',
    { status: 'none_asylumRequest', fingerprinted: 'yes', admitted: 'yes', paperLateByOwnFault: 'yes' },
    'asylblgReduced',
  ],
  [
    'a request, admitted, fault unknown',
    { status: 'none_asylumRequest', fingerprinted: 'yes', admitted: 'yes' },
    'staff',
  ],
  ['a request, fingerprints unknown', { status: 'none_asylumRequest' }, 'staff'],
  ['a further application', { status: 'folgeantrag_71' }, 'asylblgBasic'],
  ['a Duldung', { status: 'duldung_60a' }, 'asylblgBasic'],
  ['a Duldung for training', { status: 'duldung_60c' }, 'asylblgBasic'],
  ['a Duldung for work', { status: 'duldung_60d' }, 'asylblgBasic'],
  ['unclear identity by own fault', { status: 'duldung_60b', ownFault: 'yes' }, 'asylblgReduced'],
  ['unclear identity without fault', { status: 'duldung_60b', ownFault: 'no' }, 'asylblgBasic'],
  ['unclear identity, fault unknown', { status: 'duldung_60b' }, 'staff'],
  ['obliged to leave', { status: 'exit_obliged', bridgingCase: 'no' }, 'asylblgBasic'],
  [
    'obliged to leave, protected elsewhere',
    { status: 'exit_obliged', bridgingCase: 'yes' },
    'asylblgBridging',
  ],
  [
    '§ 25 (5), last day of 18 months',
    { status: 'ae_25_5', ...adult, suspensionSince: '2025-05-23' },
    'asylblgBasic',
  ],
  [
    '§ 25 (5), first day after 18 months',
    { status: 'ae_25_5', ...adult, suspensionSince: '2025-05-22' },
    'sgb2',
  ],
  ['§ 25 (5), the month alone known', { status: 'ae_25_5', ...adult, suspensionSince: '2025-05' }, 'staff'],
  [
    '§ 25 (5), the year alone known and enough',
    { status: 'ae_25_5', ...adult, suspensionSince: '2024' },
    'sgb2',
  ],
  ['§ 25 (4) sentence 1', { status: 'ae_25_4_s1' }, 'asylblgBasic'],
  ['§ 23 (1) because of war', { status: 'ae_23_1_war' }, 'asylblgBasic'],
  ['§ 25 (4) sentence 2', { status: 'ae_25_4_s2', ...adult }, 'sgb2'],
  ['a refugee', { status: 'ae_25_2_refugee', ...adult }, 'sgb2'],
  ['a refugee, too old to work', { status: 'ae_25_2_refugee', ...old }, 'sgb12'],
  [
    'a refugee’s child with a parent',
    { status: 'ae_25_2_refugee', ...child, workingAgeInHousehold: 'yes' },
    'sgb2',
  ],
  [
    'a refugee’s child with old people',
    { status: 'ae_25_2_refugee', ...child, workingAgeInHousehold: 'no' },
    'sgb12',
  ],
  [
    'the day before 15',
    { status: 'ae_25_3', birthDate: '2011-11-24', pastAgeLimit: 'no', workingAgeInHousehold: 'no' },
    'sgb12',
  ],
  [
    'the day of 15',
    { status: 'ae_25_3', birthDate: '2011-11-23', pastAgeLimit: 'no', workingAgeInHousehold: 'no' },
    'sgb2',
  ],
  ['§ 24 requested', { status: 'request_24' }, 'asylblgBasic'],
  [
    '§ 24, Fiktion of this month',
    { status: 'fiktion_24', ...adult, firstFiktionOn: '2026-11-01' },
    'asylblgBasic',
  ],
  [
    '§ 24, Fiktion of the last day of last month',
    { status: 'fiktion_24', ...adult, firstFiktionOn: '2026-10-31' },
    'sgb2',
  ],
  [
    '§ 24, Fiktion of some day last month',
    { status: 'fiktion_24', ...adult, firstFiktionOn: '2026-10' },
    'sgb2',
  ],
  ['§ 24, day of the Fiktion unknown', { status: 'fiktion_24', ...adult }, 'staff'],
  ['§ 24 permit', { status: 'ae_24', ...adult }, 'sgb2'],
  ['family, last day of three months', { status: 'ae_family', ...adult, enteredOn: '2026-08-23' }, 'staff'],
  ['family, after three months', { status: 'ae_family', ...adult, enteredOn: '2026-08-22' }, 'sgb2'],
  ['settled', { status: 'ne', ...adult, paperExpired: undefined }, 'sgb2'],
  ['a German', { status: 'german', ...adult, paperExpired: undefined }, 'sgb2'],
  ['an EU citizen', { status: 'eu_citizen', ...adult }, 'staff'],
  ['a visa', { status: 'visa' }, 'staff'],
  ['another paper, nobody of the family entitled', { status: 'other', familyOfEntitled: 'no' }, 'staff'],
  [
    'another paper, wife of somebody with a Gestattung',
    { status: 'other', familyOfEntitled: 'yes' },
    'asylblgBasic',
  ],
  ['another paper, family unknown', { status: 'other' }, 'staff'],
  ['a resettled refugee', { status: 'ae_23_4', ...adult }, 'sgb2'],
  ['§ 25a', { status: 'ae_25a', ...adult }, 'sgb2'],
  ['§ 25b', { status: 'ae_25b', ...adult }, 'sgb2'],
  ['§ 25 (4a)', { status: 'ae_25_4a', ...adult }, 'sgb2'],
  ['a Duldung that has run out', { status: 'duldung_60a', paperExpired: 'yes' }, 'staff'],
  ['a title for work, first three months', { status: 'ae_work', ...adult, enteredOn: '2026-10-01' }, 'staff'],
  ['nothing known', {}, 'staff'],
];

describe('the benefit regime suggested', () => {
  it.each(regimes)('%s', (_, told, expected) => {
    expect(askTold('benefitRegime', told).code).toBe(expected);
  });

  it('is told by at least fifty cases', () => expect(regimes.length).toBeGreaterThanOrEqual(50));

  it.each([
    ['2025-03-31', 'sgb2'],
    ['2025-04-01', 'asylblgBasic'],
  ])('with the draft switched on, a Fiktion of %s gives %s', (firstFiktionOn, expected) => {
    const draft = withSwitch('ukraineRegimeChange', true);
    expect(
      askTold('benefitRegime', { status: 'ae_24', ...adult, firstFiktionOn }, undefined, draft).code,
    ).toBe(expected);
  });

  it('says which facts are missing, and only those', () => {
    expect(askTold('benefitRegime', { status: 'duldung_60b' }).missing).toEqual(['ownFault']);
    expect(askTold('benefitRegime', { status: 'akn' })).toMatchObject({
      missing: [],
      law: expect.stringContaining('§ 1 (1)'),
    });
  });
});
