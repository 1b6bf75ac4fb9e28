import type { Migration } from '../migrate.ts';

/**
 * What people did about their data: consents they took back, and answers they say are wrong (§ 84 (2) SGB X). Agency,
 * groups and reasons are encrypted with the record's key. Goes with the record's content.
 */
export const noteRights: Migration = {
  version: 14,
  up: (connection) => {
    connection.exec(`
      CREATE TABLE consent_withdrawal (
        record TEXT NOT NULL REFERENCES record (id),
        id TEXT NOT NULL,
        person TEXT NOT NULL,
        at TEXT NOT NULL,
        part TEXT NOT NULL CHECK (json_valid(part)),
        PRIMARY KEY (record, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER consent_withdrawal_is_frozen BEFORE UPDATE ON consent_withdrawal
      BEGIN SELECT RAISE(ABORT, 'frozen'); END;

      CREATE TABLE dispute (
        record TEXT NOT NULL REFERENCES record (id),
        step TEXT NOT NULL,
        person TEXT NOT NULL,
        at TEXT NOT NULL,
        account TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (json_valid(reason)),
        PRIMARY KEY (record, step, person)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
