/** Why a record cannot be changed this way: codes, their texts are in `locales`. */
import type { FieldErrors } from '#domain/flow/check-page';
import type { IntakeRecord } from '#domain/record/intake-record';

export const recordErrors = [
  /** The record is sealed or purged; a correction makes a new version. */
  'record.notDraft',
  /** This page is not asked as the answers stand. */
  'step.hidden',
  /** This page is answered by somebody else. */
  'step.notYours',
  /** Something was entered wrongly: see the codes by field. */
  'answers.invalid',
  /** Questions are still open. */
  'record.incomplete',
  /** The newcomer has not looked through everything since the last change. */
  'record.notReviewed',
  /** Staff still has questions to answer. */
  'record.staffQuestionsOpen',
  /** The form has stopped: staff must act. */
  'record.stopped',
  'record.notStopped',
  /** What was asked in private is not shown again. */
  'step.confidential',
] as const;

/** Why staff cannot change a record, correct it, or end a correction this way: only staff meet these. */
export const correctionErrors = [
  /** What a newcomer said is changed with a reason. */
  'reason.missing',
  /** Only a sealed record can be corrected. */
  'record.notSealed',
  /** Its content has left the station. */
  'record.purged',
  /** Everybody of it went to another household. */
  'record.merged',
  /** Nothing of the form was kept that could be corrected. */
  'record.handedOver',
  /** A correction is abandoned or sealed, never handed over or discarded. */
  'record.correcting',
  'record.notCorrecting',
  /** The correction says what the sealed version says. */
  'correction.nothingChanged',
  /** Nothing of what is to be withdrawn was consented to. */
  'consent.notGiven',
  /** What was sealed would still be sent as it is: the correction is finished or given up first. */
  'consent.correctionOpen',
  /** As with a consent: what was sealed would go out without the mark. */
  'dispute.correctionOpen',
  /** Nothing was answered there that could be disputed. */
  'dispute.noAnswer',
  /** Of what is said of one person another one disputes nothing. */
  'dispute.notTheirs',
  'dispute.none',
] as const;
export type RecordErrorCode = (typeof recordErrors)[number] | (typeof correctionErrors)[number];
type RecordError = { readonly code: RecordErrorCode; readonly fields?: FieldErrors };

export type Changed<Value = IntakeRecord> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: RecordError };

export const refuse = (code: RecordErrorCode, fields?: FieldErrors): { ok: false; error: RecordError } => ({
  ok: false,
  error: fields ? { code, fields } : { code },
});
