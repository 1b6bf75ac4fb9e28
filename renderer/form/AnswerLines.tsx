import type { Answer } from '#domain/flow/page';
import type { Question } from '#domain/intake/question';
import { Text } from '../i18n/Text.tsx';
import { useWords, type Words } from '../i18n/use-words.ts';
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

/** What was answered, in words, a line a thing. */
export function AnswerLines({ question, answer, texts, persons }: AnswerLinesProps) {
  const words = useWords();
  const { lines, skip } = describeAnswer(question, answer, wordingOf(words, texts, persons));
  if (lines.length === 0) {
    return (
      <span className="answer answer--none">
        <Text of="kiosk:answer.nothing" />
      </span>
    );
  }
  return (
    <span className={`answer${skip === undefined ? '' : ' answer--skipped'}`}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two children may be called the same; a line keeps no state.
        <bdi className="answer__line" key={index}>
          {line}
        </bdi>
      ))}
    </span>
  );
}
