import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPage } from '#domain/flow/check-page';
import { compileForm } from '#domain/flow/compile';
import type { Answers, Page, PageAnswers } from '#domain/flow/page';
import { parseStepKey, stepKey } from '#domain/flow/page';
import { firstOpen, prune, walk, walkOn } from '#domain/flow/walk';
import { intakeForm } from '#domain/intake/form';
import { journeys } from '../../support/journeys/index.ts';
import { answersOf } from '../../support/journeys/journey.ts';
import { neutralForm, neutralPages } from '../../support/neutral-form.ts';

const today = '2026-11-24';
const persons = [
  { id: 'ann', kind: 'adult' },
  { id: 'bo', kind: 'child' },
];
const begun: Answers = { guests: { list: { value: persons } }, weather: { sky: { value: 'sun' } } };
const keys = (answers: Answers) => walk(neutralForm, answers, today).steps.map(({ key }) => key);
const born = (year: number) => ({ date: { value: { year, precision: 'year' } } });

const stepKeys = neutralPages
  .slice(1)
  .flatMap((page) =>
    page.per === 'person' ? ['ann', 'bo', 'gone'].map((id) => stepKey(page.key, id)) : [page.key],
  );
const anyAnswer = fc.oneof(
  fc.record({
    value: fc.oneof(
      fc.constantFrom('sun', 'rain', 'cake', 'salad', 'fine'),
      fc.jsonValue(),
      fc.constant(persons),
    ),
  }),
  fc.record({ skip: fc.constantFrom('unknown', 'askStaff', 'declined') }),
);
const fields = [...new Set(neutralPages.flatMap((page) => Object.keys(page.fields)))];
const anyAnswers = fc.dictionary(
  fc.constantFrom(...stepKeys),
  fc.dictionary(fc.constantFrom(...fields), anyAnswer),
);
const neverStops = compileForm(
  neutralPages.map(({ stops: _none, ...page }: Page) => page),
  neutralForm.persons,
);

