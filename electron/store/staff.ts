/** Accounts of staff. A wrong secret makes the next try wait longer; it never locks anyone out for good. */
import type { Role } from '#domain/contract/roles';
import type { Connection } from './database.ts';
import { withStoreCodes } from './store-error.ts';

export type Account = { readonly id: string; readonly name: string; readonly role: Role };
/** argon2id in its usual text form, `$argon2id$v=19$…` */
type Hash = string;
export type NewAccount = Account & {
  readonly pin: Hash;
  /** absent: the PIN only begins, and its owner chooses a password and a PIN of their own */
  readonly password?: Hash | undefined;
  /** instant until which the PIN may begin */
  readonly startUntil?: string;
};
/** Instants are ISO 8601 UTC. */
export type StoredAccount = NewAccount & {
  readonly active: boolean;
  readonly failures: number;
  readonly waitUntil?: string;
  readonly lastSignIn?: string;
};

export type Staff = ReturnType<typeof staffStore>;

type Row = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly pin: Hash;
  readonly password: Hash | null;
  readonly active: 0 | 1;
  readonly failures: number;
  readonly wait_until: string | null;
  readonly start_until: string | null;
  readonly last_sign_in: string | null;
};

const columns = 'id, name, role, pin, password, active, failures, wait_until, start_until, last_sign_in';

const accountOf = (row: Row): StoredAccount => ({
  id: row.id,
  name: row.name,
  role: row.role,
  pin: row.pin,
  active: row.active === 1,
  failures: row.failures,
  ...(row.password === null ? {} : { password: row.password }),
  ...(row.wait_until === null ? {} : { waitUntil: row.wait_until }),
  ...(row.start_until === null ? {} : { startUntil: row.start_until }),
  ...(row.last_sign_in === null ? {} : { lastSignIn: row.last_sign_in }),
});

export function staffStore(connection: Connection) {
  const insert = connection.prepare(`
    INSERT INTO staff_account (id, name, role, pin, password, active, start_until, made_at, made_by,
      position)
    VALUES (:id, :name, :role, :pin, :password, 1, :startUntil, :at, :by,
      (SELECT count(*) FROM staff_account))
    ON CONFLICT (id) DO NOTHING`);
  const selectAll = connection.prepare<[], Row>(`SELECT ${columns} FROM staff_account ORDER BY position, id`);
  const select = connection.prepare<[string], Row>(`SELECT ${columns} FROM staff_account WHERE id = ?`);
  const fail = connection.prepare(
    'UPDATE staff_account SET failures = failures + 1, wait_until = :until WHERE id = :id',
  );
  const arrive = connection.prepare(
    'UPDATE staff_account SET failures = 0, wait_until = NULL, last_sign_in = :at WHERE id = :id',
  );
  const setSecrets = connection.prepare(`
    UPDATE staff_account SET pin = :pin, password = :password, start_until = :startUntil, failures = 0,
      wait_until = NULL
    WHERE id = :id`);
  const update = connection.prepare('UPDATE staff_account SET role = :role, active = :active WHERE id = :id');
  const must = (changes: number): void => {
    if (changes !== 1) throw new Error('account.unknown');
  };
  return {
    /** @returns whether it is new; one that is there stays as it is */
    add: (account: NewAccount, by: string, at: string): boolean =>
      withStoreCodes(
        () => insert.run({ password: null, startUntil: null, ...account, by, at }).changes === 1,
      ),
    all: (): readonly StoredAccount[] => withStoreCodes(() => selectAll.all().map(accountOf)),
    /** Also one that may not sign in any more. */
    find: (id: string): StoredAccount | undefined =>
      withStoreCodes(() => {
        const row = select.get(id);
        return row && accountOf(row);
      }),
    noteFailure: (id: string, waitUntil: string): void => {
      withStoreCodes(() => fail.run({ id, until: waitUntil }));
    },
    noteSignIn: (id: string, at: string): void => {
      withStoreCodes(() => arrive.run({ id, at }));
    },
    /** Without a password the PIN only begins. */
    setSecrets: (
      id: string,
      secrets: { readonly pin: Hash; readonly password?: Hash; readonly startUntil?: string },
    ): void =>
      withStoreCodes(() =>
        must(setSecrets.run({ password: null, startUntil: null, ...secrets, id }).changes),
      ),
    change: (id: string, to: { readonly role: Role; readonly active: boolean }): void =>
      withStoreCodes(() => must(update.run({ id, role: to.role, active: to.active ? 1 : 0 }).changes)),
  };
}
