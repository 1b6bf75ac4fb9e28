/**
 * The plainest sender there can be: every request once, nothing stored, nothing tried again, nothing verified. The
 * tests of the Zustelldienst use it, and the bench measures the real client against it.
 */
import { createHash, randomUUID } from 'node:crypto';
import { CompactEncrypt, type CryptoKey, importJWK, type JWK } from 'jose';
import { tagOf } from './jwe.ts';
import type { Place } from './zustelldienst.ts';

export type At = {
  readonly baseUrl: string;
  readonly tokenUrl: string;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
};

export type Attached = { readonly id: string; readonly mimeType: string; readonly content: Uint8Array };

const sha512 = (content: Uint8Array | string) => ({
  type: 'sha512',
  content: createHash('sha512').update(content).digest('hex'),
});

function metadataFor(entryId: string, payload: string, attachments: readonly Attached[] = []) {
  return {
    $schema: 'https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json',
    contentStructure: {
      data: {
        hash: sha512(payload),
        submissionSchema: { schemaUri: 'urn:kleines-rathaus:payload', mimeType: 'application/json' },
      },
      attachments: attachments.map(({ id, mimeType, content }) => ({
        attachmentId: id,
        purpose: 'report',
        mimeType,
        hash: sha512(content),
      })),
    },
    additionalReferenceInfo: { senderReference: entryId },
  };
}

export type EncryptionKey = { readonly kid: string; readonly key: CryptoKey };

export function encryptFor({ kid, key }: EncryptionKey, content: Uint8Array | string, cty: string) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return new CompactEncrypt(bytes)
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid, cty })
    .encrypt(key);
}

/** Signs on; `call` gives the answers as they come. */
export async function bareSender({ baseUrl, tokenUrl, credentials }: At) {
  const granted = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
    }),
  });
  const { access_token } = (await granted.json()) as { access_token: string };

  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`${baseUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${access_token}`,
        'user-agent': 'probe-sender/1',
        ...(body === undefined
          ? {}
          : { 'content-type': typeof body === 'string' ? 'application/jose' : 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const read = async <Content>(path: string): Promise<Content> =>
    (await (await call('GET', path)).json()) as Content;

  const keyOf = async (destinationId: string): Promise<EncryptionKey> => {
    const { encryptionKid } = await read<{ encryptionKid: string }>(`/v2/destinations/${destinationId}`);
    const jwk = await read<JWK>(`/v2/destinations/${destinationId}/keys/${encryptionKid}`);
    const key = await importJWK({ kty: jwk.kty, n: jwk.n, e: jwk.e }, 'RSA-OAEP-256');
    return { kid: encryptionKid, key: key as CryptoKey };
  };

  const announce = async (place: Place, attachments: readonly Attached[] = []) => {
    const { destinationId, publicService } = place;
    const announcedAttachments = attachments.map(({ id }) => id);
    const response = await call('POST', '/v2/submissions', {
      destinationId,
      announcedAttachments,
      publicService,
    });
    return (await response.json()) as { submissionId: string; caseId: string };
  };

  return {
    call,
    read,
    keyOf,
    announce,
    /** Announce, upload, submit. */
    send: async (
      place: Place,
      key: EncryptionKey,
      entryId: string,
      payload: string,
      attachments: readonly Attached[] = [],
    ) => {
      const { submissionId, caseId } = await announce(place, attachments);
      for (const { id, content, mimeType } of attachments) {
        const jwe = await encryptFor(key, content, mimeType);
        await call('PUT', `/v2/submissions/${submissionId}/attachments/${id}`, jwe);
      }
      const metadata = JSON.stringify(metadataFor(entryId, payload, attachments));
      const [encryptedMetadata, encryptedData] = await Promise.all([
        encryptFor(key, metadata, 'application/json'),
        encryptFor(key, payload, 'application/json'),
      ]);
      const body = { encryptedMetadata, encryptedData };
      const response = await call('PUT', `/v2/submissions/${submissionId}`, body);
      await response.body?.cancel();
      const tags = { metadata: tagOf(encryptedMetadata), data: tagOf(encryptedData) };
      return { status: response.status, submissionId, caseId, tags };
    },
    events: async (caseId: string): Promise<readonly string[]> =>
      (await read<{ eventLog: string[] }>(`/v2/cases/${caseId}/events?offset=0&limit=500`)).eventLog,
  };
}
export type BareSender = Awaited<ReturnType<typeof bareSender>>;

export const newAttachment = (content: string, mimeType = 'application/pdf'): Attached => ({
  id: randomUUID(),
  mimeType,
  content: new TextEncoder().encode(content),
});
