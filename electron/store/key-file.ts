/**
 * The database key: 32 random bytes, never stored in clear. Beside the database lies a small file with the key
 * wrapped (AES-256-GCM) by a key made from the station's passphrase (argon2id); its parameters stand with it, so
 * that they can grow. Where the site allows unattended starts and the system has a real key store, a second copy is
 * wrapped by that; and once a recovery sheet was printed, another one by its code.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
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
  /** The database it is for has not been opened yet. */
  newborn: z.literal(true).optional(),
  system: base64.optional(),
  recovery: z
    .strictObject({
      /** instant, ISO 8601 UTC, at which the sheet was made */
      madeAt: z.iso.datetime(),
      salt: base64,
      nonce: base64,
      wrapped: base64,
      tag: base64,
    })
    .optional(),
});
type KeyFile = z.infer<typeof keyFileShape>;
/** The key, encrypted by another one. */
type Wrapped = { readonly nonce: string; readonly wrapped: string; readonly tag: string };

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
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** @param by used once: it is zeroed */
function wrapBy(by: Uint8Array, key: Buffer): Wrapped {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', by, nonce);
  cipher.setAAD(PURPOSE);
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  by.fill(0);
  return {
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/**
 * @param by used once: it is zeroed
 * @returns undefined where it is another key
 */
function unwrapBy(by: Uint8Array, stored: Wrapped): Buffer | undefined {
  const [nonce, wrapped, tag] = [stored.nonce, stored.wrapped, stored.tag].map((text) =>
    Buffer.from(text, 'base64'),
  ) as [Buffer, Buffer, Buffer];
  if (nonce.length !== 12 || wrapped.length !== 32 || tag.length !== 16) {
    throw new StoreError('store.keyDamaged');
  }
  const decipher = createDecipheriv('aes-256-gcm', by, nonce, { authTagLength: 16 });
  decipher.setAAD(PURPOSE);
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(wrapped), decipher.final()]);
  } catch {
    return undefined;
  } finally {
    by.fill(0);
  }
}

async function wrap(
  key: Buffer,
  passphrase: string,
  derive: DeriveKey,
  cost: Cost,
): Promise<KeyFile['passphrase']> {
  const salt = randomBytes(16);
  const derived = await derive(passphrase, salt, cost);
  return { derivation: 'argon2id', ...cost, salt: salt.toString('base64'), ...wrapBy(derived, key) };
}

/** Makes a new key and its file. @returns the key, 32 bytes */
export async function createKey(
  file: string,
  passphrase: string,
  derive: DeriveKey,
  cost: Cost = passphraseCost,
): Promise<Buffer> {
  const key = randomBytes(32);
  write(file, { format: 1, newborn: true, passphrase: await wrap(key, passphrase, derive, cost) });
  return key;
}

/** @throws StoreError `store.wrongPassphrase`, `store.keyDamaged` */
export async function unwrapWithPassphrase(
  file: string,
  passphrase: string,
  derive: DeriveKey,
): Promise<Buffer> {
  const { memoryKiB, iterations, parallelism, ...stored } = read(file).passphrase;
  const salt = Buffer.from(stored.salt, 'base64');
  if (salt.length < 16) throw new StoreError('store.keyDamaged');
  const derived = await derive(passphrase, salt, { memoryKiB, iterations, parallelism });
  const key = unwrapBy(derived, stored);
  if (!key) throw new StoreError('store.wrongPassphrase');
  return key;
}

/** From now on another passphrase opens the same key. */
export async function setPassphrase(
  file: string,
  key: Buffer,
  passphrase: string,
  derive: DeriveKey,
  cost: Cost = passphraseCost,
): Promise<void> {
  const wrapped = await wrap(key, passphrase, derive, cost);
  write(file, { ...read(file), passphrase: wrapped });
}

/** 160 random bits need no slow derivation. */
const recoveryKey = (secret: Uint8Array, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, 'kleines-rathaus recovery sheet, format 1', 32));

/** Adds the copy that the recovery sheet opens, in the place of the one before. @param secret of `recovery-code` */
export function setRecovery(file: string, key: Buffer, secret: Uint8Array, at: string): void {
  const salt = randomBytes(16);
  const recovery = { madeAt: at, salt: salt.toString('base64'), ...wrapBy(recoveryKey(secret, salt), key) };
  write(file, { ...read(file), recovery });
}

/** @throws StoreError `store.noRecovery` where no sheet was ever made, `store.wrongRecovery` for the code of another one */
export function unwrapWithRecovery(file: string, secret: Uint8Array): Buffer {
  const { recovery } = read(file);
  if (!recovery) throw new StoreError('store.noRecovery');
  const key = unwrapBy(recoveryKey(secret, Buffer.from(recovery.salt, 'base64')), recovery);
  if (!key) throw new StoreError('store.wrongRecovery');
  return key;
}

/** Instant at which the sheet was made, where there is one. */
export const recoveryMadeAt = (file: string): string | undefined => read(file).recovery?.madeAt;

/** For another place or machine: without the copy that only this machine's key store opens. */
export function copyKeyFile(from: string, to: string): void {
  const { system: _system, newborn: _newborn, ...rest } = read(from);
  write(to, rest);
}

/** Adds the copy wrapped by the system's key store. */
export function addSystemCopy(file: string, key: Buffer, vault: SystemVault): void {
  write(file, { ...read(file), system: vault.wrap(key.toString('base64')).toString('base64') });
}

/** Whether it was made for a database that nobody has opened yet. */
export const isNewborn = (file: string): boolean => read(file).newborn === true;

/** From now on its database must be there. */
export function noteOpened(file: string): void {
  const { newborn, ...rest } = read(file);
  if (newborn) write(file, rest);
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
