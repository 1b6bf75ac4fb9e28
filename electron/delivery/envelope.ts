/** Encrypts for an agency: compact JWE as FIT-Connect has it (RSA-OAEP-256, A256GCM, never `zip`). */
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

/** @param content encrypted byte for byte; a text as UTF-8 */
export function sealEnvelope(
  content: string | Uint8Array,
  { kid, key }: EnvelopeKey,
  cty = 'application/json',
): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return new CompactEncrypt(bytes)
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid, cty })
    .encrypt(key);
}

/** Fifth part of a compact JWE: stands for what was sent, and for nothing else. */
export function tagOf(jwe: string): string {
  return jwe.slice(jwe.lastIndexOf('.') + 1);
}
