/** A text beside its translation, each in its own direction. */
import type { PaperText } from '#domain/papers/paper';
import { directionOf } from '../i18n/direction.ts';
import type { Word } from '../i18n/use-words.ts';
import type { Column } from './paper-words.ts';

export type Columns = readonly Column[];

/**
 * The paragraphs of a text, so that each stands beside its translation and a sheet may end between two. Where the
 * languages do not have as many, the text stays whole.
 */
export function paragraphsOf(columns: Columns, text: PaperText): readonly (readonly Word[])[] {
  const words = columns.map((column) => column.say(text));
  const parts = words.map((word) => word.text.split(/\n{2,}/));
  const count = parts[0]?.length ?? 1;
  if (parts.some(({ length }) => length !== count)) return [words];
  return Array.from({ length: count }, (_, at) =>
    words.map((word, column) => ({ ...word, text: parts[column]?.[at] ?? '' })),
  );
}

type Props = {
  readonly columns: Columns;
  readonly text: PaperText;
  /** one paragraph of it */
  readonly words?: readonly Word[];
  /** under the German text, the same in every language: a name */
  readonly below?: string | undefined;
};

/** A text in every column, each in its own direction. */
export function Both({ columns, text, words, below }: Props) {
  return (
    <span className="both">
      {columns.map((column, at) => {
        const word = words?.[at] ?? column.say(text);
        return (
          <span
            key={column.language}
            className="both__one"
            lang={word.language}
            dir={directionOf(word.language)}
          >
            {word.text}
            {at > 0 || below === undefined ? null : <bdi className="paper__about">{below}</bdi>}
          </span>
        );
      })}
    </span>
  );
}
