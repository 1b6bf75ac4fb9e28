import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IntakeRecord } from '#domain/record/intake-record';
import { seal, unseal, wrappingKeyFrom } from '../../../electron/store/content-cipher.ts';
import { openDatabase } from '../../../electron/store/database.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { migrations } from '../../../electron/store/migrations/index.ts';
import { outboxStore } from '../../../electron/store/outbox.ts';
import { paperStore } from '../../../electron/store/papers.ts';
import { dropKeys, holdKeys, recordKeys } from '../../../electron/store/record-keys.ts';
import { recordStore } from '../../../electron/store/records.ts';
import { settingStore } from '../../../electron/store/settings.ts';
import { taskStore } from '../../../electron/store/tasks.ts';
import { temporaryFolder, testClock } from '../make-machine.ts';
import { makeTables } from './make-store.ts';

const damaged = expect.objectContaining({ code: 'store.damaged' });

describe('sealed content', () => {
  const key = randomBytes(32);
  const bytes = fc.uint8Array({ maxLength: 300 });

  it('comes back byte for byte, and only as what it was sealed as', () => {
    fc.assert(
      fc.property(bytes, fc.string(), fc.string(), (clear, about, other) => {
        const sealed = seal(key, about, clear);
        expect(unseal(key, about, sealed).equals(clear)).toBe(true);
        if (other !== about) expect(() => unseal(key, other, sealed)).toThrow(damaged);
      }),
    );
  });

  it('is refused with any byte changed, and cut off anywhere', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (clear, place, flip) => {
        const sealed = seal(key, 'r answers', clear);
        const at = place % sealed.length;
        expect(() => unseal(key, 'r answers', sealed.subarray(0, at))).toThrow(damaged);
        sealed[at] = (sealed[at] ?? 0) ^ flip;
        expect(() => unseal(key, 'r answers', sealed)).toThrow(damaged);
      }),
    );
  });

  it('is never the same twice', () => {
    expect(seal(key, 'a', 'same').equals(seal(key, 'a', 'same'))).toBe(false);
  });

  it('is not under the key that opens the file', () => {
    expect(wrappingKeyFrom(key).equals(key)).toBe(false);
  });
});

describe('a record’s key', () => {
  it('opens no other record’s content', () => {
    const { connection, records, record, clock } = makeTables();
    const other: IntakeRecord = { ...record, id: clock.uuid(), shortCode: 'OTHER' };
    records.start(other, { action: 'record.start' });
    const keys = recordKeys(connection);
    const sealed = keys.sealText(record.id, 'answers', 'x');
    expect(keys.openText(record.id, 'answers', sealed)).toBe('x');
    expect(() => keys.openText(other.id, 'answers', sealed)).toThrow(damaged);
    expect(() => keys.openText(record.id, 'scan', sealed)).toThrow(damaged);
  });

  it('of a beginning that failed is not the one that is used', () => {
    const { connection, record, clock, storeKey } = makeTables();
    const keys = recordKeys(connection);
    const id = clock.uuid();
    const begin = connection.transaction((fails: boolean) => {
      connection
        .prepare(`INSERT INTO record (id, version, station, state, language, started_on, started_at, short_code, counter, cursor,
            reviewed)
          SELECT :id, version, station, state, language, started_on, started_at, :id, counter, cursor, reviewed
          FROM record WHERE id = :old`)
        .run({ id, old: record.id });
      keys.make(id);
      keys.sealText(id, 'answers', 'x');
      if (fails) throw new Error('disk');
    });
    expect(() => begin(true)).toThrow('disk');
    begin(false);
    const sealed = keys.sealText(id, 'answers', 'x');
    // Somebody who opens the store later has only what was stored.
    dropKeys(connection);
    expect(() => recordKeys(connection)).toThrow('record.keysDropped');
    holdKeys(connection, storeKey);
    expect(recordKeys(connection).openText(id, 'answers', sealed)).toBe('x');
  });

  it('is read again after more records than are kept in memory', () => {
    const { connection, records, record, clock } = makeTables();
    const keys = recordKeys(connection);
    const sealed = keys.sealText(record.id, 'answers', 'first');
    connection.transaction(() => {
      for (let index = 0; index < 250; index += 1) {
        const id = clock.uuid();
        records.start({ ...record, id, shortCode: `MANY${index}` }, { action: 'record.start' });
        keys.sealText(id, 'answers', 'x');
      }
    })();
    expect(keys.openText(record.id, 'answers', sealed)).toBe('first');
  });

  it('is gone with the record’s content, and what was copied before opens no more', () => {
    const { connection, records, record } = makeTables();
    const keys = recordKeys(connection);
    const sealed = keys.sealText(record.id, 'answers', 'x');
    records.end(
      { record: { ...record, state: 'purged', counter: 1 }, audit: { action: 'record.discard' } },
      () => {},
    );
    expect(connection.prepare('SELECT count(*) FROM record_key').pluck().get()).toBe(0);
    expect(() => keys.openText(record.id, 'answers', sealed)).toThrow(damaged);
  });
});

