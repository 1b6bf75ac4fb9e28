/**
 * The database key: 32 random bytes, never stored in clear. Beside the database lies a small file with the key
 * wrapped (AES-256-GCM) by a key made from the station's passphrase (argon2id); its parameters stand with it, so
 * that they can grow. Where the site allows unattended starts and the system has a real key store, a second copy is
 * wrapped by that.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { StoreError, withStoreCodes } from './store-error.ts';

/** The cost of deriving a key or checking a PIN. OWASP's least for argon2id is 19 MiB and 2 passes. */
export type Cost = { readonly memoryKiB: number; readonly iterations: number; readonly parallelism: number };
export const leastCost: Cost = { memoryKiB: 19_456, iterations: 2, parallelism: 1 };
/** About a third of a second on a small machine: paid once per start. */
export const passphraseCost: Cost = { memoryKiB: 65_536, iterations: 3, parallelism: 1 };

/** argon2id: 32 bytes from a passphrase and a salt. */
export type DeriveKey = (passphrase: string, salt: Uint8Array, cost: Cost) => Promise<Uint8Array>;

/** A key store of the operating system. Given from outside: store files know nothing of Electron. */
export type SystemVault = {
  readonly wrap: (text: string) => Buffer;
  readonly unwrap: (wrapped: Buffer) => string;
};

const base64 = z.base64();
const keyFileShape = z.strictObject({
  format: z.literal(1),
  passphrase: z.strictObject({
    derivation: z.literal('argon2id'),
    memoryKiB: z.int().min(8).max(4_194_304),
    iterations: z.int().min(1).max(100),
    parallelism: z.int().min(1).max(16),
    salt: base64,
    nonce: base64,
    wrapped: base64,
    tag: base64,
  }),
  system: base64.optional(),
});
type KeyFile = z.infer<typeof keyFileShape>;

const PURPOSE = Buffer.from('kleines-rathaus database key, format 1');

export const hasKeyFile = (file: string): boolean => existsSync(file);

function read(file: string): KeyFile {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as { code?: string }).code === undefined) throw new StoreError('store.keyDamaged');
    return withStoreCodes(() => {
      throw error;
    });
  }
  const parsed = keyFileShape.safeParse(content);
  if (!parsed.success) throw new StoreError('store.keyDamaged');
  return parsed.data;
}

/** Whole or not at all, and on the disk when it returns: without this file the database is lost. */
function write(file: string, content: KeyFile): void {
  withStoreCodes(() => {
    const draft = `${file}.new`;
    const descriptor = openSync(draft, 'w', 0o600);
    try {
      writeSync(descriptor, `${JSON.stringify(content, null, 2)}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, file);
    syncFolder(dirname(file));
  });
}

/** Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

async function wrap(
  key: Buffer,
  passphrase: string,
  derive: DeriveKey,
  cost: Cost,
): Promise<KeyFile['passphrase']> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt, cost), nonce);
  cipher.setAAD(PURPOSE);
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    derivation: 'argon2id',
    ...cost,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** Makes a new key and its file. @returns the key, 32 bytes */
export async function createKey(
  file: string,
  passphrase: string,
  derive: DeriveKey,
  cost: Cost = passphraseCost,
): Promise<Buffer> {
  const key = randomBytes(32);
  write(file, { format: 1, passphrase: await wrap(key, passphrase, derive, cost) });
  return key;
}

/** @throws StoreError `store.wrongPassphrase`, `store.keyDamaged` */
export async function unwrapWithPassphrase(
  file: string,
  passphrase: string,
  derive: DeriveKey,
): Promise<Buffer> {
  const { memoryKiB, iterations, parallelism, ...stored } = read(file).passphrase;
  const [salt, nonce, wrapped, tag] = [stored.salt, stored.nonce, stored.wrapped, stored.tag].map((text) =>
    Buffer.from(text, 'base64'),
  ) as [Buffer, Buffer, Buffer, Buffer];
  if (salt.length < 16 || nonce.length !== 12 || wrapped.length !== 32 || tag.length !== 16) {
    throw new StoreError('store.keyDamaged');
  }
  const derived = await derive(passphrase, salt, { memoryKiB, iterations, parallelism });
  const decipher = createDecipheriv('aes-256-gcm', derived, nonce, { authTagLength: 16 });
  decipher.setAAD(PURPOSE);
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(wrapped), decipher.final()]);
  } catch {
    throw new StoreError('store.wrongPassphrase');
  }
}

/** Adds the copy wrapped by the system's key store. */
export function addSystemCopy(file: string, key: Buffer, vault: SystemVault): void {
  write(file, { ...read(file), system: vault.wrap(key.toString('base64')).toString('base64') });
}

/** Removes it again. */
export function removeSystemCopy(file: string): void {
  const { system, ...rest } = read(file);
  if (system !== undefined) write(file, rest);
}

/** @returns the key, or undefined when there is no such copy or the system no longer opens it */
export function unwrapWithSystem(file: string, vault: SystemVault): Buffer | undefined {
  const { system } = read(file);
  if (system === undefined) return undefined;
  try {
    const key = Buffer.from(vault.unwrap(Buffer.from(system, 'base64')), 'base64');
    return key.length === 32 ? key : undefined;
  } catch {
    return undefined;
  }
}
