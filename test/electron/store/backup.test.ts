/** Backups of a running store, and the drill: another machine, the sheet, and everything is there. Real files. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRecovery } from '#domain/identity/recovery-code';
import { listBackups } from '../../../electron/store/backup.ts';
import { unwrapWithPassphrase } from '../../../electron/store/key-file.ts';
import { restoreBackup } from '../../../electron/store/restore.ts';
import { slowWork } from '../../../electron/store/slow-work.ts';
import {
  databaseFile,
  keyFile,
  openStore,
  recoverStore,
  whatIsNeeded,
} from '../../../electron/store/store.ts';
import { cheap, temporaryFolder, testClock, workHere } from '../make-machine.ts';
import { makeStore, passphrase, storeOptions } from './make-store.ts';

const station = 'test-station';
const marker = 'Marker-Zeichenkette-XYZ';
const answer = (made: Awaited<ReturnType<typeof makeStore>>, counter = 1) => {
  const answers = { weather: { sky: { value: `${marker} ${counter}` } } };
  const record = { ...made.record, counter, answers };
  made.store.records.change({
    record,
    audit: { action: 'record.answer' },
    answer: { step: 'weather', answers: answers.weather, actor: { role: 'newcomer' } },
  });
  return record;
};
const secretOf = (groups: readonly string[]): Uint8Array => {
  const parsed = parseRecovery(groups.join('-'));
  if (!parsed.ok) throw new Error(parsed.fault.code);
  return parsed.secret;
};
const place = () => ({ folder: temporaryFolder(), keepDays: 28 });

describe('a backup', () => {
  it('is whole, encrypted, and names no one; the store goes on meanwhile', async () => {
    const work = slowWork(join(import.meta.dirname, '../../../electron/store/worker.ts'));
    const made = await makeStore({ work: { ...workHere, makeBackup: work.makeBackup } });
    answer(made);
    const to = place();
    const running = made.store.backUp(to);
    const later = answer(made, 2);
    const { name, records } = await running;
    expect(records).toBe(1);
    expect(name).toBe('test-station-20261124T090000Z');
    expect(readdirSync(to.folder)).toEqual([name]);
    const files = readdirSync(join(to.folder, name)).sort();
    expect(files).toEqual(['backup.json', 'store.db', 'store.key']);
    for (const file of files) {
      expect(readFileSync(join(to.folder, name, file)).includes('Marker'), file).toBe(false);
    }
    expect(listBackups(to.folder, station)).toHaveLength(1);
    expect(made.store.records.find(later.id)).toEqual(later);
    made.store.close();
  });

  it('is thinned: an older one of the same day goes once the new one was read back', async () => {
    const clock = testClock();
    const made = await makeStore({ clock });
    const to = place();
    const foreign = join(to.folder, 'other-station-20200101T000000Z');
    mkdirSync(foreign);
    writeFileSync(join(to.folder, 'holiday.jpg'), '');
    await made.store.backUp(to);
    clock.move(3_600_000);
    const { name } = await made.store.backUp(to);
    expect(readdirSync(to.folder).sort()).toEqual(
      ['holiday.jpg', 'other-station-20200101T000000Z', name].sort(),
    );
    clock.move(40 * 86_400_000);
    const { name: much } = await made.store.backUp(to);
    expect(listBackups(to.folder, station).map((one) => one.name)).toEqual([much]);
    made.store.close();
  });

  it('is refused where the folder is not there, and nothing is made', async () => {
    const made = await makeStore();
    const folder = join(temporaryFolder(), 'stick');
    await expect(made.store.backUp({ folder, keepDays: 28 })).rejects.toMatchObject({
      code: 'backup.folderMissing',
    });
    expect(existsSync(folder)).toBe(false);
    made.store.close();
  });

  it('that was broken off does not count, and the next one clears it away', async () => {
    const made = await makeStore();
    const to = place();
    const part = join(to.folder, 'test-station-20261123T090000Z.part');
    mkdirSync(part);
    writeFileSync(join(part, 'store.db'), 'half');
    expect(listBackups(to.folder, station)).toEqual([]);
    const { name } = await made.store.backUp(to);
    expect(readdirSync(to.folder)).toEqual([name]);
    made.store.close();
  });

  it('of a store with a damaged page is not made, and the one before stays', async () => {
    const clock = testClock();
    const made = await makeStore({ clock });
    for (let counter = 1; counter < 200; counter += 1) answer(made, counter);
    const to = place();
    const { name } = await made.store.backUp(to);
    made.store.close();
    const file = databaseFile(made.folder);
    const bytes = readFileSync(file);
    bytes.fill(0x5a, bytes.length - 3 * 4096 + 10, bytes.length - 3 * 4096 + 40);
    writeFileSync(file, bytes);
    const again = await openStore(made.options, passphrase);
    clock.move(86_400_000);
    await expect(again.backUp(to)).rejects.toMatchObject({
      code: 'backup.storeDamaged',
    });
    expect(readdirSync(to.folder)).toEqual([name]);
    again.close();
  });
});

describe('the restore drill', () => {
  /** A station that was in use, its sheet, and a backup; its machine is gone. */
  async function lost() {
    const made = await makeStore({ clock: testClock() });
    const record = answer(made);
    const groups = await made.store.keys.makeRecovery(passphrase);
    const to = place();
    const { name } = await made.store.backUp(to);
    made.store.close();
    rmSync(made.folder, { recursive: true });
    return { groups, to, name, record };
  }

  it('brings everything back on another machine with nothing but the sheet', async () => {
    const { groups, to, name, record } = await lost();
    const other = storeOptions({ folder: join(temporaryFolder(), 'home', 'station') });
    expect(whatIsNeeded(other.folder)).toBe('store.passphraseNew');
    const newPassphrase = 'a new passphrase for the new machine';
    const opens = await restoreBackup(other, to.folder, name, { recovery: secretOf(groups), newPassphrase });
    expect(opens).toBe(newPassphrase);
    const store = await openStore(other, newPassphrase);
    expect(store.records.find(record.id)).toEqual(record);
    expect(await store.isSound()).toBe(true);
    // The sheet is still the sheet.
    store.close();
    await recoverStore(other, secretOf(groups), 'and a third passphrase');
    (await openStore(other, 'and a third passphrase')).close();
  });

  it('also with the passphrase that was in use when the backup was made', async () => {
    const { to, name, record } = await lost();
    const other = storeOptions();
    await restoreBackup(other, to.folder, name, { passphrase });
    const store = await openStore(other, passphrase);
    expect(store.records.find(record.id)).toEqual(record);
    store.close();
  });

  it('puts a damaged store aside instead of removing it', async () => {
    const { groups, to, name, record } = await lost();
    const damaged = await makeStore();
    damaged.store.close();
    writeFileSync(databaseFile(damaged.folder), 'something else entirely, and long enough');
    const key = readFileSync(keyFile(damaged.folder));
    await restoreBackup(damaged.options, to.folder, name, {
      recovery: secretOf(groups),
      newPassphrase: passphrase,
    });
    const aside = readdirSync(damaged.folder).filter((file) => file.includes('.replaced-'));
    expect(aside.sort()).toEqual([
      'store.db.replaced-20261124T090000Z',
      'store.key.replaced-20261124T090000Z',
    ]);
    expect(readFileSync(join(damaged.folder, 'store.key.replaced-20261124T090000Z'))).toEqual(key);
    const store = await openStore(damaged.options, passphrase);
    expect(store.records.find(record.id)).toEqual(record);
    store.close();
  });

  it.each([
    ['a wrong passphrase', { passphrase: 'something else entirely' }, 'store.wrongPassphrase'],
    [
      'the sheet of another station',
      { recovery: new Uint8Array(20), newPassphrase: passphrase },
      'store.wrongRecovery',
    ],
  ])('changes nothing for %s', async (_what, opener, code) => {
    const { to, name } = await lost();
    const other = storeOptions();
    await expect(restoreBackup(other, to.folder, name, opener)).rejects.toMatchObject({ code });
    expect(readdirSync(other.folder).filter((file) => file !== 'store.tries')).toEqual([]);
  });

  it('changes nothing for a backup that is cut off, damaged, not there, or of somebody else', async () => {
    const { to, name } = await lost();
    const other = storeOptions();
    const fails = (code: string, from = name, options = other) =>
      expect(restoreBackup(options, to.folder, from, { passphrase })).rejects.toMatchObject({ code });
    await fails('backup.otherStation', name, storeOptions({ station: 'another' }));
    await fails('backup.otherStation', name, storeOptions({ mode: 'real' }));
    await fails('backup.otherStation', '../../etc');
    await fails('backup.damaged', 'test-station-20200101T000000Z');
    const file = join(to.folder, name, 'store.db');
    const whole = readFileSync(file);
    writeFileSync(
      file,
      Buffer.concat([whole.subarray(0, 8192), Buffer.alloc(100, 0x5a), whole.subarray(8292)]),
    );
    await fails('backup.damaged');
    truncateSync(file, statSync(file).size - 4096);
    await fails('backup.damaged');
    expect(readdirSync(other.folder)).toEqual([]);
  });

  it('can be done again after it was broken off', async () => {
    const { to, name, record } = await lost();
    const other = storeOptions();
    writeFileSync(`${databaseFile(other.folder)}.restoring`, 'half of it');
    writeFileSync(`${keyFile(other.folder)}.restoring`, 'half of it');
    await restoreBackup(other, to.folder, name, { passphrase });
    const store = await openStore(other, passphrase);
    expect(store.records.find(record.id)).toEqual(record);
    store.close();
  });
});

