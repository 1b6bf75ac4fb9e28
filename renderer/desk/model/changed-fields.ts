/** What an update of a followed sitting brought: the fields whose answer is new or another one. */
import type { DeskSitting } from '#domain/contract/shapes';

/** One field of one step, as the list of changes names it. */
export const fieldId = (step: string, field: string): string => `${step}#${field}`;

/**
 * @param before the sitting as it was shown; undefined or another sitting gives no changes, for nothing was watched
 * @returns ids of fields (see `fieldId`), in the order they are asked
 */
export function changedFields(before: DeskSitting | undefined, after: DeskSitting): readonly string[] {
  if (before === undefined || before.summary.id !== after.summary.id) return [];
  const known = new Map(before.steps.map((step) => [step.key, step.answers ?? {}]));
  return after.steps.flatMap(({ key, answers = {} }) => {
    const earlier = known.get(key) ?? {};
    return Object.entries(answers)
      .filter(([field, answer]) => !isSame(earlier[field], answer))
      .map(([field]) => fieldId(key, field));
  });
}

/** Both come from the same store, so the same value has the same order of keys. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
