import type { Migration } from '../migrate.ts';

/**
 * Accounts are the store's own: with a password beside the PIN, how long a start PIN holds, and who made them. The site
 * file only brings the first ones.
 */
export const growAccounts: Migration = {
  version: 12,
  up: (connection) => {
    connection.exec(`
      ALTER TABLE staff_account ADD COLUMN password TEXT;
      ALTER TABLE staff_account ADD COLUMN start_until TEXT;
      ALTER TABLE staff_account ADD COLUMN made_at TEXT;
      ALTER TABLE staff_account ADD COLUMN made_by TEXT;
      ALTER TABLE staff_account ADD COLUMN last_sign_in TEXT;
      -- in the order in which they came
      ALTER TABLE staff_account ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
      UPDATE staff_account SET role = 'intakeStaff' WHERE role = 'intake';
    `);
  },
};
