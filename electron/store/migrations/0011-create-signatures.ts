import type { Migration } from '../migrate.ts';

/**
 * Signatures on the touchscreen, one a person and version of the record. What was drawn and the SHA-256 of exactly what
 * was signed are encrypted with the record's key. Goes with the record's content.
 */
export const createSignatures: Migration = {
  version: 11,
  up: (connection) => {
    connection.exec(`
      CREATE TABLE signature (
        id TEXT PRIMARY KEY,
        record TEXT NOT NULL REFERENCES record (id),
        record_version INTEGER NOT NULL,
        person TEXT NOT NULL,
        signed_at TEXT NOT NULL,
        content BLOB NOT NULL CHECK (length(content) < 20000),
        UNIQUE (record, record_version, person)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER signature_is_frozen BEFORE UPDATE ON signature
      BEGIN SELECT RAISE(ABORT, 'frozen'); END;
    `);
  },
};
