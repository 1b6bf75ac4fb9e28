/** Says in words what was answered: for the review at the kiosk and for the staff's screen. */
import type { Answer, SkipReason } from '#domain/flow/page';
import { countryByKey } from '#domain/identity/code-lists';
import type { PartialDate } from '#domain/identity/partial-date';
import { occupationText } from '#domain/intake/labour-market/occupations/occupation';
import { occupationById } from '#domain/intake/labour-market/occupations/table';
import type { Question } from '#domain/intake/question';
import { directionOf } from '../i18n/direction.ts';
import { commaOf, dateIn, dayIn, moneyIn, nameIn, numberIn } from '../i18n/forms.ts';

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
      return [numberIn(wording.language, Number(value))];
    case 'money': {
      const { cents, currency } = value as { readonly cents: number; readonly currency: string };
      return [moneyIn(wording.language, cents, currency)];
    }
    case 'partialDate':
      return [partialDateText(value as PartialDate, wording)];
    case 'date':
      return [dayIn(wording.language, String(value))];
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
    case 'occupation':
      return [occupationNamed(String(value))];
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
      return `${labelled(wording.column(column) ?? column)} ${isolated(text)}`;
    });
  return `${markOf(wording.language)}${cells.join(between)}`;
}

/** Parts things named in one line: a line ends with it, and never begins with it. */
export const between = '\u00a0· ';

/** A question says by itself that an answer follows. */
const labelled = (label: string): string => (/[?؟፧]$/.test(label) ? label : `${label}:`);

function choiceText({ list }: Question, code: unknown, wording: Wording): string {
  return (list === undefined ? undefined : wording.choice(list, String(code))) ?? String(code);
}

/** Title and codes of an occupation of the table. */
export function occupationNamed(id: string): string {
  const occupation = occupationById(id);
  return occupation === undefined ? id : occupationText(occupation);
}

/** The name of a country by its Destatis key, from the language's own list where it has an ISO code. */
export function countryText(key: string, wording: Pick<Wording, 'language' | 'country'>): string {
  const country = countryByKey(key);
  const name = country?.iso2 && nameIn(wording.language, 'region', country.iso2);
  return name || wording.country(key) || country?.name || key;
}

/** The name of a language by its ISO 639 code. */
export function languageText(code: string, wording: Pick<Wording, 'language' | 'languageName'>): string {
  return wording.languageName?.(code) ?? nameIn(wording.language, 'language', code) ?? code;
}

/** Only what is known is said: "1958" stays a year. A date told in another calendar is shown in both. */
function partialDateText(date: PartialDate, wording: Pick<Wording, 'language' | 'word'>): string {
  const { language } = wording;
  const notes: string[] = [];
  if (date.original) notes.push(originalText(date.original, language));
  if (date.estimated) notes.push(wording.word('estimated'));
  const known = gregorianText(date, language) ?? (date.original ? notes.shift() : undefined);
  const text = known ?? wording.word('dateUnknown');
  return notes.length > 0 ? `${text} (${notes.join(commaOf(language))})` : text;
}

/** The certain part of it; undefined where none is. */
export function gregorianText(date: PartialDate, language: string): string | undefined {
  const { year, month, day } = date;
  return year === undefined ? undefined : dateIn(language, { calendar: 'gregory', year, month, day });
}

/** The date as it was told, in its own calendar, which is named. */
function originalText(original: NonNullable<PartialDate['original']>, language: string): string {
  const calendar = nameIn(language, 'calendar', original.calendar);
  const told = dateIn(language, original);
  return calendar === undefined ? told : `${told}${commaOf(language)}${calendar}`;
}

/** Text that may run the other way, kept from turning the words around it (FSI … PDI). */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/**
 * A line that names things in the language shown runs in that language's direction, whatever script the first name
 * in it has: an invisible mark at its beginning decides (LRM, RLM).
 */
const markOf = (language: string): string => (directionOf(language) === 'rtl' ? '\u200f' : '\u200e');

const grouped = (text: string, size: number): string =>
  text.replace(new RegExp(`(.{${size}})(?=.)`, 'g'), '$1 ');

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const rowsOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value : [];
