import type { Migration } from '../migrate.ts';

/** What each agency is to receive, the batches it travelled in, and what the agency answered. */
export const createOutbox: Migration = {
  version: 2,
  up: (connection) => {
    connection.exec(`
      CREATE TABLE batch (
        id TEXT PRIMARY KEY,
        agency TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('ready', 'sent', 'answered')),
        attempts INTEGER NOT NULL,
        next_attempt_at TEXT,
        created_at TEXT NOT NULL,
        sent_at TEXT,
        answered_at TEXT,
        fault TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX batch_open ON batch (agency, created_at) WHERE state <> 'answered';

      CREATE TABLE outbox_entry (
        id TEXT PRIMARY KEY,
        record TEXT NOT NULL REFERENCES record (id),
        record_version INTEGER NOT NULL,
        agency TEXT NOT NULL,
        kind TEXT NOT NULL,
        payload_version INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'in-batch', 'accepted', 'parked')),
        batch TEXT REFERENCES batch (id),
        attempts INTEGER NOT NULL,
        reason TEXT,
        field TEXT,
        detail TEXT,
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        UNIQUE (record, record_version, agency, kind),
        CHECK (state <> 'in-batch' OR batch IS NOT NULL)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX outbox_entry_by_state ON outbox_entry (agency, state, created_at);
      CREATE TRIGGER outbox_entry_is_frozen
      BEFORE UPDATE OF record, record_version, agency, kind, payload_version, created_at ON outbox_entry
      WHEN (old.record, old.record_version, old.agency, old.kind, old.payload_version, old.created_at)
        IS NOT (new.record, new.record_version, new.agency, new.kind, new.payload_version, new.created_at)
      BEGIN SELECT RAISE(ABORT, 'frozen'); END;

      CREATE TABLE outbox_payload (
        entry TEXT PRIMARY KEY REFERENCES outbox_entry (id),
        payload TEXT NOT NULL CHECK (json_valid(payload))
      ) STRICT;
      CREATE TRIGGER outbox_payload_is_frozen BEFORE UPDATE ON outbox_payload
      BEGIN SELECT RAISE(ABORT, 'frozen'); END;

      CREATE TABLE batch_entry (
        batch TEXT NOT NULL REFERENCES batch (id),
        position INTEGER NOT NULL,
        entry TEXT NOT NULL REFERENCES outbox_entry (id),
        PRIMARY KEY (batch, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX batch_entry_by_entry ON batch_entry (entry);

      CREATE TABLE receipt (
        id TEXT PRIMARY KEY,
        batch TEXT NOT NULL REFERENCES batch (id),
        agency TEXT NOT NULL,
        received_at TEXT NOT NULL,
        accepted INTEGER NOT NULL,
        rejected INTEGER NOT NULL,
        signed TEXT NOT NULL
      ) STRICT;
      CREATE INDEX receipt_by_batch ON receipt (batch);

      CREATE TABLE agency_state (
        agency TEXT PRIMARY KEY,
        fault TEXT,
        fault_at TEXT,
        last_accepted_at TEXT
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
