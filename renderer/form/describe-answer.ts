/** Says in words what was answered: for the review at the kiosk and for the staff's screen. */
import type { Answer, SkipReason } from '#domain/flow/page';
import { countryByKey } from '#domain/identity/code-lists';
import { completeDate, type PartialDate } from '#domain/identity/partial-date';
import type { Question } from '#domain/intake/question';
import { directionOf } from '../i18n/direction.ts';

/** The words a description is made of, in one language. What has no text comes back as undefined. */
export type Wording = {
  /** BCP 47 */
  readonly language: string;
  /** The text of one code of a list of choices, in the page's section or the common ones. */
  readonly choice: (list: string, code: string) => string | undefined;
  /** The label of one column of a list of like things. */
  readonly column: (column: string) => string | undefined;
  /** A country without an ISO code, by its key. */
  readonly country: (key: string) => string | undefined;
  /** Our own name of a language, where the browser has none or none that is told apart. */
  readonly languageName?: (code: string) => string | undefined;
  readonly skip: (reason: SkipReason) => string;
  readonly word: (word: 'confirmed' | 'estimated' | 'dateUnknown') => string;
  /** How the household list calls a person. */
  readonly called: (person: string) => string | undefined;
};

/** One answer in words. */
export type Description = {
  /** One line a thing: more than one for lists. Empty when nothing was entered. */
  readonly lines: readonly string[];
  /** There is no value, for this reason; `lines` says it in words. */
  readonly skip?: SkipReason;
};

/**
 * @param answer undefined for an optional question left out
 */
export function describeAnswer(
  question: Question,
  answer: Answer | undefined,
  wording: Wording,
): Description {
  if (answer === undefined) return { lines: [] };
  if ('skip' in answer) return { lines: [wording.skip(answer.skip)], skip: answer.skip };
  return { lines: linesOf(question, answer.value, wording) };
}

function linesOf(question: Question, value: unknown, wording: Wording): readonly string[] {
  switch (question.kind) {
    case 'choice':
      return [choiceText(question, value, wording)];
    case 'choices':
      return listOf(value).map((code) => choiceText(question, code, wording));
    case 'confirm':
      return [wording.word('confirmed')];
    case 'nameList':
      return [listOf(value).join(' ')];
    case 'number':
      return [new Intl.NumberFormat(latinDigits(wording.language)).format(Number(value))];
    case 'money':
      return [moneyText(value as { cents: number; currency: string }, wording.language)];
    case 'partialDate':
      return [partialDateText(value as PartialDate, wording)];
    case 'date':
      return [dayText(String(value), wording.language)];
    case 'country':
      return [countryText(String(value), wording)];
    case 'countries':
      return listOf(value).map((key) => countryText(key, wording));
    case 'language':
      return [languageText(String(value), wording)];
    case 'iban':
      return [grouped(String(value), 4)];
    case 'mrz':
      return listOf(value);
    case 'personRef':
      return listOf(value).map((person) => wording.called(person) ?? person);
    case 'persons':
    case 'rows':
      return rowsOf(value).map((row) => rowText(question, row, wording));
    case 'name':
    case 'place':
    case 'text':
    case 'ownScript':
    case 'email':
    case 'phone':
    case 'taxId':
      return [String(value)];
  }
}

function rowText(question: Question, row: Readonly<Record<string, unknown>>, wording: Wording): string {
  if (question.kind === 'persons') {
    const relation = wording.choice('relation', String(row.relation)) ?? String(row.relation);
    const ageGroup = wording.choice('ageGroup', String(row.ageGroup)) ?? String(row.ageGroup);
    return `${markOf(wording.language)}${isolated(String(row.called))} (${relation}${commaOf(wording.language)}${ageGroup})`;
  }
  const cells = Object.entries(question.columns ?? {})
    .filter(([column]) => row[column] !== undefined)
    .map(([column, cell]) => {
      const text = linesOf(cell, row[column], wording).join(commaOf(wording.language));
      return `${wording.column(column) ?? column}: ${isolated(text)}`;
    });
  return `${markOf(wording.language)}${cells.join(' · ')}`;
}

