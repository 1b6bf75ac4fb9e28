import type { Migration } from '../migrate.ts';

/**
 * Corrections: while a sealed record is corrected its row is a draft again, and what was sealed lies frozen beside it,
 * for as long as the record's content is kept. A correction's own answers are the events after the sealed counter.
 */
export const createSealedVersions: Migration = {
  version: 5,
  up: (connection) => {
    connection.exec(`
      ALTER TABLE record ADD COLUMN corrects INTEGER
        CHECK (corrects IS NULL OR (state = 'draft' AND corrects = version - 1 AND received_at IS NOT NULL));
      ALTER TABLE record ADD COLUMN corrected_at TEXT
        CHECK (corrected_at IS NULL OR received_at IS NOT NULL);
      CREATE INDEX record_corrected ON record (corrected_at) WHERE corrected_at IS NOT NULL;

      CREATE TABLE sealed_version (
        record TEXT NOT NULL REFERENCES record (id),
        version INTEGER NOT NULL,
        language TEXT NOT NULL,
        counter INTEGER NOT NULL,
        cursor TEXT NOT NULL,
        reviewed INTEGER NOT NULL CHECK (reviewed IN (0, 1)),
        corrected_at TEXT,
        answers TEXT NOT NULL CHECK (json_valid(answers)),
        PRIMARY KEY (record, version)
      ) STRICT;
      CREATE TRIGGER sealed_version_is_frozen BEFORE UPDATE ON sealed_version
      BEGIN SELECT RAISE(ABORT, 'frozen'); END;
    `);
  },
};
