/** What can go wrong with the store, as codes for the person in front of it; texts are in `locales`. */

export const storeCodes = [
  /** The store is being opened; nothing is wrong. */
  'store.opening',
  /** Staff must unlock the station. */
  'store.passphraseNeeded',
  /** No store yet: the first passphrase entered becomes the station's. */
  'store.passphraseNew',
  /** Shorter than the station accepts for a new passphrase. */
  'store.passphraseTooShort',
  'store.wrongPassphrase',
  /** Too many wrong ones: the next try has to wait, never longer than five minutes. */
  'store.passphraseWait',
  /** The code is whole, but of another sheet. */
  'store.wrongRecovery',
  /** There was never a recovery sheet for this key. */
  'store.noRecovery',
  /** The database exists but its key file does not. */
  'store.keyMissing',
  /** The key file has opened a database before, and there is none. */
  'store.databaseMissing',
  'store.keyDamaged',
  /** Pages of the database do not authenticate, or its structure is broken. */
  'store.damaged',
  /** The file is a database, but not one of ours. */
  'store.foreign',
  /** Written by a newer version of the program. */
  'store.newer',
  /** A rehearsal's store with a real site file, or the other way round. */
  'store.rehearsalMixed',
  'store.diskFull',
  /** The disk cannot be read or written. */
  'store.diskFault',
  /** Another program holds the database. */
  'store.busy',
] as const;
export type StoreCode = (typeof storeCodes)[number];

export class StoreError extends Error {
  readonly code: StoreCode;
  constructor(code: StoreCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}

/** The store code of an error of SQLite or of the file system, or undefined for a fault of the program. */
export function storeCodeOf(error: unknown): StoreCode | undefined {
  if (error instanceof StoreError) return error.code;
  const code = (error as { code?: unknown })?.code;
  if (typeof code !== 'string') return undefined;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'store.diskFull';
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return 'store.damaged';
  if (code.startsWith('SQLITE_BUSY')) return 'store.busy';
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN)/.test(code)) return 'store.diskFault';
  if (['EIO', 'EROFS', 'EACCES', 'EPERM'].includes(code)) return 'store.diskFault';
  return undefined;
}

/** Runs something on the store and gives its faults their code. */
export function withStoreCodes<Value>(run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    const code = storeCodeOf(error);
    throw code === undefined || error instanceof StoreError ? error : new StoreError(code, error);
  }
}