function choiceText({ list }: Question, code: unknown, wording: Wording): string {
  return (list === undefined ? undefined : wording.choice(list, String(code))) ?? String(code);
}

/** The name of a country by its Destatis key, from the language's own list where it has an ISO code. */
export function countryText(key: string, wording: Pick<Wording, 'language' | 'country'>): string {
  const country = countryByKey(key);
  const name = country?.iso2 && nameOf('region', country.iso2, wording.language);
  return name || wording.country(key) || country?.name || key;
}

/** The name of a language by its ISO 639 code. */
export function languageText(code: string, wording: Pick<Wording, 'language' | 'languageName'>): string {
  return wording.languageName?.(code) ?? nameOf('language', code, wording.language) ?? code;
}

function nameOf(type: 'region' | 'language', code: string, language: string): string | undefined {
  try {
    return new Intl.DisplayNames([language], { type, fallback: 'none' }).of(code);
  } catch {
    // Not a code at all: the caller shows what was stored.
    return undefined;
  }
}

/** A complete day, `YYYY-MM-DD`. */
export function dayText(day: string, language: string): string {
  return dateFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }, day);
}

/** Only what is known is said: "1958" stays a year. A date told in another calendar is shown in both. */
export function partialDateText(date: PartialDate, wording: Pick<Wording, 'language' | 'word'>): string {
  const { language } = wording;
  const notes: string[] = [];
  if (date.original) notes.push(originalText(date.original, language));
  if (date.estimated) notes.push(wording.word('estimated'));
  const known = gregorianText(date, language) ?? (date.original ? notes.shift() : undefined);
  const text = known ?? wording.word('dateUnknown');
  return notes.length > 0 ? `${text} (${notes.join(commaOf(language))})` : text;
}

function gregorianText(date: PartialDate, language: string): string | undefined {
  const complete = completeDate(date);
  if (complete) return dayText(complete, language);
  if (date.year === undefined) return undefined;
  const year = String(date.year).padStart(4, '0');
  if (date.month === undefined) return year;
  const day = `${year}-${String(date.month).padStart(2, '0')}-15`;
  return dateFormat(language, { month: 'long', year: 'numeric' }, day);
}

/** The parts as they were told: the name of the month needs a day of that calendar, so numbers must do. */
function originalText(original: NonNullable<PartialDate['original']>, language: string): string {
  const parts = [original.day, original.month, original.year].filter((part) => part !== undefined);
  const calendar = new Intl.DisplayNames([language], { type: 'calendar' }).of(original.calendar);
  return `${parts.join('.')}, ${calendar ?? original.calendar}`;
}

function dateFormat(language: string, options: Intl.DateTimeFormatOptions, day: string): string {
  const format = new Intl.DateTimeFormat(latinDigits(language), {
    ...options,
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T12:00:00Z`));
}

function moneyText({ cents, currency }: { cents: number; currency: string }, language: string): string {
  return new Intl.NumberFormat(latinDigits(language), { style: 'currency', currency }).format(cents / 100);
}

/**
 * Numbers are compared with papers and with the German line beneath: one kind of digits for all, and in English the
 * day before the month, as on every paper here.
 */
export const latinDigits = (language: string): string =>
  `${language === 'en' ? 'en-GB' : language}-u-nu-latn`;

/** Text that may run the other way, kept from turning the words around it (FSI … PDI). */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/**
 * A line that names things in the language shown runs in that language's direction, whatever script the first name
 * in it has: an invisible mark at its beginning decides (LRM, RLM).
 */
const markOf = (language: string): string => (directionOf(language) === 'rtl' ? '\u200f' : '\u200e');

const commaOf = (language: string): string => (language === 'ar' ? '، ' : ', ');

const grouped = (text: string, size: number): string =>
  text.replace(new RegExp(`(.{${size}})(?=.)`, 'g'), '$1 ');

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const rowsOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value : [];
