import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { oneOf } from '#domain/flow/condition';
import type { Answers } from '#domain/flow/page';
import { walk } from '#domain/flow/walk';
import { intakeForm } from '#domain/intake/form';
import { afraid, guardian, members } from '#domain/intake/household/pages';
import { taskAnswers, tasksOf } from '#domain/intake/tasks';
import { answersOf, type Ids, idsOf, type Journey, value } from '../../support/journeys/journey.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';
import { persona02, persona02Listed } from '../../support/journeys/persona-02.ts';
import { absentParent, unknownCustody } from '../../support/journeys/possibly-alone.ts';

const today = '2026-11-23';
const uuid = (last: number) => `01980000-0000-7000-8000-00000000000${last}`;
const member = (last: number, relation = 'child', ageGroup = 'minor', called = 'Ada') => ({
  id: uuid(last),
  called,
  relation,
  ageGroup,
});
const list = members.fields.members.schema;
const codeOf = (given: unknown) => list.safeParse(given).error?.issues[0]?.message;

/** Step keys asked when exactly these answers are given. */
const asked = (answers: Answers) => walk(intakeForm, answers, today).steps.map(({ key }) => key);
const change = (
  journey: Journey,
  key: string,
  given: Answers[string],
  ids: Ids = idsOf(journey),
): Answers => ({
  ...answersOf(journey, ids),
  [key]: given,
});

describe('the household list', () => {
  const self = member(1, 'self', 'adult');

  it('begins with the one who sits here', () => {
    expect(codeOf([self, member(2)])).toBeUndefined();
    expect(codeOf([member(2), self])).toBe('persons.firstIsSelf');
    expect(codeOf([self, member(2, 'self', 'adult')])).toBe('persons.oneSelf');
    expect(codeOf([])).toBe('persons.none');
  });

  it('knows nobody twice, and not more than twenty', () => {
    expect(codeOf([self, member(1)])).toBe('persons.twice');
    const crowd = Array.from({ length: 20 }, (_, index) => ({
      ...member(2),
      id: `01980000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`,
    }));
    expect(codeOf([self, ...crowd.slice(0, 19)])).toBeUndefined();
    expect(codeOf([self, ...crowd])).toBe('persons.tooMany');
  });

  it('takes a call name in any script, trimmed, up to forty letters', () => {
    const parsed = list.parse([member(1, 'self', 'adult', '  سمير ')]);
    expect(parsed[0]?.called).toBe('سمير');
    expect(codeOf([member(1, 'self', 'adult', 'é'.repeat(40))])).toBeUndefined();
    expect(codeOf([member(1, 'self', 'adult', 'a'.repeat(41))])).toBe('text.tooLong');
    expect(codeOf([member(1, 'self', 'adult', '   ')])).toBe('text.empty');
  });

  it.each(['Ada\u202e', 'A\u200bda', 'Ada\nBob', 'Ada\u0000', 'Ada\u2066'])(
    'refuses control and direction characters in a call name (%j)',
    (called) => {
      expect(codeOf([member(1, 'self', 'adult', called)])).toBe('text.controlCharacter');
    },
  );

  it('refuses an attribute nobody asked for and codes nobody knows', () => {
    expect(list.safeParse([{ ...self, religion: 'rk' }]).success).toBe(false);
    expect(codeOf([{ ...self, ageGroup: 'old' }])).toBe('choice.unknown');
  });
});

