/**
 * Metadata as this program sends them: FIT-Connect metadata 2.1.0, narrowed to the members used here. Written from
 * the published description; whatever it accepts, the published schema accepts as well.
 */
const hash = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'content'],
  properties: { type: { const: 'sha512' }, content: { type: 'string', pattern: '^[a-f0-9]{128}$' } },
};

export const metadataSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: ['$schema', 'contentStructure', 'additionalReferenceInfo'],
  properties: {
    $schema: { const: 'https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json' },
    contentStructure: {
      type: 'object',
      additionalProperties: false,
      required: ['data', 'attachments'],
      properties: {
        data: {
          type: 'object',
          additionalProperties: false,
          required: ['hash', 'submissionSchema'],
          properties: {
            hash,
            submissionSchema: {
              type: 'object',
              additionalProperties: false,
              required: ['schemaUri', 'mimeType'],
              properties: {
                schemaUri: { type: 'string', format: 'uri' },
                mimeType: { const: 'application/json' },
              },
            },
          },
        },
        attachments: {
          type: 'array',
          maxItems: 100,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['attachmentId', 'purpose', 'mimeType', 'hash', 'filename'],
            properties: {
              attachmentId: { type: 'string', format: 'uuid' },
              purpose: { enum: ['form', 'attachment', 'report'] },
              mimeType: { type: 'string', pattern: '^[-\\w.]+/[-\\w.+]+$' },
              hash,
              filename: { type: 'string', minLength: 1, maxLength: 120 },
            },
          },
        },
      },
    },
    additionalReferenceInfo: {
      type: 'object',
      additionalProperties: false,
      required: ['senderReference'],
      properties: { senderReference: { type: 'string', format: 'uuid' } },
    },
  },
} as const;