describe('walking a form', () => {
  it('asks only what is known to be asked before persons are named', () => {
    expect(keys({})).toEqual(['guests', 'weather']);
  });

  it('asks the pages of one section person by person', () => {
    expect(keys(begun)).toEqual(['guests', 'weather', 'birthday/ann', 'dish/ann', 'birthday/bo', 'dish/bo']);
  });

  it('asks a page of the person whose answer calls for it, and a page for all when one person’s does', () => {
    expect(keys({ ...begun, 'dish/bo': { likes: { value: 'cake' } } })).toEqual([
      'guests',
      'weather',
      'birthday/ann',
      'dish/ann',
      'birthday/bo',
      'dish/bo',
      'topping/bo',
      'cake',
    ]);
  });

  it('ends at a blocking page until it is answered', () => {
    const walked = walk(neutralForm, { ...begun, 'birthday/bo': born(2024) }, today);
    expect(walked.blockedAt?.key).toBe('allergy/bo');
    expect(walked.steps.at(-1)?.key).toBe('allergy/bo');
  });

  it('treats an age that cannot be told as the condition says', () => {
    // Born in 2020: five or six on the day, so the page that must not be missed is asked.
    expect(keys({ ...begun, 'birthday/bo': born(2020) })).toContain('allergy/bo');
    expect(keys({ ...begun, 'birthday/bo': born(2019) })).not.toContain('allergy/bo');
  });

  it('stops with the code of the stop', () => {
    const answers = {
      ...begun,
      'birthday/bo': born(2024),
      'allergy/bo': { outcome: { value: 'dangerous' } },
    };
    expect(walk(neutralForm, answers, today).stopped?.code).toBe('tooDangerous');
  });

  it('names the first step that is open', () => {
    expect(firstOpen(walk(neutralForm, begun, today).steps, 'newcomer')?.key).toBe('birthday/ann');
  });

  it('drops answers that are no longer asked, of persons who left and of hidden fields', () => {
    const answers: Answers = {
      guests: { list: { value: [persons[0]] } },
      weather: { sky: { value: 'sun' }, umbrella: { value: 'red' } },
      'dish/ann': { likes: { value: 'salad' } },
      'topping/ann': { topping: { value: 'cherry' } },
      'dish/bo': { likes: { value: 'cake' } },
    };
    expect(prune(neutralForm, answers, today)).toEqual({
      guests: { list: { value: [persons[0]] } },
      weather: { sky: { value: 'sun' } },
      'dish/ann': { likes: { value: 'salad' } },
    });
  });

  it('is total, keeps the pages’ order and prunes to a fixed point whatever the answers are', () => {
    fc.assert(
      fc.property(anyAnswers, (random) => {
        const answers = { guests: { list: { value: persons } }, ...random } as Answers;
        const { steps } = walk(neutralForm, answers, today);
        const order = steps
          .filter((step) => !step.person)
          .map((step) => neutralPages.indexOf(step.page as never));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        const pruned = prune(neutralForm, answers, today);
        expect(prune(neutralForm, pruned, today)).toEqual(pruned);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['', neutralForm],
    [' where a page blocks and none stops', neverStops],
  ])('goes on from a walk to where walking anew leads, whatever is answered next%s', (_where, form) => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.dictionary(fc.constantFrom(...fields), anyAnswer),
        fc.nat(),
        (random, next, at) => {
          const answers = { guests: { list: { value: persons } }, ...random } as Answers;
          const before = walk(form, answers, today);
          const { key } = before.steps[at % before.steps.length] as (typeof before.steps)[number];
          const more = { ...answers, [key]: next } as Answers;
          expect(walkOn(form, before, more, today, key)).toEqual(walk(form, more, today));
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(journeys.map((journey) => [journey.persona, journey] as const))(
    'goes on through the whole form of persona %s as walking anew does, also when an answer is taken away again',
    (_persona, journey) => {
      const all = answersOf(journey);
      const given: Record<string, PageAnswers> = {};
      let walked = walk(intakeForm, given, journey.startedOn);
      for (;;) {
        const open = walked.steps.find(({ answered, key }) => !answered && all[key]);
        if (!open) break;
        given[open.key] = all[open.key] as PageAnswers;
        const answers = { ...given };
        walked = walkOn(intakeForm, walked, answers, journey.startedOn, open.key);
        expect(walked).toEqual(walk(intakeForm, answers, journey.startedOn));
        const blank = { ...answers, [open.key]: {} };
        expect(walkOn(intakeForm, walked, blank, journey.startedOn, open.key)).toEqual(
          walk(intakeForm, blank, journey.startedOn),
        );
      }
      expect(Object.keys(given).length).toBeGreaterThan(2);
    },
  );

  it('takes step keys apart as it puts them together', () => {
    expect(parseStepKey(stepKey('dish', 'ann'))).toEqual({ page: 'dish', person: 'ann' });
    expect(parseStepKey(stepKey('cake'))).toEqual({ page: 'cake' });
  });
});

describe('checking a page', () => {
  const step = (key: string, answers: Answers = begun) => {
    const found = walk(neutralForm, answers, today).steps.find((candidate) => candidate.key === key);
    if (!found) throw new Error(`no step ${key}`);
    return found;
  };
  const check = (key: string, given: Record<string, unknown>, answers: Answers = begun) =>
    checkPage(neutralForm, step(key, answers), given as never, answers, today);

  it('keeps values and skips as they are', () => {
    expect(check('dish/ann', { likes: { value: 'cake' } })).toEqual({
      ok: true,
      answers: { likes: { value: 'cake' } },
    });
    expect(check('dish/ann', { likes: { skip: 'unknown' } })).toEqual({
      ok: true,
      answers: { likes: { skip: 'unknown' } },
    });
  });

  const refused: readonly (readonly [string, string, Record<string, unknown>, Record<string, string>])[] = [
    [
      'a field the page does not have',
      'dish/ann',
      { likes: { value: 'cake' }, colour: { value: 'red' } },
      { colour: 'field.unknown' },
    ],
    [
      'a field of every object',
      'dish/ann',
      { likes: { value: 'cake' }, constructor: { value: 'x' } },
      { constructor: 'field.unknown' },
    ],
    [
      'a field that was not shown',
      'weather',
      { sky: { value: 'sun' }, umbrella: { value: 'red' } },
      { umbrella: 'field.hidden' },
    ],
    ['a field left out', 'dish/ann', {}, { likes: 'field.missing' }],
    [
      'a skip the field does not allow',
      'dish/ann',
      { likes: { skip: 'declined' } },
      { likes: 'field.skipNotAllowed' },
    ],
    [
      'a value the schema refuses, with its code',
      'dish/ann',
      { likes: { value: 'soup' } },
      { likes: 'choice.unknown' },
    ],
    [
      'a value of the wrong type, with a code even where the schema has none',
      'weather',
      { sky: { value: 'rain' }, umbrella: { value: 3 } },
      { umbrella: 'field.invalid' },
    ],
  ];
  it.each(refused)('refuses %s', (_name, key, given, errors) => {
    expect(check(key, given)).toEqual({ ok: false, errors });
  });

  it('lets a page’s own check look at other pages', () => {
    const answers: Answers = {
      ...begun,
      weather: { sky: { value: 'rain' }, umbrella: { value: 'red' } },
      'dish/bo': { likes: { value: 'cake' } },
    };
    expect(check('cake', { flavour: { value: 'ice' } }, answers)).toEqual({
      ok: false,
      errors: { flavour: 'cake.melts' },
    });
    expect(check('cake', { flavour: { value: 'plum' } }, answers).ok).toBe(true);
  });
});
