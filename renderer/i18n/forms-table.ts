/**
 * What a language needs that the browser does not know, as it comes with the texts, and the digits of a language. Here
 * and not in `forms.ts`, because the newcomer's first page needs no calendars and must not wait for them.
 */
import type { OriginalCalendar } from '#domain/identity/calendars';

type Names = Readonly<Record<string, string>>;

/** `locales/<language>/cldr.json` */
export type FormsTable = {
  readonly countries: Names;
  readonly languages: Names;
  readonly currencies: Names;
  readonly calendars: Names;
  readonly months: Partial<Record<OriginalCalendar, readonly string[]>>;
  /** `{day}. {month} {year}` */
  readonly dates: { readonly day: string; readonly month: string };
  /** `money`: `{number} {currency}` */
  readonly numbers: {
    readonly digits: string;
    readonly decimal: string;
    readonly group: string;
    readonly money: string;
  };
};

/** by language */
export const formsTables = new Map<string, FormsTable>();

/** Comes with the texts of a language that Chromium does not have. */
export const addForms = (language: string, table: FormsTable): void => {
  formsTables.set(language, table);
};

/** Arabic with the digits of our Arabic texts; Persian as people in Iran and Afghanistan write. */
const digitsOf: Readonly<Record<string, string>> = { fa: 'arabext', prs: 'arabext' };

/** The numbering system of a language (CLDR). */
export const digits = (language: string): string =>
  formsTables.get(language)?.numbers.digits ?? digitsOf[language] ?? 'latn';
/** U+0660 and U+06F0: where the digits of a numbering system begin. */
const zeros: Readonly<Record<string, number>> = { arab: 0x660, arabext: 0x6f0 };

/** ASCII digits as people write them in a language, one for one. */
export function digitsIn(language: string, text: string | number): string {
  const zero = zeros[digits(language)];
  if (zero === undefined) return String(text);
  return String(text).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
