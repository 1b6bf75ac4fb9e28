/**
 * One delivery at a time, also when two programs have opened the same store. The lock is SQLite's own on a small file
 * beside the store: it dies with the process that holds it, so none is ever left behind.
 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { DeliveryLock } from '../delivery/options.ts';
import { withStoreCodes } from './store-error.ts';

export type { DeliveryLock } from '../delivery/options.ts';

/**
 * @param folder of the store
 * Taking it throws StoreError when the file cannot be used.
 */
export function deliveryLock(folder: string): DeliveryLock {
  const file = join(folder, 'delivery.lock.db');
  return {
    take: () =>
      withStoreCodes(() => {
        const connection = new Database(file, { timeout: 0 });
        try {
          connection.exec('BEGIN EXCLUSIVE');
        } catch (error) {
          connection.close();
          if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) return undefined;
          throw error;
        }
        return () => connection.close();
      }),
  };
}
