import type { Migration } from '../migrate.ts';

/**
 * What the rules suggested when a version was sealed, with the pack's version: frozen beside the sealed answers, for
 * as long as the record's content is kept. And the signed rule packs an operator loaded: none is ever changed.
 */
export const createAssessments: Migration = {
  version: 6,
  up: (connection) => {
    connection.exec(`
      CREATE TABLE assessment (
        record TEXT NOT NULL REFERENCES record (id),
        version INTEGER NOT NULL,
        pack_version TEXT NOT NULL,
        day TEXT NOT NULL,
        results TEXT NOT NULL CHECK (json_valid(results)),
        PRIMARY KEY (record, version)
      ) STRICT;
      CREATE TRIGGER assessment_is_frozen BEFORE UPDATE ON assessment
      BEGIN SELECT RAISE(ABORT, 'frozen'); END;

      CREATE TABLE rule_pack (
        version TEXT PRIMARY KEY,
        law_as_of TEXT NOT NULL,
        key_id TEXT NOT NULL,
        loaded_at TEXT NOT NULL,
        loaded_by TEXT NOT NULL,
        signed TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER rule_pack_is_frozen BEFORE UPDATE ON rule_pack
      BEGIN SELECT RAISE(ABORT, 'frozen'); END;
      CREATE TRIGGER rule_pack_stays BEFORE DELETE ON rule_pack
      BEGIN SELECT RAISE(ABORT, 'frozen'); END;
    `);
  },
};