it('what was stored before records had keys is encrypted when the program comes, and reads as before', () => {
  const file = join(temporaryFolder(), 'store.db');
  const storeKey = randomBytes(32);
  const connection = openDatabase(file, storeKey);
  migrate(connection, file, migrations.slice(0, 8));
  const at = '2026-11-24T10:00:00.000Z';
  const answers = '{"weather":{"sky":{"value":"old value"}}}';
  const page = '{"sky":{"value":"old value"}}';
  connection.exec(`
    INSERT INTO record VALUES ('r1', 2, 's', 'sealed', 'de', '2026-11-24', '${at}', 'AAAAAA', 7, 'review', 1, '${at}', NULL,
      '${answers}', NULL, '${at}'), ('r2', 1, 's', 'draft', 'de', '2026-11-24', '${at}', 'BBBBBB', 1, 'weather', 0, NULL,
      NULL, NULL, NULL, NULL), ('r3', 1, 's', 'purged', 'de', '2026-11-24', '${at}', 'CCCCCC', 1, 'review', 1, '${at}',
      NULL, NULL, NULL, NULL);
    INSERT INTO answer_event VALUES ('r2', 1, 'a1', 's', 'weather', '${page}', 'de', 'newcomer', NULL, '${at}');
    INSERT INTO scan VALUES ('r2', 'p1', '["old value"]', '${at}');
    INSERT INTO sealed_version VALUES ('r1', 1, 'de', 3, 'review', 1, NULL, '${answers}');
    INSERT INTO assessment VALUES ('r1', 1, '1', '2026-11-24', '{"old":"value"}');
    INSERT INTO paper VALUES ('p1', 'r1', 2, 'notice', '${at}', 'x', CAST('old value' AS BLOB));
    INSERT INTO outbox_entry (id, record, record_version, agency, kind, payload_version, state, attempts, created_at,
      changed_at) VALUES ('e1', 'r1', 1, 'jobcentre', 'jobcentre', 1, 'waiting', 0, '${at}', '${at}');
    INSERT INTO outbox_payload VALUES ('e1', '{"old":"value"}');
    INSERT INTO outbox_attachment VALUES ('e1', 0, 'a', 'form', 'application/pdf', 'n', CAST('old value' AS BLOB));`);
  migrate(connection, file);
  const everything = connection
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .pluck()
    .all()
    .flatMap((table) => connection.prepare<[], unknown[]>(`SELECT * FROM ${table}`).raw().all())
    .flat()
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    .join(' ');
  // Not the letters alone: encrypted they may come about by chance.
  expect(everything).not.toMatch(/old value|"old"|"sky"/);
  const records = recordStore(connection, taskStore(connection), testClock(), 's');
  const outbox = outboxStore(connection, settingStore(connection));
  expect(records.find('r1')?.answers).toEqual(JSON.parse(answers));
  expect(records.find('r2')?.answers).toEqual(JSON.parse(answers));
  expect(records.find('r3')).toMatchObject({ state: 'purged', answers: {} });
  expect(records.scansOf('r2').get('p1')).toEqual(['old value']);
  expect(outbox.payloadOf('e1')).toBe('{"old":"value"}');
  expect(Buffer.from(outbox.attachmentsOf('e1')[0]?.content ?? '').toString()).toBe('old value');
  expect(Buffer.from(paperStore(connection).pdf('r1', 2, 'notice') ?? '').toString()).toBe('old value');
  expect(connection.prepare('SELECT record FROM record_key ORDER BY record').pluck().all()).toEqual([
    'r1',
    'r2',
  ]);
  for (const change of [
    `answer_event SET answers = '{}'`,
    `outbox_payload SET payload = '{}'`,
    `paper SET sha256 = ''`,
  ]) {
    expect(() => connection.exec(`UPDATE ${change}`)).toThrow();
  }
});
