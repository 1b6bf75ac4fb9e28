import { type AuditRow, chainBegin, hashOf } from '../audit-chain.ts';
import type { Migration } from '../migrate.ts';

/**
 * The audit becomes a chain: who, when, why, before and after as hashes, and each row's hash over the row before. What
 * was written until now is taken over and chained as it stands; a row says up to where.
 */
export const chainAudit: Migration = {
  version: 10,
  up: (connection) => {
    connection.exec(`
      DROP TRIGGER audit_is_append_only;
      ALTER TABLE audit RENAME TO audit_before;
      CREATE TABLE audit (
        sequence INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        action TEXT NOT NULL,
        record TEXT,
        step TEXT,
        actor_role TEXT,
        actor_account TEXT,
        witness TEXT,
        why TEXT,
        detail TEXT,
        before TEXT,
        after TEXT,
        hash TEXT NOT NULL CHECK (length(hash) = 64)
      ) STRICT;
      -- The last row that was thinned out because its time was over.
      CREATE TABLE audit_base (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        sequence INTEGER NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
      -- Keys of the hashes: of a record (gone with its content), of searches, of the chain's noted end.
      CREATE TABLE audit_secret (
        scope TEXT PRIMARY KEY,
        secret BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
    const insert = connection.prepare(`
      INSERT INTO audit (sequence, at, action, record, step, actor_role, actor_account, witness, why, detail,
        before, after, hash)
      VALUES (:sequence, :at, :action, :record, :step, :actor_role, :actor_account, :witness, :why, :detail,
        :before, :after, :hash)`);
    let end = chainBegin;
    const add = (row: Pick<AuditRow, 'at' | 'action'> & Partial<AuditRow>): void => {
      const whole = {
        ...{ record: null, step: null, actor_role: null, actor_account: null, detail: null },
        ...row,
        ...{ sequence: end.sequence + 1, witness: null, why: null, before: null, after: null },
      };
      end = { sequence: whole.sequence, hash: hashOf(end.hash, whole) };
      insert.run({ ...whole, hash: end.hash });
    };
    const old = connection
      .prepare<
        [],
        Pick<AuditRow, 'at' | 'action' | 'record' | 'step' | 'actor_role' | 'actor_account' | 'detail'>
      >(
        'SELECT at, action, record, step, actor_role, actor_account, detail FROM audit_before ORDER BY sequence',
      )
      .all();
    for (const row of old) add(row);
    const last = old.at(-1);
    if (last) add({ at: last.at, action: 'audit.chained', detail: String(end.sequence) });
    connection.exec(`
      DROP TABLE audit_before;
      CREATE INDEX audit_by_record ON audit (record, sequence) WHERE record IS NOT NULL;
      CREATE TRIGGER audit_is_append_only BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'append-only'); END;
      CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
      WHEN old.sequence > ifnull((SELECT sequence FROM audit_base), 0)
      BEGIN SELECT RAISE(ABORT, 'append-only'); END;
    `);
  },
};
