import type { Answer } from '#domain/flow/page';
import type { AnswerKind, Question } from '#domain/intake/question';
import { Bilingual, Twofold } from '../i18n/Text.tsx';
import { useGermanWords, useWords, type Words } from '../i18n/use-words.ts';
import type { ShownPerson } from './control-props.ts';
import { describeAnswer, type Wording } from './describe-answer.ts';
import { languageNameOf } from './named-options.ts';
import type { QuestionTexts } from './question-texts.ts';

/** The words of a description, from the texts of the language shown. */
export function wordingOf(words: Words, texts: QuestionTexts, persons: readonly ShownPerson[]): Wording {
  return {
    language: words.language,
    choice: (list, code) => words.find(texts.choice(list, code))?.text,
    column: (column) => words.find(texts.column(column).label)?.text,
    country: (key) => words.find(`common:countries.${key}`)?.text,
    languageName: languageNameOf(words),
    skip: (reason) => words.text(`kiosk:skip.${reason}`),
    word: (word) => words.text(`kiosk:answer.${word}`),
    called: (person) => persons.find(({ id }) => id === person)?.called,
  };
}

type AnswerLinesProps = {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly texts: QuestionTexts;
  readonly persons: readonly ShownPerson[];
};

/** Kinds whose answers are entered as they are: they read the same in every language. */
const sameInGerman: ReadonlySet<AnswerKind> = new Set<AnswerKind>([
  'name',
  'nameList',
  'place',
  'text',
  'ownScript',
  'email',
  'phone',
  'iban',
  'taxId',
  'mrz',
  'personRef',
]);

/** Two lines that differ in nothing one sees. */
const readsSame = (one: string, other: string) => withoutMarks(one) === withoutMarks(other);
const withoutMarks = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '');

/** What was answered, in words, a line a thing; the German beneath it. */
export function AnswerLines({ question, answer, texts, persons }: AnswerLinesProps) {
  const words = useWords();
  const germanWords = useGermanWords();
  const { lines, skip } = describeAnswer(question, answer, wordingOf(words, texts, persons));
  if (lines.length === 0) {
    return (
      <span className="answer answer--none">
        <Bilingual inline of="kiosk:answer.nothing" />
      </span>
    );
  }
  const german =
    sameInGerman.has(question.kind) && skip === undefined
      ? []
      : describeAnswer(question, answer, wordingOf(germanWords, texts, persons)).lines;
  return (
    <span className={`answer${skip === undefined ? '' : ' answer--skipped'}`}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two children may be called the same; a line keeps no state.
        <span className="answer__line" key={index}>
          <Twofold
            own={<bdi>{line}</bdi>}
            german={german[index] === undefined || readsSame(german[index], line) ? undefined : german[index]}
          />
        </span>
      ))}
    </span>
  );
}
