/**
 * The mark on an answer whose rightness the person it is about denies while nobody can tell (§ 84 (2) SGB X): the answer
 * stays, and whoever reads it sees that it is disputed.
 */
import { z } from 'zod';
import type { Form } from '#domain/flow/compile';
import { parseStepKey } from '#domain/flow/page';
import { personsOf } from '#domain/flow/walk';
import { reopen } from '#domain/record/correction';
import { type IntakeRecord, sealed } from '#domain/record/intake-record';
import { type Changed, refuse } from '#domain/record/record-error';

/** In few words of staff's own: what the person says. */
export const disputeReasonShape = z.string().trim().min(3).max(200);

export type Dispute = {
  readonly step: string;
  /** who says so */
  readonly person: string;
  /** instant, ISO 8601 UTC */
  readonly at: string;
  /** of whoever wrote it down */
  readonly account: string;
  readonly reason: string;
};

/** What was read, agreed to or asked in private is no fact of which somebody could say that it is wrong. */
export function isDisputable(form: Form, page: string): boolean {
  const { section, confidential } = form.byKey.get(page) ?? {};
  return section !== undefined && !confidential && section !== 'notice' && section !== 'consent';
}

const isOf = (one: Pick<Dispute, 'step' | 'person'>, other: Pick<Dispute, 'step' | 'person'>): boolean =>
  one.step === other.step && one.person === other.person;

/** Marks an answer, in a draft or a sealed record; of a person's own answers only that person may say so. */
export function markDisputed(form: Form, record: IntakeRecord, dispute: Dispute): Changed {
  if (record.state === 'purged') return refuse('record.purged');
  if (record.corrects) return refuse('dispute.correctionOpen');
  if (record.answers[dispute.step] === undefined) return refuse('dispute.noAnswer');
  const { page, person } = parseStepKey(dispute.step);
  if (!isDisputable(form, page)) return refuse('dispute.noAnswer');
  const isThere = personsOf(form, record.answers).some(({ id }) => id === dispute.person);
  if (!isThere || (person !== undefined && person !== dispute.person)) return refuse('dispute.notTheirs');
  const others = (record.disputes ?? []).filter((one) => !isOf(one, dispute));
  return { ok: true, value: { ...record, disputes: [...others, dispute] } };
}

/** It is settled: by a correction, or because the person does not say so any more. */
export function settleDispute(record: IntakeRecord, of: Pick<Dispute, 'step' | 'person'>): Changed {
  if (record.corrects) return refuse('dispute.correctionOpen');
  const { disputes = [], ...rest } = record;
  const left = disputes.filter((one) => !isOf(one, of));
  if (left.length === disputes.length) return refuse('dispute.none');
  return { ok: true, value: left.length > 0 ? { ...rest, disputes: left } : rest };
}

/**
 * Of a sealed record with other marks its next version, sealed at once, so that agencies use the answer only with the
 * mark (§ 84 (2) S. 2 SGB X) and learn of it (Art. 19 GDPR).
 * @param at instant, ISO 8601 UTC
 */
export function markedVersion(
  form: Form,
  record: IntakeRecord,
  at: string,
): Changed<{ readonly reopened: IntakeRecord; readonly sealed: IntakeRecord }> {
  const reopened = reopen(record);
  if (!reopened.ok) return reopened;
  return { ok: true, value: { reopened: reopened.value, sealed: sealed(form, reopened.value, at) } };
}
