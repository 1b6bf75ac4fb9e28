/**
 * A page as staff answers it. "Ask staff" is no answer of staff's own; but who corrects one field need not yet know
 * another that was left to them: that one may stay open, and keeps saying so.
 */
import type { Answer, Field, Page, PageAnswers } from '#domain/flow/page';
import { isShown } from '#domain/flow/walk';

const isLeft = (answer: Answer | undefined): boolean =>
  answer !== undefined && 'skip' in answer && answer.skip === 'askStaff';

/** @param answers what is stored for the step */
export function pageForStaff(page: Page, answers: PageAnswers): Page {
  const fields = Object.entries(page.fields).map(([name, field]): [string, Field] => {
    const skips = field.skips.filter((reason) => reason !== 'askStaff');
    return [name, { ...field, skips, optional: field.optional === true || isLeft(answers[name]) }];
  });
  return { ...page, fields: Object.fromEntries(fields) };
}

/** What the form begins with: fields left to staff are empty. */
export function answersForStaff(answers: PageAnswers): PageAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isLeft(answer)));
}

/**
 * @param page the page as the form has it
 * @param before what was stored
 * @param given what staff entered
 * @returns what is saved: fields that were left to staff and are still empty stay left to staff
 */
export function withLeftOpen(page: Page, before: PageAnswers, given: PageAnswers): PageAnswers {
  const saved: Record<string, Answer> = {};
  for (const name of Object.keys(page.fields)) {
    if (!isShown(page, name, saved)) continue;
    const answer = given[name] ?? (isLeft(before[name]) ? before[name] : undefined);
    if (answer !== undefined) saved[name] = answer;
  }
  return saved;
}
