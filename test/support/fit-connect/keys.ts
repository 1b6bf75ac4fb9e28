/** RSA-4096 key pairs, made once per process and name: making one takes a good part of a second. */
import { randomUUID } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK } from 'jose';

export type KeyPurpose = 'encryption' | 'signing';
export type KeyPair = {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  /** as the Zustelldienst publishes it */
  readonly publicJwk: JWK;
};

const uses = {
  encryption: { alg: 'RSA-OAEP-256', key_ops: ['wrapKey'] },
  signing: { alg: 'PS512', key_ops: ['verify'] },
} as const;

const made = new Map<string, Promise<KeyPair>>();

/** The same pair for the same name as long as the process lives. */
export function keyPair(name: string, purpose: KeyPurpose): Promise<KeyPair> {
  const key = `${name} ${purpose}`;
  const found = made.get(key) ?? makeKeyPair(purpose);
  made.set(key, found);
  return found;
}

async function makeKeyPair(purpose: KeyPurpose): Promise<KeyPair> {
  const { alg, key_ops } = uses[purpose];
  const { privateKey, publicKey } = await generateKeyPair(alg, { modulusLength: 4096, extractable: true });
  const { kty, n, e } = await exportJWK(publicKey);
  const kid = randomUUID();
  return { kid, privateKey, publicJwk: { kty, alg, key_ops: [...key_ops], kid, n, e } };
}
