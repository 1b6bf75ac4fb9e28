/**
 * What travels between the station and an agency, version 1: the batch file, the envelope of each entry, the receipt.
 * Nothing outside an envelope says anything of a person, nor what kind of entry it is.
 */
import { z } from 'zod';
import { attachmentPurposes } from '#domain/delivery/entry';
import { agencyIds } from '#domain/intake/agency';

const instant = z.iso.datetime();

/** Compact JWE: five parts of base64url. */
const compactJwe = (mostCharacters: number) =>
  z
    .string()
    .max(mostCharacters)
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+\.[\w-]+\.[\w-]+$/);

/**
 * A paper that belongs to an entry: JWE as the entry's own, `cty` its `mimeType`. Its name says what it is, never
 * whose: it stands outside the encryption.
 */
const attachmentShape = z.strictObject({
  id: z.uuidv4(),
  purpose: z.enum(attachmentPurposes),
  mimeType: z
    .string()
    .max(100)
    .regex(/^[-\w.]+\/[-\w.+]+$/),
  name: z
    .string()
    .max(80)
    .regex(/^[a-z0-9][a-z0-9.-]*$/),
  envelope: compactJwe(40_000_000),
});

/** `real`, or `rehearsal`: a real agency refuses the latter. */
export const deliveryModes = ['real', 'rehearsal'] as const;
export type DeliveryMode = (typeof deliveryModes)[number];

/**
 * One entry: JWE with `alg` RSA-OAEP-256, `enc` A256GCM, `kid` of the agency's key, `cty` application/json. Its
 * content is a payload of domain/agencies, whose header repeats the `entryId`.
 */
const envelopeShape = z.strictObject({
  entryId: z.uuid(),
  envelope: compactJwe(8_000_000),
  attachments: z.array(attachmentShape).min(1).max(100).optional(),
});

/** The file `<batchId>.json` in the agency's inbox. */
export const batchFileShape = z.strictObject({
  format: z.literal('kleines-rathaus/batch'),
  version: z.literal(1),
  mode: z.enum(deliveryModes),
  batchId: z.uuid(),
  station: z.string().min(1).max(60),
  agency: z.enum(agencyIds),
  createdAt: instant,
  entries: z.array(envelopeShape).min(1).max(1000),
});
export type BatchFile = z.infer<typeof batchFileShape>;

/** `payload.invalid`, `person.unknown`: dotted words, for a text in the staff's language. */
const reasonCode = z
  .string()
  .max(80)
  .regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/);

/** What became of one entry. */
export const outcomeShape = z.discriminatedUnion('outcome', [
  z.strictObject({ entryId: z.uuid(), outcome: z.literal('accepted') }),
  z.strictObject({
    entryId: z.uuid(),
    outcome: z.literal('rejected'),
    reason: reasonCode,
    /** path into the payload: `persons.0.nationalities` */
    field: z.string().max(200).optional(),
    detail: z.string().max(1000).optional(),
  }),
]);
export type Outcome = z.infer<typeof outcomeShape>;

/**
 * The content of a receipt. It travels as compact JWS (PS256, `kid` of the agency's signing key) in the file
 * `<receiptId>.jws` of the return folder. An entry of the batch it does not name travels again. With `refused`, the
 * batch as a whole could not be taken (and `outcomes` is empty): each of its entries then travels in a batch of its own.
 */
export const receiptContentShape = z
  .strictObject({
    format: z.literal('kleines-rathaus/receipt'),
    version: z.literal(1),
    receiptId: z.uuid(),
    batchId: z.uuid(),
    agency: z.enum(agencyIds),
    issuedAt: instant,
    outcomes: z.array(outcomeShape).max(1000),
    refused: z.strictObject({ reason: reasonCode }).optional(),
  })
  .refine(({ outcomes, refused }) => refused === undefined || outcomes.length === 0, {
    error: 'receipt.refusedAndDecided',
  })
  .refine(({ outcomes }) => new Set(outcomes.map(({ entryId }) => entryId)).size === outcomes.length, {
    error: 'receipt.entryTwice',
  });
export type ReceiptContent = z.infer<typeof receiptContentShape>;
