import { describe, expect, test } from 'vitest';
import { type Checked, checkPage } from '#domain/flow/check-page';
import type { PageAnswers } from '#domain/flow/page';
import { residenceStatusCodes } from '#domain/identity/code-lists';
import { residenceOf } from '#domain/intake/benefits/residence-of';
import {
  fiktionCodes,
  paperCodes,
  permitCodes,
  toleratedCodes,
} from '#domain/intake/benefits/residence-pages';
import { intakeForm } from '#domain/intake/form';
import { tasksOf } from '#domain/intake/tasks';
import { journeys } from '../../support/journeys/index.ts';
import { answersOf, born, idsOf, no, skip, value, yes } from '../../support/journeys/journey.ts';

const today = '2026-11-23';
const persona01 = journeys.find(({ persona }) => persona === '1');
if (!persona01) throw new Error('persona 1');
const ids = idsOf(persona01);
const answers = answersOf(persona01);
const samir = { id: ids.samir as string };

/** What is wrong with the page, by field; nothing when it is kept. */
function errorsOf(key: string, given: PageAnswers) {
  const page = intakeForm.byKey.get(key);
  if (!page) throw new Error(key);
  const person = page.per === 'person' ? samir : undefined;
  const checked: Checked = checkPage(
    intakeForm,
    { key, page, person, answered: false },
    given,
    answers,
    today,
  );
  return checked.ok ? {} : checked.errors;
}

const euros = (cents: number) => ({ cents, currency: 'EUR' });

describe('Wrong answers are refused with a code', () => {
  test.each<[string, PageAnswers, Record<string, string>]>([
    ['residencePaper', { paper: value('passport') }, { paper: 'choice.unknown' }],
    ['residencePaper', { paper: value('permit') }, { permit: 'field.missing' }],
    ['residencePaper', { paper: value('akn'), permit: value('ae_24') }, { permit: 'field.hidden' }],
    [
      'residenceValidity',
      { issuedOn: born(2027, 1), validUntil: value('2027-03-01') },
      { issuedOn: 'date.inFuture' },
    ],
    [
      'residenceValidity',
      { issuedOn: born(2026, 9, 3), validUntil: value('2026-09-02') },
      { validUntil: 'date.endBeforeStart' },
    ],
    [
      'asylumApplication',
      { registeredOn: born(2026, 9, 3), lodged: yes, lodgedOn: born(2026, 8) },
      { lodgedOn: 'date.endBeforeStart' },
    ],
    ['assignment', { obliged: yes }, { place: 'field.missing' }],
    ['circumstances', { circumstances: value(['none', 'attorney']) }, { circumstances: 'choice.exclusive' }],
    [
      'absence',
      { firstEnteredOn: born(2026, 10), absences: value([{ from: { year: 2020, precision: 'year' } }]) },
      { firstEnteredOn: 'date.afterLastEntry' },
    ],
    [
      'absence',
      {
        firstEnteredOn: born(2019),
        absences: value([{ from: { year: 2021, precision: 'year' }, to: { year: 2020, precision: 'year' } }]),
      },
      { absences: 'date.endBeforeStart' },
    ],
    ['income', { has: yes, incomes: value([]) }, { incomes: 'rows.empty' }],
    ['income', { has: yes, incomes: value([{ kind: 'lottery' }]) }, { incomes: 'choice.unknown' }],
    [
      'income',
      { has: yes, incomes: value([{ kind: 'wages', net: euros(-1) }]) },
      { incomes: 'number.tooSmall' },
    ],
    ['assets', { has: no, assets: value([{ kind: 'cash' }]) }, { assets: 'field.hidden' }],
    [
      'payment',
      { way: value('account'), iban: value('DE02120300000000202052'), accountHolder: value('Samir') },
      { iban: 'iban.wrongCheckDigits' },
    ],
    ['pregnancy', { pregnant: yes, maternityRecord: no, outfit: no }, { expectedOn: 'field.missing' }],
    [
      'pregnancy',
      { pregnant: yes, expectedOn: born(2028), maternityRecord: no, outfit: no },
      { expectedOn: 'date.tooFar' },
    ],
    [
      'pregnancy',
      { pregnant: yes, expectedOn: born(2026, 9), maternityRecord: no, outfit: no },
      { expectedOn: 'date.inPast' },
    ],
    ['disability', { card: yes, degree: value(55), marks: value(['G']) }, { degree: 'number.notATen' }],
    ['disability', { card: yes, degree: value(10), marks: value(['G']) }, { degree: 'number.tooSmall' }],
    ['singleParent', { alone: yes, children: value([samir.id]) }, { children: 'person.unknown' }],
    [
      'livingTogether',
      { together: value('some'), members: value([ids.rima, ids.rima]) },
      { members: 'choice.twice' },
    ],
    ['protectionNeeds', { needed: yes, lodging: value([]) }, { lodging: 'choice.none' }],
    ['protectionNeeds', { needed: no, lodging: value(['quietRoom']) }, { lodging: 'field.hidden' }],
    ['declaredTruth', { confirmed: value(false) }, { confirmed: 'confirm.needed' }],
    ['declaredTruth', { confirmed: skip('declined') }, { confirmed: 'field.skipNotAllowed' }],
    ['income', { has: skip('declined') }, { has: 'field.skipNotAllowed' }],
    ['contact', { phone: value('call me') }, { phone: 'phone.invalid' }],
  ])('%s %j', (key, given, errors) => {
    expect(errorsOf(key, given)).toEqual(errors);
  });
});