describe('a child who may be alone', () => {
  it('stops everything when staff find a child on its own', () => {
    const { stopped, steps } = walk(intakeForm, answersOf(persona02), today);
    expect(stopped?.code).toBe('possiblyUnaccompaniedMinor');
    expect(steps.at(-1)?.page.key).toBe('ageCheck');
  });

  it.each([
    ['nobody is here', { present: value('no') }],
    ['nobody is sure', { present: value('unsure') }],
    ['staff are asked', { present: { skip: 'askStaff' } }],
    ['another relative is here', { present: value('yes'), kind: value('otherGuardian') }],
    ['it is left open who is here', { present: value('yes'), kind: { skip: 'askStaff' } }],
  ] as const)('lets nothing follow before staff have looked when %s', (_, given) => {
    const answers = change(persona01, `guardian/${uuid(3)}`, given);
    const { blockedAt, steps } = walk(intakeForm, answers, today);
    expect(blockedAt?.key).toBe(`ageCheck/${uuid(3)}`);
    expect(steps.at(-1)?.key).toBe(`ageCheck/${uuid(3)}`);
  });

  it('goes on when a parent is here', () => {
    expect(asked(answersOf(persona01)).some((key) => key.startsWith('ageCheck'))).toBe(false);
  });

  /** `self` first; every child says that a parent is here. */
  const people = (...listed: readonly (readonly [relation: string, ageGroup: string])[]): Answers => ({
    notice: { read: value(true) },
    members: {
      members: value(listed.map(([relation, ageGroup], index) => member(index + 1, relation, ageGroup))),
    },
    ...Object.fromEntries(
      listed.flatMap(([, ageGroup], index) =>
        ageGroup === 'adult'
          ? []
          : [[`guardian/${uuid(index + 1)}`, { present: value('yes'), kind: value('parent') }]],
      ),
    ),
  });
  const blocked = (answers: Answers) => walk(intakeForm, answers, today).blockedAt?.key;

  it.each([
    ['alone', [['self', 'minor']], 1],
    ['of unsure age and alone', [['self', 'unsure']], 1],
    [
      'with a brother who is a child too',
      [
        ['self', 'minor'],
        ['sibling', 'minor'],
      ],
      1,
    ],
    [
      'with a grown-up brother',
      [
        ['self', 'minor'],
        ['sibling', 'adult'],
      ],
      1,
    ],
    [
      'with an aunt',
      [
        ['self', 'adult'],
        ['otherRelative', 'minor'],
      ],
      2,
    ],
    [
      'with a grandmother',
      [
        ['self', 'minor'],
        ['grandparent', 'adult'],
      ],
      1,
    ],
    [
      'with a husband',
      [
        ['self', 'adult'],
        ['spouse', 'minor'],
      ],
      2,
    ],
    [
      'with a mother who is a child too',
      [
        ['self', 'minor'],
        ['child', 'minor'],
      ],
      1,
    ],
    [
      'with foster parents',
      [
        ['self', 'adult'],
        ['fosterChild', 'minor'],
      ],
      2,
    ],
  ] as const)('is not believed to be with a parent when it is %s', (_, listed, index) => {
    expect(blocked(people(...listed))).toBe(`ageCheck/${uuid(index)}`);
  });

  it.each([
    [
      'of a grown-up who sits here',
      [
        ['self', 'adult'],
        ['child', 'minor'],
      ],
    ],
    [
      'of the husband or wife',
      [
        ['self', 'adult'],
        ['spouse', 'adult'],
        ['stepchild', 'minor'],
      ],
    ],
    [
      'whose mother is in the list',
      [
        ['self', 'minor'],
        ['parent', 'adult'],
      ],
    ],
    [
      'of the sister who came along',
      [
        ['self', 'adult'],
        ['sibling', 'adult'],
        ['otherRelative', 'minor'],
      ],
    ],
  ] as const)('may go on when it is the child %s, who answers for themselves', (_, listed) => {
    const answers = people(...listed);
    const adults = listed.flatMap(([relation, ageGroup], index) =>
      relation !== 'self' && ageGroup === 'adult' ? [uuid(index + 1)] : [],
    );
    const here = Object.fromEntries(adults.map((id) => [`answering/${id}`, { who: value('self') }]));
    expect(blocked({ ...answers, ...here })).toBeUndefined();
  });

  it('is asked about again when the only parent in the list is answered for by somebody else', () => {
    const { stopped, steps } = walk(intakeForm, answersOf(absentParent), today);
    expect(stopped?.code).toBe('possiblyUnaccompaniedMinor');
    expect(steps.some(({ page }) => page.section === 'registration')).toBe(false);
    const found = {
      ...answersOf(absentParent),
      [`parentCheck/${uuid(1)}`]: { outcome: value('guardianFound') },
    };
    expect(walk(intakeForm, found, today).steps.some(({ page }) => page.key === 'birth')).toBe(true);
  });

  it('is not asked about again when one of two parents answers for both', () => {
    const answers = change(persona01, `answering/${uuid(2)}`, {
      who: value('familyMember'),
      assurance: value(true),
    });
    expect(asked(answers).some((key) => key.startsWith('parentCheck'))).toBe(false);
  });

  it('is asked about again when nobody in the household is named who has custody', () => {
    const { stopped } = walk(intakeForm, answersOf(unknownCustody), today);
    expect(stopped).toMatchObject({
      code: 'possiblyUnaccompaniedMinor',
      step: { page: { key: 'custodyCheck' } },
    });
    const { [`custodyCheck/${uuid(2)}`]: _, ...open } = answersOf(unknownCustody);
    expect(blocked(open)).toBe(`custodyCheck/${uuid(2)}`);
  });

  it('stops nothing over custody where staff have already found who stands in', () => {
    const { [`custodyCheck/${uuid(2)}`]: _, ...open } = answersOf(unknownCustody);
    const found: Answers = {
      ...open,
      [`guardian/${uuid(2)}`]: { present: value('yes'), kind: value('otherGuardian') },
      [`ageCheck/${uuid(2)}`]: { outcome: value('guardianFound') },
    };
    expect(blocked(found)).toBeUndefined();
  });

  it('ends every path to "unaccompanied" with the same code, and each of them waits for staff', () => {
    const pages = intakeForm.pages.filter(({ stops }) => stops);
    expect(pages.map(({ key }) => key)).toEqual([
      'ageCheck',
      'parentCheck',
      'ageDoubt',
      'youthCheck',
      'custodyCheck',
    ]);
    for (const { blocks, askedOf, stops } of pages)
      expect([blocks, askedOf, stops?.map(({ code }) => code)]).toEqual([
        true,
        'staff',
        ['possiblyUnaccompaniedMinor'],
      ]);
  });

  it('goes on when staff found who may act for the child, or an adult', () => {
    for (const outcome of ['guardianFound', 'adult']) {
      const answers = { ...answersOf(persona02), [`ageCheck/${uuid(1)}`]: { outcome: value(outcome) } };
      const { stopped, blockedAt } = walk(intakeForm, answers, today);
      expect([stopped, blockedAt]).toEqual([undefined, undefined]);
    }
  });

  it('is found by the date of birth although the list says adult', () => {
    const { stopped } = walk(intakeForm, answersOf(persona02Listed), today);
    expect(stopped).toMatchObject({
      code: 'possiblyUnaccompaniedMinor',
      step: { key: `ageDoubt/${uuid(1)}` },
    });
  });

  it.each([
    ['certainly 17', { year: 2009, month: 11, day: 24, precision: 'day' }, true],
    ['18 today', { year: 2008, month: 11, day: 23, precision: 'day' }, false],
    ['17 or 18', { year: 2008, precision: 'year' }, true],
    ['certainly 18', { year: 2007, precision: 'year' }, false],
    ['of unknown age', { precision: 'unknown' }, true],
  ] as const)('holds the form for staff when a listed adult is %s: %#', (_, birthDate, held) => {
    const answers = change(persona02Listed, `birth/${uuid(1)}`, {
      birthDate: value(birthDate),
      birthPlace: { skip: 'unknown' },
      birthCountry: { skip: 'unknown' },
    });
    const { [`ageDoubt/${uuid(1)}`]: dropped, ...open } = answers;
    expect(dropped).toBeDefined();
    expect(walk(intakeForm, open, today).blockedAt !== undefined).toBe(held);
  });

  it('holds the form for staff when a listed adult does not know the date of birth', () => {
    const { [`ageDoubt/${uuid(1)}`]: _, ...answers } = change(persona02Listed, `birth/${uuid(1)}`, {
      birthDate: { skip: 'unknown' },
      birthPlace: { skip: 'unknown' },
      birthCountry: { skip: 'unknown' },
    });
    expect(walk(intakeForm, answers, today).blockedAt?.page.key).toBe('ageDoubt');
  });

  it('does not ask staff twice about somebody they found adult, unless the date says child', () => {
    const found = { ...answersOf(persona02), [`ageCheck/${uuid(1)}`]: { outcome: value('adult') } };
    const birth = (birthDate: object) => ({
      birthDate: value(birthDate),
      birthPlace: { skip: 'unknown' as const },
      birthCountry: { skip: 'unknown' as const },
    });
    const doubts = (birthDate: object) =>
      asked({ ...found, [`birth/${uuid(1)}`]: birth(birthDate) }).some((key) => key.startsWith('ageDoubt'));
    expect(doubts({ year: 2008, precision: 'year' })).toBe(false);
    expect(doubts({ year: 2010, precision: 'year' })).toBe(true);
  });
});

