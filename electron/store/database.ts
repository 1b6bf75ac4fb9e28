/**
 * The encrypted database file: opened with the raw key, never through SQLite's own key derivation.
 * Each page carries its own authentication tag (ChaCha20-Poly1305), so damage is noticed by the read that meets it;
 * `quick_check` over the whole file runs beside the start (`worker.ts`) and before a migration.
 */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { dropKeys, holdKeys } from './record-keys.ts';
import { StoreError, withStoreCodes } from './store-error.ts';

export type Connection = Database.Database;

/** 'RATH': tells our files from any other encrypted database. */
const APPLICATION_ID = 0x52415448;

const CLEAR_HEADER = 'SQLite format 3\0';

function isClearDatabase(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const start = Buffer.alloc(16);
    readSync(descriptor, start, 0, 16, 0);
    return start.toString('latin1') === CLEAR_HEADER;
  } finally {
    closeSync(descriptor);
  }
}

/** Sets what the file does not remember: every connection needs it before its first statement. */
function prepare(connection: Connection, key: Buffer): void {
  connection.pragma(`key='raw:${key.toString('hex')}'`);
  connection.pragma('temp_store = MEMORY');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  connection.pragma('foreign_keys = ON');
  connection.pragma('secure_delete = ON');
}

/**
 * Opens or creates the database.
 * @param key 32 bytes
 * @throws StoreError `store.foreign`, `store.damaged`, `store.diskFull`, `store.diskFault`
 */
export function openDatabase(file: string, key: Buffer): Connection {
  if (key.length !== 32) throw new RangeError('key.length');
  return withStoreCodes(() => {
    const existed = existsSync(file) && statSync(file).size > 0;
    if (existed && isClearDatabase(file)) throw new StoreError('store.foreign');
    const connection = new Database(file, { timeout: 3000 });
    try {
      prepare(connection, key);
      const tables = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
      const application = connection.pragma('application_id', { simple: true });
      // A database killed at its birth has neither tables nor a mark: it is begun again.
      if (tables > 0 && application !== APPLICATION_ID) throw new StoreError('store.foreign');
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
      if (application !== APPLICATION_ID) connection.pragma(`application_id = ${APPLICATION_ID}`);
      holdKeys(connection, key);
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/** What was deleted is not left in the write-ahead log. Where another reader holds it, the next one does it. */
export function emptyLog(connection: Connection): void {
  if (!connection.inTransaction) connection.pragma('wal_checkpoint(TRUNCATE)');
}

/**
 * Opens a database that is only read, and never made.
 * @throws StoreError `store.damaged`, `store.diskFault`
 */
export function openReadOnly(file: string, key: Buffer): Connection {
  return withStoreCodes(() => {
    const connection = new Database(file, { readonly: true, fileMustExist: true, timeout: 3000 });
    try {
      prepare(connection, key);
      if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
        throw new StoreError('store.foreign');
      }
      holdKeys(connection, key);
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/** Closes it, and leaves no record's key in memory. */
export function closeDatabase(connection: Connection): void {
  dropKeys(connection);
  connection.close();
}

/** Reads the whole file and says whether it is sound. Slow for a large one. */
export function isSound(file: string, key: Buffer): boolean {
  const connection = new Database(file, { readonly: true, timeout: 3000 });
  try {
    prepare(connection, key);
    return connection.pragma('quick_check', { simple: true }) === 'ok';
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) {
      return false;
    }
    throw error;
  } finally {
    connection.close();
  }
}
