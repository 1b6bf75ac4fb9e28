/** Where the cards of a choice stand. */

/** From this many options on they stand in columns, however long their texts are. */
const manyOptions = 6;

/** Letters that fit on one line of a card, three or two of them beside each other. */
const fits = { third: 26, half: 42 };

/**
 * Beneath each other where texts are long; beside each other where they are short, so that a question and the
 * ways not to answer it stand on one screen.
 */
export function layoutOf(texts: readonly (string | undefined)[], count: number) {
  const longest = Math.max(0, ...texts.map((text) => text?.length ?? 0));
  if (count >= manyOptions) return 'columns';
  if (longest <= fits.third) return count === 4 ? 'halves' : 'columns';
  return longest <= fits.half || count === 2 ? 'halves' : 'list';
}
