/** Key pairs of an agency to practise with: RSA 3072, one to encrypt for it, one it signs with. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { codeOf, realFiles, writeWhole } from '../delivery/atomic-file.ts';
import type { RsaPublicKey } from '../delivery/destination.ts';

export type AgencyKeys = {
  readonly encryptionJwk: RsaPublicKey;
  readonly decryptionKey: CryptoKey;
  readonly signingJwk: RsaPublicKey;
  readonly signingKey: CryptoKey;
};

const purposes = {
  encryption: { alg: 'RSA-OAEP-256', file: 'encryption.jwk.json' },
  signing: { alg: 'PS256', file: 'signing.jwk.json' },
} as const;
type KeyPurpose = keyof typeof purposes;

/** Reads the agency's keys from `<folder>/keys`; makes and stores those that are missing. */
export async function loadAgencyKeys(agency: string, folder: string): Promise<AgencyKeys> {
  const keys = join(folder, 'keys');
  await mkdir(keys, { recursive: true, mode: 0o700 });
  const [encryption, signing] = await Promise.all([
    loadOrMake(agency, 'encryption', keys),
    loadOrMake(agency, 'signing', keys),
  ]);
  return {
    encryptionJwk: publicPart(encryption),
    decryptionKey: await asKey(encryption, 'encryption'),
    signingJwk: publicPart(signing),
    signingKey: await asKey(signing, 'signing'),
  };
}

async function loadOrMake(agency: string, purpose: KeyPurpose, folder: string): Promise<JWK> {
  const { alg, file } = purposes[purpose];
  try {
    return JSON.parse(await readFile(join(folder, file), 'utf8'));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const { privateKey } = await generateKeyPair(alg, { modulusLength: 3072, extractable: true });
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid: `${agency}-${purpose}`, alg };
  await writeWhole(realFiles, folder, file, JSON.stringify(jwk));
  return jwk;
}

async function asKey(jwk: JWK, purpose: KeyPurpose): Promise<CryptoKey> {
  const key = await importJWK(jwk, purposes[purpose].alg);
  if (key instanceof Uint8Array) throw new TypeError('key.invalid');
  return key;
}

function publicPart({ kty, kid, n, e, alg }: JWK): RsaPublicKey {
  if (kty !== 'RSA' || !kid || !n || !e) throw new TypeError('key.invalid');
  return { kty: 'RSA', kid, n, e, alg };
}
