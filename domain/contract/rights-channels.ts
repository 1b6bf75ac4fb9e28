/** Rights of the persons concerned, protected records, retention and the audit. */

import { z } from 'zod';
import { secondShape } from '#domain/contract/account-shapes';
import { auditPageShape, auditQueryShape, auditReportShape } from '#domain/contract/audit-shapes';
import { channel, nothing, recordId } from '#domain/contract/channel';
import { erasureShape, retentionShape } from '#domain/contract/retention-shapes';
import {
  accessRequestShape,
  disputeShape,
  settledShape,
  withdrawalShape,
} from '#domain/contract/rights-shapes';
import { deskSittingShape } from '#domain/contract/shapes';
import { breakGlassReasons, purgeReasons } from '#domain/record/audit-action';

export const rightsChannels = {
  /** Takes consents of a person back; of a sealed record its next version is sealed at once (Art. 7 (3) GDPR). */
  withdrawConsent: channel('deskSignedIn', withdrawalShape, deskSittingShape),
  /** A person says that an answer is wrong, and nobody can tell (§ 84 (2) SGB X). */
  dispute: channel('deskSignedIn', disputeShape, deskSittingShape),
  settleDispute: channel('deskSignedIn', settledShape, deskSittingShape),
  /**
   * All that is held of a person, as PDF and as JSON beside it (Art. 15 GDPR), into a place that is asked for; `name`
   * missing where none was chosen.
   */
  exportAccess: channel(
    'deskSignedIn',
    accessRequestShape.extend({ second: secondShape }),
    z.object({ name: z.string().optional() }),
  ),
  /** Opens a protected record to whoever is signed in, for half an hour. */
  openProtected: channel(
    'deskSignedIn',
    z.strictObject({ record: recordId, why: z.enum(breakGlassReasons), second: secondShape }),
    nothing,
  ),
  /** Removes a record's content before its time; only what all its agencies have accepted. */
  purge: channel(
    'deskSignedIn',
    z.strictObject({ record: recordId, why: z.enum(purgeReasons), second: secondShape }),
    nothing,
  ),
  /** What erasing a record would remove, and why it may not be: changes nothing. */
  erasure: channel('deskSignedIn', z.strictObject({ record: recordId }), erasureShape),
  /** Periods, what the clock removes next, and what was removed: numbers only. */
  retention: channel('deskSignedIn', nothing, retentionShape),
  /** The audit, the latest first. */
  audit: channel('deskSignedIn', auditQueryShape, auditPageShape),
  /** Checks the whole chain. @param known number and hash of a row, as the officer noted them down */
  auditVerify: channel(
    'deskSignedIn',
    z.strictObject({
      known: z
        .strictObject({ sequence: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) })
        .optional(),
    }),
    auditReportShape,
  ),
  /** The whole audit as JSON lines, into a file that is asked for; `rows` missing where none was chosen. */
  auditExport: channel(
    'deskSignedIn',
    z.strictObject({ second: secondShape }),
    z.object({ rows: z.int().optional() }),
  ),
} as const;
