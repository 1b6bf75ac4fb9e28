/** Signed rule packs as an operator loaded them; rows are only added. */
import type { Connection } from './database.ts';
import { withStoreCodes } from './store-error.ts';

export type StoredPack = {
  readonly version: string;
  readonly lawAsOf: string;
  readonly keyId: string;
  readonly loadedAt: string;
  /** account */
  readonly loadedBy: string;
  /** compact JWS */
  readonly signed: string;
};

export type RulePacks = ReturnType<typeof rulePackStore>;

export function rulePackStore(connection: Connection) {
  const insert = connection.prepare(`
    INSERT INTO rule_pack (version, law_as_of, key_id, loaded_at, loaded_by, signed)
    VALUES (:version, :lawAsOf, :keyId, :loadedAt, :loadedBy, :signed)`);
  const select = connection.prepare<[], StoredPack>(`
    SELECT version, law_as_of AS lawAsOf, key_id AS keyId, loaded_at AS loadedAt, loaded_by AS loadedBy, signed
    FROM rule_pack ORDER BY loaded_at DESC, rowid DESC`);
  return {
    add: (pack: StoredPack): void => {
      withStoreCodes(() => insert.run(pack));
    },
    /** The one loaded last comes first. */
    all: (): readonly StoredPack[] => withStoreCodes(() => select.all()),
  };
}
