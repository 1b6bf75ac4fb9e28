import { describe, expect, test } from 'vitest';
import { languages } from '#domain/contract/languages';
import { isoDate, partialDate } from '#domain/identity/partial-date';
import {
  calendarOf,
  type DateParts,
  dayOfParts,
  decadesOf,
  noDate,
  openPart,
  partialOfParts,
  partsOfDay,
  partsOfPartial,
  setPart,
  switchCalendar,
} from '../../../renderer/form/date-parts.ts';

const gregorian = (
  year: DateParts['year'],
  month?: DateParts['month'],
  day?: DateParts['day'],
): DateParts => ({
  ...noDate,
  year,
  month,
  day,
});
const codeOf = (value: unknown) => {
  const parsed = partialDate.safeParse(value);
  return parsed.success ? 'ok' : parsed.error.issues[0]?.message;
};

describe('a date being told', () => {
  test('is nothing before the year, and asks for one part after the other', () => {
    expect(partialOfParts(noDate)).toBeUndefined();
    expect(openPart(noDate)).toBe('year');
    expect(openPart(gregorian(1958))).toBe('month');
    expect(openPart(gregorian(1958, 3))).toBe('day');
    expect(openPart(gregorian(1958, 'unknown'))).toBeUndefined();
  });

  test('never becomes 1 January: what is unknown is left out', () => {
    expect(partialOfParts(gregorian(1958, 'unknown'))).toEqual({ year: 1958, precision: 'year' });
    expect(partialOfParts(gregorian(1958, 3, 'unknown'))).toEqual({
      year: 1958,
      month: 3,
      precision: 'month',
    });
    expect(partialOfParts(gregorian('unknown'))).toEqual({ precision: 'unknown' });
  });

  test('is refused while a part is neither known nor said to be unknown', () => {
    expect(codeOf(partialOfParts(gregorian(1958)))).toBe('date.precisionMismatch');
    expect(codeOf(partialOfParts(gregorian(1958, 3)))).toBe('date.precisionMismatch');
    expect(codeOf(partialOfParts({ ...noDate, calendar: 'persian', year: 1337 }))).toMatch(/^date\./);
    expect(codeOf(partialOfParts(gregorian(1958, 3, 2)))).toBe('ok');
  });

  test('in the Persian calendar keeps what was told beside the Gregorian day', () => {
    const date = partialOfParts({ calendar: 'persian', year: 1337, month: 5, day: 12 });
    expect(date).toEqual({
      year: 1958,
      month: 8,
      day: 3,
      precision: 'day',
      original: { calendar: 'persian', year: 1337, month: 5, day: 12 },
    });
    expect(codeOf(date)).toBe('ok');
    expect(
      codeOf(partialOfParts({ calendar: 'persian', year: 1337, month: 'unknown', day: undefined })),
    ).toBe('ok');
  });

  test('comes back from what was stored as it was told', () => {
    for (const parts of [
      gregorian(1958, 'unknown'),
      gregorian(1958, 3, 'unknown'),
      gregorian(1958, 3, 2),
      gregorian('unknown'),
      { calendar: 'persian', year: 1337, month: 5, day: 12 } as const,
      { calendar: 'ethiopic', year: 1998, month: 13, day: 'unknown' } as const,
    ]) {
      expect(partsOfPartial(partialOfParts(parts))).toEqual(parts);
    }
  });

  test('asks the day again when the month has no such day', () => {
    expect(setPart(gregorian(2000, 1, 31), 'month', 2)).toEqual(gregorian(2000, 2, undefined));
    expect(setPart(gregorian(2000, 1, 31), 'month', 3)).toEqual(gregorian(2000, 3, 31));
    expect(setPart(gregorian(2000, 1, 31), 'year', 'unknown')).toEqual(gregorian('unknown'));
  });

  test('is carried into another calendar when it is complete, else begun anew', () => {
    expect(switchCalendar(gregorian(1958, 8, 3), 'persian')).toEqual({
      calendar: 'persian',
      year: 1337,
      month: 5,
      day: 12,
    });
    expect(switchCalendar(gregorian(1958), 'ethiopic')).toEqual({ ...noDate, calendar: 'ethiopic' });
  });
});

describe('a complete day', () => {
  test('is a day only when all is said', () => {
    expect(dayOfParts(noDate)).toBeUndefined();
    expect(isoDate.safeParse(dayOfParts(gregorian(2026, 3))).success).toBe(false);
    expect(dayOfParts(gregorian(2026, 3, 9))).toBe('2026-03-09');
    expect(partsOfDay('2026-03-09')).toEqual(gregorian(2026, 3, 9));
    expect(partsOfDay('2026-03-09', 'persian')).toEqual({
      calendar: 'persian',
      year: 1404,
      month: 12,
      day: 18,
    });
    expect(partsOfDay(undefined, 'ethiopic')).toEqual({ ...noDate, calendar: 'ethiopic' });
  });

  test('told in another calendar is the Gregorian day', () => {
    expect(dayOfParts({ calendar: 'ethiopic', year: 2018, month: 1, day: 1 })).toBe('2025-09-11');
  });
});

test('dates are told in the calendar of the language, and in the Gregorian one elsewhere', () => {
  const calendars = Object.fromEntries(languages.map((language) => [language, calendarOf(language)]));
  expect(calendars).toMatchObject({ fa: 'persian', prs: 'persian', ps: 'persian', ti: 'ethiopic' });
  expect(Object.values(calendars).filter((calendar) => calendar === 'gregory')).toHaveLength(
    languages.length - 4,
  );
});

test('the years to touch reach a hundred years back, and ahead only where a date may lie ahead', () => {
  expect(decadesOf(2026, 'past')).toEqual([192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202]);
  expect(decadesOf(1405, 'any').at(-1)).toBe(141);
});
