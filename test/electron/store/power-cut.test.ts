/** The power goes while tables are migrated or a backup is made: a process is killed again and again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { deriveKey } from '../../../electron/store/argon2.ts';
import { listBackups } from '../../../electron/store/backup.ts';
import { closeDatabase, openDatabase } from '../../../electron/store/database.ts';
import { createKey, unwrapWithPassphrase } from '../../../electron/store/key-file.ts';
import { migrate, versionOf } from '../../../electron/store/migrate.ts';
import { migrations } from '../../../electron/store/migrations/index.ts';
import { restoreBackup } from '../../../electron/store/restore.ts';
import { databaseFile, keyFile, openStore } from '../../../electron/store/store.ts';
import { faultPassphrase } from '../../support/store/passphrase.ts';
import { cheap, temporaryFolder, testClock } from '../make-machine.ts';
import { storeOptions } from './make-store.ts';

vi.setConfig({ testTimeout: 180_000 });

const script = join(import.meta.dirname, '../../support/store/fault-process.ts');
const at = '2026-11-24T10:00:00.000Z';
const options = (folder: string, clock = testClock()) => storeOptions({ folder, mode: 'real', clock });

const startProcess = (...parts: readonly string[]): ChildProcess =>
  spawn(process.execPath, [script, ...parts], { stdio: ['ignore', 'pipe', 'ignore'] });
const ended = (child: ChildProcess) => new Promise<void>((done) => child.once('exit', () => done()));
const after = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A store of an old program with a hundred and fifty sealed records. */
async function oldStore(): Promise<string> {
  const folder = temporaryFolder();
  const key = await createKey(keyFile(folder), faultPassphrase, deriveKey, cheap);
  const connection = openDatabase(databaseFile(folder), key);
  migrate(connection, databaseFile(folder), migrations.slice(0, 3));
  const insert = connection.prepare(`
    INSERT INTO record VALUES (?, 1, 's', 'sealed', 'de', '2026-11-24', '${at}', ?, 7, 'review', 1, '${at}', NULL, ?)`);
  const event = connection.prepare(
    `INSERT INTO answer_event VALUES (?, ?, ?, 's', 'weather', ?, 'de', 'newcomer', NULL, '${at}')`,
  );
  connection.transaction(() => {
    for (let number = 0; number < 150; number += 1) {
      const sky = { value: `${number} ${'x'.repeat(400)}` };
      insert.run(`r${number}`, `CODE${number}`, JSON.stringify({ weather: { sky } }));
      for (let counter = 1; counter < 7; counter += 1) {
        event.run(`r${number}`, counter, `a${number}-${counter}`, JSON.stringify({ sky }));
      }
    }
  })();
  closeDatabase(connection);
  return folder;
}

it('killed at any moment of a migration, the next start finds everything', async () => {
  const original = await oldStore();
  const probe = async (folder: string, ms: number): Promise<void> => {
    const child = startProcess('open', folder);
    await Promise.race([after(ms), ended(child)]);
    child.kill('SIGKILL');
    await Promise.race([ended(child), after(50)]);
  };
  const copied = (): string => {
    const folder = temporaryFolder();
    for (const name of readdirSync(original)) copyFileSync(join(original, name), join(folder, name));
    return folder;
  };
  const began = performance.now();
  const whole = startProcess('open', copied());
  await ended(whole);
  const took = performance.now() - began;
  const rounds = 5;
  for (let round = 0; round < rounds; round += 1) {
    const folder = copied();
    // From shortly before the first step until the last.
    await probe(folder, took * (0.35 + (0.65 * round) / rounds));
    const store = await openStore(options(folder), faultPassphrase);
    expect([...store.records.withContent()]).toHaveLength(150);
    for (const number of [0, 74, 149]) {
      expect(store.records.find(`r${number}`)?.answers).toEqual({
        weather: { sky: { value: `${number} ${'x'.repeat(400)}` } },
      });
    }
    expect(await store.isSound()).toBe(true);
    store.close();
  }
  const connection = openDatabase(databaseFile(original), await keyOf(original));
  expect(versionOf(connection)).toBe(3);
  closeDatabase(connection);
});

it('killed at any moment of a backup, every one that has a name is whole, and the next clears the rest away', async () => {
  const folder = await oldStore();
  const clock = testClock('2027-02-01T09:00:00.000Z');
  (await openStore(options(folder, clock), faultPassphrase)).close();
  const place = temporaryFolder();
  for (let round = 0; round < 4; round += 1) {
    const child = startProcess('backups', folder, place);
    await new Promise<void>((done) => child.stdout?.once('data', () => done()));
    await after(20 + Math.random() * 400);
    child.kill('SIGKILL');
    await ended(child);
  }
  const store = await openStore(options(folder, clock), faultPassphrase);
  const { name } = await store.backUp({ folder: place, keepDays: 28 });
  store.close();
  expect(readdirSync(place).filter((file) => file.endsWith('.part'))).toEqual([]);
  const held = listBackups(place, 'test-station');
  expect(held.map((one) => one.name)).toEqual([...readdirSync(place)].sort().reverse());
  expect(held[0]?.name).toBe(name);
  for (const one of held) {
    const other = options(temporaryFolder(), clock);
    await restoreBackup(other, place, one.name, { passphrase: faultPassphrase });
    const back = await openStore(other, faultPassphrase);
    expect(back.records.find('r149')?.state).toBe('sealed');
    back.close();
  }
});

const keyOf = (folder: string): Promise<Buffer> =>
  unwrapWithPassphrase(keyFile(folder), faultPassphrase, deriveKey);
