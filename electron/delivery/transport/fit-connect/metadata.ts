/** Metadata (Metadatensatz): what a submission holds, with the hash of each part in clear; checked before it leaves. */
import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { schemaUrn } from '#domain/agencies/payload-schema';
import { type Parcel, TransportRefusal } from '../transport.ts';
import { metadataSchema } from './metadata-schema.ts';

const ajv = new Ajv2020({ strict: false });
formats.default(ajv, ['uri', 'uuid']);
const isMetadata = ajv.compile(metadataSchema);

const hashOf = (content: string | Uint8Array) =>
  ({ type: 'sha512', content: createHash('sha512').update(content).digest('hex') }) as const;

/**
 * @param schemas schema URI by payload kind, where the agency uses another than ours
 * @returns JSON text
 * @throws TransportRefusal 'entry.metadataInvalid'
 */
export function metadataOf(
  { entryId, kind, payloadVersion, payload, attachments }: Parcel,
  schemas: Readonly<Record<string, string>> = {},
): string {
  const metadata = {
    $schema: 'https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json',
    contentStructure: {
      data: {
        hash: hashOf(payload),
        submissionSchema: {
          schemaUri: schemas[kind] ?? `${schemaUrn(kind)}:${payloadVersion}`,
          mimeType: 'application/json',
        },
      },
      attachments: attachments.map(({ id, purpose, mimeType, name, content }) => ({
        attachmentId: id,
        purpose,
        mimeType,
        hash: hashOf(content),
        filename: name,
      })),
    },
    // The agency counts an entry once by it, however many submissions bring it.
    additionalReferenceInfo: { senderReference: entryId },
  };
  if (!isMetadata(metadata)) throw new TransportRefusal('entry.metadataInvalid');
  return JSON.stringify(metadata);
}
