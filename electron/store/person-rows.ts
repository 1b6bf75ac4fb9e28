/** Writes who stands in a record. To be called inside the transaction that changes the record. */
import { blockNumber, blocksOf } from '#domain/identity/matching/blocks';
import { type Profile, profileOf } from '#domain/identity/matching/profile';
import { wordsToKeep } from '#domain/identity/matching/search';
import { formatPartialDate } from '#domain/identity/partial-date';
import { identitiesOf } from '#domain/intake/identities';
import type { IntakeRecord } from '#domain/record/intake-record';
import type { Connection } from './database.ts';

/** How a person is shown in a list of those found. */
export type ShownPerson = {
  readonly name: string;
  /** as much as is known: `1990`, `1990-05`, `1990-05-17` */
  readonly birth?: string;
  readonly nationalities: readonly string[];
};

export type PersonRow = {
  readonly record: string;
  readonly person: string;
  readonly shown: ShownPerson;
  readonly profile: Profile;
  readonly words: readonly string[];
};

/** How often the persons of a store have changed since it was opened: what was found before may be wrong after. */
const changes = new WeakMap<Connection, number>();
export const personChanges = (connection: Connection): number => changes.get(connection) ?? 0;

export function personRows(connection: Connection) {
  const insert = connection.prepare(`
    INSERT INTO person (record, person, shown, profile, words, blocks)
    VALUES (:record, :person, :shown, :profile, :words, :blocks)`);
  const insertWord = connection.prepare(
    'INSERT INTO person_word (word, person) SELECT value, ? FROM json_each(?)',
  );
  const insertBlock = connection.prepare(
    'INSERT INTO person_block (block, person) SELECT value, ? FROM json_each(?)',
  );
  const select = connection.prepare<[string], { number: number; words: string; blocks: string }>(
    'SELECT number, words, blocks FROM person WHERE record = ?',
  );
  const deleteWords = connection.prepare(
    'DELETE FROM person_word WHERE person = ? AND word IN (SELECT value FROM json_each(?))',
  );
  const deleteBlocks = connection.prepare(
    'DELETE FROM person_block WHERE person = ? AND block IN (SELECT value FROM json_each(?))',
  );
  const remove = connection.prepare('DELETE FROM person WHERE number = ?');

  const forget = (record: string): void => {
    changes.set(connection, personChanges(connection) + 1);
    for (const { number, words, blocks } of select.all(record)) {
      deleteWords.run(number, words);
      deleteBlocks.run(number, blocks);
      remove.run(number);
    }
  };
  const add = ({ record, person, shown, profile, words }: PersonRow): void => {
    changes.set(connection, personChanges(connection) + 1);
    const blocks = JSON.stringify([...new Set(blocksOf(profile).map(blockNumber))]);
    const parameters = {
      ...{ record, person, blocks },
      ...{ shown: JSON.stringify(shown), profile: JSON.stringify(profile), words: JSON.stringify(words) },
    };
    const { lastInsertRowid: number } = insert.run(parameters);
    insertWord.run(number, parameters.words);
    insertBlock.run(number, blocks);
  };

  return {
    forget,
    add,
    /** Puts what the record says now in the place of what it said. */
    keep: (record: IntakeRecord): void => {
      forget(record.id);
      for (const { person, called, birthDate, identity } of identitiesOf(record.answers)) {
        const { family, given = [], others = [], nationalities = [] } = identity;
        const profile = profileOf(identity);
        const names = [...given, ...(family === undefined ? [] : [family])];
        const birth = birthDate && formatPartialDate(birthDate);
        add({
          record: record.id,
          person,
          shown: {
            name: names.length === 0 ? called : names.join(' '),
            ...(birth === undefined ? {} : { birth }),
            nationalities,
          },
          profile,
          words: wordsToKeep(profile, record.shortCode, [...names, ...others]),
        });
      }
    },
  };
}
