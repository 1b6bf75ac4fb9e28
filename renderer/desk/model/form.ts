/** The form as the desk looks at it: which page a step belongs to, and what it asks. */
import type { z } from 'zod';
import type { personShape } from '#domain/contract/person-shape';
import type { Page, PageAnswers } from '#domain/flow/page';
import { isShown } from '#domain/flow/walk';
import { intakeForm } from '#domain/intake/form';
import type { Question } from '#domain/intake/question';

export type AnsweredPerson = z.infer<typeof personShape>;

export const pageOf = (key: string): Page | undefined => intakeForm.byKey.get(key);

/** Unknown pages (of a newer form) stand with staff's own questions, the last section. */
export const sectionOf = (page: string): string => pageOf(page)?.section ?? 'staff';

/** The questions of a page that are asked, as its answers stand, in their order. */
export function shownQuestions(
  page: string,
  answers: PageAnswers,
): readonly { readonly field: string; readonly question: Question }[] {
  const asked = pageOf(page);
  if (asked === undefined) return [];
  return Object.entries(asked.fields)
    .filter(([field]) => isShown(asked, field, answers))
    .map(([field, question]) => ({ field, question: question as Question }));
}
