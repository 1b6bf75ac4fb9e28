import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from '#domain/identity/iso-date';
import { readDay, readTime, typedDay, whenText } from '../../../../renderer/desk/model/german-time.ts';

const today = '2026-11-24';

describe('a day as staff type it', () => {
  test.each([
    ['1.12.2026', '2026-12-01'],
    ['01.12.26', '2026-12-01'],
    ['1.12.', '2026-12-01'],
    ['1.12', '2026-12-01'],
    ['24.11.', '2026-11-24'],
    ['23.11.', '2027-11-23'],
    [' 1. 12. 2026 ', '2026-12-01'],
    ['29.2.', '2028-02-29'],
  ])('%s is read as %s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day);
  });

  test.each(['', '31.4.2026', '1.13.2026', '2026-12-01', 'morgen', '0.1.2027', '1.12.123'])(
    '%s is none',
    (typed) => {
      expect(readDay(typed, today)).toBeUndefined();
    },
  );

  test('reads back whatever it shows', () => {
    const day = fc
      .tuple(
        fc.integer({ min: 2026, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, month, of]) => isoDay(year, month, of));
    fc.assert(
      fc.property(day, (one) => {
        expect(readDay(typedDay(one), today)).toBe(one);
      }),
    );
  });
});

describe('a time as staff type it', () => {
  test.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['14 Uhr', '14:00'],
    ['23:59', '23:59'],
  ])('%s is read as %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  test.each(['', '24:00', '9:60', 'neun', '9:3', '12345'])('%s is none', (typed) => {
    expect(readTime(typed)).toBeUndefined();
  });
});

test('a day and a time read as in a German letter', () => {
  expect(whenText('2026-12-01', '09:30')).toBe('Di., 1.12.2026, 9:30 Uhr');
});
