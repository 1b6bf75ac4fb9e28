import type { Migration } from '../migrate.ts';

/**
 * Why staff changed what a newcomer said stands with the answer; the record says up to where the newcomer confirmed it.
 * And who of the staff looks after a sitting.
 */
export const noteStaffChanges: Migration = {
  version: 13,
  up: (connection) => {
    connection.exec(`
      ALTER TABLE answer_event ADD COLUMN reason TEXT;
      ALTER TABLE answer_event ADD COLUMN reason_text TEXT CHECK (reason_text IS NULL OR json_valid(reason_text));
      ALTER TABLE record ADD COLUMN reviewed_at INTEGER;
      CREATE TABLE sitting_care (
        record TEXT PRIMARY KEY REFERENCES record (id),
        account TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
