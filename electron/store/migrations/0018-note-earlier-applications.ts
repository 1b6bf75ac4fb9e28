import type { Migration } from '../migrate.ts';

/**
 * Who came from a household that had been sealed before keeps that time of receipt: by the person's id, instants, as
 * JSON.
 */
export const noteEarlierApplications: Migration = {
  version: 18,
  up: (connection) => {
    connection.exec(
      'ALTER TABLE record ADD COLUMN earlier TEXT CHECK (earlier IS NULL OR json_valid(earlier))',
    );
  },
};
