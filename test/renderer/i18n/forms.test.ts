/// <reference types="vite/client" />
import { describe, expect, test } from 'vitest';
import { originalCalendars } from '#domain/identity/calendars';
import { countries } from '#domain/identity/code-lists';
import { currencies } from '#domain/identity/currencies';
import { languageCodes } from '#domain/identity/language-codes';
import {
  dateIn,
  dayIn,
  instantIn,
  moneyIn,
  monthIn,
  nameIn,
  numberIn,
} from '../../../renderer/i18n/forms.ts';
import { addForms, digitsIn, type FormsTable } from '../../../renderer/i18n/forms-table.ts';
import { offeredLanguages } from '../../../renderer/i18n/texts.ts';

type CommittedTable = FormsTable & { readonly lacks: readonly string[] };
const files: Readonly<Record<string, CommittedTable>> = import.meta.glob('../../../locales/*/cldr.json', {
  eager: true,
  import: 'default',
});
const tables = new Map(Object.entries(files).map(([path, table]) => [path.split('/').at(-2) ?? '', table]));
for (const [language, table] of tables) addForms(language, table);

/** Chromium 146 (Electron 41) lacks them; `languages.spec.ts` asks it. */
const lackedByChromium = ['kmr', 'ckb', 'ps', 'ti', 'so'];
/** Kinds of language without a name in CLDR: `locales.test.ts` sees to it that our texts have one. */
const namedByUs = 'aa din dyu ff kab kmr ckb kri man nus rmy sg syr tzm zza'.split(' ');

test('there is a table for every language that Chromium lacks, and for no other', () => {
  expect([...tables.keys()].sort()).toEqual([...lackedByChromium].sort());
});

describe.each(offeredLanguages)('in %s', (language) => {
  test('every country has a name, and every language that our texts do not name', () => {
    const isoCodes = countries.flatMap(({ iso2 }) => (iso2 === undefined ? [] : [iso2]));
    expect(isoCodes.length).toBeGreaterThan(190);
    expect(isoCodes.filter((code) => !nameIn(language, 'region', code))).toEqual([]);
    const others = languageCodes.filter((code) => !namedByUs.includes(code));
    expect(others.filter((code) => !nameIn(language, 'language', code))).toEqual([]);
  });

  test('the months of its own calendars and of the Gregorian one have names of their own', () => {
    const own = { fa: 'persian', prs: 'persian', ps: 'persian', ckb: 'persian', ti: 'ethiopic' } as const;
    const calendar = own[language as keyof typeof own] ?? 'gregory';
    for (const [one, year] of [
      ['gregory', 1990],
      [calendar, calendar === 'persian' ? 1370 : 1990],
    ] as const) {
      const count = one === 'ethiopic' ? 13 : 12;
      const names = Array.from({ length: count }, (_, index) => monthIn(language, one, year, index + 1));
      expect(new Set(names).size, one).toBe(count);
      expect(names.filter((name) => name === undefined || /\d/.test(name))).toEqual([]);
    }
  });
});

test('what a table lacks is listed in it, and nothing else is missing', () => {
  const groups = {
    languages: languageCodes,
    currencies,
    calendars: originalCalendars,
    months: originalCalendars,
  } as const;
  for (const [language, table] of tables) {
    const missing = Object.entries(groups).flatMap(([group, codes]) =>
      codes
        .filter((code) => !(code in table[group as keyof typeof groups]))
        .map((code) => `${group}.${code}`),
    );
    expect(new Set(missing), language).toEqual(new Set(table.lacks));
  }
  // Everybody can at least tell a year in every calendar.
  expect(dateIn('so', { calendar: 'persian', year: 1370, month: 2, day: 3 })).toBe('3.2.1370');
});

test('numbers are written with the digits people there write', () => {
  const written = Object.fromEntries(
    offeredLanguages.map((language) => [language, digitsIn(language, 1990)]),
  );
  expect(written).toMatchObject({
    de: '1990',
    ar: '1990',
    fa: '۱۹۹۰',
    prs: '۱۹۹۰',
    ps: '۱۹۹۰',
    ckb: '١٩٩٠',
    ti: '1990',
  });
  expect(numberIn('ps', 12_345)).toBe('۱۲٬۳۴۵');
  expect(numberIn('kmr', 12_345)).toBe('12.345');
  expect(moneyIn('so', 120_050, 'EUR')).toBe('€1,200.50');
  expect(moneyIn('ckb', 120_050, 'EUR')).toMatch(/^١٬٢٠٠٫٥٠\s€$/);
  expect(moneyIn('uk', 120_050, 'EUR')).toMatch(/^1\s200,50\s€$/);
  expect(moneyIn('en', 120_050, 'CAD')).toBe('CA$1,200.50');
  expect(moneyIn('de', 120_050, 'EUR')).toMatch(/^1\.200,50\s€$/);
});

test('a date is put as the language puts it, in the calendar it was told in', () => {
  expect(dayIn('de', '1990-05-05')).toBe('5. Mai 1990');
  expect(dayIn('en', '1990-05-05')).toBe('5 May 1990');
  expect(dayIn('kmr', '1990-05-05')).toBe('5ê gulana 1990an');
  expect(dayIn('ckb', '1990-05-05')).toBe('٥ی ئایاری ١٩٩٠');
  const told = { calendar: 'persian', year: 1369, month: 2, day: 15 } as const;
  expect(dateIn('prs', told)).toBe('۱۵ ثور ۱۳۶۹');
  expect(dateIn('fa', told)).toBe('۱۵ اردیبهشت ۱۳۶۹');
  expect(dateIn('ps', told)).toContain('غویی');
  expect(dateIn('de', told)).toBe('15. Ordibehescht 1369');
  expect(dateIn('de', { ...told, day: undefined })).toBe('Ordibehescht 1369');
  expect(dateIn('fa', { calendar: 'persian', year: 1369 })).toBe('۱۳۶۹');
});

test('an instant is told by the clock on the wall here', () => {
  expect(instantIn('de', '2026-07-01T22:30:00Z')).toBe('2. Juli 2026, 00:30');
  expect(instantIn('fa', '2026-01-01T08:05:00Z')).toContain('۰۹:۰۵');
  expect(instantIn('ar', '2026-07-01T22:30:00Z')).toMatch(/ 2026، 00:30$/);
});
