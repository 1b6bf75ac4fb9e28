/**
 * The shapes of a form: pages of fields, asked in order, some of them once per person.
 * This folder knows no law and no particular form; `domain/intake` fills it.
 */
import type { ZodType } from 'zod';
import type { Condition } from '#domain/flow/condition';

/** Why a field holds no value although it was answered: stored as such, never as a blank. */
export const skipReasons = ['unknown', 'declined', 'askStaff'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** One field's answer: a value, or the reason there is none. */
export type Answer<Value = unknown> = { readonly value: Value } | { readonly skip: SkipReason };

/** The answers of one page, by field name. A field left out is an optional one nobody filled in. */
export type PageAnswers = Readonly<Record<string, Answer>>;

/** All answers of one form, by step key (`page`, or `page/personId` for a page asked per person). */
export type Answers = Readonly<Record<string, PageAnswers>>;

export type Field<Value = unknown> = {
  /** Issue messages are error codes (`date.inFuture`), never sentences. */
  readonly schema: ZodType<Value>;
  /** The ways this field may be answered without a value. */
  readonly skips: readonly SkipReason[];
  /** May be left out altogether. */
  readonly optional?: boolean;
  /** The codes a choice may take; lets `compileForm` find conditions that can never hold. */
  readonly options?: readonly string[];
  /** Shown only when an earlier field of the same page holds (or, for several choices, includes) one of these. */
  readonly within?: { readonly field: string; readonly in: readonly string[] };
};

export type Fields = Readonly<Record<string, Field>>;

/** The type of value a field holds, read off its schema. */
export type ValueOf<F> = F extends { readonly schema: ZodType<infer Value> } ? Value : never;

/** Points at one field of one page; carries the value's type, so a misspelt field or value does not compile. */
export type Ref<Value = unknown> = {
  readonly page: string;
  readonly field: string;
  readonly valueType?: Value;
};

/** What a check may look at besides the page's own values. */
export type CheckContext = {
  /** The day the form was begun, `YYYY-MM-DD`. */
  readonly today: string;
  readonly get: <Value>(ref: Ref<Value>) => Value | undefined;
  readonly person?: FormPerson;
  readonly persons: readonly FormPerson[];
};

/** Checks across fields: returns error codes by field name, an empty object when all is well. */
export type Check = (
  values: Readonly<Record<string, unknown>>,
  context: CheckContext,
) => Readonly<Record<string, string>>;

/** One person of the household list: an id and what the list itself says of them (a code per attribute). */
export type FormPerson = { readonly id: string } & Readonly<Record<string, unknown>>;

export type PageOptions<F extends Fields> = {
  readonly section: string;
  readonly per: 'household' | 'person';
  /** Who answers: the form's own roles (`newcomer`, `staff`). */
  readonly askedOf: string;
  readonly fields: F;
  readonly when?: Condition;
  /** Nothing after this page exists until it is answered. */
  readonly blocks?: boolean;
  /** The form ends here, with this code, when the condition holds once the page is answered. */
  readonly stops?: readonly { readonly code: string; readonly when: Condition }[];
  /** Shown to the person asked and to no one else: left out of reviews and of what others see. */
  readonly confidential?: boolean;
  /** May be left unanswered for good; every field of it must be optional. */
  readonly mayStayOpen?: boolean;
  readonly check?: Check;
};

export type Page<Key extends string = string, F extends Fields = Fields> = PageOptions<F> & {
  readonly key: Key;
  readonly ref: { readonly [Name in keyof F]: Ref<ValueOf<F[Name]>> };
};

/** Makes a page. Its `ref` names its fields for the conditions of later pages. */
export function page<const Key extends string, const F extends Fields>(
  key: Key,
  options: PageOptions<F>,
): Page<Key, F> {
  const ref = Object.fromEntries(
    Object.keys(options.fields).map((field) => [field, { page: key, field }]),
  ) as unknown as Page<Key, F>['ref'];
  return { ...options, key, ref };
}

/** The key under which a page's answers are kept. */
export function stepKey(pageKey: string, personId?: string): string {
  return personId === undefined ? pageKey : `${pageKey}/${personId}`;
}

/** Takes a step key apart again. */
export function parseStepKey(key: string): { readonly page: string; readonly person?: string } {
  const slash = key.indexOf('/');
  return slash === -1 ? { page: key } : { page: key.slice(0, slash), person: key.slice(slash + 1) };
}
