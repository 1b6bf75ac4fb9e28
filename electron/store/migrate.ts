/** Brings a database to this program's version, one numbered step after the other, each whole or not at all. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Connection } from './database.ts';
import { migrations } from './migrations/index.ts';
import { StoreError, withStoreCodes } from './store-error.ts';

export type Migration = {
  /** 1, 2, 3 … without a gap; the number its file name begins with */
  readonly version: number;
  readonly up: (connection: Connection) => void;
};

/** How long a copy taken before a migration, or a store that a restored one replaced, is kept: it holds personal data. */
const COPY_DAYS = 14;

export const versionOf = (connection: Connection): number =>
  connection.pragma('user_version', { simple: true }) as number;

/** Where the copy lies that was taken before `version` was reached. */
export const copyBefore = (file: string, version: number): string =>
  `${file}.before-${String(version).padStart(4, '0')}`;

/**
 * @param file the database's own file; the copies lie beside it
 * @throws StoreError `store.newer` where the file comes from a later program, `store.damaged`, `store.diskFull`
 */
export function migrate(
  connection: Connection,
  file: string,
  steps: readonly Migration[] = migrations,
): void {
  withStoreCodes(() => {
    const found = versionOf(connection);
    const newest = steps.at(-1)?.version ?? 0;
    if (found > newest) throw new StoreError('store.newer');
    const due = steps.filter(({ version }) => version > found);
    if (due.length > 0 && found > 0 && connection.pragma('quick_check', { simple: true }) !== 'ok') {
      throw new StoreError('store.damaged');
    }
    for (const { version, up } of due) {
      if (found > 0) copy(connection, copyBefore(file, version));
      connection
        .transaction(() => {
          up(connection);
          const broken = connection.pragma('foreign_key_check') as unknown[];
          if (broken.length > 0) throw new StoreError('store.damaged');
          connection.pragma(`user_version = ${version}`);
        })
        .exclusive();
    }
  });
}

/** `backup()` fails on encrypted files and `serialize()` returns clear text; VACUUM INTO keeps the key. */
function copy(connection: Connection, target: string): void {
  if (existsSync(target)) rmSync(target);
  connection.prepare('VACUUM INTO ?').run(target);
}

/** Where the files lie that a restored store took the place of. */
export const replacedAt = (file: string, stamp: string): string => `${file}.replaced-${stamp}`;

/** Removes copies that have outlived their use. */
export function removeOldCopies(file: string, now: Date): void {
  const folder = dirname(file);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(file)}.before-`) && !name.includes('.replaced-')) continue;
    const age = now.getTime() - statSync(join(folder, name)).mtimeMs;
    if (age > COPY_DAYS * 86_400_000) rmSync(join(folder, name));
  }
}
