import type { Migration } from '../migrate.ts';

/** Papers of sealed records as they were made: PDFs, by version, frozen. */
export const createPapers: Migration = {
  version: 7,
  up: (connection) => {
    connection.exec(`
      CREATE TABLE paper (
        id TEXT PRIMARY KEY,
        record TEXT NOT NULL REFERENCES record (id),
        record_version INTEGER NOT NULL,
        paper TEXT NOT NULL,
        made_at TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        content BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX paper_by_record ON paper (record, record_version, paper);
      CREATE TRIGGER paper_is_frozen BEFORE UPDATE ON paper
      BEGIN SELECT RAISE(ABORT, 'frozen'); END;
    `);
  },
};
