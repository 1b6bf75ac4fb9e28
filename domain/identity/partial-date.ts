/**
 * Dates as people really know them: day, month, year or nothing, in the Gregorian, Persian or Ethiopic
 * calendar. A part that is not known is absent; it is never filled with 1. Whatever depends on a date is
 * answered over the whole span of days it may be: yes, no, or undetermined (then staff decide).
 */
import { z } from 'zod';
import { calendarSpan, type DaySpan, type OriginalDate, originalCalendars } from '#domain/identity/calendars';
import { daysInMonth, isIsoDate, isoDay } from '#domain/identity/iso-date';

export { isoDate } from '#domain/identity/iso-date';

/** How much of the Gregorian date is certain. */
export const datePrecisions = ['day', 'month', 'year', 'unknown'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

export type PartialDateErrorCode =
  | 'date.impossible'
  | 'date.tooOld'
  | 'date.inFuture'
  | 'date.precisionMismatch'
  | 'date.calendarMismatch';

export type Certainty = 'yes' | 'no' | 'undetermined';

const oldestYear = 1850;
const latestYear = 2200;

/** The parts each precision has; the others are absent. */
const partsOf: Record<DatePrecision, ReadonlyArray<'year' | 'month' | 'day'>> = {
  day: ['year', 'month', 'day'],
  month: ['year', 'month'],
  year: ['year'],
  unknown: [],
};

const shape = z.strictObject({
  year: z.int({ error: 'date.impossible' }).max(latestYear, { error: 'date.impossible' }).optional(),
  month: z.int({ error: 'date.impossible' }).optional(),
  day: z.int({ error: 'date.impossible' }).optional(),
  precision: z.enum(datePrecisions, { error: 'date.precisionMismatch' }),
  /** The person or an authority guessed it. */
  estimated: z.boolean().optional(),
  /**
   * The date as it was told, where it was told in another calendar. A Persian year alone touches two Gregorian
   * years: then no Gregorian part is certain, `precision` is 'unknown', and `daySpan` still knows the days.
   */
  original: z
    .strictObject({
      calendar: z.enum(originalCalendars, { error: 'date.calendarMismatch' }),
      year: z.int({ error: 'date.impossible' }),
      month: z.int({ error: 'date.impossible' }).optional(),
      day: z.int({ error: 'date.impossible' }).optional(),
    })
    .optional(),
});

export type PartialDate = z.infer<typeof shape>;

/** A possible date with matching precision. One error code per value, see PartialDateErrorCode. */
export const partialDate = shape.superRefine((date, context) => {
  const code = findDateError(date);
  if (code !== undefined) context.addIssue({ code: 'custom', message: code });
});

function findDateError(date: PartialDate): PartialDateErrorCode | undefined {
  const expected = partsOf[date.precision];
  const mismatch = (['year', 'month', 'day'] as const).some(
    (part) => (date[part] !== undefined) !== expected.includes(part),
  );
  if (mismatch) return 'date.precisionMismatch';
  const { year, month, day } = date;
  if (year !== undefined && year < oldestYear) return 'date.tooOld';
  if (month !== undefined && (month < 1 || month > 12)) return 'date.impossible';
  if (year !== undefined && month !== undefined && day !== undefined) {
    if (day < 1 || day > daysInMonth(year, month)) return 'date.impossible';
  }
  return date.original === undefined ? undefined : findOriginalError(date, date.original);
}

function findOriginalError(date: PartialDate, original: OriginalDate): PartialDateErrorCode | undefined {
  const span = calendarSpan(original);
  const converted = partialDateFrom(original);
  if (span === undefined || converted === undefined) return 'date.impossible';
  if (Number(span.latest.slice(0, 4)) < oldestYear) return 'date.tooOld';
  const same = converted.year === date.year && converted.month === date.month && converted.day === date.day;
  return same ? undefined : 'date.calendarMismatch';
}

/**
 * The date told in a calendar, with the Gregorian parts that are certain: 12 Mordad 1337 is 3 August 1958;
 * Mordad 1337 lies in 1958; the year 1337 alone leaves no Gregorian part certain. Undefined when impossible.
 */
export function partialDateFrom(original: OriginalDate): PartialDate | undefined {
  const span = calendarSpan(original);
  if (span === undefined) return undefined;
  const parts = commonParts(span);
  return original.calendar === 'gregory' ? parts : { ...parts, original };
}

function commonParts({ earliest, latest }: DaySpan): PartialDate {
  const [year = 0, month = 0, day = 0] = earliest.split('-').map(Number);
  if (earliest === latest) return { year, month, day, precision: 'day' };
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return { year, month, precision: 'month' };
  if (earliest.slice(0, 4) === latest.slice(0, 4)) return { year, precision: 'year' };
  return { precision: 'unknown' };
}

/** First and last day the date may be (inclusive), or undefined when nothing is known. */
export function daySpan(date: PartialDate): DaySpan | undefined {
  if (date.original !== undefined) return calendarSpan(date.original);
  const { year, month, day } = date;
  if (year === undefined) return undefined;
  return calendarSpan({ calendar: 'gregory', year, month, day });
}

/** Reads '1958', '1958-03' or '1958-03-02'; undefined for anything else and for impossible dates. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return undefined;
  const [year = 0, month, day] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const date = partialDateFrom({ calendar: 'gregory', year, month, day });
  return date !== undefined && partialDate.safeParse(date).success ? date : undefined;
}

/** '1958', '1958-03', '1958-03-02'; undefined when no Gregorian part is certain. */
export function formatPartialDate(date: PartialDate): string | undefined {
  if (date.year === undefined) return undefined;
  const year = String(date.year).padStart(4, '0');
  if (date.month === undefined) return year;
  const month = `${year}-${String(date.month).padStart(2, '0')}`;
  return date.day === undefined ? month : `${month}-${String(date.day).padStart(2, '0')}`;
}

/** 'date.inFuture' when the whole date lies after `today` (YYYY-MM-DD). */
export function checkNotInFuture(date: PartialDate | string, today: string): 'date.inFuture' | undefined {
  const span = spanOf(date);
  return span !== undefined && span.earliest > today ? 'date.inFuture' : undefined;
}

/** A soft warning: 'date.tooOld' when a person born on the date would certainly be older than 120. */
export function checkPlausibleAge(date: PartialDate, today: string): 'date.tooOld' | undefined {
  return ageAt(date, today).min > 120 ? 'date.tooOld' : undefined;
}

export type AgeInterval = { readonly min: number; readonly max: number };

/**
 * Completed years on the day `on` (YYYY-MM-DD). A year of life is complete when the birthday begins
 * (§ 187 (2) S. 2 BGB); who is born on 29 February completes it on 1 March of a common year (§ 188 (2) BGB).
 * Unknown dates give 0 to Infinity.
 */
export function ageAt(date: PartialDate, on: string): AgeInterval {
  const span = daySpan(date);
  if (span === undefined) return { min: 0, max: Number.POSITIVE_INFINITY };
  return { min: completedYears(span.latest, on), max: completedYears(span.earliest, on) };
}

function completedYears(birth: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return Math.max(0, on.slice(5) < birth.slice(5) ? years - 1 : years);
}

/** Has the person born on `date` completed `years` years of life on the day `on`? */
export function isAtLeast(date: PartialDate, years: number, on: string): Certainty {
  const { min, max } = ageAt(date, on);
  if (min >= years) return 'yes';
  return max < years ? 'no' : 'undetermined';
}

/** Is `a` certainly earlier than `b`? Complete ISO dates may be given as text. */
export function isBefore(a: PartialDate | string, b: PartialDate | string): Certainty {
  const [spanA, spanB] = [spanOf(a), spanOf(b)];
  if (spanA === undefined || spanB === undefined) return 'undetermined';
  if (spanA.latest < spanB.earliest) return 'yes';
  return spanA.earliest >= spanB.latest ? 'no' : 'undetermined';
}

/** May both be the same day? 'yes' only when both are complete. */
export function isSameDay(a: PartialDate | string, b: PartialDate | string): Certainty {
  const [spanA, spanB] = [spanOf(a), spanOf(b)];
  if (spanA === undefined || spanB === undefined) return 'undetermined';
  if (spanA.latest < spanB.earliest || spanB.latest < spanA.earliest) return 'no';
  const complete = spanA.earliest === spanA.latest && spanB.earliest === spanB.latest;
  return complete ? 'yes' : 'undetermined';
}

function spanOf(date: PartialDate | string): DaySpan | undefined {
  if (typeof date !== 'string') return daySpan(date);
  return isIsoDate(date) ? { earliest: date, latest: date } : undefined;
}

/** 1 January (or the first day of the original calendar's year) often stands for "only the year is known". */
export function maybePlaceholder(date: PartialDate): boolean {
  const first = (parts: { readonly month?: number; readonly day?: number }) =>
    parts.month === 1 && parts.day === 1;
  return first(date) || (date.original !== undefined && first(date.original));
}

/** The complete ISO date, or undefined when the day is not known. */
export function completeDate(date: PartialDate): string | undefined {
  const { year, month, day } = date;
  return year === undefined || month === undefined || day === undefined
    ? undefined
    : isoDay(year, month, day);
}
