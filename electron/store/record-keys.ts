/**
 * One key a record. What a record says of people is encrypted with it before it is written, so that a purge is the end
 * of one small row. What the desk's lists and the search need without opening a record stays outside: states, short
 * codes, times, ids, codes of pages, and who stands in it (`person-rows.ts`).
 */
import { randomBytes } from 'node:crypto';
import { seal, unseal, wrappingKeyFrom } from './content-cipher.ts';
import type { Connection } from './database.ts';
import { StoreError } from './store-error.ts';

/** One kind cannot be taken for another. */
export type Kind =
  | 'answers'
  | 'reason'
  | 'sealedAnswers'
  | 'scan'
  | 'assessment'
  | 'payload'
  | 'attachment'
  | 'paper'
  | 'signature'
  | 'withdrawal'
  | 'dispute'
  | 'appointment'
  | 'move';

export type RecordKeys = {
  /** For inside the transaction that begins the record. */
  readonly make: (record: string) => void;
  /** For inside the transaction that ends its content. */
  readonly destroy: (record: string) => void;
  /** As a JSON string, for columns that hold JSON. */
  readonly sealText: (record: string, kind: Kind, clear: string) => string;
  readonly openText: (record: string, kind: Kind, stored: string) => string;
  readonly sealBytes: (record: string, kind: Kind, clear: Uint8Array) => Buffer;
  readonly openBytes: (record: string, kind: Kind, stored: Uint8Array) => Buffer;
};

/** A day's sittings; each is asked for after every touch. */
const MOST_HELD = 200;

type Held = { readonly wrapping: Buffer; readonly keys: Map<string, Buffer>; made?: RecordKeys };
const held = new WeakMap<Connection, Held>();

/** @param storeKey 32 bytes; to be called before the connection's first use of a record's content */
export function holdKeys(connection: Connection, storeKey: Buffer): void {
  held.set(connection, { wrapping: wrappingKeyFrom(storeKey), keys: new Map() });
}

/** Nothing of any key stays in memory. */
export function dropKeys(connection: Connection): void {
  const found = held.get(connection);
  if (!found) return;
  const { wrapping, keys } = found;
  wrapping.fill(0);
  for (const key of keys.values()) key.fill(0);
  keys.clear();
  held.delete(connection);
}

function of(connection: Connection): Held {
  const found = held.get(connection);
  if (!found) throw new Error('record.keysDropped');
  return found;
}

export const wrappingKeyOf = (connection: Connection): Buffer => of(connection).wrapping;

/** The same for everybody who uses this connection. */
export function recordKeys(connection: Connection): RecordKeys {
  const all = of(connection);
  all.made ??= makeRecordKeys(connection, all);
  return all.made;
}

function makeRecordKeys(connection: Connection, { wrapping, keys }: Held): RecordKeys {
  const insert = connection.prepare('INSERT INTO record_key (record, wrapped) VALUES (?, ?)');
  const select = connection
    .prepare<[string], Uint8Array>('SELECT wrapped FROM record_key WHERE record = ?')
    .pluck();
  const remove = connection.prepare('DELETE FROM record_key WHERE record = ?');

  const drop = (record: string): void => {
    keys.get(record)?.fill(0);
    keys.delete(record);
  };
  /** Remembered only once it was read: what a transaction that failed has made must not be used. */
  const keyOf = (record: string): Buffer => {
    const known = keys.get(record);
    if (known) return known;
    const wrapped = select.get(record);
    if (!wrapped) throw new StoreError('store.damaged', new Error('record.keyMissing'));
    const key = unseal(wrapping, record, wrapped);
    const [oldest] = keys.size < MOST_HELD ? [] : keys.keys();
    if (oldest !== undefined) drop(oldest);
    keys.set(record, key);
    return key;
  };
  const about = (record: string, kind: Kind): string => `${record} ${kind}`;

  return {
    make: (record) => {
      drop(record);
      const key = randomBytes(32);
      insert.run(record, seal(wrapping, record, key));
      key.fill(0);
    },
    destroy: (record) => {
      drop(record);
      remove.run(record);
    },
    sealText: (record, kind, clear) =>
      `"${seal(keyOf(record), about(record, kind), clear).toString('base64')}"`,
    openText: (record, kind, stored) =>
      unseal(keyOf(record), about(record, kind), Buffer.from(stored.slice(1, -1), 'base64')).toString('utf8'),
    sealBytes: (record, kind, clear) => seal(keyOf(record), about(record, kind), clear),
    openBytes: (record, kind, stored) => unseal(keyOf(record), about(record, kind), stored),
  };
}
