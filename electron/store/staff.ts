/** Accounts of staff. A wrong PIN makes the next try wait longer; it never locks anyone out for good. */
import type { Role } from '#domain/contract/roles';
import type { Connection } from './database.ts';
import { withStoreCodes } from './store-error.ts';

export type Account = { readonly id: string; readonly name: string; readonly role: Role };
export type AccountWithPin = Account & {
  /** argon2id in its usual text form, `$argon2id$v=19$…` */
  readonly pin: string;
};
export type StoredAccount = AccountWithPin & {
  readonly failures: number;
  /** instant, ISO 8601 UTC */
  readonly waitUntil?: string;
};

export type Staff = ReturnType<typeof staffStore>;

type Row = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly pin: string;
  readonly failures: number;
  readonly wait_until: string | null;
};

export function staffStore(connection: Connection) {
  const deactivate = connection.prepare('UPDATE staff_account SET active = 0');
  const upsert = connection.prepare(`
    INSERT INTO staff_account (id, name, role, pin, active) VALUES (:id, :name, :role, :pin, 1)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, pin = excluded.pin, active = 1`);
  const select = connection.prepare<[string], Row>(
    'SELECT id, name, role, pin, failures, wait_until FROM staff_account WHERE id = ? AND active = 1',
  );
  const fail = connection.prepare(
    'UPDATE staff_account SET failures = failures + 1, wait_until = :until WHERE id = :id',
  );
  const clear = connection.prepare('UPDATE staff_account SET failures = 0, wait_until = NULL WHERE id = ?');
  const replace = connection.transaction((accounts: readonly AccountWithPin[]) => {
    deactivate.run();
    for (const { id, name, role, pin } of accounts) upsert.run({ id, name, role, pin });
  });
  return {
    /** The accounts of the site file become those of the store; who is no longer named cannot sign in. */
    replaceAll: (accounts: readonly AccountWithPin[]) => withStoreCodes(() => replace(accounts)),
    find: (id: string): StoredAccount | undefined =>
      withStoreCodes(() => {
        const row = select.get(id);
        if (!row) return undefined;
        const { wait_until, ...rest } = row;
        return wait_until === null ? rest : { ...rest, waitUntil: wait_until };
      }),
    noteFailure: (id: string, waitUntil: string): void => {
      withStoreCodes(() => fail.run({ id, until: waitUntil }));
    },
    clearFailures: (id: string): void => {
      withStoreCodes(() => clear.run(id));
    },
  };
}
