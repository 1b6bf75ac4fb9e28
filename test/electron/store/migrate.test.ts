import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/store/database.ts';
import {
  copyBefore,
  type Migration,
  migrate,
  removeOldCopies,
  versionOf,
} from '../../../electron/store/migrate.ts';
import { migrations } from '../../../electron/store/migrations/index.ts';
import { temporaryFolder } from '../make-machine.ts';

const first: Migration = { version: 1, up: (db) => db.exec('CREATE TABLE a (x TEXT) STRICT') };
const second: Migration = { version: 2, up: (db) => db.exec(`INSERT INTO a VALUES ('second')`) };
const failing: Migration = {
  version: 2,
  up: (db) => {
    db.exec(`INSERT INTO a VALUES ('half')`);
    throw new Error('stop');
  },
};

function open() {
  const file = join(temporaryFolder(), 'store.db');
  const key = randomBytes(32);
  return { file, key, connection: openDatabase(file, key) };
}

describe('migrations', () => {
  it('are numbered 1, 2, 3 … as their files are', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    const folder = join(import.meta.dirname, '../../../electron/store/migrations');
    const numbered = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
    expect(numbered.map((name) => Number(name.slice(0, 4))).sort((one, other) => one - other)).toEqual(
      migrations.map(({ version }) => version),
    );
  });

  it('run in order, each once', () => {
    const { connection, file } = open();
    migrate(connection, file, [first, second]);
    migrate(connection, file, [first, second]);
    expect(versionOf(connection)).toBe(2);
    expect(connection.prepare('SELECT count(*) FROM a').pluck().get()).toBe(1);
  });

  it('leave the database as it was when one fails', () => {
    const { connection, file } = open();
    migrate(connection, file, [first]);
    expect(() => migrate(connection, file, [first, failing])).toThrow('stop');
    expect(versionOf(connection)).toBe(1);
    expect(connection.prepare('SELECT count(*) FROM a').pluck().get()).toBe(0);
  });

  it('take an encrypted copy of an existing database before each step, and none of a new one', () => {
    const { connection, file, key } = open();
    migrate(connection, file, [first]);
    expect(existsSync(copyBefore(file, 1))).toBe(false);
    const fresh = open();
    migrate(fresh.connection, fresh.file, [first, second]);
    expect(existsSync(copyBefore(fresh.file, 2))).toBe(false);
    connection.exec(`INSERT INTO a VALUES ('before')`);
    migrate(connection, file, [first, second]);
    const copy = openDatabase(copyBefore(file, 2), key);
    expect(copy.prepare('SELECT x FROM a').pluck().all()).toEqual(['before']);
    expect(versionOf(copy)).toBe(1);
    copy.close();
  });

  it('take the copy again when an earlier try left half of one', () => {
    const { connection, file, key } = open();
    migrate(connection, file, [first]);
    expect(() => migrate(connection, file, [first, failing])).toThrow();
    connection.exec(`INSERT INTO a VALUES ('later')`);
    migrate(connection, file, [first, second]);
    const copy = openDatabase(copyBefore(file, 2), key);
    expect(copy.prepare('SELECT x FROM a').pluck().all()).toEqual(['later']);
    copy.close();
  });

  it('refuse a database from a newer program and leave it alone', () => {
    const { connection, file } = open();
    migrate(connection, file, [first, second]);
    expect(() => migrate(connection, file, [first])).toThrow(
      expect.objectContaining({ code: 'store.newer' }),
    );
    expect(versionOf(connection)).toBe(2);
  });

  it('do not keep copies longer than two weeks', () => {
    const { connection, file } = open();
    migrate(connection, file, [first]);
    migrate(connection, file, [first, second]);
    const copy = copyBefore(file, 2);
    const now = new Date();
    removeOldCopies(file, now);
    expect(existsSync(copy)).toBe(true);
    const old = new Date(now.getTime() - 15 * 86_400_000);
    utimesSync(copy, old, old);
    removeOldCopies(file, now);
    expect(existsSync(copy)).toBe(false);
    expect(existsSync(file)).toBe(true);
  });

  it('each make what the next one builds on, and tables that are all STRICT', () => {
    const { connection, file } = open();
    const grown = migrations.map((_, index) => {
      migrate(connection, file, migrations.slice(0, index + 1));
      return connection
        .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
        .pluck()
        .all() as string[];
    });
    expect(grown[0]).toEqual(['answer_event', 'audit', 'record', 'scan', 'task']);
    expect(grown[1]).toEqual(
      [
        ...(grown[0] ?? []),
        'agency_state',
        'batch',
        'batch_entry',
        'outbox_entry',
        'outbox_payload',
        'receipt',
      ].sort(),
    );
    expect(grown[2]).toEqual([...(grown[1] ?? []), 'setting', 'staff_account'].sort());
    expect(grown[3]).toEqual(
      [
        ...(grown[2] ?? []),
        'delivery_notice',
        'outbox_attachment',
        'outbox_count',
        'secret',
        'submission',
      ].sort(),
    );
    expect(grown[4]).toEqual([...(grown[3] ?? []), 'sealed_version'].sort());
  });
});
