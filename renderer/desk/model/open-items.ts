/** What staff still has to do in one sitting, in the order it should be done. */
import type { AnsweredStep, DeskSitting } from '#domain/contract/shapes';
import type { Answers } from '#domain/flow/page';
import { isOccupationOpen } from '#domain/intake/staff/occupation-check';
import { occupationCheck } from '#domain/intake/staff/occupation-pages';
import { pageOf } from './form.ts';

export type OpenItem = {
  readonly step: AnsweredStep;
  /**
   * blocking: nothing goes on without it · staff: a question for staff · left: the newcomer left it to staff · may: it
   * can be left out
   */
  readonly kind: 'blocking' | 'staff' | 'left' | 'may';
  /** kind `left`: the fields left to staff */
  readonly fields: readonly string[];
};

/** Blocking ones first, what the newcomer left to staff, staff's own questions, what may wait; each as they are asked. */
export function openItems(sitting: DeskSitting): readonly OpenItem[] {
  if (sitting.summary.state !== 'draft') return [];
  const left = new Map<string, string[]>();
  for (const { key, field } of sitting.openQuestions) left.set(key, [...(left.get(key) ?? []), field]);
  const answers = answersIn(sitting);
  const isToLookAtAgain = ({ page, person }: AnsweredStep) =>
    page === occupationCheck.key && isOccupationOpen(answers, person?.id);
  const items = sitting.steps.flatMap((step): OpenItem[] => {
    if (step.key === sitting.blockedAt) return [{ step, kind: 'blocking', fields: [] }];
    const fields = left.get(step.key);
    if (fields !== undefined) return [{ step, kind: 'left', fields }];
    const unanswered = step.askedOf === 'staff' && (step.answers === undefined || isToLookAtAgain(step));
    const kind = pageOf(step.page)?.mayStayOpen === true ? 'may' : 'staff';
    return unanswered ? [{ step, kind, fields: [] }] : [];
  });
  const rank = { blocking: 0, left: 1, staff: 2, may: 3 } as const;
  return items.sort((one, other) => rank[one.kind] - rank[other.kind]);
}

/** What is answered so far, by step. */
export const answersIn = ({ steps }: DeskSitting): Answers =>
  Object.fromEntries(steps.flatMap(({ key, answers }) => (answers ? [[key, answers] as const] : [])));

/** How far the newcomer is: steps of their own that are answered, of those asked as the answers stand. */
export function progressOf(steps: readonly AnsweredStep[]): {
  readonly done: number;
  readonly total: number;
} {
  const own = steps.filter(({ askedOf }) => askedOf === 'newcomer');
  return { done: own.filter(({ answers }) => answers !== undefined).length, total: own.length };
}
