/** A whole station under plain Node, in a folder of its own. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidV7 } from '#domain/identity/uuid';
import type { Clock } from '../../electron/clock.ts';
import { MOMENT_MS } from '../../electron/in-a-moment.ts';
import { type Machine, makeMachine } from '../../electron/machine.ts';
import type { MachineOptions } from '../../electron/machine-options.ts';
import { rehearsalPassphrase } from '../../electron/rehearsal/site.ts';
import type { Opened } from '../../electron/session/station.ts';
import { deriveKey, hashPin, isPin } from '../../electron/store/argon2.ts';
import { lookForBackups, makeBackup } from '../../electron/store/backup.ts';
import { isSound } from '../../electron/store/database.ts';
import type { Cost } from '../../electron/store/key-file.ts';
import type { SlowWork } from '../../electron/store/slow-work.ts';

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'rathaus-test-'));

/** Nothing worth protecting: tests must not wait for it. */
export const cheap: Cost = { memoryKiB: 8, iterations: 1, parallelism: 1 };

/** The same PINs of the same rehearsal, some hundred times: each is hashed once. */
const tried = new Map<string, Promise<boolean>>();
function isPinOnce(pin: string, hash: string): Promise<boolean> {
  const key = JSON.stringify([pin, hash]);
  const known = tried.get(key) ?? isPin(pin, hash);
  tried.set(key, known);
  return known;
}

export const workHere: SlowWork = {
  deriveKey: (passphrase, salt, cost) => deriveKey(passphrase, salt, { ...cost, ...cheap }),
  hashPin,
  isPin: isPinOnce,
  isSound: async (file, key) => isSound(file, Buffer.from(key)),
  makeBackup: async (task) => makeBackup(task),
  lookForBackups: async (...given) => lookForBackups(...given),
};

/** What follows from an answer and nobody waits for has happened. */
export const aMoment = (): Promise<void> => new Promise((done) => setTimeout(done, MOMENT_MS + 10));

/** A clock that can be moved. */
export function testClock(
  start = '2026-11-24T09:00:00.000Z',
): Clock & { readonly move: (ms: number) => void } {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    uuid: () => uuidV7(time, randomBytes(10)),
    random: (bytes) => randomBytes(bytes),
    move: (ms) => {
      time += ms;
    },
  };
}

export type Told = {
  readonly kiosk: Parameters<MachineOptions['tell']['kiosk']>[0][];
  readonly desk: Parameters<MachineOptions['tell']['desk']>[0][];
  /** whether somebody was signed in, at each change */
  readonly beside: boolean[];
  emptied: number;
};

export function testMachine(
  options: Partial<Omit<MachineOptions, 'tell' | 'opened'>> = {},
): Machine & { readonly told: Told; readonly folder: string; readonly opened: () => Opened } {
  const told: Told = { kiosk: [], desk: [], beside: [], emptied: 0 };
  const folder = options.folder ?? temporaryFolder();
  let current: Opened | undefined;
  const machine = makeMachine({
    loaded: { kind: 'rehearsal' },
    clock: testClock(),
    work: workHere,
    vault: () => undefined,
    cost: cheap,
    delivery: { current: () => undefined, ready: () => Promise.reject(new Error('no delivery here')) },
    ...options,
    folder,
    tell: {
      staffBeside: (beside) => void told.beside.push(beside),
      kiosk: (view) => void told.kiosk.push(view),
      desk: (change) => void told.desk.push(change),
      emptied: () => {
        told.emptied += 1;
      },
    },
    opened: (opened) => {
      current = opened;
    },
  });
  return {
    ...machine,
    told,
    folder,
    opened: () => {
      if (!current) throw new Error('not open');
      return current;
    },
  };
}

/** The same, opened as a rehearsal. */
export async function openMachine(options: Parameters<typeof testMachine>[0] = {}) {
  const machine = testMachine(options);
  await machine.station.open(rehearsalPassphrase);
  return machine;
}
