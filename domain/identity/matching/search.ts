/** Search over persons: the words somebody is found under, and what staff typed as words to look for. */
import { searchForm } from '#domain/identity/din-91379';
import { documentForm, type Profile } from '#domain/identity/matching/profile';
import { type NameWord, wordsOf } from '#domain/identity/matching/words';

/** First letter of a word: spelled name, key of a name, year, day, document, short code. */
const kinds = { spelled: 's', key: 'k', year: 'y', day: 'b', document: 'd', code: 'c' } as const;

const two = (number: number): string => String(number).padStart(2, '0');

/** @param ownNames names as they were written, in whatever script */
export function wordsToKeep(
  profile: Profile,
  shortCode: string,
  ownNames: readonly string[],
): readonly string[] {
  const { family, given, others, father, birth, documents } = profile;
  const names = [...given, ...family, ...others, ...father];
  const { year, otherYear, month, day } = birth;
  const words = [
    ...names.map(({ s }) => kinds.spelled + s),
    ...ownNames
      .flatMap((name) => searchForm(name).split(' '))
      .filter((word) => word !== '')
      .map((word) => kinds.spelled + word),
    ...names.flatMap(({ k }) => k.map((key) => kinds.key + key)),
    ...[year, otherYear].filter((one) => one !== undefined).map((one) => kinds.year + one),
    ...(year === undefined || month === undefined || day === undefined
      ? []
      : [`${kinds.day}${year}${two(month)}${two(day)}`]),
    ...documents.map((number) => kinds.document + number),
    kinds.code + shortCode,
  ];
  return [...new Set(words)];
}

/** One thing typed: persons with a word that begins with any of these. */
export type SearchTerm = readonly string[];

/** Shorter ones would find half the town. */
const shortestName = 2;
const shortestKey = 2;
const mostTerms = 6;

const isKeyOfUse = (key: string): boolean => key.length >= shortestKey;

function nameTerm({ s, k }: NameWord, typed: string): SearchTerm {
  return [
    kinds.spelled + s,
    ...(s.length < 3 ? [] : k.filter(isKeyOfUse).map((key) => kinds.key + key)),
    ...codeTerm(typed),
  ];
}

const codeTerm = (typed: string): SearchTerm =>
  typed.length >= 3 && /^[A-Z0-9-]+$/i.test(typed) ? [kinds.code + typed.toUpperCase().replace('-', '')] : [];

/** @returns undefined when nothing can be looked for yet */
export function searchTerms(typed: string): readonly SearchTerm[] | undefined {
  const parts = typed
    .normalize('NFC')
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '');
  const terms: SearchTerm[] = [];
  const names: string[] = [];
  for (const part of parts) {
    const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(part) ?? [];
    if (year !== undefined) terms.push([`${kinds.day}${year}${two(Number(month))}${two(Number(day))}`]);
    else if (/^(?:19|20)\d\d$/.test(part))
      terms.push([kinds.year + part, kinds.document + documentForm(part)]);
    else if (/\d/.test(part)) {
      if (part.length >= 3) terms.push([kinds.document + documentForm(part), ...codeTerm(part)]);
    } else names.push(part);
  }
  const words = wordsOf(names.join(' '));
  for (const word of words) {
    // A single letter narrows down what else was typed, and finds nobody by itself.
    terms.push(nameTerm(word, names.find((name) => name.toUpperCase() === word.s) ?? ''));
  }
  const isEnough = terms.some((term) =>
    term.some((word) => word.length > shortestName || word.startsWith(kinds.year)),
  );
  return isEnough ? terms.slice(0, mostTerms) : undefined;
}
