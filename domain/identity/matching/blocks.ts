/**
 * Whom to compare somebody with. Comparing with everybody would take seconds; two persons meet when they share one of a
 * few words made of parts of what is known, each forgiving another mistake.
 */
import { isPlaceholder } from '#domain/identity/matching/compare-birth';
import type { BirthParts, Profile } from '#domain/identity/matching/profile';
import type { NameWord } from '#domain/identity/matching/words';

/** Names longer than this are compared by their first and last words. */
const mostWords = 5;

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

function wordsToPair({ family, given }: Profile): readonly NameWord[] {
  const all = [...given, ...family];
  return all.length <= mostWords ? all : [...all.slice(0, mostWords - 1), all.at(-1) as NameWord];
}

/** Two words of the name, in no order: given and family name may have changed places. */
function pairsOf(words: readonly NameWord[], form: (word: NameWord) => readonly string[]): readonly string[] {
  const pairs: string[] = [];
  for (const [index, one] of words.entries()) {
    for (const other of words.slice(index + 1)) {
      for (const a of form(one)) {
        for (const b of form(other)) if (a !== '' && b !== '') pairs.push(a < b ? `${a}-${b}` : `${b}-${a}`);
      }
    }
  }
  return unique(pairs);
}

const keys = ({ k }: NameWord): readonly string[] => k.slice(0, 3);
const start = ({ k }: NameWord): readonly string[] => [(k[0] as string).slice(0, 2)];

/** Day and month in no order; undefined for a day that half a country has. */
function dayOf(birth: BirthParts): string | undefined {
  const { month, day } = birth;
  if (month === undefined || day === undefined || isPlaceholder(birth)) return undefined;
  return month < day ? `${month}.${day}` : `${day}.${month}`;
}

const yearsOf = ({ year, otherYear }: BirthParts): readonly number[] =>
  [year, otherYear].filter((one) => one !== undefined);

/** Under these words a person is kept. */
export function blocksOf(profile: Profile): readonly string[] {
  const { birth, documents } = profile;
  const words = wordsToPair(profile);
  // Who has one name only is paired with nothing but the birth.
  const pairs = words.length === 1 ? keys(words[0] as NameWord) : pairsOf(words, keys);
  const starts = pairsOf(words, start);
  const years = yearsOf(birth);
  const day = dayOf(birth);
  const when = years.length === 0 ? ['?'] : years;
  return unique([
    ...documents.map((number) => `d:${number}`),
    ...pairs.flatMap((pair) => when.map((year) => `p:${pair}:${year}`)),
    ...(day === undefined
      ? []
      : words.flatMap(keys).flatMap((key) => [`b:${key}:${day}:${years[0]}`, `a:${key}:${day}`])),
    ...starts.flatMap((pair) => years.map((year) => `s:${pair}:${year}`)),
    ...anywhen(words).map((pair) => `n:${pair}`),
  ]);
}

const firstKey = ({ k }: NameWord): readonly string[] => k.slice(0, 1);
/** For whoever comes without a date of birth: first and last word of the name. */
const anywhen = (words: readonly NameWord[]): readonly string[] =>
  pairsOf(words.length <= 2 ? words : [words[0] as NameWord, words.at(-1) as NameWord], firstKey);

/**
 * Under these words others are looked for: the person's own, and those of neighbours in time.
 */
export function blocksToSearch(profile: Profile): readonly string[] {
  const { birth } = profile;
  const words = wordsToPair(profile);
  const pairs = words.length === 1 ? keys(words[0] as NameWord) : pairsOf(words, keys);
  const years = yearsOf(birth);
  const around = years.length === 0 ? [] : unique(years.flatMap((year) => [year - 1, year + 1]).map(String));
  return unique([
    // Only who has no date is looked for at all times.
    ...blocksOf(profile).filter((block) => years.length === 0 || !block.startsWith('n:')),
    ...pairs.flatMap((pair) => [...around, '?'].map((year) => `p:${pair}:${year}`)),
  ]);
}

/** Changes with what is kept of a person: a store made by an older one makes it again. */
export const matchingVersion = '1';

/** A block's word as a number of at most 52 bits (FNV-1a, twice): shorter to keep, and nothing to read. */
export function blockNumber(block: string): number {
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < block.length; at += 1) {
    const code = block.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + at), 0x85ebca6b);
  }
  return (high >>> 12) * 0x1_0000_0000 + (low >>> 0);
}
