import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarSpan, inCalendar, monthsInYear } from '#domain/identity/calendars';
import { isIsoDate } from '#domain/identity/iso-date';
import {
  ageAt,
  checkNotInFuture,
  checkPlausibleAge,
  completeDate,
  daySpan,
  formatPartialDate,
  isAtLeast,
  isBefore,
  isoDate,
  isSameDay,
  maybePlaceholder,
  type PartialDate,
  parsePartialDate,
  partialDate,
  partialDateFrom,
} from '#domain/identity/partial-date';

function date(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

function codes(value: unknown): readonly string[] {
  return partialDate.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
}

function dayAfter(text: string): string {
  return new Date(Date.parse(text) + 86_400_000).toISOString().slice(0, 10);
}

const unknown: PartialDate = { precision: 'unknown' };
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => date(text.slice(0, length)));

describe('a partial date', () => {
  it('of a year only stays a year and never becomes 1 January', () => {
    expect(date('1958')).toEqual({ year: 1958, precision: 'year' });
    expect(formatPartialDate(date('1958'))).toBe('1958');
    expect(completeDate(date('1958'))).toBeUndefined();
    expect(maybePlaceholder(date('1958'))).toBe(false);
    expect(daySpan(date('1958'))).toEqual({ earliest: '1958-01-01', latest: '1958-12-31' });
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(partial, (value) => {
        expect(parsePartialDate(formatPartialDate(value) ?? '')).toEqual(value);
        expect(codes(value)).toEqual([]);
      }),
    );
  });

  it.each([
    '',
    '58',
    '1958-13',
    '1958-00',
    '1958-02-29',
    '1958-1-1',
    '1958-01-32',
    '0000',
    '1958-01-01T00:00',
    '1700',
  ])('is not %j', (text) => expect(parsePartialDate(text)).toBeUndefined());

  it.each([
    [{ year: 1958, month: 2, day: 29, precision: 'day' }, 'date.impossible'],
    [{ year: 1958, month: 13, precision: 'month' }, 'date.impossible'],
    [{ year: 1958.5, precision: 'year' }, 'date.impossible'],
    [{ year: 1958, day: 3, precision: 'day' }, 'date.precisionMismatch'],
    [{ year: 1958, month: 1, day: 1, precision: 'year' }, 'date.precisionMismatch'],
    [{ precision: 'year' }, 'date.precisionMismatch'],
    [{ year: 1700, precision: 'year' }, 'date.tooOld'],
    [
      { year: 1958, precision: 'year', original: { calendar: 'persian', year: 1337 } },
      'date.calendarMismatch',
    ],
    [{ precision: 'unknown', original: { calendar: 'persian', year: 1337, month: 13 } }, 'date.impossible'],
    [{ precision: 'unknown', original: { calendar: 'hebrew', year: 5718 } }, 'date.calendarMismatch'],
  ])('%j is refused with one code', (value, code) => expect(codes(value)).toEqual([code]));

  it('on 1 January is marked as maybe a placeholder', () => {
    expect(maybePlaceholder(date('1985-01-01'))).toBe(true);
    expect(maybePlaceholder(date('1985-01-02'))).toBe(false);
    expect(maybePlaceholder(date('1985-01'))).toBe(false);
  });

  it('is in the future only when all of it is', () => {
    expect(checkNotInFuture(date('2026'), '2026-08-01')).toBeUndefined();
    expect(checkNotInFuture(date('2026-08-02'), '2026-08-01')).toBe('date.inFuture');
    expect(checkNotInFuture('2026-08-02', '2026-08-01')).toBe('date.inFuture');
    expect(checkNotInFuture(unknown, '2026-08-01')).toBeUndefined();
  });

  it('is questioned when the person would be older than 120', () => {
    expect(checkPlausibleAge(date('1900'), '2026-08-01')).toBe('date.tooOld');
    expect(checkPlausibleAge(date('1906'), '2026-08-01')).toBeUndefined();
    expect(checkPlausibleAge(unknown, '2026-08-01')).toBeUndefined();
  });
});

