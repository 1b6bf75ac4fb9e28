/**
 * Conditions as data. They are total (an unanswered field makes them false, never an error),
 * look only at earlier pages (`compileForm` refuses others) and mean the same person
 * when a page asked per person looks at a field asked per person.
 */
import type { Ref, SkipReason } from '#domain/flow/page';

export type Condition =
  /** The field holds a value. */
  | { readonly op: 'answered'; readonly ref: Ref }
  /** The field was skipped for one of these reasons. */
  | { readonly op: 'skipped'; readonly ref: Ref; readonly reasons: readonly SkipReason[] }
  /** The field's value is one of these codes, or (several choices) includes one of them. */
  | { readonly op: 'oneOf'; readonly ref: Ref; readonly values: readonly string[] }
  /** The partial date in the field makes the person younger than `years` on the day the form was begun. */
  | {
      readonly op: 'youngerThan';
      readonly ref: Ref;
      readonly years: number;
      readonly ifUndetermined: boolean;
    }
  /** What the household list says of the person the page is asked for. */
  | { readonly op: 'person'; readonly attribute: string; readonly values: readonly string[] }
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  /** Looks at every person in turn. */
  | { readonly op: 'somePerson'; readonly of: Condition };

/** The codes a field can hold: the value itself, or the members of a list of codes; any for a reference made by hand. */
type CodeOf<Value> = unknown extends Value
  ? string
  : Value extends string
    ? Value
    : Value extends readonly (infer Item)[]
      ? CodeOf<Item>
      : never;

export const answered = (ref: Ref): Condition => ({ op: 'answered', ref });

export const skipped = (ref: Ref, ...reasons: readonly SkipReason[]): Condition => ({
  op: 'skipped',
  ref,
  reasons,
});

export const oneOf = <Value>(ref: Ref<Value>, ...values: readonly NoInfer<CodeOf<Value>>[]): Condition => ({
  op: 'oneOf',
  ref,
  values,
});

/** Younger than `years` on the day the form was begun; `ifUndetermined` decides where the date is too vague. */
export const youngerThan = (ref: Ref, years: number, ifUndetermined: boolean): Condition => ({
  op: 'youngerThan',
  ref,
  years,
  ifUndetermined,
});

export const person = (attribute: string, ...values: readonly string[]): Condition => ({
  op: 'person',
  attribute,
  values,
});

export const all = (...of: readonly Condition[]): Condition => ({ op: 'all', of });
export const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of });
export const not = (of: Condition): Condition => ({ op: 'not', of });
export const somePerson = (of: Condition): Condition => ({ op: 'somePerson', of });
