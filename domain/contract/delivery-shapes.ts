/** Shapes of what the desk shows of delivery beside its entries: notices, morning sheet, dry run, the operator's page. */
import { z } from 'zod';
import { personShape } from '#domain/contract/person-shape';
import { entryStateShape, transportKindShape } from '#domain/contract/shapes';
import { agencyIds } from '#domain/intake/agency';

/** Something that came back from an agency and was not believed, counted until staff puts it away. */
export const noticeShape = z.object({
  agency: z.enum(agencyIds),
  /** `receipt.signatureInvalid`, … */
  code: z.string(),
  /** how often since it was last put away */
  number: z.int(),
  firstAt: z.string(),
  lastAt: z.string(),
});
export type NoticeView = z.infer<typeof noticeShape>;

const sheetLineShape = z.object({
  recordId: z.string(),
  shortCode: z.string(),
  receivedAt: z.string(),
  /** the entries that put it into its class */
  entries: z
    .array(
      z.object({
        agency: z.enum(agencyIds),
        state: entryStateShape,
        /** code of the reason where it is parked */
        reason: z.string().optional(),
      }),
    )
    .readonly(),
});

/** Last night's delivery on one page. Every sealed record is in exactly one class. */
export const morningSheetShape = z.object({
  madeAt: z.string(),
  /** instant at which the night it tells of began */
  since: z.string(),
  counts: z.object({
    deliveredLastNight: z.int(),
    deliveredEarlier: z.int(),
    waiting: z.int(),
    parked: z.int(),
    expired: z.int(),
    concernsNobody: z.int(),
  }),
  /** sum of the classes */
  sum: z.int(),
  /** sealed records, counted for themselves */
  sealed: z.int(),
  addsUp: z.boolean(),
  lists: z.object({
    deliveredLastNight: z.array(sheetLineShape).readonly(),
    waiting: z.array(sheetLineShape).readonly(),
    parked: z.array(sheetLineShape).readonly(),
    expired: z.array(sheetLineShape).readonly(),
  }),
});
export type MorningSheetView = z.infer<typeof morningSheetShape>;

/** What would go to one agency with the next delivery. */
export const dryRunAgencyShape = z.object({
  agency: z.enum(agencyIds),
  transport: transportKindShape,
  /** code of what keeps the agency from being reached now */
  fault: z.string().optional(),
  /** more would go than are listed */
  more: z.boolean(),
  entries: z.array(
    z.object({
      id: z.string(),
      recordId: z.string(),
      shortCode: z.string(),
      kind: z.string(),
      recordVersion: z.int(),
      /** sent before and not answered: the same goes out again */
      again: z.boolean(),
    }),
  ),
});

/** One field of a payload, with the question it is read from. */
const dryRunFieldShape = z.object({
  /** path into the payload */
  path: z.string(),
  /** page and field of the form the value comes from; missing where it comes from nowhere in particular */
  page: z.string().optional(),
  field: z.string().optional(),
  /** `law`, `consent`, or `reference`: only a yes or no made of the answer */
  how: z.enum(['law', 'consent', 'reference']).optional(),
  /** it goes there with the mark that the person says it is wrong */
  disputed: z.boolean().optional(),
  content: z.union([
    /** as the question's own answer is stored */
    z.strictObject({ answer: z.unknown() }),
    /** in a shape of the payload's own */
    z.strictObject({ value: z.unknown() }),
    z.strictObject({ missing: z.enum(['unknown', 'declined']) }),
    /** asked in private: it goes there, and is not shown here */
    z.strictObject({ confidential: z.literal(true) }),
  ]),
});

/** One entry's payload, field by field: read, never changed. */
export const dryRunEntryShape = z.object({
  id: z.string(),
  recordId: z.string(),
  shortCode: z.string(),
  agency: z.enum(agencyIds),
  kind: z.string(),
  recordVersion: z.int(),
  receivedAt: z.string(),
  persons: z.array(personShape),
  /** the household first, then each person that appears */
  parts: z.array(
    z.object({
      person: personShape.optional(),
      topics: z.array(z.object({ topic: z.string(), fields: z.array(dryRunFieldShape) })),
    }),
  ),
});
export type DryRunEntry = z.infer<typeof dryRunEntryShape>;
export type DryRunField = z.infer<typeof dryRunFieldShape>;

/** How one agency is reached, for the town's IT. Never a secret. */
export const agencyPlaceShape = z.object({
  agency: z.enum(agencyIds),
  /** as the site file calls it */
  name: z.string().optional(),
  address: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('folder'), inbox: z.string(), returns: z.string() }),
    z.object({ kind: z.literal('fitConnect'), destinationId: z.string(), host: z.string() }),
  ]),
  /** FIT-Connect: when and by whom the credentials were set; absent: there are none */
  credentials: z
    .object({
      setAt: z.string(),
      /** name of the account; absent where they came from the environment file */
      setBy: z.string().optional(),
      /** the ones that hold for all agencies */
      shared: z.boolean(),
    })
    .optional(),
  fault: z.string().optional(),
  faultAt: z.string().optional(),
  lastAcceptedAt: z.string().optional(),
});
export type AgencyPlaceView = z.infer<typeof agencyPlaceShape>;

/** What FIT-Connect asks of whoever sends. */
export const credentialsShape = z.strictObject({
  agency: z.union([z.enum(agencyIds), z.literal('all')]),
  clientId: z.string().trim().min(1).max(200),
  clientSecret: z.string().trim().min(1).max(500),
});
export type NewCredentials = z.infer<typeof credentialsShape>;
