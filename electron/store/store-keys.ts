/** The store's folder, and how its key is found, changed and written down. */
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DeliveryMode } from '#domain/contract/batch';
import { recoveryBytes, recoveryGroups } from '#domain/identity/recovery-code';
import type { Clock } from '../clock.ts';
import {
  type Cost,
  createKey,
  hasKeyFile,
  isNewborn,
  passphraseCost,
  recoveryMadeAt,
  type SystemVault,
  setPassphrase,
  setRecovery,
  unwrapWithPassphrase,
  unwrapWithRecovery,
  unwrapWithSystem,
} from './key-file.ts';
import { passphraseTries } from './passphrase-tries.ts';
import type { SlowWork } from './slow-work.ts';
import { StoreError, withStoreCodes } from './store-error.ts';

/** A new passphrase is at least this long; an old one is taken as it is. */
const LEAST_PASSPHRASE = 12;

type StoreMode = DeliveryMode;

export type StoreOptions = {
  readonly folder: string;
  readonly mode: StoreMode;
  /** id of the station in the site file */
  readonly station: string;
  readonly clock: Clock;
  readonly work: SlowWork;
  /** present where the site allows an unattended start and the system has a real key store */
  readonly vault?: SystemVault;
  readonly cost?: Cost;
};

export const databaseFile = (folder: string): string => join(folder, 'store.db');
export const keyFile = (folder: string): string => join(folder, 'store.key');
const triesFile = (folder: string): string => join(folder, 'store.tries');

/** @throws StoreError `store.passphraseTooShort` */
export function mustBeLongEnough(passphrase: string): void {
  if ([...passphrase].length < LEAST_PASSPHRASE) throw new StoreError('store.passphraseTooShort');
}

type Needed = 'store.passphraseNew' | 'store.passphraseNeeded' | 'store.keyMissing' | 'store.databaseMissing';

/** What the store needs before it can be opened, as far as the folder tells. */
export function whatIsNeeded(folder: string): Needed {
  const database = databaseFile(folder);
  const hasDatabase = existsSync(database) && statSync(database).size > 0;
  if (!hasKeyFile(keyFile(folder))) return hasDatabase ? 'store.keyMissing' : 'store.passphraseNew';
  // A key without a database may be one whose first start was broken off, and only that.
  return hasDatabase || mayBeNewborn(keyFile(folder)) ? 'store.passphraseNeeded' : 'store.databaseMissing';
}

/** What is wrong with a damaged key file is said by whoever tries to use it. */
function mayBeNewborn(file: string): boolean {
  try {
    return isNewborn(file);
  } catch {
    return true;
  }
}

/** @throws StoreError */
export async function findKey(options: StoreOptions, passphrase: string | undefined): Promise<Buffer> {
  const { folder, vault, work, cost = passphraseCost } = options;
  const file = keyFile(folder);
  const needed = whatIsNeeded(folder);
  if (needed === 'store.keyMissing' || needed === 'store.databaseMissing') throw new StoreError(needed);
  if (passphrase === undefined) {
    const key = needed === 'store.passphraseNeeded' && vault ? unwrapWithSystem(file, vault) : undefined;
    if (!key) throw new StoreError(needed);
    return key;
  }
  if (needed === 'store.passphraseNeeded') return tried(options, passphrase);
  mustBeLongEnough(passphrase);
  return createKey(file, passphrase, work.deriveKey, cost);
}

/**
 * A wrong one is counted.
 * @param file a key file: the store's own, or a backup's
 * @throws StoreError `store.wrongPassphrase`, `store.passphraseWait`, `store.keyDamaged`
 */
export async function tried(
  { folder, clock, work }: StoreOptions,
  passphrase: string,
  file = keyFile(folder),
): Promise<Buffer> {
  const tries = passphraseTries(triesFile(folder), clock.now);
  tries.mayTry();
  try {
    const key = await unwrapWithPassphrase(file, passphrase, work.deriveKey);
    tries.clear();
    return key;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'store.wrongPassphrase') tries.noteFailure();
    throw error;
  }
}

/**
 * Opens the store's own key with the recovery sheet and gives it a new passphrase.
 * @throws StoreError `store.wrongRecovery`, `store.noRecovery`, `store.passphraseTooShort`
 */
export async function recoverKey(
  { folder, work, cost }: StoreOptions,
  secret: Uint8Array,
  newPassphrase: string,
): Promise<void> {
  const file = keyFile(folder);
  if (!hasKeyFile(file)) throw new StoreError('store.keyMissing');
  const key = unwrapWithRecovery(file, secret);
  try {
    mustBeLongEnough(newPassphrase);
    await setPassphrase(file, key, newPassphrase, work.deriveKey, cost);
    passphraseTries(triesFile(folder), () => new Date()).clear();
  } finally {
    key.fill(0);
  }
}

export type StoreKeys = {
  /** @throws StoreError `store.wrongPassphrase`, `store.passphraseWait`, `store.passphraseTooShort` */
  readonly changePassphrase: (old: string, next: string) => Promise<void>;
  /**
   * Makes a new recovery code; the sheet before opens nothing more.
   * @returns its groups, to be shown and printed this once
   */
  readonly makeRecovery: (passphrase: string) => Promise<readonly string[]>;
  /** Instant, ISO 8601 UTC */
  readonly recoveryMadeAt: () => string | undefined;
};

/** Whoever is at an open station has not shown yet that the passphrase is theirs to give: it is asked for again. */
export function storeKeys(options: StoreOptions): StoreKeys {
  const { folder, clock, work, cost } = options;
  const file = keyFile(folder);
  const withKey = async <Value>(passphrase: string, run: (key: Buffer) => Value | Promise<Value>) => {
    const key = await tried(options, passphrase);
    try {
      return await run(key);
    } finally {
      key.fill(0);
    }
  };
  return {
    changePassphrase: (old, next) =>
      withKey(old, (key) => {
        mustBeLongEnough(next);
        return setPassphrase(file, key, next, work.deriveKey, cost);
      }),
    makeRecovery: (passphrase) =>
      withKey(passphrase, (key) => {
        const secret = randomBytes(recoveryBytes);
        setRecovery(file, key, secret, clock.now().toISOString());
        const groups = recoveryGroups(secret);
        secret.fill(0);
        return groups;
      }),
    recoveryMadeAt: () => withStoreCodes(() => recoveryMadeAt(file)),
  };
}
