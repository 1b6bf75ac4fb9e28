/** What people ask of their data at the desk: consents taken back, answers disputed. */
import { z } from 'zod';
import { consentAgencies } from '#domain/intake/consent/pages';
import { type FieldGroup, fieldGroups } from '#domain/intake/need-to-know';
import { disputeReasonShape } from '#domain/record/dispute';

const group = z.enum(fieldGroups as readonly [FieldGroup, ...FieldGroup[]]);
const consentPartShape = z.strictObject({
  agency: z.enum(consentAgencies),
  groups: z.array(group).min(1).max(fieldGroups.length),
});

export const withdrawalShape = z.strictObject({
  record: z.uuid(),
  person: z.uuid(),
  parts: z.array(consentPartShape).min(1).max(consentAgencies.length),
});

/** `withPrivate`: also what was asked in private; for the person alone. */
export const accessRequestShape = z.strictObject({
  record: z.uuid(),
  person: z.uuid(),
  withPrivate: z.boolean(),
});

const disputed = { record: z.uuid(), step: z.string().min(1).max(120), person: z.uuid() };
export const disputeShape = z.strictObject({ ...disputed, reason: disputeReasonShape });
export const settledShape = z.strictObject(disputed);

/** A mark beside an answer. */
export const disputeViewShape = z.object({
  person: z.string(),
  at: z.string(),
  account: z.string(),
  reason: z.string(),
});
/** A consent that was taken back. */
export const withdrawnShape = z.object({
  person: z.string(),
  at: z.string(),
  agency: z.enum(consentAgencies),
  groups: z.array(group),
});