describe('who answers', () => {
  const absent = `answering/${uuid(2)}`;

  it('asks every further adult, and nobody else', () => {
    const keys = asked(answersOf(persona01)).filter((key) => key.startsWith('answering'));
    expect(keys).toEqual([absent, `answering/${uuid(5)}`]);
  });

  it('asks an adult who is not here nothing private, no objection and no consent', () => {
    const answers = change(persona01, absent, { who: value('familyMember'), assurance: value(true) });
    const keys = asked(answers).filter((key) => key.endsWith(uuid(2)));
    expect(keys).toContain(`birth/${uuid(2)}`);
    for (const page of ['afraid', 'objections', 'consent']) expect(keys).not.toContain(`${page}/${uuid(2)}`);
  });
});

describe('the question in private', () => {
  it('is confidential, asked of adults only, and goes to no agency', () => {
    expect(afraid.confidential).toBe(true);
    const { for: byLaw, withConsent, reference } = afraid.fields.afraid;
    expect([byLaw, withConsent, reference]).toEqual([[], [], []]);
    const keys = asked(answersOf(persona01)).filter((key) => key.startsWith('afraid'));
    expect(keys).toEqual([`afraid/${uuid(1)}`, `afraid/${uuid(2)}`]);
  });

  it('is the only answer that makes a task of fear, and names codes the form knows', () => {
    expect(taskAnswers.filter(({ kind }) => kind === 'fearOfBeingFound').map(({ page }) => page)).toEqual([
      'afraid',
    ]);
    for (const { page, field, values } of taskAnswers) {
      const options = intakeForm.byKey.get(page)?.fields[field]?.options;
      for (const code of values) expect(options).toContain(code);
    }
  });

  it('is told to staff in words, like every other task an answer calls for', () => {
    const { tasks } = JSON.parse(readFileSync('locales/de/desk.json', 'utf8'));
    for (const { kind } of taskAnswers) expect(tasks[kind]?.todo?.length).toBeGreaterThan(20);
  });

  it('calls staff for "yes" and "talk to somebody", and for nothing else', () => {
    const key = `afraid/${uuid(1)}`;
    const call = { kind: 'fearOfBeingFound', person: uuid(1) };
    expect(tasksOf({ [key]: { afraid: value('yes') } })).toEqual([call]);
    expect(tasksOf({ [key]: { afraid: value('talkToStaff') } })).toEqual([call]);
    expect(tasksOf({ [key]: { afraid: value('no') } })).toEqual([]);
    expect(tasksOf({ [key]: { afraid: { skip: 'declined' } } })).toEqual([]);
    expect(tasksOf({ [`guardian/${uuid(1)}`]: { afraid: value('yes') } })).toEqual([]);
  });
});

it('does not compile with a misspelt field or value in a condition', () => {
  // @ts-expect-error no such field
  expect(guardian.ref.presentt).toBeUndefined();
  // @ts-expect-error no such value
  expect(oneOf(guardian.ref.present, 'yess').op).toBe('oneOf');
  // @ts-expect-error the value of another list
  expect(oneOf(afraid.ref.afraid, 'unsure').op).toBe('oneOf');
  expect(oneOf(guardian.ref.present, 'yes', 'unsure').op).toBe('oneOf');
});
