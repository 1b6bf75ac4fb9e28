/** A date while it is being told: year, then month, then day, each known, not known, or not said yet. */
import { inCalendar, lengthOfMonth, type OriginalCalendar } from '#domain/identity/calendars';
import { isIsoDate } from '#domain/identity/iso-date';
import { completeDate, type PartialDate, partialDateFrom } from '#domain/identity/partial-date';

export type DatePart = number | 'unknown' | undefined;
export type DateParts = {
  readonly calendar: OriginalCalendar;
  readonly year: DatePart;
  readonly month: DatePart;
  readonly day: DatePart;
};

export const noDate: DateParts = { calendar: 'gregory', year: undefined, month: undefined, day: undefined };

/** Digits of a year, in all three calendars. */
export const yearLength = 4;

/** The calendar a language's speakers tell dates in; another one can always be chosen. */
export function calendarOf(language: string): OriginalCalendar {
  if (language === 'fa' || language === 'prs' || language === 'ps') return 'persian';
  return language === 'ti' ? 'ethiopic' : 'gregory';
}

/** The tens of years to choose from, oldest first: a hundred years back, and ten on where it may lie ahead. */
export function decadesOf(thisYear: number, reach: 'past' | 'any'): readonly number[] {
  const last = Math.floor((reach === 'past' ? thisYear : thisYear + 10) / 10);
  const first = Math.floor((thisYear - 100) / 10);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const known = (part: DatePart): number | undefined => (typeof part === 'number' ? part : undefined);

/** The parts of a stored date: what it leaves out was said to be unknown. */
export function partsOfPartial(
  date: PartialDate | undefined,
  usual: OriginalCalendar = 'gregory',
): DateParts {
  if (date === undefined) return { ...noDate, calendar: usual };
  const { year, month, day } = date.original ?? date;
  const calendar = date.original?.calendar ?? 'gregory';
  return {
    calendar,
    year: year ?? 'unknown',
    month: month ?? (year === undefined ? undefined : 'unknown'),
    day: day ?? (month === undefined ? undefined : 'unknown'),
  };
}

/** A stored day (`YYYY-MM-DD`) in the calendar it was most likely told in. */
export function partsOfDay(day: string | undefined, usual: OriginalCalendar = 'gregory'): DateParts {
  return day !== undefined && isIsoDate(day) ? inCalendar(day, usual) : { ...noDate, calendar: usual };
}

/** The next thing to say, or undefined when all is said. */
export function openPart({ year, month, day }: DateParts): 'year' | 'month' | 'day' | undefined {
  if (year === undefined) return 'year';
  if (year === 'unknown') return undefined;
  if (month === undefined) return 'month';
  if (month === 'unknown') return undefined;
  return day === undefined ? 'day' : undefined;
}

/**
 * The date so far. Undefined while nothing is said. Parts that are not said yet are never filled in: the date then
 * claims a precision it does not have, which the schema answers with `date.precisionMismatch`.
 */
export function partialOfParts(parts: DateParts): PartialDate | undefined {
  const { calendar } = parts;
  const open = openPart(parts);
  if (open === 'year') return undefined;
  const year = known(parts.year);
  if (year === undefined) return { precision: 'unknown' };
  const told = { calendar, year, month: known(parts.month), day: known(parts.day) };
  if (open !== undefined) {
    return calendar === 'gregory'
      ? { year, month: told.month, precision: 'day' }
      : { precision: 'day', original: told };
  }
  const date = partialDateFrom(told);
  if (date !== undefined) return withoutGaps(date);
  // Impossible: handed on as it was told, so that the schema refuses it.
  return calendar === 'gregory'
    ? { year, month: told.month, day: told.day, precision: precisionOf(told) }
    : { precision: 'unknown', original: told };
}

const precisionOf = ({ month, day }: { month?: number | undefined; day?: number | undefined }) =>
  month === undefined ? 'year' : day === undefined ? 'month' : 'day';

/** Parts that are not there are left out, also within the date as it was told. */
function withoutGaps(date: PartialDate): PartialDate {
  return JSON.parse(JSON.stringify(date)) as PartialDate;
}

/** A complete day `YYYY-MM-DD`; text that is no day while it is incomplete; undefined while nothing is said. */
export function dayOfParts(parts: DateParts): string | undefined {
  if (parts.year === undefined) return undefined;
  const date = openPart(parts) === undefined ? partialOfParts(parts) : undefined;
  return (date && completeDate(date)) ?? `${parts.year}-?`;
}

/** The same day in another calendar; without a complete day one begins anew. */
export function switchCalendar(parts: DateParts, calendar: OriginalCalendar): DateParts {
  const date = openPart(parts) === undefined ? partialOfParts(parts) : undefined;
  const day = date && completeDate(date);
  return day ? { ...noDate, ...inCalendar(day, calendar) } : { ...noDate, calendar };
}

/** Sets a part. What hangs on it and no longer exists (the 31st) is asked again. */
export function setPart(parts: DateParts, part: 'year' | 'month' | 'day', value: DatePart): DateParts {
  const next = { ...parts, [part]: value };
  const { calendar, year, month, day } = next;
  if (typeof year !== 'number') return { ...next, month: undefined, day: undefined };
  if (typeof month !== 'number') return { ...next, day: undefined };
  const gone = typeof day === 'number' && day > lengthOfMonth(calendar, year, month);
  return gone ? { ...next, day: undefined } : next;
}
