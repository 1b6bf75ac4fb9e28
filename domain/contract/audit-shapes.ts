/** The audit as the data protection officer reads it: codes, ids and hashes, no content. */
import { z } from 'zod';
import { whys } from '#domain/record/audit-action';

/** What is looked for; all of it must fit. */
export const auditQueryShape = z.strictObject({
  /** a record's id or short code */
  record: z.string().trim().max(60).optional(),
  account: z.string().max(60).optional(),
  /** `record`, `paper`, `search` …: the first part of an action */
  group: z
    .string()
    .regex(/^[a-z]{2,20}$/)
    .optional(),
  /** What somebody may have searched for, letter by letter as it was typed. */
  searched: z.string().max(200).optional(),
  /** rows older than this one */
  before: z.int().optional(),
});
export type AuditQueryRequest = z.infer<typeof auditQueryShape>;

const auditLineShape = z.object({
  sequence: z.int(),
  /** instant, ISO 8601 UTC */
  at: z.string(),
  /** one of `auditActions`, or one of an older program */
  action: z.string(),
  record: z.string().optional(),
  shortCode: z.string().optional(),
  /** page of the form, and the person's id */
  step: z.string().optional(),
  who: z.enum(['newcomer', 'staff']).optional(),
  account: z.string().optional(),
  witness: z.string().optional(),
  why: z.enum(whys).optional(),
  detail: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
  hash: z.string(),
});
export type AuditLineView = z.infer<typeof auditLineShape>;

export const auditPageShape = z.object({
  lines: z.array(auditLineShape),
  /** there are older ones that fit */
  more: z.boolean(),
  /** number of the latest row of all, and its hash: noted down, it proves later that nothing was cut off */
  end: z.object({ sequence: z.int(), hash: z.string() }),
});

export const auditReportShape = z.object({
  rows: z.int(),
  end: z.object({ sequence: z.int(), hash: z.string() }),
  faults: z.array(z.object({ code: z.string(), sequence: z.int(), until: z.int().optional() })),
  faultCount: z.int(),
  setBacks: z.int(),
});
