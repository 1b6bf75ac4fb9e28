import type { Migration } from '../migrate.ts';

/**
 * Records and what happened to them. An answer is one row, written once and never changed; the record's own row says
 * where it stands. A sealed record's answers are frozen as one document.
 */
export const createRecords: Migration = {
  version: 1,
  up: (connection) => {
    connection.exec(`
      CREATE TABLE record (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        station TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('draft', 'sealed', 'purged')),
        language TEXT NOT NULL,
        started_on TEXT NOT NULL,
        started_at TEXT NOT NULL,
        short_code TEXT NOT NULL UNIQUE,
        counter INTEGER NOT NULL,
        cursor TEXT NOT NULL,
        reviewed INTEGER NOT NULL CHECK (reviewed IN (0, 1)),
        received_at TEXT,
        handed_over TEXT,
        sealed_answers TEXT CHECK (sealed_answers IS NULL OR json_valid(sealed_answers)),
        CHECK (state <> 'sealed' OR (received_at IS NOT NULL AND sealed_answers IS NOT NULL)),
        CHECK (state <> 'purged' OR sealed_answers IS NULL)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX record_by_state ON record (state, started_at);

      CREATE TABLE answer_event (
        record TEXT NOT NULL REFERENCES record (id),
        counter INTEGER NOT NULL,
        id TEXT NOT NULL,
        station TEXT NOT NULL,
        step TEXT NOT NULL,
        answers TEXT NOT NULL CHECK (json_valid(answers)),
        language TEXT NOT NULL,
        actor_role TEXT NOT NULL CHECK (actor_role IN ('newcomer', 'staff')),
        actor_account TEXT,
        at TEXT NOT NULL,
        PRIMARY KEY (record, counter)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER answer_event_is_append_only BEFORE UPDATE ON answer_event
      BEGIN SELECT RAISE(ABORT, 'append-only'); END;

      CREATE TABLE scan (
        record TEXT NOT NULL REFERENCES record (id),
        person TEXT NOT NULL,
        lines TEXT NOT NULL CHECK (json_valid(lines)),
        at TEXT NOT NULL,
        PRIMARY KEY (record, person)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE audit (
        sequence INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        action TEXT NOT NULL,
        record TEXT,
        step TEXT,
        actor_role TEXT,
        actor_account TEXT,
        detail TEXT
      ) STRICT;
      CREATE TRIGGER audit_is_append_only BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'append-only'); END;

      CREATE TABLE task (
        id TEXT PRIMARY KEY,
        record TEXT NOT NULL REFERENCES record (id),
        kind TEXT NOT NULL,
        person TEXT,
        created_at TEXT NOT NULL,
        done_at TEXT,
        done_by TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX task_by_record ON task (record);
      CREATE INDEX task_open ON task (created_at) WHERE done_at IS NULL;
    `);
  },
};
