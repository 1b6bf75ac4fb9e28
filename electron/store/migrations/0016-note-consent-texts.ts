import type { Migration } from '../migrate.ts';

/** Which wording a consent was given to stands with the answer. */
export const noteConsentTexts: Migration = {
  version: 16,
  up: (connection) => {
    connection.exec('ALTER TABLE answer_event ADD COLUMN texts TEXT');
  },
};
