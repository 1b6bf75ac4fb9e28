/**
 * How a language names countries, languages and months and writes dates and numbers: from the browser (CLDR) where it
 * has the language, else from the table beside the texts (`npm run cldr`). Undefined where neither has a name: the
 * caller then says it in German.
 */
import { intlName } from '#domain/contract/languages';
import type { OriginalCalendar, OriginalDate } from '#domain/identity/calendars';
import { calendarSpan } from '#domain/identity/calendars';
import { directionOf } from './direction.ts';
import { digits, digitsIn, type FormsTable, formsTables } from './forms-table.ts';

const tag = (language: string, more = ''): string => `${intlName(language)}-u${more}-nu-${digits(language)}`;

type NameKind = 'region' | 'language' | 'currency' | 'calendar';
const groups = {
  region: 'countries',
  language: 'languages',
  currency: 'currencies',
  calendar: 'calendars',
} as const satisfies Record<NameKind, keyof FormsTable>;

const displayNames = new Map<string, Intl.DisplayNames>();

/** @param code ISO 3166-1 alpha-2, ISO 639, ISO 4217, or a calendar */
export function nameIn(language: string, kind: NameKind, code: string): string | undefined {
  const table = formsTables.get(language);
  if (table !== undefined) return table[groups[kind]][code];
  const key = `${language} ${kind}`;
  try {
    let names = displayNames.get(key);
    if (names === undefined) {
      // A language it does not know would silently be named in the machine's.
      if (Intl.DisplayNames.supportedLocalesOf(intlName(language)).length === 0) return undefined;
      names = new Intl.DisplayNames([intlName(language)], { type: kind, fallback: 'none' });
      displayNames.set(key, names);
    }
    return names.of(code);
  } catch {
    // Not a code at all: the caller shows what was stored.
    return undefined;
  }
}

/** The order of a dictionary; for languages without one that of the script. */
export function orderIn(language: string): (one: string, other: string) => number {
  const wanted = formsTables.has(language) ? 'en' : intlName(language);
  const order = orders.get(wanted) ?? new Intl.Collator(wanted);
  orders.set(wanted, order);
  return order.compare;
}

const orders = new Map<string, Intl.Collator>();

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** The name of a month as it stands alone; undefined where there is none, or the year is not in reach. */
export function monthIn(
  language: string,
  calendar: OriginalCalendar,
  year: number,
  month: number,
): string | undefined {
  const table = formsTables.get(language);
  if (table !== undefined) return table.months[calendar]?.[month - 1];
  const span = calendarSpan({ calendar, year, month });
  const options = { month: 'long', timeZone: 'UTC' } as const;
  return (
    span && new Intl.DateTimeFormat(tag(language, `-ca-${calendar}`), options).format(noon(span.earliest))
  );
}

/** The parts of a pattern, with what they stand for. */
const filled = (pattern: string, parts: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{(\w+)\}/g, (_whole, part: string) => parts[part] ?? '');

type Reach = 'day' | 'month';
const reaches = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<Reach, Intl.DateTimeFormatOptions>;

/** How the language puts day, month and year; the era of other calendars is left out: their years are unmistakable. */
function patternIn(language: string, reach: Reach): string {
  const table = formsTables.get(language);
  if (table !== undefined) return table.dates[reach];
  const format = new Intl.DateTimeFormat(tag(language, '-ca-gregory'), {
    ...reaches[reach],
    timeZone: 'UTC',
  });
  const parts = format.formatToParts(noon('2001-05-05'));
  return parts.map(({ type, value }) => (type === 'literal' ? value : `{${type}}`)).join('');
}

/** The month as it is said within a date ("5 травня"). */
function monthInDate(language: string, date: OriginalDate, reach: Reach): string | undefined {
  if (formsTables.has(language)) return monthIn(language, date.calendar, date.year, date.month ?? 0);
  const day = calendarSpan(date)?.earliest;
  if (day === undefined) return undefined;
  const format = new Intl.DateTimeFormat(tag(language, `-ca-${date.calendar}`), {
    ...reaches[reach],
    timeZone: 'UTC',
  });
  return format.formatToParts(noon(day)).find(({ type }) => type === 'month')?.value;
}

/** As much of a date as is known, in its own calendar: "5. Mai 1990", "Mai 1990", "1990". */
export function dateIn(language: string, date: OriginalDate): string {
  const year = digitsIn(language, String(date.year).padStart(4, '0'));
  if (date.month === undefined) return year;
  const reach = date.day === undefined ? 'month' : 'day';
  const day = digitsIn(language, date.day ?? '');
  const month = monthInDate(language, date, reach);
  if (month !== undefined) return filled(patternIn(language, reach), { day, month, year });
  // Without a name for the month its number, as it is written everywhere here.
  return [day, digitsIn(language, date.month), year].filter((part) => part !== '').join('.');
}

/** A complete Gregorian day, `YYYY-MM-DD`. */
export function dayIn(language: string, isoDay: string): string {
  const [year = 0, month, day] = isoDay.split('-').map(Number);
  return dateIn(language, { calendar: 'gregory', year, month, day });
}

export const commaOf = (language: string): string =>
  directionOf(language) === 'rtl' ? '، ' : language === 'ti' ? '፣ ' : ', ';

/** An instant, ISO 8601, as the clocks here show it. */
export function instantIn(language: string, instant: string): string {
  const local = new Intl.DateTimeFormat('sv', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
  const [day = '', time = ''] = local.split(' ');
  return dayAndTimeIn(language, day, time);
}

/** @param time `HH:MM` */
export const dayAndTimeIn = (language: string, isoDay: string, time: string): string =>
  `${dayIn(language, isoDay)}${commaOf(language)}${digitsIn(language, time)}`;

/** @param decimals shown at least */
export function numberIn(language: string, value: number, decimals = 0): string {
  const options = { minimumFractionDigits: decimals };
  const table = formsTables.get(language);
  if (table === undefined) return new Intl.NumberFormat(tag(language), options).format(value);
  return digitsIn(language, marked(new Intl.NumberFormat('en', options).format(value), table));
}

export function moneyIn(language: string, cents: number, currency: string): string {
  const table = formsTables.get(language);
  if (table === undefined)
    return new Intl.NumberFormat(tag(language), {
      style: 'currency',
      currency,
      // Everybody here knows the sign of the euro; a dollar may be one of many.
      currencyDisplay: currency === 'EUR' ? 'narrowSymbol' : 'symbol',
    }).format(cents / 100);
  const amount = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  const parts = amount.formatToParts(cents / 100);
  const symbol = parts.find(({ type }) => type === 'currency')?.value ?? currency;
  const plain = parts
    .filter(({ type }) => type !== 'currency' && type !== 'literal')
    .map(({ value }) => value)
    .join('');
  return filled(table.numbers.money, {
    number: digitsIn(language, marked(plain, table)),
    currency: symbol,
  });
}

/** `1,234.5` with the marks of a table. */
const marked = (text: string, { numbers }: FormsTable): string =>
  text.replace(/[,.]/g, (mark) => (mark === ',' ? numbers.group : numbers.decimal));
