/**
 * Wrong passphrases slow the next try down, also after a new start: how many there were lies beside the key. Nobody is
 * locked out. Whoever carries the disk away is held up by the derivation alone.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { StoreError } from './store-error.ts';

const FREE_TRIES = 3;
const MOST_MS = 300_000;

const shape = z.strictObject({ failures: z.int().min(1), lastAt: z.iso.datetime() });

/** Milliseconds to wait after this many wrong ones in a row. */
export const waitAfterTries = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(2 ** (failures - FREE_TRIES + 1) * 1000, MOST_MS);

export function passphraseTries(file: string, now: () => Date) {
  const read = () => {
    try {
      return shape.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
    } catch {
      return undefined;
    }
  };
  return {
    /** @throws StoreError `store.passphraseWait` */
    mayTry: (): void => {
      const tries = read();
      if (!tries) return;
      const passed = now().getTime() - Date.parse(tries.lastAt);
      // A clock that was set back makes nobody wait longer than the longest wait.
      if (passed > -MOST_MS && passed < waitAfterTries(tries.failures)) {
        throw new StoreError('store.passphraseWait');
      }
    },
    noteFailure: (): void => {
      const failures = (read()?.failures ?? 0) + 1;
      try {
        writeFileSync(file, JSON.stringify({ failures, lastAt: now().toISOString() }), { mode: 0o600 });
      } catch {
        // On a full disk the derivation alone has to do.
      }
    },
    clear: (): void => rmSync(file, { force: true }),
  };
}
