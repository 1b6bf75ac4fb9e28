import { describe, expect, test } from 'vitest';
import { checkPage } from '#domain/flow/check-page';
import type { PageAnswers } from '#domain/flow/page';
import { walk } from '#domain/flow/walk';
import { intakeForm } from '#domain/intake/form';
import { labourMarketPages } from '#domain/intake/labour-market/pages';
import { journeys } from '../../support/journeys/index.ts';
import {
  answersOf,
  born,
  idsOf,
  type Journey,
  no,
  skip,
  value,
  yes,
} from '../../support/journeys/journey.ts';

const today = '2026-11-23';
const ours = new Set<string>(labourMarketPages.map(({ key }) => key));

/** The labour market pages of a journey with some answers changed, in order, with aliases. */
function asked(persona: string, changes: Journey['answers'] = {}): readonly string[] {
  const journey = journeys.find((one) => one.persona === persona);
  if (!journey) throw new Error(persona);
  const ids = idsOf(journey);
  const answers = answersOf({ ...journey, answers: { ...journey.answers, ...changes } });
  const aliasOf = (id?: string) => Object.keys(ids).find((alias) => ids[alias] === id) ?? '';
  return walk(intakeForm, answers, today)
    .steps.filter(({ page }) => ours.has(page.key))
    .map(({ page, person }) => (person ? `${page.key}/${aliasOf(person.id)}` : page.key));
}

const birth = (date: unknown) => ({
  'birth/nadim': {
    birthDate: date,
    birthPlace: value('Jarmuk'),
    birthCountry: value('475'),
  } as PageAnswers,
});

/** Counts only where the date of birth leaves it open. */
const saidAdult = { 'ageDoubt/nadim': { outcome: value('adult') } };

describe('Who is asked about work', () => {
  test.each([
    ['born in 1959, 67 reached', born(1959, 11, 23), false],
    ['born in 1959, 67 tomorrow', born(1959, 11, 24), true],
    ['born in 1959, day unknown', born(1959), true],
    ['born in 1958', born(1958), false],
    ['birth unknown, staff said adult', skip('unknown'), true],
    ['born in 1990', born(1990), true],
  ])('%s', (_, date, isAsked) => {
    expect(asked('10', { ...birth(date), ...saidAdult }).includes('workWish/nadim')).toBe(isAsked);
  });

  test('a child of 15 is asked, one of ten is not, an adult answered for by others is not', () => {
    expect(asked('3')).toContain('workWish/taras');
    expect(asked('3')).not.toContain('workWish/daryna');
    expect(asked('1')).not.toContain('workWish/fatima');
  });

  test.each([
    ['no', no],
    ['declined', skip('declined')],
    ['unknown', skip('unknown')],
  ])('who answers the notice with %s is asked nothing more, but may ask', (_, answer) => {
    expect(asked('10', { 'workWish/nadim': { tell: answer } })).toEqual([
      'workWish/nadim',
      'workQuestions/nadim',
    ]);
  });

  test('who wants to tell gets one page a topic; times and ways only who wants to work now', () => {
    const topics = [
      'workWish/nadim',
      'education/nadim',
      'qualifications/nadim',
      'experience/nadim',
      'languages/nadim',
      'germanCourse/nadim',
      'drivingLicence/nadim',
      'skills/nadim',
      'aims/nadim',
      'workLimits/nadim',
      'workQuestions/nadim',
    ];
    const tells = { 'workWish/nadim': { tell: yes } };
    expect(asked('10', tells)).toEqual(topics);
    expect(asked('10', { ...tells, 'aims/nadim': { aims: value(['languageFirst']) } })).toEqual(topics);
    expect(asked('10', { ...tells, 'aims/nadim': { aims: value(['training', 'languageFirst']) } })).toEqual([
      ...topics.slice(0, -2),
      'availability/nadim',
      'commute/nadim',
      'workLimits/nadim',
      'workQuestions/nadim',
    ]);
  });

  test('recognition is asked of who has learned something', () => {
    expect(asked('1')).toContain('recognition/samir');
    expect(asked('9')).not.toContain('recognition/abel');
  });
});

describe('Childcare', () => {
  test('is asked child by child where an adult tells about work and the household needs it', () => {
    expect(asked('1').slice(-3)).toEqual(['childcareWish', 'childcareNeed/yusuf', 'childcareNeed/nour']);
    expect(asked('1', { childcareWish: { needed: no } }).at(-1)).toBe('childcareWish');
  });

  test('is not asked where nobody tells about work, nor for a child of 14 and more', () => {
    expect(asked('1', { 'workWish/samir': { tell: no } })).not.toContain('childcareWish');
    const needs = asked('3', { childcareWish: { needed: yes } });
    expect(needs).toContain('childcareNeed/daryna');
    expect(needs).not.toContain('childcareNeed/taras');
  });
});

describe('Wrong answers are refused with a code', () => {
  const person = { id: '01980000-0000-7000-8000-000000000001' };
  test.each<[string, PageAnswers, Record<string, string>]>([
    [
      'education',
      { years: value(21), level: value('primary'), country: value('475') },
      { years: 'number.tooLarge' },
    ],
    [
      'education',
      { years: value(4), level: value('phd'), country: value('162') },
      { level: 'choice.unknown', country: 'country.unknown' },
    ],
    [
      'qualifications',
      { has: yes, qualifications: value([{ kind: 'training', field: 'wood' }]) },
      { qualifications: 'choice.unknown' },
    ],
    [
      'experience',
      { has: yes, jobs: value([{ field: 'wood', years: 2, salary: 5 }]) },
      { jobs: 'rows.incomplete' },
    ],
    [
      'languages',
      { languages: value([{ language: 'Arabisch', level: 'A1', reads: 'no', writes: 'no' }]) },
      { languages: 'language.unknown' },
    ],
    [
      'languages',
      {
        languages: value([
          { language: 'ar', level: 'native', reads: 'no', writes: 'no' },
          { language: 'ar', level: 'A1', reads: 'no', writes: 'no' },
        ]),
      },
      { languages: 'language.twice' },
    ],
    ['drivingLicence', { has: yes, country: value('475') }, { classes: 'field.missing' }],
    ['drivingLicence', { has: no, classes: value(['B']) }, { classes: 'field.hidden' }],
    ['skills', { skills: value(['none', 'sewing']) }, { skills: 'choice.exclusive' }],
    ['aims', { aims: value(['notNow', 'study']) }, { aims: 'choice.exclusive' }],
    ['aims', { aims: value(['study']), wish: value('طبيب') }, { wish: 'text.notAllowedCharacter' }],
    [
      'availability',
      { from: value('now'), hoursPerWeek: value(60), times: value(['night']) },
      { hoursPerWeek: 'number.tooLarge' },
    ],
  ])('%s %j', (key, given, errors) => {
    const page = intakeForm.byKey.get(key);
    if (!page) throw new Error(key);
    const checked = checkPage(intakeForm, { key, page, person, answered: false }, given, {}, today);
    expect(checked.ok ? {} : checked.errors).toEqual(errors);
  });
});