describe('What people really know is taken', () => {
  test.each<[string, PageAnswers]>([
    ['residenceValidity', { issuedOn: born(2026), validUntil: skip('unknown') }],
    ['income', { has: yes, incomes: value([{ kind: 'wages' }]) }],
    ['assets', { has: yes, assets: value([{ kind: 'cash', value: { cents: 5000000, currency: 'SYP' } }]) }],
    ['pregnancy', { pregnant: yes, expectedOn: born(2027), maternityRecord: no, outfit: yes }],
    ['pregnancy', { pregnant: skip('declined') }],
    ['contact', {}],
    ['rent', { rent: value(euros(45000)) }],
  ])('%s %j', (key, given) => {
    expect(errorsOf(key, given)).toEqual({});
  });
});

describe('The residence status', () => {
  test('every status of the list can be answered, and nothing else', () => {
    const grouped = ['permit', 'fiktion', 'duldung'];
    const reachable = [
      ...paperCodes.filter((code) => !grouped.includes(code)),
      ...permitCodes,
      ...fiktionCodes,
      ...toleratedCodes,
      'unknown',
    ];
    expect(reachable.toSorted()).toEqual([...residenceStatusCodes].sort());
  });

  test('is read off the answers with the dates the rules need', () => {
    const persona03 = journeys.find(({ persona }) => persona === '3');
    if (!persona03) throw new Error('persona 3');
    const { olena = '' } = idsOf(persona03);
    expect(residenceOf(answersOf(persona03), olena)).toMatchObject({
      status: 'fiktion_24',
      validUntil: '2027-03-04',
      firstFiktionOn: { year: 2026, month: 5, day: 10 },
      protectionRequestOn: { year: 2026, month: 5, day: 3 },
    });
  });

  test('of a child with the same kind of paper is the first person’s', () => {
    expect(residenceOf(answers, ids.nour as string)?.status).toBe('akn');
  });

  test('is not known where the kind of paper was left to staff', () => {
    const key = `residencePaper/${samir.id}`;
    const asked = { ...answers, [key]: { paper: skip('askStaff') } };
    expect(residenceOf(asked, samir.id)?.status).toBe('unknown');
    const half = { ...answers, [key]: { paper: value('permit'), permit: skip('unknown') } };
    expect(residenceOf(half, samir.id)?.status).toBe('unknown');
  });

  test('does not exist where nobody was asked', () => {
    expect(residenceOf({}, samir.id)).toBeUndefined();
  });
});

test.each([
  ['protectionNeeds', 'needed', 'talkToStaff', ['talkAlone']],
  ['protectionNeeds', 'needed', 'yes', ['lodgingNeeds']],
  ['protectionNeeds', 'needed', 'no', []],
  ['doctorToday', 'doctor', 'yes', ['doctorToday']],
  ['workLimits', 'toConsider', 'yes', ['counsellorTalk']],
  ['workLimits', 'toConsider', 'no', []],
])('%s.%s = %s calls staff for %j', (page, field, code, kinds) => {
  const tasks = tasksOf({ [`${page}/${samir.id}`]: { [field]: value(code) } });
  expect(tasks.map(({ kind }) => kind)).toEqual(kinds);
});
