/**
 * A question is a field that also says why it is asked, on which legal basis and who may receive the
 * answer. One builder per kind of answer; the renderer has one component per kind.
 */
import type { z } from 'zod';
import type { Field, SkipReason } from '#domain/flow/page';
import type { AgencyId } from '#domain/intake/agency';
import type { FieldGroup } from '#domain/intake/need-to-know';

/** Zweck (Art. 5 (1) (b) GDPR) */
export const purposes = [
  'organisation',
  'protection',
  'registration',
  'benefits',
  'labourMarket',
  'counselling',
] as const;
export type Purpose = (typeof purposes)[number];

export const answerKinds = [
  'persons',
  'choice',
  'choices',
  'name',
  'nameList',
  'place',
  'text',
  'ownScript',
  'email',
  'phone',
  'iban',
  'taxId',
  'number',
  'money',
  'partialDate',
  'date',
  'country',
  'countries',
  'language',
  'occupation',
  'mrz',
  'rows',
  'confirm',
  'personRef',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What every question says of itself. */
export type Provenance = {
  /** Legal basis (Rechtsgrundlage), with paragraph: `§ 3 (1) Nr. 6 BMG`. */
  readonly law: string;
  readonly purpose: Purpose;
  /** Receives the answer by law. */
  readonly for: readonly AgencyId[];
  /** Receives it only when this person consented to that agency. */
  readonly withConsent?: readonly AgencyId[];
  /** Receives only whether there is something (yes/no), or a flag made from it, never the value. */
  readonly reference?: readonly AgencyId[];
  /** The row of the need-to-know matrix the receivers come from; what a consent is given for. */
  readonly group?: FieldGroup;
  /** Compulsory by law (Auskunftspflicht). Voluntary questions can always be declined. */
  readonly must: boolean;
  /** Besides those that follow from `must`. */
  readonly skips?: readonly SkipReason[];
  readonly optional?: boolean;
  readonly within?: Field['within'];
};

export type Question<Value = unknown> = Field<Value> &
  Omit<Provenance, 'skips'> & {
    readonly kind: AnswerKind;
    readonly withConsent: readonly AgencyId[];
    readonly reference: readonly AgencyId[];
    /** Texts of the options: `choices.<list>.<code>` */
    readonly list?: string;
    /** kind `rows`: the fields of one row */
    readonly columns?: Readonly<Record<string, Question>>;
    /** kind `text`, `number`, `money`, `rows`: the largest length, number, amount (cents), count */
    readonly max?: number;
    /** kind `text`: it is a number of some sort, and a keyboard opens accordingly */
    readonly madeOf?: 'digits' | 'code' | 'houseNumber';
    /** kind `choices`: codes that stand alone (`none`) */
    readonly exclusive?: readonly string[];
  };

/** Compulsory: "I don't know" and "ask staff". Voluntary: also "I don't want to say". */
function skipsOf(info: Provenance): readonly SkipReason[] {
  if (info.skips) return info.skips;
  return info.must ? ['unknown', 'askStaff'] : ['unknown', 'declined', 'askStaff'];
}

export function question<Value, const Extra extends Partial<Question>>(
  kind: AnswerKind,
  schema: z.ZodType<Value>,
  info: Provenance,
  extra: Extra,
): Question<Value> & Extra {
  return {
    withConsent: [],
    reference: [],
    ...info,
    skips: skipsOf(info),
    kind,
    schema,
    ...extra,
  };
}
