/** Hints beside benefits and work: 36 months, level of need, courses, counselling, change of the benefit law. */
import { describe, expect, it } from 'vitest';
import type { Assessment } from '#domain/rules/assess';
import { askTold, type Told, withSwitch } from '../../support/rules/told.ts';

type Table = keyof Pick<
  Assessment['persons'][number],
  | 'analogBenefits'
  | 'needLevel'
  | 'languageCourse'
  | 'furtherCourse'
  | 'counselling'
  | 'regimeChange'
  | 'residenceDuty'
>;
const said = (table: Table, told: Told) => {
  const { code, from } = askTold(table, told);
  return from === undefined ? code : `${code} ${from}`;
};

const procedure = { status: 'gestattung_63' } as const;
const here = (since: string) => ({ enteredOn: since, firstEnteredOn: since });
const minor = { ...procedure, birthDate: '2015-03-03', withParents: 'yes' } as const;

const cases: readonly (readonly [Table, string, Told, string])[] = [
  ['analogBenefits', 'first day after 36 months', { ...procedure, ...here('2023-11-22') }, 'possible'],
  ['analogBenefits', 'last day of 36 months', { ...procedure, ...here('2023-11-23') }, 'notYet 2026-11-24'],
  ['analogBenefits', 'abused', { ...procedure, ...here('2023-01-01'), abusiveStay: 'yes' }, 'notApplicable'],
  [
    'analogBenefits',
    'left and came back',
    { ...procedure, enteredOn: '2025-01-01', firstEnteredOn: '2019-01-01' },
    'staff',
  ],
  [
    'analogBenefits',
    'a child of parents here for long',
    { ...minor, ...here('2025-01-01'), parentEnteredOn: '2023-11-22' },
    'possible',
  ],
  [
    'analogBenefits',
    'a child of parents here for less',
    { ...minor, ...here('2025-01-01'), parentEnteredOn: '2023-11-23' },
    'notYet 2028-01-02',
  ],
  ['analogBenefits', 'a child, the parents’ entry unknown', { ...minor, ...here('2025-01-01') }, 'staff'],
  [
    'analogBenefits',
    'reduced benefits',
    { status: 'duldung_60b', ownFault: 'yes', ...here('2020-01-01') },
    'notApplicable',
  ],
  [
    'analogBenefits',
    '§ 25 (5), past 18 months',
    { status: 'ae_25_5', suspensionSince: '2024', ...here('2020-01-01') },
    'notApplicable',
  ],
  [
    'analogBenefits',
    'an expired paper',
    { ...procedure, paperExpired: 'yes', ...here('2020-01-01') },
    'staff',
  ],
  ['needLevel', 'first day of 18, shelter', { birthDate: '2008-11-23', dwelling: 'shelter' }, 'level2'],
  [
    'needLevel',
    'last day of 17, parents',
    { birthDate: '2008-11-24', dwelling: 'shelter', withParents: 'yes' },
    'level4',
  ],
  ['needLevel', 'first day of 14', { birthDate: '2012-11-23', withParents: 'yes' }, 'level4'],
  [
    'needLevel',
    '15, alone in a flat',
    { birthDate: '2011-01-01', withParents: 'no', dwelling: 'flat' },
    'level1',
  ],
  [
    'needLevel',
    '15, alone in a shelter',
    { birthDate: '2011-01-01', withParents: 'no', dwelling: 'shelter' },
    'staff',
  ],
  ['needLevel', 'last day of 13', { birthDate: '2012-11-24' }, 'level5'],
  ['needLevel', 'first day of 6', { birthDate: '2020-11-23' }, 'level5'],
  ['needLevel', 'last day of 5', { birthDate: '2020-11-24' }, 'level6'],
  ['needLevel', 'alone in a flat', { dwelling: 'flat', withPartner: 'no' }, 'level1'],
  ['needLevel', 'a couple in a flat', { dwelling: 'flat', withPartner: 'yes' }, 'level2'],
  [
    'needLevel',
    'last day of 24, with parents',
    {
      birthDate: '2001-11-24',
      dwelling: 'flat',
      withPartner: 'no',
      withParents: 'yes',
      married: 'no',
    },
    'level3',
  ],
  [
    'needLevel',
    'first day of 25, with parents',
    {
      birthDate: '2001-11-23',
      dwelling: 'flat',
      withPartner: 'no',
      withParents: 'yes',
      married: 'no',
    },
    'level1',
  ],
  [
    'needLevel',
    'young, married, with parents',
    {
      birthDate: '2003-01-01',
      dwelling: 'flat',
      withPartner: 'no',
      withParents: 'yes',
      married: 'yes',
    },
    'level1',
  ],
  ['languageCourse', 'last day of 15', { status: 'akn', birthDate: '2010-11-24' }, 'school'],
  ['languageCourse', 'a claim', { status: 'ae_25_2_refugee', firstIssuedOn: '2025-11-23' }, 'claim'],
  [
    'languageCourse',
    'a claim a year old',
    { status: 'ae_25_2_refugee', firstIssuedOn: '2025-11-22' },
    'claimLapsed',
  ],
  ['languageCourse', 'a title for work', { status: 'ae_work', firstIssuedOn: '2026-10-01' }, 'claim'],
  ['languageCourse', '§ 24', { status: 'ae_24' }, 'admissionSuspended'],
  [
    'languageCourse',
    'Duldung by sentence 3',
    { status: 'duldung_60a', suspensionGround: 'sentence3' },
    'admissionSuspended',
  ],
  [
    'languageCourse',
    'Duldung by sentence 1',
    { status: 'duldung_60a', suspensionGround: 'sentence1' },
    'notIntended',
  ],
  ['furtherCourse', 'in the procedure', { status: 'akn' }, 'orientationCourse'],
  ['furtherCourse', 'with SGB II', { status: 'ae_25_3' }, 'jobLanguageCourse'],
  [
    'furtherCourse',
    'Duldung, last day of six months',
    { status: 'duldung_60a', suspensionGround: 'sentence1', suspensionSince: '2026-05-23' },
    'none',
  ],
  [
    'furtherCourse',
    'Duldung, after six months',
    { status: 'duldung_60a', suspensionGround: 'sentence1', suspensionSince: '2026-05-22' },
    'jobLanguageCourse',
  ],
  [
    'furtherCourse',
    'Duldung by sentence 3',
    { status: 'duldung_60a', suspensionGround: 'sentence3' },
    'jobLanguageCourse',
  ],
  ['counselling', 'in the procedure', { status: 'akn' }, 'asylumCounselling'],
  ['counselling', 'last day of 11', { status: 'ae_24', birthDate: '2014-11-24' }, 'none'],
  ['counselling', 'first day of 12', { status: 'ae_24', birthDate: '2014-11-23' }, 'jmd'],
  ['counselling', 'last day of 26', { status: 'ae_24', birthDate: '1999-11-24' }, 'jmd'],
  ['counselling', 'first day of 27', { status: 'ae_24', birthDate: '1999-11-23' }, 'mbe'],
  [
    'regimeChange',
    'a title of this month',
    { status: 'ae_25_2_refugee', firstIssuedOn: '2026-11-10' },
    'handOver 2026-12-01',
  ],
  [
    'regimeChange',
    'a title of the last day of a month',
    { status: 'ae_25_3', firstIssuedOn: '2026-10-31' },
    'handOver 2026-11-01',
  ],
  ['regimeChange', 'a title two months old', { status: 'ae_25_3', firstIssuedOn: '2026-09-22' }, 'none'],
  [
    'regimeChange',
    'a title of which only the month is known',
    { status: 'ae_25_3', firstIssuedOn: '2026-10' },
    'handOver 2026-11-01',
  ],
  [
    'regimeChange',
    '§ 24, Fiktion of this month',
    { status: 'fiktion_24', firstFiktionOn: '2026-11-02' },
    'handOver 2026-12-01',
  ],
  ['regimeChange', '§ 24, long ago', { status: 'ae_24', firstFiktionOn: '2026-05-10' }, 'none'],
  [
    'regimeChange',
    '§ 25 (5), 18 months next January',
    { status: 'ae_25_5', suspensionSince: '2025-07-10' },
    'handOver 2027-02-01',
  ],
  ['regimeChange', '§ 25 (5), a year ago', { status: 'ae_25_5', suspensionSince: '2025-11-01' }, 'none'],
  ['regimeChange', '§ 25 (5), long past', { status: 'ae_25_5', suspensionSince: '2024-01-01' }, 'none'],
  ['regimeChange', 'came with the title', { status: 'ae_23_4', firstIssuedOn: '2026-11-10' }, 'none'],
  ['regimeChange', 'in the procedure', procedure, 'none'],
  ['residenceDuty', 'in a facility', { ...procedure, receptionFacility: 'yes' }, 'facility'],
  ['residenceDuty', 'in a shelter', { ...procedure, receptionFacility: 'no' }, 'assigned'],
  ['residenceDuty', 'with a Duldung', { status: 'duldung_60a', receptionFacility: 'no' }, 'assigned'],
  [
    'residenceDuty',
    'last day of three years',
    { status: 'ae_25_3', firstIssuedOn: '2023-11-23' },
    'threeYears 2026-11-24',
  ],
  ['residenceDuty', 'after three years', { status: 'ae_25_3', firstIssuedOn: '2023-11-22' }, 'none'],
  ['residenceDuty', 'a title for work', { status: 'ae_work' }, 'readPaper'],
];

describe('hints', () => {
  it.each(cases)('%s: %s', (table, _, told, expected) => {
    expect(said(table, told)).toBe(expected);
  });

  it('open places in courses again once the stop is off', () => {
    const pack = withSwitch('integrationCourseStop', false);
    expect(askTold('languageCourse', { status: 'ae_24' }, undefined, pack).code).toBe('admissionPossible');
  });

  it('leave the transition of the draft to staff, should it be switched on', () => {
    const pack = withSwitch('ukraineRegimeChange', true);
    expect(askTold('regimeChange', { status: 'ae_24' }, undefined, pack)).toMatchObject({
      code: 'staff',
      why: 'draftTransition',
    });
  });
});
