/**
 * Writes who stands in a record. It follows from the answers, so that after one of them nobody has to wait for it: it
 * is written in a moment, and whoever searches before that writes it first. After a power cut in between it is written
 * when the drafts are next opened.
 */
import { blockNumber, blocksOf } from '#domain/identity/matching/blocks';
import { type Profile, profileOf } from '#domain/identity/matching/profile';
import { wordsToKeep } from '#domain/identity/matching/search';
import { formatPartialDate } from '#domain/identity/partial-date';
import { identitiesOf, type KnownPerson } from '#domain/intake/identities';
import type { IntakeRecord } from '#domain/record/intake-record';
import { inAMoment } from '../in-a-moment.ts';
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

/** A row as it lies in the table, its parts as JSON. */
type Stored = {
  readonly person: string;
  readonly shown: string;
  readonly profile: string;
  readonly words: string;
  readonly blocks: string;
};

const stored = ({ person, shown, profile, words }: Omit<PersonRow, 'record'>): Stored => ({
  person,
  shown: JSON.stringify(shown),
  profile: JSON.stringify(profile),
  words: JSON.stringify(words),
  blocks: JSON.stringify([...new Set(blocksOf(profile).map(blockNumber))]),
});

/** What is in the one JSON list and not in the other, as a JSON list. */
function without(list: string, other: string): string {
  const others = new Set(JSON.parse(other));
  return JSON.stringify((JSON.parse(list) as readonly unknown[]).filter((one) => !others.has(one)));
}

/** More than stand in the sittings that go on at one time; who was forgotten is worked out anew. */
const MOST_WORKED_OUT = 200;

export type PersonRows = ReturnType<typeof makePersonRows>;

const made = new WeakMap<Connection, PersonRows>();

/** The same for everybody who uses this connection. */
export function personRows(connection: Connection): PersonRows {
  const found = made.get(connection) ?? makePersonRows(connection);
  made.set(connection, found);
  return found;
}

function makePersonRows(connection: Connection) {
  const insert = connection.prepare(`
    INSERT INTO person (record, person, shown, profile, words, blocks)
    VALUES (:record, :person, :shown, :profile, :words, :blocks)`);
  const update = connection.prepare(`
    UPDATE person SET shown = :shown, profile = :profile, words = :words, blocks = :blocks WHERE number = :number`);
  const insertWords = connection.prepare(
    'INSERT INTO person_word (word, person) SELECT value, ? FROM json_each(?)',
  );
  const insertBlocks = connection.prepare(
    'INSERT INTO person_block (block, person) SELECT value, ? FROM json_each(?)',
  );
  const select = connection.prepare<[string], Stored & { readonly number: number }>(
    'SELECT number, person, shown, profile, words, blocks FROM person WHERE record = ?',
  );
  const deleteWords = connection.prepare(
    'DELETE FROM person_word WHERE person = ? AND word IN (SELECT value FROM json_each(?))',
  );
  const deleteBlocks = connection.prepare(
    'DELETE FROM person_block WHERE person = ? AND block IN (SELECT value FROM json_each(?))',
  );
  const remove = connection.prepare('DELETE FROM person WHERE number = ?');

  const changed = (): void => void changes.set(connection, personChanges(connection) + 1);
  const forgetOne = ({ number, words, blocks }: Stored & { readonly number: number }): void => {
    changed();
    deleteWords.run(number, words);
    deleteBlocks.run(number, blocks);
    remove.run(number);
  };
  const addOne = (record: string, row: Stored): void => {
    changed();
    const { lastInsertRowid: number } = insert.run({ record, ...row });
    insertWords.run(number, row.words);
    insertBlocks.run(number, row.blocks);
  };
  /** Only what differs is written: most pages of a person change no word they are found under. */
  const replaceOne = (before: Stored & { readonly number: number }, row: Stored): void => {
    const { number } = before;
    const { person: _same, ...parts } = row;
    if (
      before.shown === row.shown &&
      before.profile === row.profile &&
      before.words === row.words &&
      before.blocks === row.blocks
    )
      return;
    changed();
    update.run({ number, ...parts });
    if (before.words !== row.words) {
      deleteWords.run(number, without(before.words, row.words));
      insertWords.run(number, without(row.words, before.words));
    }
    if (before.blocks !== row.blocks) {
      deleteBlocks.run(number, without(before.blocks, row.blocks));
      insertBlocks.run(number, without(row.blocks, before.blocks));
    }
  };

  /** A page changes one person, and what the others are found under costs more than the page. */
  const worked = new Map<string, { readonly said: string; readonly row: Stored }>();
  const workedOut = (record: IntakeRecord, known: KnownPerson): Stored => {
    const key = `${record.id}/${known.person}`;
    const said = JSON.stringify([record.shortCode, known]);
    const there = worked.get(key);
    if (there?.said === said) return there.row;
    if (worked.size >= MOST_WORKED_OUT) worked.clear();
    const row = stored(rowOf(record, known));
    worked.set(key, { said, row });
    return row;
  };

  /** Records of which the persons are not written yet. */
  const waiting = new Map<string, IntakeRecord>();
  const forget = (record: string): void => {
    waiting.delete(record);
    changed();
    worked.clear();
    for (const row of select.all(record)) forgetOne(row);
  };
  const keep = (record: IntakeRecord): void => {
    waiting.delete(record.id);
    const before = new Map(select.all(record.id).map((row) => [row.person, row]));
    // Of a household that went to another one they stand there: nobody is counted twice.
    const own = record.mergedInto === undefined ? identitiesOf(record.answers) : [];
    for (const row of own.map((known) => workedOut(record, known))) {
      const there = before.get(row.person);
      if (there) replaceOne(there, row);
      else addOne(record.id, row);
      before.delete(row.person);
    }
    for (const row of before.values()) forgetOne(row);
  };
  const keepAll = connection.transaction((records: readonly IntakeRecord[]) => records.forEach(keep));
  const catchUp = (): void => {
    if (waiting.size === 0) return;
    const records = [...waiting.values()];
    try {
      keepAll(records);
    } catch (error) {
      for (const record of records) waiting.set(record.id, record);
      throw error;
    }
  };

  const catchUpSoon = inAMoment(() => {
    try {
      if (connection.open) catchUp();
    } catch {
      // It waits for the next one; whoever searches before that is told why.
    }
  });

  return {
    /** For inside the transaction that ends the record's content. */
    forget,
    add: ({ record, ...row }: PersonRow): void => addOne(record, stored(row)),
    /** Puts what the record says now in the place of what it said; inside the transaction that changes it. */
    keep,
    /** The same in a moment, after the record has changed. */
    keepSoon: (record: IntakeRecord): void => {
      waiting.set(record.id, record);
      catchUpSoon();
    },
    /** Before anybody is looked for. */
    catchUp,
  };
}

function rowOf(
  { shortCode }: IntakeRecord,
  { person, called, birthDate, identity }: KnownPerson,
): Omit<PersonRow, 'record'> {
  const { family, given = [], others = [], nationalities = [] } = identity;
  const profile = profileOf(identity);
  const names = [...given, ...(family === undefined ? [] : [family])];
  const birth = birthDate && formatPartialDate(birthDate);
  return {
    person,
    shown: {
      name: names.length === 0 ? called : names.join(' '),
      ...(birth === undefined ? {} : { birth }),
      nationalities,
    },
    profile,
    words: wordsToKeep(profile, shortCode, [...names, ...others]),
  };
}
