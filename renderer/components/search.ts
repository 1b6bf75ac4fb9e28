/** Finds names as people spell them: without marks and case, with another letter of the same sound, with one slip. */
import { searchKey } from '#domain/identity/search-key';

export type Findable = {
  readonly key: string;
  readonly names: readonly string[];
  /** Found only when typed whole: "DE" is in too many names. */
  readonly codes?: readonly string[];
};

/** Shorter words differ from each other by one letter too often. */
const slipLength = 5;

/** Whether `typed` is the beginning of the word but for one letter missing, too many, wrong, or two in wrong order. */
export function isNear(typed: string, word: string): boolean {
  const [wanted, letters] = [[...typed], [...word]];
  if (wanted.length < slipLength || letters.length < slipLength - 1) return false;
  let at = 0;
  while (at < wanted.length && wanted[at] === letters[at]) at += 1;
  if (at === wanted.length) return true;
  const begins = (rest: readonly (string | undefined)[], from: number) =>
    rest.every((letter, index) => letter === letters[from + index]);
  const swapped = wanted[at] === letters[at + 1] && wanted[at + 1] === letters[at];
  return (
    begins(wanted.slice(at + 1), at + 1) ||
    begins(wanted.slice(at + 1), at) ||
    begins(wanted.slice(at), at + 1) ||
    (swapped && begins(wanted.slice(at + 2), at + 2))
  );
}

/** Every word typed is the beginning of a word of the name, one of them with a slip. */
const isNearName = (wanted: readonly string[], words: readonly string[]): boolean =>
  wanted.every((typed) => words.some((word) => word.startsWith(typed) || isNear(typed, word)));

const keys = new WeakMap<
  Findable,
  { readonly names: readonly string[]; readonly codes: readonly string[] }
>();

function keysOf(option: Findable) {
  const known = keys.get(option) ?? {
    names: [...new Set(option.names.map(searchKey))],
    codes: (option.codes ?? []).map(searchKey),
  };
  keys.set(option, known);
  return known;
}

/**
 * Those whose name is what was typed first, then those that begin with it, have a word that does, contain it, or would
 * but for one slip; each group in the order given.
 */
export function findMatches<Option extends Findable>(
  options: readonly Option[],
  typed: string,
): readonly Option[] {
  const wanted = searchKey(typed);
  if (wanted === '') return options;
  const wantedWords = wanted.split(' ');
  const closed = wantedWords.join('');
  const rankOf = (option: Option): number | undefined => {
    const { names, codes } = keysOf(option);
    if (codes.includes(wanted) || names.includes(wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    if (names.some((name) => name.includes(` ${wanted}`))) return 2;
    if (names.some((name) => name.replaceAll(' ', '').includes(closed))) return 3;
    return names.some((name) => isNearName(wantedWords, name.split(' '))) ? 4 : undefined;
  };
  return options
    .flatMap((option) => {
      const rank = rankOf(option);
      return rank === undefined ? [] : [{ option, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ option }) => option);
}
