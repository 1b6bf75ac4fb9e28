/**
 * `npm run cldr`: writes `locales/<language>/cldr.json` for the languages that Chromium's ICU does not have, from the
 * full ICU of Node (Unicode CLDR, Unicode License v3): names of countries, languages and currencies, months, and how
 * dates and numbers are written.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OriginalCalendar, originalCalendars } from '#domain/identity/calendars';
import { countries } from '#domain/identity/code-lists';
import { currencies } from '#domain/identity/currencies';
import { languageCodes } from '#domain/identity/language-codes';
import { additions } from './cldr-additions.ts';

/** Our code of a language, and ICU's; the calendars CLDR has months for in it (elsewhere it falls back silently). */
const wanted = {
  kmr: { locale: 'ku', calendars: ['gregory'] },
  ckb: { locale: 'ckb', calendars: ['gregory'] },
  ps: { locale: 'ps', calendars: ['gregory', 'persian'] },
  ti: { locale: 'ti', calendars: ['gregory', 'ethiopic'] },
  so: { locale: 'so', calendars: ['gregory'] },
} as const satisfies Record<string, { locale: string; calendars: readonly OriginalCalendar[] }>;

type Names = Readonly<Record<string, string>>;

function namesOf(locale: string, type: Intl.DisplayNamesOptions['type'], codes: readonly string[]): Names {
  const names = new Intl.DisplayNames([locale], { type, fallback: 'none' });
  const pairs = codes.map((code) => [code, names.of(code)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** Days that lie in the months of a calendar, one each, from a year that begins with its first month. */
const firstDays: Readonly<Record<OriginalCalendar, string>> = {
  gregory: '2001-01-10',
  persian: '2001-03-25',
  ethiopic: '2001-09-14',
};
const monthNumber = (day: Date, calendar: OriginalCalendar): number =>
  Number(
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { month: 'numeric', timeZone: 'UTC' }).format(day),
  );

function monthsOf(locale: string, calendar: OriginalCalendar): readonly string[] {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}`, { month: 'long', timeZone: 'UTC' });
  const names: string[] = [];
  const day = new Date(`${firstDays[calendar]}T12:00:00Z`);
  for (let step = 0; step < 366; step += 1) {
    names[monthNumber(day, calendar) - 1] ??= format.format(day);
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return names;
}

/** `{day}. {month} {year}`, as the language puts them. */
function datePattern(locale: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
  const parts = format.formatToParts(new Date('2001-05-05T12:00:00Z'));
  return parts.map(({ type, value }) => (type === 'literal' ? value : `{${type}}`)).join('');
}

/** How numbers are written: digits, marks, and where the currency stands. */
function numbersOf(locale: string) {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const parts = format.formatToParts(1_234_567.5);
  const part = (wantedType: string) => parts.find(({ type }) => type === wantedType)?.value ?? '';
  const isNumber = (type: string) => /^(integer|group|decimal|fraction)$/.test(type);
  const money = parts
    .map(({ type, value }) => (type === 'currency' ? '{currency}' : isNumber(type) ? '{number}' : value))
    .join('')
    .replace(/(\{number\})+/, '{number}');
  return {
    digits: format.resolvedOptions().numberingSystem,
    decimal: part('decimal'),
    group: part('group'),
    money,
  };
}

function tableOf(language: keyof typeof wanted) {
  const { locale, calendars } = wanted[language];
  const more = additions[language] ?? {};
  const isoCodes = countries.flatMap(({ iso2 }) => (iso2 === undefined ? [] : [iso2]));
  const months: Partial<Record<OriginalCalendar, readonly string[]>> = { ...more.months };
  for (const calendar of calendars) months[calendar] = monthsOf(locale, calendar);
  const table = {
    countries: namesOf(locale, 'region', isoCodes),
    languages: namesOf(locale, 'language', languageCodes),
    currencies: namesOf(locale, 'currency', currencies),
    calendars: { ...more.calendars, ...namesOf(locale, 'calendar', originalCalendars) },
    months,
    dates: {
      day: datePattern(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
      month: datePattern(locale, { month: 'long', year: 'numeric' }),
    },
    numbers: numbersOf(locale),
  };
  const lacking = (group: string, codes: readonly string[], there: object) =>
    codes.filter((code) => !(code in there)).map((code) => `${group}.${code}`);
  return {
    source: `Unicode CLDR ${process.versions.cldr}, locale ${locale}; Unicode License v3`,
    /** Said in German and marked as such, unless our own texts have it. */
    lacks: [
      ...lacking('countries', isoCodes, table.countries),
      ...lacking('languages', languageCodes, table.languages),
      ...lacking('currencies', currencies, table.currencies),
      ...lacking('calendars', originalCalendars, table.calendars),
      ...lacking('months', originalCalendars, table.months),
    ],
    ...table,
  };
}

for (const language of Object.keys(wanted) as (keyof typeof wanted)[]) {
  const file = join(import.meta.dirname, '../../locales', language, 'cldr.json');
  writeFileSync(file, `${JSON.stringify(tableOf(language), null, 2)}\n`);
}