describe('the keys of an open store', () => {
  it('let the passphrase be changed by whoever knows it, and by no one else', async () => {
    const { store, options, folder } = await makeStore();
    const next = 'the next passphrase';
    await expect(store.keys.changePassphrase('not the passphrase', next)).rejects.toMatchObject({
      code: 'store.wrongPassphrase',
    });
    await expect(store.keys.changePassphrase(passphrase, 'short')).rejects.toMatchObject({
      code: 'store.passphraseTooShort',
    });
    await store.keys.changePassphrase(passphrase, next);
    store.close();
    await expect(openStore(options, passphrase)).rejects.toMatchObject({ code: 'store.wrongPassphrase' });
    (await openStore(options, next)).close();
    expect(await unwrapWithPassphrase(keyFile(folder), next, workHere.deriveKey)).toHaveLength(32);
    expect(cheap.iterations).toBe(1);
  });

  it('give a recovery code only to whoever knows the passphrase, and only the last one counts', async () => {
    const { store, options } = await makeStore();
    expect(store.keys.recoveryMadeAt()).toBeUndefined();
    await expect(store.keys.makeRecovery('not the passphrase')).rejects.toMatchObject({
      code: 'store.wrongPassphrase',
    });
    const first = await store.keys.makeRecovery(passphrase);
    const second = await store.keys.makeRecovery(passphrase);
    expect(store.keys.recoveryMadeAt()).toBe('2026-11-24T09:00:00.000Z');
    store.close();
    await expect(recoverStore(options, secretOf(first), 'another passphrase')).rejects.toMatchObject({
      code: 'store.wrongRecovery',
    });
    await recoverStore(options, secretOf(second), 'another passphrase');
    (await openStore(options, 'another passphrase')).close();
  });
});

it('a store whose database has vanished is not begun anew', async () => {
  const { store, options, folder } = await makeStore();
  store.close();
  for (const name of readdirSync(folder)) if (name.startsWith('store.db')) rmSync(join(folder, name));
  expect(whatIsNeeded(folder)).toBe('store.databaseMissing');
  await expect(openStore(options, passphrase)).rejects.toMatchObject({ code: 'store.databaseMissing' });
  expect(existsSync(databaseFile(folder))).toBe(false);
});
