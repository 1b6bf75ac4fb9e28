/**
 * All that can be heard in a language: its texts whole and sentence by sentence, the names of countries, languages and
 * months, numbers, and the parts of texts with gaps.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

/** Years of birth and of papers; all others are read digit by digit. */
const years = { gregory: [1930, 2040], persian: [1310, 1420] } as const;
const tellsPersianYears: ReadonlySet<string> = new Set(['fa', 'prs']);

/** The name CLDR has for a language. */
const cldrNames: Readonly<Record<string, string>> = { 'de-DE-x-leicht': 'de', prs: 'fa-AF', kmr: 'ku' };
const cldrName = (language: string): string => cldrNames[language] ?? language;

/** A day of every month of a year, in each of the calendars. */
const everyTenthDay = Array.from({ length: 37 }, (_, index) => Date.UTC(2026, 0, 1 + index * 10));

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
  for (const [name, text] of namedThings(language)) add(text, name);
  for (const month of monthsOf(language)) add(month, 'month', { isPiece: true });
  for (const number of numbersOf(language)) add(String(number), 'number', { isPiece: true });
  return new Map([...found].map(([hash, draft]) => [hash, { hash, ...draft }]));
}

function localeTexts(language: string, locales: string): readonly (readonly [string, string])[] {
  const folder = join(locales, language);
  return globSync('*.json', { cwd: folder })
    .filter((file) => !silentFiles.has(file))
    .sort()
    .flatMap((file) =>
      textsOf(basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    );
}

/** Names the screen takes from CLDR; those it takes from our own texts are among those. */
function namedThings(language: string): readonly (readonly [string, string])[] {
  const region = new Intl.DisplayNames([cldrName(language)], { type: 'region', fallback: 'none' });
  const tongue = new Intl.DisplayNames([cldrName(language)], { type: 'language', fallback: 'none' });
  return [
    ...countries.flatMap(({ iso2 }) => named('country', iso2, iso2 && region.of(iso2))),
    ...languageCodes.flatMap((code) => named('language', code, tongue.of(code))),
  ];
}

const named = (kind: string, code: string | undefined, name: string | undefined) =>
  code === undefined || name === undefined ? [] : [[`${kind}.${code}`, name] as const];

function monthsOf(language: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const calendar of originalCalendars) {
    const locale = `${cldrName(language)}-u-ca-${calendar}-nu-latn`;
    // Some languages bend the month's name beside a day: both forms.
    for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      for (const day of everyTenthDay) {
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
