/**
 * One backup: a folder with the database as it is at this moment, still encrypted with the store's key, the key's file,
 * and what both must look like. It is made beside the running program, under another name until it was read back whole.
 * To be run in the worker.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupError, backupCodeOf } from './backup-error.ts';
import { backupName, backupTime, toKeep } from './backup-names.ts';
import { closeDatabase, openReadOnly } from './database.ts';
import { copyKeyFile, syncFolder } from './key-file.ts';
import { recordKeys } from './record-keys.ts';

/** How many records are decrypted to see whether they can be. */
const SAMPLE = 25;
const PART = '.part';

export type BackupTask = {
  /** the store's database */
  readonly file: string;
  readonly keyFile: string;
  readonly key: Uint8Array;
  /** where backups go; it must be there */
  readonly folder: string;
  readonly station: string;
  readonly mode: 'rehearsal' | 'real';
  /** instant, ISO 8601 UTC */
  readonly at: string;
  readonly keepDays: number;
};

const aboutShape = z.strictObject({
  format: z.literal(1),
  station: z.string(),
  mode: z.enum(['rehearsal', 'real']),
  at: z.iso.datetime(),
  /** version of the tables */
  version: z.int(),
  bytes: z.int(),
  records: z.int(),
  entries: z.int(),
});
export type AboutBackup = z.infer<typeof aboutShape>;
export type ListedBackup = AboutBackup & { readonly name: string };

export const backupFiles = { database: 'store.db', key: 'store.key', about: 'backup.json' } as const;

type Counts = { readonly records: number; readonly entries: number };

/** Half of one is never left under its name. @throws BackupError */
export function makeBackup(task: BackupTask): ListedBackup {
  const { folder, station, at } = task;
  if (!existsSync(folder)) throw new BackupError('backup.folderMissing');
  for (const name of readdirSync(folder)) {
    if (name.endsWith(PART) && backupTime(station, name.slice(0, -PART.length)) !== undefined) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
  const name = backupName(station, at);
  const part = join(folder, `${name}${PART}`);
  try {
    mkdirSync(part, { mode: 0o700 });
    const about = write(task, part);
    // Two in one second: the later one is the one that is asked for.
    rmSync(join(folder, name), { recursive: true, force: true });
    renameSync(part, join(folder, name));
    syncFolder(folder);
    thin(folder, station, task.keepDays);
    return { name, ...about };
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw new BackupError(backupCodeOf(error), error);
  }
}

function write(task: BackupTask, part: string): AboutBackup {
  const database = join(part, backupFiles.database);
  const source = openReadOnly(task.file, Buffer.from(task.key));
  const counted = () => countsOf(source);
  let before: Counts;
  let after: Counts;
  let version: number;
  try {
    before = counted();
    version = source.pragma('user_version', { simple: true }) as number;
    source.prepare('VACUUM INTO ?').run(database);
    after = counted();
  } finally {
    closeDatabase(source);
  }
  syncFile(database);
  copyKeyFile(task.keyFile, join(part, backupFiles.key));
  const found = readBack(database, Buffer.from(task.key));
  // Rows of these tables are never removed, so what was written meanwhile lies between both.
  const between = (name: keyof Counts) => before[name] <= found[name] && found[name] <= after[name];
  if (!between('records') || !between('entries')) throw new BackupError('backup.notReadable');
  const { station, mode, at } = task;
  const about: AboutBackup = {
    format: 1,
    station,
    mode,
    at,
    version,
    bytes: statSync(database).size,
    ...found,
  };
  const file = join(part, backupFiles.about);
  writeFileSync(file, `${JSON.stringify(about, null, 2)}\n`);
  syncFile(file);
  syncFolder(part);
  return about;
}

function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function countsOf(connection: ReturnType<typeof openReadOnly>): Counts {
  const count = (table: string) =>
    connection.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return { records: count('record'), entries: count('outbox_entry') };
}

/**
 * Reads the whole file, and decrypts some records as if they were opened.
 * @throws BackupError `backup.notReadable`
 */
function readBack(database: string, key: Buffer): Counts {
  try {
    const connection = openReadOnly(database, key);
    try {
      if (connection.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('integrity');
      const keys = recordKeys(connection);
      const chosen = connection
        .prepare<[number], { record: string; answers: string | null }>(`
          SELECT k.record, r.sealed_answers AS answers FROM record_key k JOIN record r ON r.id = k.record
          ORDER BY random() LIMIT ?`)
        .all(SAMPLE);
      const events = connection
        .prepare<[string], string>('SELECT answers FROM answer_event WHERE record = ?')
        .pluck();
      const payloads = connection
        .prepare<[string], string>(`
          SELECT payload FROM outbox_payload WHERE entry IN (SELECT id FROM outbox_entry WHERE record = ?)`)
        .pluck();
      for (const { record, answers } of chosen) {
        if (answers !== null) JSON.parse(keys.openText(record, 'sealedAnswers', answers));
        for (const given of events.all(record)) JSON.parse(keys.openText(record, 'answers', given));
        for (const payload of payloads.all(record)) JSON.parse(keys.openText(record, 'payload', payload));
      }
      return countsOf(connection);
    } finally {
      closeDatabase(connection);
    }
  } catch (error) {
    throw new BackupError('backup.notReadable', error);
  }
}

/** Only this station's are looked at; whatever else lies there is somebody else's. */
function thin(folder: string, station: string, keepDays: number): void {
  const times = new Map(
    readdirSync(folder).flatMap((name) => {
      const at = backupTime(station, name);
      return at === undefined ? [] : [[name, at] as const];
    }),
  );
  const kept = toKeep([...times.values()], keepDays);
  for (const [name, at] of times)
    if (!kept.has(at)) rmSync(join(folder, name), { recursive: true, force: true });
}

export type FoundBackups = {
  /** the folder is there */
  readonly reachable: boolean;
  /** it lies on the disk of the store */
  readonly sameDisk: boolean;
  readonly held: readonly ListedBackup[];
};

/** @param store folder of the store */
export function lookForBackups(folder: string, station: string, store: string): FoundBackups {
  const reachable = existsSync(folder);
  const sameDisk = reachable && existsSync(store) && statSync(folder).dev === statSync(store).dev;
  return { reachable, sameDisk, held: reachable ? listBackups(folder, station) : [] };
}

/** The newest first; what is not whole is not among them. */
export function listBackups(folder: string, station: string): readonly ListedBackup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => backupTime(station, name) !== undefined)
    .sort()
    .reverse()
    .flatMap((name) => {
      const about = aboutOf(join(folder, name));
      return about ? [{ name, ...about }] : [];
    });
}

export function aboutOf(place: string): AboutBackup | undefined {
  try {
    const about = aboutShape.parse(JSON.parse(readFileSync(join(place, backupFiles.about), 'utf8')));
    const isWhole =
      statSync(join(place, backupFiles.database)).size === about.bytes &&
      existsSync(join(place, backupFiles.key));
    return isWhole ? about : undefined;
  } catch {
    return undefined;
  }
}
