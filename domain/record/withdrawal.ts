/**
 * Withdrawal of a consent in a record. A draft is answered anew; of a sealed record it is a correction that nobody has to
 * finish: its next version is sealed at once, so that nothing of what was withdrawn waits to be sent.
 */
import type { Form } from '#domain/flow/compile';
import { stepKey } from '#domain/flow/page';
import { consent } from '#domain/intake/consent/pages';
import { type ConsentPart, withdraw } from '#domain/intake/consent/withdraw';
import { reopen } from '#domain/record/correction';
import { type Actor, answer, type IntakeRecord, sealed } from '#domain/record/intake-record';
import { type Changed, refuse } from '#domain/record/record-error';

/** What somebody withdrew, and when: kept with the record. */
export type Withdrawal = ConsentPart & {
  readonly person: string;
  /** instant, ISO 8601 UTC */
  readonly at: string;
};

export type Withdrawn = {
  readonly withdrawn: readonly ConsentPart[];
  /** `consent/<person>` */
  readonly step: string;
  /** The draft with the new answer. */
  readonly answered: IntakeRecord;
  /** Of a sealed record: its next version, before it is answered and after it is sealed. */
  readonly reopened?: IntakeRecord;
  readonly sealed?: IntakeRecord;
};

/** The person is there to say so, or has written. */
export const withdrawalReason = { code: 'personAskedForIt' } as const;

/**
 * @param person id
 * @param at instant of the withdrawal, ISO 8601 UTC
 */
export function withdrawConsent(
  form: Form,
  record: IntakeRecord,
  person: string,
  asked: readonly ConsentPart[],
  actor: Actor,
  at: string,
): Changed<Withdrawn> {
  // What was sealed waits to be sent, and the draft beside it is not finished: first one of the two must go.
  if (record.corrects) return refuse('consent.correctionOpen');
  const step = stepKey(consent.key, person);
  const changed = withdraw(record.answers[step], asked);
  if (!changed) return refuse('consent.notGiven');
  const { withdrawn } = changed;
  const isDraft = record.state === 'draft';
  const begun: Changed = isDraft ? { ok: true, value: record } : reopen(record);
  if (!begun.ok) return begun;
  const answered = answer(form, begun.value, step, changed.answers, actor, withdrawalReason);
  if (!answered.ok) return answered;
  const parts = { withdrawn, step, answered: answered.value };
  if (isDraft) return { ok: true, value: parts };
  // What the version before was sealed with is not asked again: less is sent, and nothing new.
  const next = sealed(form, answered.value, at);
  return { ok: true, value: { ...parts, reopened: begun.value, sealed: next } };
}
