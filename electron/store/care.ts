/** Who of the staff looks after a sitting: whoever took it last, or was handed it. The audit tells who did before. */
import type { Connection } from './database.ts';
import type { Account } from './staff.ts';
import { withStoreCodes } from './store-error.ts';

export type Care = ReturnType<typeof careStore>;
/** Whose account is gone is still named. */
export type Carer = Pick<Account, 'id' | 'name'>;

export function careStore(connection: Connection) {
  const upsert = connection.prepare(`
    INSERT INTO sitting_care (record, account, at) VALUES (:record, :account, :at)
    ON CONFLICT (record) DO UPDATE SET account = excluded.account, at = excluded.at`);
  const select = connection.prepare<[string], Carer>(`
    SELECT care.account AS id, coalesce(staff_account.name, care.account) AS name
    FROM sitting_care AS care LEFT JOIN staff_account ON staff_account.id = care.account WHERE record = ?`);
  return {
    of: (record: string): Carer | undefined => withStoreCodes(() => select.get(record)),
    give: (record: string, account: string, at: string): void => {
      withStoreCodes(() => upsert.run({ record, account, at }));
    },
  };
}
