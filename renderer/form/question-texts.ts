/** Where the texts of a question stand in `locales`. */
import type { Page } from '#domain/flow/page';
import type { Question } from '#domain/intake/question';
import { textNamespace } from '#domain/intake/section';
import type { TextKey } from '../i18n/use-words.ts';

export type QuestionTexts = {
  readonly label: TextKey;
  readonly hint: TextKey;
  /** The text of a code of one of the form's lists: in the section, else in the common texts. */
  readonly choice: (list: string, code: string) => TextKey;
  readonly column: (name: string) => QuestionTexts;
};

export type PageTexts = {
  readonly section: TextKey;
  readonly title: TextKey;
  readonly help: TextKey;
  readonly field: (name: string) => QuestionTexts;
};

function questionTexts(section: string, path: string): QuestionTexts {
  return {
    label: `${section}:${path}.label`,
    hint: `${section}:${path}.hint`,
    choice: (list, code) => choiceKeys(section, list, code),
    column: (name) => questionTexts(section, `${path}.columns.${name}`),
  };
}

const choiceKeys = (section: string, list: string, code: string): readonly string[] => [
  `${section}:choices.${list}.${code}`,
  `common:choices.${list}.${code}`,
];

export function pageTexts(page: Page): PageTexts {
  const { key } = page;
  const section = textNamespace(page);
  return {
    section: `${section}:title`,
    title: `${section}:pages.${key}.title`,
    help: `${section}:pages.${key}.help`,
    field: (name) => questionTexts(section, `pages.${key}.fields.${name}`),
  };
}

/** The fields of the form are questions: only `domain/intake` makes pages. */
export const questionOf = (page: Page, field: string): Question => page.fields[field] as Question;
