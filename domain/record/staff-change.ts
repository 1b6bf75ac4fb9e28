/**
 * An answer of the newcomer that staff changed: why, and whether it has been read back to the person since. The reason
 * stands with the answer, which is never changed either.
 */
import { z } from 'zod';
import type { PageAnswers } from '#domain/flow/page';
import { isSameValue } from '#domain/flow/same-value';
import type { Step } from '#domain/flow/walk';

export const changeReasons = [
  'misheard',
  'documentSaysOtherwise',
  'typingError',
  'personAskedForIt',
  /** in few words of staff's own */
  'other',
] as const;

export const changeReasonShape = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(changeReasons).exclude(['other']) }),
  z.strictObject({ code: z.literal('other'), text: z.string().trim().min(3).max(200) }),
]);
export type ChangeReason = z.infer<typeof changeReasonShape>;

export type StaffChange = {
  readonly reason: ChangeReason;
  /** the record's number of the change (`counter`) */
  readonly at: number;
  readonly account?: string;
};
/** By step; only what staff said last of a step. */
export type StaffChanges = Readonly<Record<string, StaffChange>>;

/**
 * Whether staff takes back something a newcomer said. What was left to staff, and what nobody said, is no such thing.
 * @param before what stands there now
 */
export function needsReason({ page }: Step, before: PageAnswers | undefined, given: PageAnswers): boolean {
  if (page.askedOf === 'staff' || before === undefined) return false;
  const isLeft = (answer: PageAnswers[string] | undefined): boolean =>
    answer !== undefined && 'skip' in answer && answer.skip === 'askStaff';
  // With what was left to staff comes what follows from it.
  const added = Object.values(before).some(isLeft) ? [] : Object.keys(given);
  return [...Object.keys(before), ...added].some(
    (field) => !isLeft(before[field]) && !isSameValue(before[field], given[field]),
  );
}

/** Whether a change is newer than what the newcomer confirmed last. */
export const isToReadBack = (change: StaffChange | undefined, reviewedAt: number | undefined): boolean =>
  change !== undefined && change.at > (reviewedAt ?? -1);
