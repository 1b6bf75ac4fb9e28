/** What stands in a page's fields before it is saved. It lives in the memory of this window and nowhere else. */
import type { Answer, Page, PageAnswers, SkipReason } from '#domain/flow/page';
import { isShown } from '#domain/flow/walk';

/** A value and a reason for none may stand side by side: taking the reason back brings the value again. */
export type Draft = { readonly value?: unknown; readonly skip?: SkipReason };
export type Drafts = Readonly<Record<string, Draft>>;

/** Nothing was entered: then there is no answer at all, and the page says so where it needs one. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

function answerOf(draft: Draft | undefined): Answer | undefined {
  if (draft?.skip !== undefined) return { skip: draft.skip };
  return draft === undefined || isBlank(draft.value) ? undefined : { value: draft.value };
}

/** The answers of the fields that are shown, as they go to the machine. */
export function answersOf(page: Page, drafts: Drafts): PageAnswers {
  const answers: Record<string, Answer> = {};
  for (const name of Object.keys(page.fields)) {
    if (!isShown(page, name, answers)) continue;
    const answer = answerOf(drafts[name]);
    if (answer !== undefined) answers[name] = answer;
  }
  return answers;
}

/** The page's fields to begin with: what was answered before, else what a document suggests. */
export function draftsOf(
  page: Page,
  answers: PageAnswers,
  suggestions: Readonly<Record<string, unknown>>,
): Record<string, Draft> {
  return Object.fromEntries(
    Object.keys(page.fields).map((name): [string, Draft] => {
      const answer = answers[name];
      if (answer !== undefined)
        return [name, 'skip' in answer ? { skip: answer.skip } : { value: answer.value }];
      return [name, isBlank(suggestions[name]) ? {} : { value: suggestions[name] }];
    }),
  );
}

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
