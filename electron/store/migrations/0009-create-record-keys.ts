import { randomBytes } from 'node:crypto';
import { seal } from '../content-cipher.ts';
import type { Connection } from '../database.ts';
import type { Migration } from '../migrate.ts';
import { wrappingKeyOf } from '../record-keys.ts';

/**
 * A key for each record that still has content, and its content encrypted with it. Columns that held JSON hold a JSON
 * string. Keys lie one after the other as they are made, so that none is moved when another comes.
 */
export const createRecordKeys: Migration = {
  version: 9,
  up: (connection) => {
    connection.exec(`
      CREATE TABLE record_key (
        number INTEGER PRIMARY KEY,
        record TEXT NOT NULL UNIQUE REFERENCES record (id),
        wrapped BLOB NOT NULL
      ) STRICT;
      CREATE TRIGGER record_key_is_frozen BEFORE UPDATE ON record_key
      BEGIN SELECT RAISE(ABORT, 'frozen'); END;
    `);
    const frozen = connection
      .prepare<[], { name: string; sql: string }>(`
        SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name IN ('answer_event_is_append_only',
          'sealed_version_is_frozen', 'assessment_is_frozen', 'outbox_payload_is_frozen',
          'outbox_attachment_is_frozen', 'paper_is_frozen')`)
      .all();
    for (const { name } of frozen) connection.exec(`DROP TRIGGER ${name}`);
    const records = connection.prepare<[], string>(`SELECT id FROM record WHERE state <> 'purged'`).pluck();
    const insert = connection.prepare('INSERT INTO record_key (record, wrapped) VALUES (?, ?)');
    const sealAll = contentSealer(connection);
    for (const record of records.all()) {
      const key = randomBytes(32);
      insert.run(record, seal(wrappingKeyOf(connection), record, key));
      sealAll(record, key);
    }
    for (const { sql } of frozen) connection.exec(sql);
  },
};

const ofItsEntries = 'entry IN (SELECT id FROM outbox_entry WHERE record = ?)';

function contentSealer(connection: Connection): (record: string, key: Buffer) => void {
  // By rowid where there is one; the others by their key.
  const columns = [
    ['answers', 'answer_event', 'answers', 'record = ?', 'record, counter'],
    ['sealedAnswers', 'record', 'sealed_answers', 'id = ? AND sealed_answers IS NOT NULL', 'id'],
    ['sealedAnswers', 'sealed_version', 'answers', 'record = ?', 'rowid'],
    ['scan', 'scan', 'lines', 'record = ?', 'record, person'],
    ['assessment', 'assessment', 'results', 'record = ?', 'rowid'],
    ['payload', 'outbox_payload', 'payload', ofItsEntries, 'rowid'],
    ['attachment', 'outbox_attachment', 'content', ofItsEntries, 'rowid'],
    ['paper', 'paper', 'content', 'record = ?', 'id'],
  ] as const;
  const steps = columns.map(([kind, table, column, where, keys]) => {
    const names = keys.split(', ');
    return {
      kind,
      select: connection
        .prepare<[string], (string | number | Uint8Array)[]>(
          `SELECT ${column}, ${keys} FROM ${table} WHERE ${where}`,
        )
        .raw(),
      update: connection.prepare(
        `UPDATE ${table} SET ${column} = ? WHERE ${names.map((name) => `${name} = ?`).join(' AND ')}`,
      ),
    };
  });
  return (record, key) => {
    for (const { kind, select, update } of steps) {
      for (const [clear, ...place] of select.all(record)) {
        const sealed = seal(key, `${record} ${kind}`, clear as string | Uint8Array);
        update.run(typeof clear === 'string' ? `"${sealed.toString('base64')}"` : sealed, ...place);
      }
    }
  };
}
