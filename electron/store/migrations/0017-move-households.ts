import type { Migration } from '../migrate.ts';

/**
 * Households merged, split, and persons moved: who went where and why, and all that is needed to bring it back, once
 * with the key of the household they left and once with that of the one they came to.
 */
export const moveHouseholds: Migration = {
  version: 17,
  up: (connection) => {
    connection.exec(`
      ALTER TABLE record ADD COLUMN merged_into TEXT REFERENCES record (id);
      ALTER TABLE record ADD COLUMN applied_at TEXT;
      CREATE INDEX record_merged ON record (merged_into) WHERE merged_into IS NOT NULL;

      CREATE TABLE household_move (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'move')),
        giver TEXT NOT NULL REFERENCES record (id),
        receiver TEXT NOT NULL REFERENCES record (id),
        station TEXT NOT NULL,
        at TEXT NOT NULL,
        account TEXT NOT NULL,
        -- pending: to be sealed with the households it concerns
        state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'undone')),
        -- both are sealed in one transaction, so that no agency counts a person twice or not at all
        joint INTEGER NOT NULL CHECK (joint IN (0, 1)),
        -- the records' numbers of changes after it, their versions before it
        giver_counter INTEGER NOT NULL,
        receiver_counter INTEGER NOT NULL,
        giver_version INTEGER NOT NULL,
        receiver_version INTEGER NOT NULL,
        giver_part BLOB,
        receiver_part BLOB
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX household_move_giver ON household_move (giver, at);
      CREATE INDEX household_move_receiver ON household_move (receiver, at);
    `);
  },
};
