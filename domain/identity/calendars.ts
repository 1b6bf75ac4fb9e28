/** Persian (Solar Hijri, Iran and Afghanistan) and Ethiopic (Ethiopia, Eritrea) dates as spans of Gregorian days. */
import { Temporal } from 'temporal-polyfill/full';
import { daysInMonth, isoDay } from '#domain/identity/iso-date';

export const originalCalendars = ['gregory', 'persian', 'ethiopic'] as const;
export type OriginalCalendar = (typeof originalCalendars)[number];

/** Year, month and day as told in that calendar (Ethiopic: 13 months, year counted from the Incarnation). */
export type OriginalDate = {
  readonly calendar: OriginalCalendar;
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
};

/** First and last day, both included, YYYY-MM-DD. */
export type DaySpan = { readonly earliest: string; readonly latest: string };

/** Years that people alive, their papers and their children can have. */
const years: Record<OriginalCalendar, readonly [first: number, last: number]> = {
  gregory: [1, 9999],
  persian: [1200, 1600],
  ethiopic: [1840, 2200],
};

/** All Gregorian days a date may be; undefined when the calendar has no such date. */
export function calendarSpan(date: OriginalDate): DaySpan | undefined {
  const { calendar, year, month, day } = date;
  const [first, last] = years[calendar];
  if (!Number.isInteger(year) || year < first || year > last) return undefined;
  if (month === undefined && day !== undefined) return undefined;
  const from = gregorianDay(calendar, year, month ?? 1, day ?? 1);
  const lastMonth = month ?? monthsInYear(calendar);
  const to = gregorianDay(calendar, year, lastMonth, day ?? lengthOfMonth(calendar, year, lastMonth));
  return from === undefined || to === undefined ? undefined : { earliest: from, latest: to };
}

export function monthsInYear(calendar: OriginalCalendar): number {
  return calendar === 'ethiopic' ? 13 : 12;
}

/** Number of days; 0 for a month that does not exist. */
export function lengthOfMonth(calendar: OriginalCalendar, year: number, month: number): number {
  if (calendar === 'gregory') return daysInMonth(year, month);
  if (!Number.isInteger(month) || month < 1 || month > monthsInYear(calendar)) return 0;
  return Temporal.PlainDate.from({ calendar, year, month, day: 1 }).daysInMonth;
}

function gregorianDay(
  calendar: OriginalCalendar,
  year: number,
  month: number,
  day: number,
): string | undefined {
  if (!Number.isInteger(day) || day < 1 || day > lengthOfMonth(calendar, year, month)) return undefined;
  if (calendar === 'gregory') return isoDay(year, month, day);
  return Temporal.PlainDate.from({ calendar, year, month, day }).withCalendar('iso8601').toString();
}

/** The day of another calendar that is the Gregorian day (YYYY-MM-DD), to show both side by side. */
export function inCalendar(isoDate: string, calendar: OriginalCalendar): Required<OriginalDate> {
  const { year, month, day } = Temporal.PlainDate.from(isoDate).withCalendar(calendar);
  return { calendar, year, month, day };
}
