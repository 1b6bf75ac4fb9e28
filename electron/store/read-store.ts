/** Opens a station's store to look at it, beside the station or without it: nothing is migrated and nothing written. */
import { existsSync } from 'node:fs';
import { type Audit, auditStore } from './audit.ts';
import { closeDatabase, openReadOnly } from './database.ts';
import { type DeriveKey, unwrapWithPassphrase } from './key-file.ts';
import { databaseFile, keyFile } from './store.ts';
import { StoreError } from './store-error.ts';

/** @throws StoreError `store.keyMissing`, `store.wrongPassphrase`, `store.damaged` … */
export async function openAudit(
  folder: string,
  passphrase: string,
  derive: DeriveKey,
): Promise<{ readonly audit: Audit; readonly close: () => void }> {
  if (!existsSync(keyFile(folder)) || !existsSync(databaseFile(folder)))
    throw new StoreError('store.keyMissing');
  const key = await unwrapWithPassphrase(keyFile(folder), passphrase, derive);
  const connection = openReadOnly(databaseFile(folder), key);
  try {
    return {
      audit: auditStore(connection, { now: () => new Date() }),
      close: () => closeDatabase(connection),
    };
  } catch (error) {
    closeDatabase(connection);
    throw error;
  }
}
