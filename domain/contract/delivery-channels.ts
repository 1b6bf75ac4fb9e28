/** What goes to agencies and comes back. */

import { z } from 'zod';
import { channel, nothing } from '#domain/contract/channel';
import {
  dryRunAgencyShape,
  dryRunEntryShape,
  morningSheetShape,
  noticeShape,
} from '#domain/contract/delivery-shapes';
import { outboxEntryShape, receiptShape, transportKindShape } from '#domain/contract/shapes';
import { agencyIds } from '#domain/intake/agency';

const agencyStatus = z.object({
  agency: z.enum(agencyIds),
  waiting: z.int(),
  inBatch: z.int(),
  accepted: z.int(),
  parked: z.int(),
  lastAcceptedAt: z.string().optional(),
  replaced: z.int(),
  transport: transportKindShape,
  /** code of the last fault on the way to this agency */
  fault: z.string().optional(),
});

export const deliveryChannels = {
  outbox: channel(
    'deskSignedIn',
    nothing,
    z.object({
      agencies: z.array(agencyStatus),
      entries: z.array(outboxEntryShape),
      receipts: z.array(receiptShape),
      /** what staff has not put away yet, the latest first */
      notices: z.array(noticeShape),
      /** instant of the next delivery */
      nextDelivery: z.string().optional(),
      delivering: z.boolean(),
    }),
  ),
  /** `elsewhere`: another program delivers just now, and this one did nothing. */
  deliverNow: channel(
    'deskSignedIn',
    nothing,
    z.object({ sent: z.int(), receipts: z.int(), elsewhere: z.boolean().optional() }),
  ),
  /** A parked entry travels again. */
  retry: channel('deskSignedIn', z.strictObject({ entry: z.uuid() }), nothing),
  /**
   * Begins the correction of the sealed record an entry belongs to, in whatever state the entry is, and says where the
   * question is that the agency named. One that has begun is gone on with.
   */
  correct: channel(
    'deskSignedIn',
    z.strictObject({ entry: z.uuid() }),
    z.object({ record: z.string(), step: z.string().optional(), field: z.string().optional() }),
  ),
  morningSheet: channel('deskSignedIn', nothing, morningSheetShape),
  /** What the next delivery would send to whom. Sends and changes nothing. */
  dryRun: channel('deskSignedIn', nothing, z.array(dryRunAgencyShape)),
  dryRunEntry: channel('deskSignedIn', z.strictObject({ entry: z.uuid() }), dryRunEntryShape),
  /** Staff has read a notice. */
  dismissNotice: channel(
    'deskSignedIn',
    z.strictObject({ agency: z.enum(agencyIds), code: z.string().max(80) }),
    nothing,
  ),
} as const;
