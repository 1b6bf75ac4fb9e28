import type { Migration } from '../migrate.ts';

/**
 * Who stands in the records that are held, for search and for finding duplicates: one row a person, and the words under
 * which they are found. Everything here follows from the answers and can be made again; what staff said of two persons
 * cannot. All of it goes with the record's content.
 */
export const createPersons: Migration = {
  version: 8,
  up: (connection) => {
    connection.exec(`
      CREATE TABLE person (
        number INTEGER PRIMARY KEY,
        record TEXT NOT NULL REFERENCES record (id),
        person TEXT NOT NULL,
        shown TEXT NOT NULL CHECK (json_valid(shown)),
        profile TEXT NOT NULL CHECK (json_valid(profile)),
        words TEXT NOT NULL CHECK (json_valid(words)),
        blocks TEXT NOT NULL CHECK (json_valid(blocks)),
        UNIQUE (record, person)
      ) STRICT;
      CREATE TABLE person_word (
        word TEXT NOT NULL,
        person INTEGER NOT NULL,
        PRIMARY KEY (word, person)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE person_block (
        block INTEGER NOT NULL,
        person INTEGER NOT NULL,
        PRIMARY KEY (block, person)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE duplicate_answer (
        sequence INTEGER PRIMARY KEY,
        record TEXT NOT NULL REFERENCES record (id),
        person TEXT NOT NULL,
        other_record TEXT NOT NULL REFERENCES record (id),
        other_person TEXT NOT NULL,
        answer TEXT NOT NULL CHECK (answer IN ('same', 'notTheSame', 'later')),
        at TEXT NOT NULL,
        account TEXT NOT NULL
      ) STRICT;
      CREATE INDEX duplicate_answer_by_record ON duplicate_answer (record);
      CREATE INDEX duplicate_answer_by_other ON duplicate_answer (other_record);
      CREATE TRIGGER duplicate_answer_is_append_only BEFORE UPDATE ON duplicate_answer
      BEGIN SELECT RAISE(ABORT, 'append-only'); END;
    `);
  },
};
