/** The desk's texts: German. A code without a text of its own becomes a sentence that says what to do. */
import { useMemo } from 'react';
import type { AnsweredStep } from '#domain/contract/shapes';
import type { SkipReason } from '#domain/flow/page';
import type { AgencyId } from '#domain/intake/agency';
import type { Question } from '#domain/intake/question';
import { wordingOf } from '../form/AnswerLines.tsx';
import { type Description, describeAnswer } from '../form/describe-answer.ts';
import { pageTexts } from '../form/question-texts.ts';
import { type TextKey, type TextValues, useWords } from '../i18n/use-words.ts';
import { type AnsweredPerson, pageOf } from './model/form.ts';
import { isCode } from './model/is-code.ts';

/** Where the texts of codes are: the desk's own groups, then the errors both screens share. */
export type CodeGroup = 'errors' | 'obstacles' | 'reasons' | 'faults';

export type DeskWords = {
  /** A text of the desk by its path, `signIn.title`. */
  readonly say: (path: string, values?: TextValues) => string;
  /** Any text by its whole key, `staff:choices.workField.food`. */
  readonly text: (key: string) => string;
  /** A text that may be missing. */
  readonly find: (path: string) => string | undefined;
  /** Why something is so, in words; never a code. */
  readonly reason: (group: CodeGroup, code: string) => string;
  readonly agency: (id: AgencyId) => string;
  readonly section: (key: string) => string;
  readonly language: (code: string) => string;
  readonly pageTitle: (page: string) => string;
  readonly fieldLabel: (page: string, field: string) => string;
  readonly relation: (code: string) => string;
  readonly describe: (
    step: Pick<AnsweredStep, 'page' | 'answers'>,
    field: string,
    question: Question,
    persons: readonly AnsweredPerson[],
  ) => Description;
};

export function useDeskWords(): DeskWords {
  const words = useWords();
  return useMemo(() => {
    const find = (...keys: readonly string[]) => words.find(keys)?.text;
    const say = (path: string, values?: TextValues) => words.text(`desk:${path}`, values);
    const textsOf = (page: string) => {
      const known = pageOf(page);
      return known && pageTexts(known);
    };
    const textAt = (key: TextKey | undefined) => key && words.find(key)?.text;
    return {
      say,
      text: (key) => words.text(key),
      find: (path) => find(`desk:${path}`),
      reason: (group, code) => {
        const known = isCode(code)
          ? find(`desk:${group}.${code}`, `desk:errors.${code}`, `errors:${code}`)
          : undefined;
        return known ?? say(`unknownIn.${group}`);
      },
      agency: (id) => find(`common:agencies.${id}.name`, `common:agencies.${id}`) ?? id,
      section: (key) => find(`desk:sections.${key}`, `${key}:title`) ?? key,
      // Intl knows no names of our own kinds of a language, and throws when it is asked for them.
      language: (code) =>
        find(`desk:languages.names.${code}`) ??
        new Intl.DisplayNames(['de'], { type: 'language' }).of(code) ??
        code,
      pageTitle: (page) => textAt(textsOf(page)?.title) ?? page,
      fieldLabel: (page, field) => textAt(textsOf(page)?.field(field).label) ?? field,
      relation: (code) => find(`household:choices.relation.${code}`) ?? code,
      describe: ({ page, answers }, field, question, persons) => {
        const texts = textsOf(page)?.field(field);
        if (texts === undefined) return { lines: [] };
        // "Ask staff" reads differently for those who are asked.
        const skip = (reason: SkipReason) => say(`skips.${reason}`);
        return describeAnswer(question, answers?.[field], { ...wordingOf(words, texts, persons), skip });
      },
    };
  }, [words]);
}
