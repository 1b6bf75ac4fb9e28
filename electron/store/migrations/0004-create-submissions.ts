import type { Migration } from '../migrate.ts';

/**
 * Entries can be replaced and carry papers; what FIT-Connect was told of each batch; what the station keeps secret;
 * what came back and was not believed. Reading what is open must not grow with what is stored, hence partial indexes
 * and counted states.
 */
export const createSubmissions: Migration = {
  version: 4,
  up: (connection) => {
    // A CHECK cannot be changed in place. Children first, so that no row ever points at nothing; renaming the new
    // tables turns their references along.
    connection.exec(`
      CREATE TABLE entry_new (
        id TEXT PRIMARY KEY,
        record TEXT NOT NULL REFERENCES record (id),
        record_version INTEGER NOT NULL,
        agency TEXT NOT NULL,
        kind TEXT NOT NULL,
        payload_version INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'in-batch', 'accepted', 'parked', 'replaced')),
        batch TEXT REFERENCES batch (id),
        attempts INTEGER NOT NULL,
        travels_alone INTEGER NOT NULL DEFAULT 0 CHECK (travels_alone IN (0, 1)),
        replaces TEXT,
        replaced_by TEXT,
        reason TEXT,
        field TEXT,
        detail TEXT,
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        UNIQUE (record, record_version, agency, kind),
        CHECK (state <> 'in-batch' OR batch IS NOT NULL)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO entry_new (id, record, record_version, agency, kind, payload_version, state, batch, attempts,
          reason, field, detail, created_at, changed_at)
        SELECT id, record, record_version, agency, kind, payload_version, state, batch, attempts,
          reason, field, detail, created_at, changed_at FROM outbox_entry;

      CREATE TABLE payload_new (
        entry TEXT PRIMARY KEY REFERENCES entry_new (id),
        payload TEXT NOT NULL CHECK (json_valid(payload))
      ) STRICT;
      INSERT INTO payload_new SELECT entry, payload FROM outbox_payload;
      DROP TABLE outbox_payload;

      CREATE TABLE batch_entry_new (
        batch TEXT NOT NULL REFERENCES batch (id),
        position INTEGER NOT NULL,
        entry TEXT NOT NULL REFERENCES entry_new (id),
        PRIMARY KEY (batch, position)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO batch_entry_new SELECT batch, position, entry FROM batch_entry;
      DROP TABLE batch_entry;

      DROP TABLE outbox_entry;
      ALTER TABLE entry_new RENAME TO outbox_entry;
      ALTER TABLE payload_new RENAME TO outbox_payload;
      ALTER TABLE batch_entry_new RENAME TO batch_entry;

      CREATE INDEX outbox_entry_waiting ON outbox_entry (agency, created_at, id) WHERE state = 'waiting';
      CREATE INDEX outbox_entry_open ON outbox_entry (changed_at, id)
        WHERE state IN ('waiting', 'in-batch', 'parked');
      CREATE INDEX outbox_entry_changed ON outbox_entry (changed_at, id);
      CREATE INDEX batch_entry_by_entry ON batch_entry (entry);
      CREATE TRIGGER outbox_entry_is_frozen
      BEFORE UPDATE OF record, record_version, agency, kind, payload_version, replaces, created_at ON outbox_entry
      WHEN (old.record, old.record_version, old.agency, old.kind, old.payload_version, old.replaces, old.created_at)
        IS NOT (new.record, new.record_version, new.agency, new.kind, new.payload_version, new.replaces, new.created_at)
      BEGIN SELECT RAISE(ABORT, 'frozen'); END;
      CREATE TRIGGER outbox_payload_is_frozen BEFORE UPDATE ON outbox_payload
      BEGIN SELECT RAISE(ABORT, 'frozen'); END;

      CREATE TABLE outbox_attachment (
        entry TEXT NOT NULL REFERENCES outbox_entry (id),
        position INTEGER NOT NULL,
        id TEXT NOT NULL UNIQUE,
        purpose TEXT NOT NULL CHECK (purpose IN ('form', 'attachment', 'report')),
        mime_type TEXT NOT NULL,
        name TEXT NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (entry, position)
      ) STRICT;
      CREATE TRIGGER outbox_attachment_is_frozen BEFORE UPDATE ON outbox_attachment
      BEGIN SELECT RAISE(ABORT, 'frozen'); END;

      CREATE TABLE outbox_count (
        agency TEXT NOT NULL,
        state TEXT NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (agency, state)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO outbox_count SELECT agency, state, count(*) FROM outbox_entry GROUP BY agency, state;
      -- Under no agency: records that have left entries. Counting them anew takes seconds once there are many.
      INSERT INTO outbox_count SELECT '', 'records', count(DISTINCT record) FROM outbox_entry;
      CREATE TRIGGER outbox_record_is_counted BEFORE INSERT ON outbox_entry
      WHEN NOT EXISTS (SELECT 1 FROM outbox_entry WHERE record = new.record) BEGIN
        UPDATE outbox_count SET number = number + 1 WHERE agency = '' AND state = 'records';
      END;
      CREATE TRIGGER outbox_entry_is_counted AFTER INSERT ON outbox_entry BEGIN
        INSERT INTO outbox_count (agency, state, number) VALUES (new.agency, new.state, 1)
          ON CONFLICT (agency, state) DO UPDATE SET number = number + 1;
      END;
      CREATE TRIGGER outbox_entry_is_counted_anew AFTER UPDATE OF state ON outbox_entry
      WHEN old.state <> new.state BEGIN
        UPDATE outbox_count SET number = number - 1 WHERE agency = old.agency AND state = old.state;
        INSERT INTO outbox_count (agency, state, number) VALUES (new.agency, new.state, 1)
          ON CONFLICT (agency, state) DO UPDATE SET number = number + 1;
      END;

      DROP INDEX batch_open;
      CREATE INDEX batch_open ON batch (agency, created_at, id) WHERE state <> 'answered';
      CREATE INDEX batch_due ON batch (agency, ifnull(next_attempt_at, ''), id) WHERE state <> 'answered';
      CREATE INDEX batch_ready ON batch (agency, id) WHERE state = 'ready';
      CREATE INDEX batch_faulty ON batch (agency, id) WHERE state <> 'answered' AND fault IS NOT NULL;
      CREATE INDEX receipt_by_time ON receipt (received_at);
      CREATE INDEX record_received ON record (received_at) WHERE received_at IS NOT NULL;

      CREATE TABLE submission (
        id TEXT PRIMARY KEY,
        batch TEXT NOT NULL REFERENCES batch (id),
        entry TEXT NOT NULL REFERENCES outbox_entry (id),
        agency TEXT NOT NULL,
        destination TEXT NOT NULL,
        case_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('announced', 'uploaded', 'submitted', 'closed')),
        tags TEXT NOT NULL CHECK (json_valid(tags)),
        announced_at TEXT NOT NULL,
        submitted_at TEXT,
        polls INTEGER NOT NULL,
        misses INTEGER NOT NULL,
        next_poll_at TEXT,
        CHECK (state <> 'closed' OR next_poll_at IS NULL)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX submission_by_batch ON submission (batch, number);
      CREATE INDEX submission_by_entry ON submission (entry);
      CREATE INDEX submission_due ON submission (agency, next_poll_at) WHERE next_poll_at IS NOT NULL;

      CREATE TABLE secret (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL,
        set_at TEXT NOT NULL,
        set_by TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE delivery_notice (
        agency TEXT NOT NULL,
        code TEXT NOT NULL,
        number INTEGER NOT NULL,
        first_at TEXT NOT NULL,
        last_at TEXT NOT NULL,
        PRIMARY KEY (agency, code)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
