/** Who is asked what in the benefits section, and the checks its pages share. */
import { type Condition, not, oneOf } from '#domain/flow/condition';
import type { Check } from '#domain/flow/page';
import { isBefore, type PartialDate } from '#domain/identity/partial-date';
import { benefitsWish } from '#domain/intake/benefits/wish';
import { nationality } from '#domain/intake/registration/birth-pages';
import { isInFuture, refuseIf } from '#domain/intake/registration/checks';

/** Benefits are wanted, or nobody knows yet. */
export const applies: Condition = not(oneOf(benefitsWish.ref.needed, 'no'));

/** Germans have no residence status. */
export const german: Condition = oneOf(nationality.ref.nationalities, '000');

/** These dates may not lie in the future. */
export const pastOnly =
  (...fields: readonly string[]): Check =>
  (values, { today }) =>
    Object.fromEntries(
      fields.filter((field) => isInFuture(values[field], today)).map((field) => [field, 'date.inFuture']),
    );

/** The date in `end` is certainly earlier than the one in `start`: 'date.endBeforeStart'. */
export const inOrder =
  (start: string, end: string): Check =>
  (values) => {
    const [first, last] = [values[start], values[end]] as readonly (PartialDate | undefined)[];
    const reversed = first !== undefined && last !== undefined && isBefore(last, first) === 'yes';
    return refuseIf(reversed, end, 'date.endBeforeStart');
  };

/** Several checks on one page; of two codes for a field the earlier check's stays. */
export const checks =
  (...parts: readonly Check[]): Check =>
  (values, context) =>
    Object.fromEntries(parts.toReversed().flatMap((part) => Object.entries(part(values, context))));
