/** One column of a paper: its language, and how it says texts, labels and values. */

import { intakeForm } from '#domain/intake/form';
import type { PaperContent, PaperLabel, PaperPart, PaperText, PaperValue } from '#domain/papers/paper';
import { wordingOf } from '../form/AnswerLines.tsx';
import { between, describeAnswer } from '../form/describe-answer.ts';
import { pageTexts, questionOf } from '../form/question-texts.ts';
import { directionOf } from '../i18n/direction.ts';
import { dayAndTimeIn, dayIn, instantIn, numberIn } from '../i18n/forms.ts';
import type { TextValues, Word, Words } from '../i18n/use-words.ts';

export type Column = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly say: (text: PaperText) => Word;
  readonly label: (label: PaperLabel) => Word;
  /** Lines of a value; undefined where it is to be filled in by hand. */
  readonly lines: (value: PaperValue) => readonly Line[] | undefined;
};
export type Line = { readonly text: string; readonly language: string; readonly latin: boolean };

/** Kept from turning the words around it: a name, a number or a code (LRI … PDI). */
const apart = (text: string): string => `\u2066${text}\u2069`;

/** A paragraph stays together: § 9 (3) S. 1. */
const kept = (text: string): string => text.replace(/(§§?|Abs\.|Art\.|Nr\.|S\.) (?=\d)/g, '$1\u00a0');

const isolated = (values: TextValues | undefined): TextValues | undefined =>
  values &&
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? apart(value) : value]),
  );

/** Kinds whose answers are letters and numbers of a document: they run from left to right in every language. */
const latinKinds: readonly string[] = [
  'name',
  'nameList',
  'place',
  'text',
  'email',
  'phone',
  'iban',
  'taxId',
  'mrz',
  'personRef',
];

export function columnOf(words: Words, persons: PaperContent['persons']): Column {
  const shown = persons.map((person) => ({ ...person, relation: '' }));
  const say = ({ of, values }: PaperText): Word => words.word(of, isolated(values));
  const own = (text: string): Line => ({ text, language: words.language, latin: false });
  const part = (one: PaperPart): string => {
    if ('plain' in one) return apart(kept(one.plain));
    return 'day' in one ? dayIn(words.language, one.day) : say(one).text;
  };
  const latin = (text: string): Line => ({ text, language: words.language, latin: true });
  return {
    language: words.language,
    direction: directionOf(words.language),
    say,
    label: (label) => {
      if ('text' in label) return say(label.text);
      const page = intakeForm.byKey.get(label.page);
      return page ? words.word(pageTexts(page).field(label.field).label) : words.word('frame:textMissing');
    },
    lines: (value) => {
      if ('blank' in value) return undefined;
      if ('plain' in value) return [latin(kept(value.plain))];
      if ('day' in value) {
        const { day, at } = value;
        return [own(at === undefined ? dayIn(words.language, day) : dayAndTimeIn(words.language, day, at))];
      }
      if ('instant' in value) return [own(instantIn(words.language, value.instant))];
      if ('text' in value) return [{ ...say(value.text), latin: false }];
      if ('listed' in value) {
        const all = value.listed.map((parts) => parts.map(part));
        const lines = all.filter(({ length }) => length > 0).map((parts) => parts.join(between));
        const count = value.counted ? `${numberIn(words.language, all.flat().length)}\u00a0× – ` : '';
        return lines.map((line, index) => own(index === 0 ? count + line : line));
      }
      if ('texts' in value) return value.texts.map((text) => ({ ...say(text), latin: false }));
      const page = intakeForm.byKey.get(value.page);
      if (!page) return [];
      const question = questionOf(page, value.field);
      const texts = pageTexts(page).field(value.field);
      const { lines, skip } = describeAnswer(question, value.answer, wordingOf(words, texts, shown));
      return lines.map(skip === undefined && latinKinds.includes(question.kind) ? latin : own);
    },
  };
}
