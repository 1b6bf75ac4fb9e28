/** Dates in a machine-readable zone: YYMMDD, unknown parts as fillers or zeros, the century to be worked out. */
import { daySpan, type PartialDate, partialDateFrom } from '#domain/identity/partial-date';

/** What is certain without the century; absent parts are unknown. */
export type MrzDate = { readonly yearOfCentury?: number; readonly month?: number; readonly day?: number };

/** Undefined for text that cannot be a date. '97<<<<' is a year, '<<<<<<' is nothing known. */
export function readMrzDate(yymmdd: string): MrzDate | undefined {
  const match = /^(\d\d|<<)(\d\d|<<)(\d\d|<<)$/.exec(yymmdd);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part === '<<' ? undefined : Number(part)));
  const known = { yearOfCentury: year, month: month || undefined, day: day || undefined };
  if (known.yearOfCentury === undefined) return known.month || known.day ? undefined : {};
  if (known.month === undefined && known.day !== undefined) return undefined;
  // Leap years repeat with the century except in 1900, which is looked at again once the century is known.
  const sample = {
    calendar: 'gregory',
    year: 2000 + known.yearOfCentury,
    month: known.month,
    day: known.day,
  } as const;
  return partialDateFrom(sample) === undefined ? undefined : withoutAbsent(known);
}

function withoutAbsent(known: {
  yearOfCentury: number | undefined;
  month: number | undefined;
  day: number | undefined;
}) {
  return {
    ...(known.yearOfCentury === undefined ? {} : { yearOfCentury: known.yearOfCentury }),
    ...(known.month === undefined ? {} : { month: known.month }),
    ...(known.day === undefined ? {} : { day: known.day }),
  };
}

function inCentury(date: MrzDate, century: number): PartialDate | undefined {
  if (date.yearOfCentury === undefined) return { precision: 'unknown' };
  const { month, day } = date;
  return partialDateFrom({ calendar: 'gregory', year: century + date.yearOfCentury, month, day });
}

/** The last such date not after `today` (YYYY-MM-DD). Undefined when impossible. */
export function birthDateFromMrz(yymmdd: string, today: string): PartialDate | undefined {
  const date = readMrzDate(yymmdd);
  if (date === undefined) return undefined;
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const recent = inCentury(date, century);
  const isFuture = recent === undefined || (daySpan(recent)?.earliest ?? '') > today;
  return isFuture ? inCentury(date, century - 100) : recent;
}

/** The such date in the fifty years before or after `today`. Undefined when impossible. */
export function expiryDateFromMrz(yymmdd: string, today: string): PartialDate | undefined {
  const date = readMrzDate(yymmdd);
  if (date === undefined) return undefined;
  const thisYear = Number(today.slice(0, 4));
  const century = Math.floor(thisYear / 100) * 100;
  const year = century + (date.yearOfCentury ?? 0);
  if (year > thisYear + 50) return inCentury(date, century - 100);
  return inCentury(date, year <= thisYear - 50 ? century + 100 : century);
}
