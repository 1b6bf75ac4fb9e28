import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compileForm, FormError } from '#domain/flow/compile';
import {
  all,
  answered,
  any,
  type Condition,
  not,
  oneOf,
  person,
  skipped,
  somePerson,
} from '#domain/flow/condition';
import { type Page, page } from '#domain/flow/page';
import { birthday, cake, dish, guests, neutralPages, weather } from '../../support/neutral-form.ts';

const extra = (key: string, when: Condition, per: 'household' | 'person' = 'household', section = 'extra') =>
  page(key, { section, per, askedOf: 'newcomer', fields: { a: { schema: z.string(), skips: [] } }, when });

function problemsOf(pages: readonly Page[], persons = guests.ref.list) {
  try {
    compileForm(pages, persons);
    return [];
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    return error.problems.map(({ code, page: at }) => `${at}: ${code}`);
  }
}

describe('a form is compiled once', () => {
  it('accepts a sound form', () => {
    expect(problemsOf(neutralPages)).toEqual([]);
  });

  const broken: readonly (readonly [string, readonly Page[], string])[] = [
    ['two pages with one key', [...neutralPages, weather], 'weather: duplicatePage'],
    [
      'a key that could not be a step key',
      [...neutralPages, extra('no/good', answered(weather.ref.sky))],
      'no/good: invalidPageKey',
    ],
    [
      'a page that may stay open and must be answered',
      [...neutralPages, { ...extra('odd', answered(weather.ref.sky)), mayStayOpen: true }],
      'odd: mustBeAnswered',
    ],
    [
      'a look at a later page',
      [guests, extra('early', answered(weather.ref.sky)), weather],
      'early: lookAhead',
    ],
    [
      'a look at the page itself',
      [...neutralPages, extra('self', answered({ page: 'self', field: 'a' }))],
      'self: lookAhead',
    ],
    [
      'a field that does not exist',
      [...neutralPages, extra('odd', answered({ page: 'weather', field: 'wind' }))],
      'odd: unknownField',
    ],
    [
      'a code the field cannot hold',
      [...neutralPages, extra('odd', { op: 'oneOf', ref: weather.ref.sky, values: ['snow'] })],
      'odd: unknownCode',
    ],
    [
      'a skip the field does not allow',
      [...neutralPages, extra('odd', skipped(weather.ref.sky, 'declined'))],
      'odd: unknownCode',
    ],
    [
      'one person’s answer on a page for all',
      [...neutralPages, extra('odd', answered(dish.ref.likes))],
      'odd: personUnknown',
    ],
    [
      'one person’s kind on a page for all',
      [...neutralPages, extra('odd', person('kind', 'child'))],
      'odd: personUnknown',
    ],
    [
      'persons asked before they are named',
      [birthday, ...neutralPages.filter((p) => p !== birthday)],
      'birthday: personsNotAsked',
    ],
    [
      'another person’s answer within the same run',
      [...neutralPages.slice(0, 4), extra('odd', somePerson(answered(dish.ref.likes)), 'person', 'food')],
      'odd: lookAhead',
    ],
    [
      'a condition that contradicts itself',
      [...neutralPages, extra('never', all(oneOf(weather.ref.sky, 'sun'), oneOf(weather.ref.sky, 'rain')))],
      'never: unreachable',
    ],
    [
      'a condition that negates itself',
      [...neutralPages, extra('never', all(answered(weather.ref.sky), not(answered(weather.ref.sky))))],
      'never: unreachable',
    ],
    [
      'a page behind a page that cannot be there at the same time',
      [
        ...neutralPages,
        extra('wet', oneOf(weather.ref.sky, 'rain')),
        extra('never', all(answered({ page: 'wet', field: 'a' }), oneOf(weather.ref.sky, 'sun'))),
      ],
      'never: unreachable',
    ],
    [
      'a field within a later field',
      [
        guests,
        page('odd', {
          section: 'x',
          per: 'household',
          askedOf: 'newcomer',
          fields: {
            a: { schema: z.string(), skips: [], within: { field: 'b', in: ['x'] } },
            b: { schema: z.string(), skips: [] },
          },
        }),
      ],
      'odd: withinNotEarlier',
    ],
  ];
  it.each(broken)('refuses %s', (_name, pages, problem) => {
    expect(problemsOf(pages)).toContain(problem);
  });

  it('takes a condition too wide to be looked at for one that may hold', () => {
    const wide = all(
      ...Array.from({ length: 40 }, () =>
        any(answered(weather.ref.sky), skipped(weather.ref.sky, 'unknown')),
      ),
    );
    expect(problemsOf([...neutralPages, extra('wide', wide)])).toEqual([]);
  });

  it('names every problem at once', () => {
    const pages = [
      guests,
      extra('one', answered(cake.ref.flavour)),
      extra('two', answered({ page: 'none', field: 'x' })),
    ];
    expect(problemsOf(pages)).toEqual(['one: unknownField', 'two: unknownField']);
  });

  it('does not let a misspelt field or code compile', () => {
    // @ts-expect-error the page has no field of this name
    expect(weather.ref.wind).toBeUndefined();
    // @ts-expect-error the field has no code of this name
    expect(oneOf(weather.ref.sky, 'snow').op).toBe('oneOf');
  });
});
