import type { Question } from '#domain/intake/question';
import type { ControlProps } from '../components/TextInput.tsx';
import type { QuestionTexts } from './question-texts.ts';

/** A person of the household as a screen shows them. */
export type ShownPerson = { readonly id: string; readonly called: string; readonly relation: string };

/** What the component of every answer kind is given. */
export type QuestionControlProps = ControlProps & {
  readonly question: Question;
  /** In the shape of the question's schema, or unfinished; undefined when empty. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onBlur?: () => void;
  readonly texts: QuestionTexts;
  readonly persons: readonly ShownPerson[];
  /** The person the page is about. */
  readonly self?: string;
};

export const listOf = <Item>(value: unknown): readonly Item[] =>
  Array.isArray(value) ? (value as readonly Item[]) : [];
