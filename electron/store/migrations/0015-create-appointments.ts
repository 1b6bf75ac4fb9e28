import type { Migration } from '../migrate.ts';

/**
 * Appointments: a row for each time one was made, changed or marked, the latest is true. What they say is encrypted with
 * the record's key; all of them go with its content.
 */
export const createAppointments: Migration = {
  version: 15,
  up: (connection) => {
    connection.exec(`
      CREATE TABLE appointment_event (
        sequence INTEGER PRIMARY KEY,
        record TEXT NOT NULL REFERENCES record (id),
        appointment TEXT NOT NULL,
        station TEXT NOT NULL,
        at TEXT NOT NULL,
        account TEXT NOT NULL,
        content BLOB NOT NULL CHECK (length(content) < 20000)
      ) STRICT;
      CREATE INDEX appointment_event_by_record ON appointment_event (record);
      CREATE TRIGGER appointment_event_is_append_only BEFORE UPDATE ON appointment_event
      BEGIN SELECT RAISE(ABORT, 'append-only'); END;
    `);
  },
};
