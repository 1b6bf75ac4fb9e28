import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { databaseFile, keyFile, openStore, whatIsNeeded } from '../../../electron/store/store.ts';
import { makeStore, passphrase, storeOptions } from './make-store.ts';

const marker = 'Marker-Zeichenkette-XYZ';

describe('opening the store', () => {
  it('makes database and key with the first passphrase, and asks for it from then on', async () => {
    const options = storeOptions();
    expect(whatIsNeeded(options.folder)).toBe('store.passphraseNew');
    await expect(openStore(options, undefined)).rejects.toMatchObject({ code: 'store.passphraseNew' });
    await expect(openStore(options, 'short')).rejects.toMatchObject({ code: 'store.passphraseTooShort' });
    expect(whatIsNeeded(options.folder)).toBe('store.passphraseNew');
    (await openStore(options, passphrase)).close();
    expect(whatIsNeeded(options.folder)).toBe('store.passphraseNeeded');
    await expect(openStore(options, undefined)).rejects.toMatchObject({ code: 'store.passphraseNeeded' });
    await expect(openStore(options, 'a wrong passphrase')).rejects.toMatchObject({
      code: 'store.wrongPassphrase',
    });
  });

  it('finds everything again, also after a kill that left the log of the database behind', async () => {
    const { store, record, folder, options } = await makeStore();
    // A copy of the files as they are now is what a killed process leaves.
    const left = storeOptions({ ...options });
    for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(left.folder, name));
    store.close();
    const again = await openStore(left, passphrase);
    expect(again.records.drafts()).toEqual([record]);
    again.close();
  });

  it('has nothing of an answer in clear on the disk', async () => {
    const { store, record, folder } = await makeStore();
    store.records.change({
      record: { ...record, counter: 1 },
      audit: { action: 'record.answer' },
      answer: { step: 'weather', answers: { sky: { value: marker } }, actor: { role: 'newcomer' } },
    });
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).includes(marker), name).toBe(false);
    }
    store.close();
  });

  it('writes durably: WAL with synchronous FULL, references checked, temporary tables in memory', async () => {
    const { folder, store } = await makeStore();
    expect(existsSync(`${databaseFile(folder)}-wal`)).toBe(true);
    const { openDatabase } = await import('../../../electron/store/database.ts');
    const { unwrapWithPassphrase } = await import('../../../electron/store/key-file.ts');
    const { deriveKey } = await import('../../../electron/store/argon2.ts');
    const key = await unwrapWithPassphrase(keyFile(folder), passphrase, deriveKey);
    const connection = openDatabase(databaseFile(folder), key);
    const pragma = (name: string) => connection.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('temp_store')).toBe(2);
    const tables = connection.pragma('table_list') as { name: string; strict: number; schema: string }[];
    const loose = tables.filter(({ strict, schema }) => schema === 'main' && strict !== 1);
    expect(loose.map(({ name }) => name)).toEqual(['sqlite_schema']);
    connection.close();
    store.close();
  });

  it('refuses a database in clear and leaves it as it is', async () => {
    const { folder, store, options } = await makeStore();
    store.close();
    const file = databaseFile(folder);
    for (const name of readdirSync(folder)) if (name.startsWith('store.db')) rmSync(join(folder, name));
    const clear = new Database(file);
    clear.exec('CREATE TABLE other (x)');
    clear.close();
    const before = readFileSync(file);
    await expect(openStore({ ...options, folder }, passphrase)).rejects.toMatchObject({
      code: 'store.foreign',
    });
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuses an encrypted database that another program made', async () => {
    const { folder, store, options } = await makeStore();
    store.close();
    const { unwrapWithPassphrase } = await import('../../../electron/store/key-file.ts');
    const { deriveKey } = await import('../../../electron/store/argon2.ts');
    const key = await unwrapWithPassphrase(keyFile(folder), passphrase, deriveKey);
    for (const name of readdirSync(folder)) if (name.startsWith('store.db')) rmSync(join(folder, name));
    const other = new Database(databaseFile(folder));
    other.pragma(`key='raw:${key.toString('hex')}'`);
    other.exec('CREATE TABLE other (x)');
    other.close();
    await expect(openStore({ ...options, folder }, passphrase)).rejects.toMatchObject({
      code: 'store.foreign',
    });
  });

  it.each([
    ['its first page', 100],
    ['the whole of its beginning', 0],
  ])('calls it damaged when %s does not authenticate', async (_what, offset) => {
    const { folder, store, options } = await makeStore();
    store.close();
    const file = databaseFile(folder);
    const bytes = readFileSync(file);
    bytes.fill(0x5a, offset, offset + 900);
    writeFileSync(file, bytes);
    await expect(openStore({ ...options, folder }, passphrase)).rejects.toMatchObject({
      code: 'store.damaged',
    });
  });

  it('finds damage further in by reading the whole file, or by the read that meets it', async () => {
    const { folder, store, options } = await makeStore();
    expect(await store.isSound()).toBe(true);
    store.close();
    const file = databaseFile(folder);
    const bytes = readFileSync(file);
    for (let page = 2; page < bytes.length / 4096; page += 1) bytes.fill(0x5a, page * 4096, page * 4096 + 64);
    writeFileSync(file, bytes);
    const opening = openStore({ ...options, folder }, passphrase).then(async (opened) => {
      expect(await opened.isSound()).toBe(false);
      opened.records.drafts();
    });
    await expect(opening).rejects.toMatchObject({ code: 'store.damaged' });
  });

  it('says so when the key file is missing, instead of beginning anew over the data', async () => {
    const { folder, store, options } = await makeStore();
    store.close();
    rmSync(keyFile(folder));
    const size = statSync(databaseFile(folder)).size;
    await expect(openStore({ ...options, folder }, passphrase)).rejects.toMatchObject({
      code: 'store.keyMissing',
    });
    expect(statSync(databaseFile(folder)).size).toBe(size);
  });

  it.each([
    ['rehearsal', 'real'],
    ['real', 'rehearsal'],
  ] as const)('never opens a %s store as a %s one', async (made, opened) => {
    const { folder, store, options } = await makeStore({ mode: made });
    store.close();
    await expect(openStore({ ...options, folder, mode: opened }, passphrase)).rejects.toMatchObject({
      code: 'store.rehearsalMixed',
    });
    (await openStore({ ...options, folder, mode: made }, passphrase)).close();
  });

  it('opens without anyone there only where the site allows it and the system can', async () => {
    const vault = {
      wrap: (text: string) => Buffer.from(text),
      unwrap: (wrapped: Buffer) => wrapped.toString(),
    };
    const { folder, store, options } = await makeStore({ vault });
    store.close();
    (await openStore({ ...options, folder, vault }, undefined)).close();
    // The site no longer allows it: the next unlocking takes the copy away.
    (await openStore({ ...options, folder, vault: undefined }, passphrase)).close();
    await expect(openStore({ ...options, folder, vault }, undefined)).rejects.toMatchObject({
      code: 'store.passphraseNeeded',
    });
  });
});
