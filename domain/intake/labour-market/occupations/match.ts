/** Which occupations of the table somebody may mean. Candidates for a person to choose from; nothing is filled in. */
import { foldSpelledOut, foldWords } from '#domain/intake/labour-market/occupations/fold';
import type { Occupation } from '#domain/intake/labour-market/occupations/occupation';
import { occupations } from '#domain/intake/labour-market/occupations/table';

export const mostCandidates = 5;

export type Candidate = {
  readonly occupation: Occupation;
  /** `word`: the words match; `field`: only the field of work does */
  readonly by: 'word' | 'field';
};

type Name = { readonly whole: string; readonly words: readonly string[] };

const namesOf = new Map<string, readonly Name[]>();

/** Folded once: the title without its second ending, and every word of every language. */
function foldedNames({ id, title, words }: Occupation): readonly Name[] {
  const known = namesOf.get(id);
  if (known) return known;
  const spelled = [
    title,
    title.replace(/\/(?:in|r)\b/g, ''),
    ...title.split('/'),
    ...Object.values(words).flat(),
  ];
  const names = [...new Set(spelled.flatMap((name) => [foldWords(name), foldSpelledOut(name)]))]
    .filter((whole) => whole.length > 2)
    .map((whole) => ({ whole, words: whole.split(' ') }));
  namesOf.set(id, names);
  return names;
}

/** Endings of gender, number and case: `Lehrerin` is `Lehrer`, `teachers` is `teacher`. */
const endingLength = 4;
const shortestStem = 4;
/** A compound is only looked into for a part that is long enough to mean something. */
const shortestPart = 5;

const isForm = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === long) return true;
  return short.length >= shortestStem && long.length - short.length <= endingLength && long.startsWith(short);
};

const isPart = (part: string, whole: string): boolean =>
  part.length >= shortestPart &&
  part.length < whole.length &&
  (whole.endsWith(part) || whole.startsWith(part));

/** Letters missing, too many, wrong, or in wrong order: one, and two in a long word. */
function isSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < shortestPart || one[0] !== other[0]) return false;
  return isWithin(one, other, shorter < longWord ? 1 : 2);
}

const longWord = 9;

function isWithin(one: string, other: string, slips: number): boolean {
  if (Math.abs(one.length - other.length) > slips) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (at === one.length && at === other.length) return true;
  if (slips === 0) return false;
  const [a, b] = [one.slice(at), other.slice(at)];
  return (
    isWithin(a.slice(1), b.slice(1), slips - 1) ||
    isWithin(a.slice(1), b, slips - 1) ||
    isWithin(a, b.slice(1), slips - 1) ||
    (a[0] === b[1] && a[1] === b[0] && isWithin(a.slice(2), b.slice(2), slips - 1))
  );
}

/** How well a name fits what was said, 0 best; undefined: not at all. */
function fitOf({ whole, words }: Name, said: string, saidWords: readonly string[]): number | undefined {
  if (whole === said) return 0;
  // Most names have nothing in common with what was said: that is seen at a glance.
  const mayFit = saidWords.some((one) =>
    words.some((word) => word[0] === one[0] || word.endsWith(one) || one.endsWith(word)),
  );
  if (!mayFit) return undefined;
  const has = (test: (one: string, other: string) => boolean) =>
    words.every((word) => saidWords.some((one) => test(word, one)));
  if (has((word, one) => word === one)) return 1;
  if (has(isForm)) return 2;
  if (saidWords.some((one) => words.length === 1 && isPart(whole, one))) return 3;
  if (has(isSlip)) return 4;
  return saidWords.some(
    (one) => one.length >= shortestPart && words.some((word) => word === one || isPart(one, word)),
  )
    ? 5
    : undefined;
}

/**
 * @param said the name of a job or a qualification in the person's own words, in any of our scripts; may be missing
 * @param field the field of work they chose; decides between equals, and stands in where no word matches
 * @returns the likeliest first, at most five
 */
export function occupationCandidates(said: string | undefined, field?: string): readonly Candidate[] {
  const folded = foldWords(said ?? '');
  const saidWords = folded.split(' ').filter((word) => word.length > 2);
  const byWord = occupations.flatMap((occupation) => {
    if (saidWords.length === 0) return [];
    const fits = foldedNames(occupation).flatMap((name) => fitOf(name, folded, saidWords) ?? []);
    if (fits.length === 0) return [];
    const sameField = occupation.field === field;
    return [{ occupation, rank: Math.min(...fits) + (sameField ? 0 : 1.5) }];
  });
  if (byWord.length > 0)
    return byWord
      .sort((one, other) => one.rank - other.rank)
      .slice(0, mostCandidates)
      .map(({ occupation }) => ({ occupation, by: 'word' }));
  return occupations
    .filter((occupation) => occupation.field === field && field !== 'other')
    .slice(0, mostCandidates)
    .map((occupation) => ({ occupation, by: 'field' }));
}
