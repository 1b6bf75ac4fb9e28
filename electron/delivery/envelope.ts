/** Encrypts an entry for its agency: compact JWE as FIT-Connect has it (RSA-OAEP-256, A256GCM, never `zip`). */
import { CompactEncrypt, type CryptoKey, importJWK } from 'jose';
import type { RsaPublicKey } from './destination.ts';

export type EnvelopeKey = { readonly kid: string; readonly key: CryptoKey };

/** @throws when it is no RSA key that can encrypt */
export async function importEncryptionKey(jwk: RsaPublicKey): Promise<EnvelopeKey> {
  // Only what makes up the key: `key_ops: ["wrapKey"]`, as agencies publish it, would forbid `encrypt`.
  const { kty, n, e, kid } = jwk;
  const key = await importJWK({ kty, n, e }, 'RSA-OAEP-256');
  if (key instanceof Uint8Array) throw new TypeError('key.invalid');
  const ready = { kid, key };
  // A key too short is imported without a word and refused only when it is used.
  await sealEnvelope('{}', ready);
  return ready;
}

/** @param payload JSON text, encrypted byte for byte */
export function sealEnvelope(payload: string, { kid, key }: EnvelopeKey): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(payload))
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid, cty: 'application/json' })
    .encrypt(key);
}
