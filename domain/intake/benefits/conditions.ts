/** Who is asked what in the benefits section, and the checks its pages share. */
import { type Condition, not, oneOf } from '#domain/flow/condition';
import type { Check } from '#domain/flow/page';
import { checkNotInFuture, isBefore, type PartialDate } from '#domain/identity/partial-date';
import { benefitsWish } from '#domain/intake/benefits/wish';

/** Benefits are wanted, or nobody knows yet. */
export const applies: Condition = not(oneOf(benefitsWish.ref.needed, 'no'));

/** These dates may not lie in the future. */
export const pastOnly =
  (...fields: readonly string[]): Check =>
  (values, { today }) => {
    const errors: Record<string, string> = {};
    for (const field of fields) {
      const date = values[field] as PartialDate | undefined;
      const code = date && checkNotInFuture(date, today);
      if (code) errors[field] = code;
    }
    return errors;
  };

/** The date in `end` is certainly earlier than the one in `start`: 'date.endBeforeStart'. */
export const inOrder =
  (start: string, end: string): Check =>
  (values) => {
    const [first, last] = [values[start], values[end]] as readonly (PartialDate | undefined)[];
    return first && last && isBefore(last, first) === 'yes' ? { [end]: 'date.endBeforeStart' } : {};
  };

/** Several checks on one page; of two codes for a field the earlier check's stays. */
export const checks =
  (...parts: readonly Check[]): Check =>
  (values, context) =>
    Object.fromEntries(parts.toReversed().flatMap((part) => Object.entries(part(values, context))));
