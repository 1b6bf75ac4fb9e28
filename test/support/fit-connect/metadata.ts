/** The agency's own look at the metadata of a submission: by the published schema 2.1.0, written down by hand. */
import { createHash } from 'node:crypto';
import { z } from 'zod';

const hash = z.object({ type: z.literal('sha512'), content: z.string().regex(/^[a-f0-9]{128}$/) });
const mailbox = z.object({ address: z.email() });

const metadataShape = z.object({
  $schema: z
    .string()
    .regex(/^https:\/\/schema\.fitko\.de\/fit-connect\/metadata\/2\.\d+\.\d+\/metadata\.schema\.json$/),
  contentStructure: z.object({
    data: z.object({
      hash,
      submissionSchema: z.object({
        schemaUri: z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i),
        mimeType: z.enum(['application/json', 'application/xml']),
      }),
    }),
    attachments: z.array(
      z.object({
        attachmentId: z.uuid(),
        purpose: z.enum(['form', 'attachment', 'report', 'data']),
        mimeType: z.string().regex(/^[-\w.]+\/[-\w.+]+$/),
        hash,
        filename: z.string().optional(),
        description: z.string().optional(),
      }),
    ),
  }),
  additionalReferenceInfo: z
    .strictObject({
      senderReference: z.string().optional(),
      applicationDate: z.iso.date().optional(),
      idBundDeApplicationId: z.uuid().optional(),
      zustimmungZumDigitalenBescheid: z.boolean().optional(),
    })
    .optional(),
  replyChannel: z
    .record(z.enum(['eMail', 'deMail', 'elster', 'fitConnect', 'idBundDeMailbox']), z.unknown())
    .refine((channel) => Object.values(channel).filter((one) => one !== undefined).length === 1)
    .and(z.object({ eMail: mailbox.optional(), deMail: mailbox.optional() }))
    .optional(),
  author: z
    .object({
      name: z.string(),
      product: z.object({ name: z.string(), version: z.string(), manufacturer: z.string() }),
    })
    .optional(),
});
export type Metadata = z.infer<typeof metadataShape>;

export type ReadMetadata =
  | { readonly ok: true; readonly metadata: Metadata }
  | { readonly ok: false; readonly problem: string; readonly instance: string; readonly detail: string };

const sha512 = (content: Uint8Array): string => createHash('sha512').update(content).digest('hex');

/**
 * @param data the decrypted payload, byte for byte
 * @param attachments the decrypted attachments by id
 */
export function readMetadata(
  text: string,
  data: Uint8Array,
  attachments: ReadonlyMap<string, Uint8Array>,
): ReadMetadata {
  const refuse = (problem: string, instance: string, detail = ''): ReadMetadata => ({
    ok: false,
    problem,
    instance,
    detail,
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refuse('json-syntax-violation', 'metadata');
  }
  const parsed = metadataShape.safeParse(content);
  if (!parsed.success) return refuse('schema-violation', 'metadata', z.prettifyError(parsed.error));
  const { contentStructure } = parsed.data;
  if (contentStructure.data.hash.content !== sha512(data)) return refuse('hash-mismatch', 'data');
  const described = contentStructure.attachments.map(({ attachmentId }) => attachmentId).sort();
  if (described.join() !== [...attachments.keys()].sort().join()) {
    return refuse('attachments-mismatch', 'metadata');
  }
  for (const one of contentStructure.attachments) {
    const there = attachments.get(one.attachmentId);
    if (!there || one.hash.content !== sha512(there)) {
      return refuse('hash-mismatch', `attachment:${one.attachmentId}`);
    }
  }
  return { ok: true, metadata: parsed.data };
}
