/**
 * All that can be heard in a language: its texts whole and sentence by sentence, the names of countries, languages and
 * months, numbers, and the parts of texts with gaps.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { intlName } from '#domain/contract/languages';
import { isSpeakable, piecesOf, sentencesOf, spokenForm, spokenHash } from '#domain/contract/spoken';
import { originalCalendars } from '#domain/identity/calendars';
import { countries } from '#domain/identity/code-lists';
import { languageCodes } from '#domain/identity/language-codes';
import { textsOf } from '../locale-state.ts';

export type SpokenText = {
  readonly hash: string;
  /** in its spoken form */
  readonly text: string;
  /** where it comes from; a recording is found by it: `kiosk.voice.read`, `kiosk.voice.missing~2` (second sentence) */
  readonly names: readonly string[];
  /** may be joined to others */
  readonly isPiece: boolean;
  /** has sentences with audio of their own: heard whole only where a person recorded it whole */
  readonly isCut: boolean;
};

/** By hash. */
export type SpokenTexts = ReadonlyMap<string, SpokenText>;

/** Texts nobody hears at the newcomer's screen, and files that are no texts. */
const silentFiles: ReadonlySet<string> = new Set(['desk.json', 'staff.json', 'provenance.json', 'cldr.json']);
/** Words a search goes by, shown nowhere. */
const silentTexts = 'work:words.';

/** Years of birth and of papers; all others are read digit by digit. */
const years = { gregory: [1900, 2040], persian: [1280, 1410] } as const;
const tellsPersianYears: ReadonlySet<string> = new Set(['fa', 'prs']);

/** Of a language that the browser does not have: `locales/<language>/cldr.json`. */
type NameTable = Readonly<
  Record<'countries' | 'languages' | 'calendars', Readonly<Record<string, string>>>
> & {
  readonly months: Readonly<Record<string, readonly string[]>>;
};

type Draft = { readonly text: string; names: string[]; isPiece: boolean; isCut: boolean };

/**
 * @param locales the folder of all languages
 * @throws RangeError `voices.sameHash` where two texts would share one file
 */
export function spokenTextsOf(language: string, locales: string): SpokenTexts {
  const found = new Map<string, Draft>();
  const add = (text: string, name: string, more: { isPiece?: boolean; isCut?: boolean } = {}) => {
    const form = spokenForm(text);
    if (!isSpeakable(form)) return;
    const hash = spokenHash(form);
    const known = found.get(hash) ?? { text: form, names: [], isPiece: false, isCut: more.isCut === true };
    if (known.text !== form) throw new RangeError('voices.sameHash');
    known.names.push(name);
    known.isPiece ||= more.isPiece === true;
    // What is a sentence somewhere is spoken as one.
    known.isCut &&= more.isCut === true;
    found.set(hash, known);
  };

  for (const [key, text] of localeTexts(language, locales)) {
    const name = key.replace(':', '.');
    const sentences = sentencesOf(text);
    if (!text.includes('{{')) add(text, name, { isCut: sentences.length > 1 });
    if (sentences.length < 2 && !text.includes('{{')) continue;
    sentences.forEach((sentence, index) => {
      if (sentence.text.includes('{{')) {
        for (const piece of piecesOf(sentence.text)) add(piece, name, { isPiece: true });
      } else add(sentence.text, `${name}~${index + 1}`);
    });
  }
  const table = tableOf(language, locales);
  for (const [name, text] of namesOf(language, table)) add(text, name);
  for (const [name, text] of calendarsOf(language, table)) add(text, name, { isPiece: true });
  for (const month of monthsOf(language, table)) add(month, `month.${month}`, { isPiece: true });
  for (const number of numbersOf(language)) add(String(number), `number.${number}`, { isPiece: true });
  return new Map([...found].map(([hash, draft]) => [hash, { hash, ...draft }]));
}

function localeTexts(language: string, locales: string): readonly (readonly [string, string])[] {
  const folder = join(locales, language);
  return globSync('*.json', { cwd: folder })
    .filter((file) => !silentFiles.has(file))
    .sort()
    .flatMap((file) => textsOf(basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    .filter(([key]) => !key.startsWith(silentTexts));
}

function tableOf(language: string, locales: string): NameTable | undefined {
  const file = join(locales, language, 'cldr.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as NameTable) : undefined;
}

const groups = { region: 'countries', language: 'languages', calendar: 'calendars' } as const;

/** Names the screen takes from CLDR, the browser's or the table's. */
function namer(language: string, table: NameTable | undefined, type: keyof typeof groups) {
  if (table !== undefined) return (code: string) => table[groups[type]][code];
  const names = new Intl.DisplayNames([intlName(language)], { type, fallback: 'none' });
  return (code: string) => names.of(code);
}

const codes = {
  region: countries.flatMap(({ iso2 }) => iso2 ?? []),
  language: languageCodes,
  calendar: originalCalendars,
} as const;

function named(language: string, table: NameTable | undefined, type: keyof typeof groups) {
  const nameOf = namer(language, table, type);
  return codes[type].flatMap((code): readonly (readonly [string, string])[] => {
    const name = nameOf(code);
    return name === undefined ? [] : [[`${groups[type]}.${code}`, name]];
  });
}

const namesOf = (language: string, table: NameTable | undefined) => [
  ...named(language, table, 'region'),
  ...named(language, table, 'language'),
];
const calendarsOf = (language: string, table: NameTable | undefined) => named(language, table, 'calendar');

/** A day of every month of a year, in each of the calendars. */
const days = Array.from({ length: 74 }, (_, index) => Date.UTC(2026, 0, 1 + index * 5));

function monthsOf(language: string, table: NameTable | undefined): ReadonlySet<string> {
  if (table !== undefined) return new Set(Object.values(table.months).flat());
  const names = new Set<string>();
  for (const calendar of originalCalendars) {
    const locale = `${intlName(language)}-u-ca-${calendar}-nu-latn`;
    // Some languages bend the month's name beside a day: both forms.
    for (const more of [{}, { day: 'numeric', year: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', ...more });
      for (const day of days) {
        const month = format.formatToParts(day).find(({ type }) => type === 'month')?.value;
        if (month !== undefined && /\p{L}/u.test(month)) names.add(month);
      }
    }
  }
  return names;
}

function numbersOf(language: string): readonly number[] {
  const spans = [[0, 100], years.gregory, ...(tellsPersianYears.has(language) ? [years.persian] : [])];
  return spans.flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}
