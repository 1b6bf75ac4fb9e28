import type { Migration } from '../migrate.ts';

/** The station's own: accounts of staff with their PIN as argon2id, and settings. */
export const createStation: Migration = {
  version: 3,
  up: (connection) => {
    connection.exec(`
      CREATE TABLE staff_account (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        pin TEXT NOT NULL,
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        failures INTEGER NOT NULL DEFAULT 0,
        wait_until TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE setting (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
