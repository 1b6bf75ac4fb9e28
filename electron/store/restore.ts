/**
 * Puts a backup in the place of the store: on a new machine, or where the store's own files are damaged. What lay there
 * is put aside, not removed. Broken off at any moment, it can be done again.
 */
import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aboutOf, backupFiles } from './backup.ts';
import { BackupError } from './backup-error.ts';
import { backupTime, stampOf } from './backup-names.ts';
import { copyKeyFile, setPassphrase, syncFolder, unwrapWithRecovery } from './key-file.ts';
import { replacedAt } from './migrate.ts';
import { withStoreCodes } from './store-error.ts';
import { databaseFile, keyFile, mustBeLongEnough, type StoreOptions, tried } from './store-keys.ts';

/** What opens the backup. Whoever has only the sheet gives the station a new passphrase. */
export type Opener =
  | { readonly passphrase: string }
  | { readonly recovery: Uint8Array; readonly newPassphrase: string };

/**
 * @param from folder of all backups; @param name of one in it
 * @returns the passphrase that opens the store from now on
 * @throws BackupError, StoreError
 */
export async function restoreBackup(
  options: StoreOptions,
  from: string,
  name: string,
  opener: Opener,
): Promise<string> {
  const { folder, station, mode, work, clock, cost } = options;
  if (backupTime(station, name) === undefined) throw new BackupError('backup.otherStation');
  const place = join(from, name);
  const about = aboutOf(place);
  if (!about) throw new BackupError('backup.damaged');
  if (about.station !== station || about.mode !== mode) throw new BackupError('backup.otherStation');

  const [database, ownKey] = [databaseFile(folder), keyFile(folder)];
  const [newDatabase, newKey] = [`${database}.restoring`, `${ownKey}.restoring`];
  withStoreCodes(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  withStoreCodes(() => copyKeyFile(join(place, backupFiles.key), newKey));
  let key: Buffer | undefined;
  try {
    key =
      'passphrase' in opener
        ? await tried(options, opener.passphrase, newKey)
        : unwrapWithRecovery(newKey, opener.recovery);
    if ('newPassphrase' in opener) {
      mustBeLongEnough(opener.newPassphrase);
      await setPassphrase(newKey, key, opener.newPassphrase, work.deriveKey, cost);
    }
    await copyFile(join(place, backupFiles.database), newDatabase);
    if (!(await work.isSound(newDatabase, key))) throw new BackupError('backup.damaged');
    withStoreCodes(() => putInPlace(folder, newDatabase, newKey, stampOf(clock.now().toISOString())));
  } catch (error) {
    rmSync(newDatabase, { force: true });
    rmSync(newKey, { force: true });
    throw error;
  } finally {
    key?.fill(0);
  }
  return 'passphrase' in opener ? opener.passphrase : opener.newPassphrase;
}

/** At no moment is there a key without any database: the program would think that the data are gone. */
function putInPlace(folder: string, newDatabase: string, newKey: string, stamp: string): void {
  const [database, key] = [databaseFile(folder), keyFile(folder)];
  for (const file of [`${database}-wal`, `${database}-shm`]) {
    if (existsSync(file)) renameSync(file, replacedAt(file, stamp));
  }
  for (const [file, next] of [
    [database, newDatabase],
    [key, newKey],
  ] as const) {
    if (existsSync(file)) {
      rmSync(replacedAt(file, stamp), { force: true });
      linkSync(file, replacedAt(file, stamp));
    }
    renameSync(next, file);
  }
  syncFolder(folder);
}