describe('dates of other calendars', () => {
  it('keep a Persian day and show the Gregorian one', () => {
    const original = { calendar: 'persian', year: 1337, month: 1, day: 1 } as const;
    expect(partialDateFrom(original)).toEqual({ year: 1958, month: 3, day: 21, precision: 'day', original });
  });

  it('of a Persian year alone touch two Gregorian years and name neither', () => {
    const value = partialDateFrom({ calendar: 'persian', year: 1337 });
    expect(value).toEqual({ precision: 'unknown', original: { calendar: 'persian', year: 1337 } });
    expect(value && daySpan(value)).toEqual({ earliest: '1958-03-21', latest: '1959-03-21' });
    expect(codes(value)).toEqual([]);
  });

  it('of a Persian month are certain about the year where the month lies in one', () => {
    expect(partialDateFrom({ calendar: 'persian', year: 1337, month: 5 })).toMatchObject({
      year: 1958,
      precision: 'year',
    });
    expect(partialDateFrom({ calendar: 'persian', year: 1337, month: 10 })).toMatchObject({
      precision: 'unknown',
    });
  });

  it('know the thirteenth Ethiopic month and its leap day', () => {
    const at = (year: number, of: number) =>
      partialDateFrom({ calendar: 'ethiopic', year, month: 13, day: of });
    expect(at(1950, 5)).toMatchObject({ year: 1958, month: 9, day: 10 });
    expect(at(1950, 6)).toBeUndefined();
    expect(at(1951, 6)).toMatchObject({ year: 1959, month: 9, day: 11 });
    expect(partialDateFrom({ calendar: 'ethiopic', year: 1950 })).toMatchObject({ precision: 'unknown' });
  });

  it('know the Persian leap day', () => {
    expect(partialDateFrom({ calendar: 'persian', year: 1403, month: 12, day: 30 })).toMatchObject({
      precision: 'day',
    });
    expect(partialDateFrom({ calendar: 'persian', year: 1402, month: 12, day: 30 })).toBeUndefined();
  });

  it.each([
    { calendar: 'persian', year: 1337, day: 3 },
    { calendar: 'persian', year: 2020 },
    { calendar: 'ethiopic', year: 1950, month: 14 },
    { calendar: 'ethiopic', year: 1950.5 },
    { calendar: 'gregory', year: 1958, month: 4, day: 31 },
  ] as const)('do not have %j', (original) => expect(partialDateFrom(original)).toBeUndefined());

  it('convert there and back to the same day', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('persian' as const, 'ethiopic' as const), (text, calendar) => {
        const value = partialDateFrom(inCalendar(text, calendar));
        expect(value && completeDate(value)).toBe(text);
        expect(codes(value)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('follow each other, year after year and month after month, without gap or overlap', () => {
    const calendar = fc.constantFrom('persian' as const, 'ethiopic' as const);
    fc.assert(
      fc.property(calendar, fc.integer({ min: 1900, max: 2050 }), (name, gregorianYear) => {
        const year = inCalendar(`${gregorianYear}-06-01`, name).year;
        const months = Array.from({ length: monthsInYear(name) }, (_, index) =>
          calendarSpan({ calendar: name, year, month: index + 1 }),
        );
        const spans = [...months, calendarSpan({ calendar: name, year: year + 1 })];
        for (const [index, span] of spans.slice(1).entries()) {
          expect(span?.earliest).toBe(dayAfter(spans[index]?.latest ?? ''));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('age', () => {
  it.each([
    ['2008-08-01', '2026-08-01', 18, 18],
    ['2008-08-02', '2026-08-01', 17, 17],
    ['2004-02-29', '2022-02-28', 17, 17],
    ['2004-02-29', '2022-03-01', 18, 18],
    ['2008', '2026-08-01', 17, 18],
    ['2008-08', '2026-08-01', 17, 18],
    ['2008-07', '2026-08-01', 18, 18],
    ['2026', '2026-08-01', 0, 0],
  ])('of %s on %s is %i to %i', (birth, on, min, max) =>
    expect(ageAt(date(birth), on)).toEqual({ min, max }),
  );

  it.each([
    ['2007', 'yes'],
    ['2008', 'undetermined'],
    ['2009', 'no'],
    ['2008-08-01', 'yes'],
    ['2008-08-02', 'no'],
  ])('of full age with %s: %s', (birth, answer) =>
    expect(isAtLeast(date(birth), 18, '2026-08-01')).toBe(answer),
  );

  it('is undetermined where nothing is known', () =>
    expect(isAtLeast(unknown, 18, '2026-08-01')).toBe('undetermined'));

  it('works over both Gregorian years of a Persian one', () => {
    // 1387 ran from 20 March 2008 to 20 March 2009.
    const birth = partialDateFrom({ calendar: 'persian', year: 1387 }) ?? unknown;
    expect(isAtLeast(birth, 18, '2026-03-19')).toBe('no');
    expect(isAtLeast(birth, 18, '2026-08-01')).toBe('undetermined');
    expect(isAtLeast(birth, 18, '2027-03-20')).toBe('yes');
  });

  it('of a partial date covers the age of every day it may be', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(4, 7), (birth, on, length) => {
        const exact = ageAt(date(birth), on).min;
        const { min, max } = ageAt(date(birth.slice(0, length)), on);
        expect(min).toBeLessThanOrEqual(exact);
        expect(max).toBeGreaterThanOrEqual(exact);
      }),
    );
  });
});

describe('comparing', () => {
  it.each([
    ['1958', '1959', 'yes'],
    ['1958', '1958-06', 'undetermined'],
    ['1959', '1958-12-31', 'no'],
    ['1958-06-01', '1958-06-01', 'no'],
    ['1958-12-31', '1958', 'no'],
  ])('%s before %s: %s', (a, b, answer) => expect(isBefore(date(a), date(b))).toBe(answer));

  it.each([
    ['1958', '1959', 'no'],
    ['1958', '1958', 'undetermined'],
    ['1958-06-01', '1958-06-01', 'yes'],
  ])('%s the same day as %s: %s', (a, b, answer) => expect(isSameDay(date(a), date(b))).toBe(answer));

  it('takes complete dates as text, and is undetermined with what is unknown or no date', () => {
    expect(isBefore('2026-01-01', date('2027'))).toBe('yes');
    expect(isBefore(unknown, '2026-01-01')).toBe('undetermined');
    expect(isBefore('someday', '2026-01-01')).toBe('undetermined');
  });

  it('never finds two dates before each other', () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        expect(isBefore(a, b) === 'yes' && isBefore(b, a) !== 'no').toBe(false);
      }),
    );
  });
});

describe('a complete date', () => {
  it.each([
    ['2024-02-29', undefined],
    ['2023-02-29', 'date.impossible'],
    ['1900-02-29', 'date.impossible'],
    ['2023', 'date.impossible'],
    ['1849-12-31', 'date.tooOld'],
    ['9999-01-01', 'date.impossible'],
    [undefined, 'date.impossible'],
  ])('%j: %s', (value, code) => expect(isoDate.safeParse(value).error?.issues[0]?.message).toBe(code));

  it('is what the calendar has', () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(isIsoDate(text)).toBe(true);
      }),
    );
  });
});
