/**
 * Where the texts of a language come from, and whether they still say what the German ones say. Every language but
 * German has a `provenance.json` beside its texts: who made each text and when, who checked it, and hashes of the
 * German text it was made from and of itself. What no longer fits its hash is stale, or no longer checked.
 */
import { createHash } from 'node:crypto';

/** `namespace:path.to.text` → text */
export type Texts = ReadonlyMap<string, string>;

/** Index into `people`, and the day, `YYYY-MM-DD`. */
type Signed = readonly [person: number, day: string];

type TextOrigin = {
  /** hash of the German text it was made from */
  readonly german: string;
  /** hash of the text itself */
  readonly own: string;
  readonly made: Signed;
  /** Absent: a draft nobody has checked. */
  readonly checked?: Signed;
};

export type Provenance = {
  readonly people: readonly string[];
  readonly texts: Readonly<Record<string, TextOrigin>>;
};

export const noProvenance: Provenance = { people: [], texts: {} };

export type LocaleReport = {
  readonly language: string;
  readonly texts: number;
  /** German texts without one in this language, or with an empty one */
  readonly missing: readonly string[];
  /** the German text has changed since, or nobody has said where the text comes from */
  readonly stale: readonly string[];
  /** as yet drafts */
  readonly unchecked: readonly string[];
  /** so much longer than the German text that a button may not hold it */
  readonly long: readonly string[];
};

/** Eight hex digits: enough to notice a change; nobody forges a translation. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Plural forms differ from language to language. */
export const singular = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

/** Staff read German. */
export const isForNewcomers = (key: string): boolean => !/^(desk|staff):/.test(key);

/** Flattens a file of texts. @param namespace its name without `.json` */
export function textsOf(namespace: string, tree: unknown): readonly (readonly [string, string])[] {
  const flat = (value: unknown, path: string): readonly (readonly [string, string])[] =>
    typeof value === 'string'
      ? [[`${namespace}:${path}`, value]]
      : Object.entries(value as object).flatMap(([key, inner]) =>
          flat(inner, path === '' ? key : `${path}.${key}`),
        );
  return flat(tree, '');
}

const germanOf = (german: Texts, key: string): string | undefined =>
  german.get(key) ?? [...german].find(([other]) => singular(other) === singular(key))?.[1];

/** Short texts stand on buttons and tiles; a sentence may take more room. */
function isLong(text: string, german: string): boolean {
  const [own, original] = [[...text].length, [...german].length];
  return original <= 30 ? own > Math.max(original * 2, 40) : own > original * 1.8;
}

export function reportOn(language: string, german: Texts, own: Texts, { texts }: Provenance): LocaleReport {
  const wanted = [...german.keys()].filter(isForNewcomers);
  const there = new Set([...own].filter(([, text]) => text.trim() !== '').map(([key]) => singular(key)));
  const missing = wanted.filter((key) => !there.has(singular(key)));
  const known = [...own].filter(([key]) => isForNewcomers(key));
  const originals = known.map(([key, text]) => ({ key, text, original: germanOf(german, key) ?? '' }));
  return {
    language,
    texts: known.length,
    missing,
    stale: originals
      .filter(({ key, original }) => texts[key]?.german !== hashOf(original))
      .map(({ key }) => key),
    unchecked: originals
      .filter(({ key, text }) => texts[key]?.checked === undefined || texts[key].own !== hashOf(text))
      .map(({ key }) => key),
    long: originals.filter(({ text, original }) => isLong(text, original)).map(({ key }) => key),
  };
}

/** Why a person cannot sign for texts. */
export type SignError = 'locales.unknownText' | 'locales.noName' | 'locales.notMade';

/**
 * Says that a person made, or checked, texts as they stand now.
 * @param keys those texts; undefined: when made, all that are new or changed; when checked, all
 * @throws RangeError with a SignError
 */
export function sign(
  as: 'made' | 'checked',
  person: string,
  day: string,
  german: Texts,
  own: Texts,
  before: Provenance,
  keys?: readonly string[],
): Provenance {
  if (person.trim() === '') throw new RangeError('locales.noName' satisfies SignError);
  const people = before.people.includes(person) ? before.people : [...before.people, person];
  const signed: Signed = [people.indexOf(person), day];
  const isFresh = (key: string, text: string) => {
    const known = before.texts[key];
    return known?.own === hashOf(text) && known.german === hashOf(germanOf(german, key) ?? '');
  };
  const chosen =
    keys ?? [...own].filter(([key, text]) => as === 'checked' || !isFresh(key, text)).map(([key]) => key);
  const texts: Record<string, TextOrigin> = {};
  for (const [key] of own) if (before.texts[key]) texts[key] = before.texts[key];
  for (const key of chosen) {
    const text = own.get(key);
    if (text === undefined) throw new RangeError('locales.unknownText' satisfies SignError);
    const hashes = { german: hashOf(germanOf(german, key) ?? ''), own: hashOf(text) };
    const known = texts[key];
    if (as === 'made') texts[key] = { ...hashes, made: signed };
    else if (!known) throw new RangeError('locales.notMade' satisfies SignError);
    else texts[key] = { ...hashes, made: known.made, checked: signed };
  }
  return { people, texts: Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))) };
}
