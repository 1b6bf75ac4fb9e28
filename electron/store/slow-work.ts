/** Hands slow work to a worker thread and keeps it no longer than it is needed. */
import { Worker } from 'node:worker_threads';
import type { BackupTask, FoundBackups, ListedBackup } from './backup.ts';
import type { Cost, DeriveKey } from './key-file.ts';

export type WorkerTask =
  | {
      readonly kind: 'deriveKey';
      readonly passphrase: string;
      readonly salt: Uint8Array;
      readonly cost: Cost;
    }
  | { readonly kind: 'hashPin'; readonly pin: string; readonly salt: Uint8Array }
  | { readonly kind: 'isPin'; readonly pin: string; readonly hash: string }
  | { readonly kind: 'isSound'; readonly file: string; readonly key: Uint8Array }
  | { readonly kind: 'backup'; readonly task: BackupTask }
  | {
      readonly kind: 'lookForBackups';
      readonly folder: string;
      readonly station: string;
      readonly store: string;
    };
export type WorkerAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly fault: string };

/** With the fault's code, as far as it has one. */
class WorkFault extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.name = 'WorkFault';
    this.code = code;
  }
}

export type SlowWork = {
  readonly deriveKey: DeriveKey;
  readonly hashPin: (pin: string, salt: Uint8Array) => Promise<string>;
  readonly isPin: (pin: string, hash: string) => Promise<boolean>;
  readonly isSound: (file: string, key: Uint8Array) => Promise<boolean>;
  /** Rejects with an error whose `code` is a `BackupCode`. */
  readonly makeBackup: (task: BackupTask) => Promise<ListedBackup>;
  /** @param store folder of the store */
  readonly lookForBackups: (folder: string, station: string, store: string) => Promise<FoundBackups>;
};

/** An idle thread costs memory; PINs are rare enough to start one for each. */
const KEEP_MS = 1_500;

/** @param workerFile the built `worker.js`, or `worker.ts` in tests */
export function slowWork(workerFile: string): SlowWork {
  let worker: Worker | undefined;
  let leaving: NodeJS.Timeout | undefined;
  let next = 0;
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();

  const leave = () => {
    const gone = worker;
    worker = undefined;
    void gone?.terminate();
  };
  const settle = (answer: WorkerAnswer) => {
    const promise = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('fault' in answer) promise?.reject(new WorkFault(answer.fault));
    else promise?.resolve(answer.value);
    if (waiting.size === 0) leaving = setTimeout(leave, KEEP_MS).unref();
  };
  const open = (): Worker => {
    const opened = new Worker(workerFile);
    opened.unref();
    opened.on('message', settle);
    opened.on('error', () => {
      if (worker === opened) worker = undefined;
      for (const promise of waiting.values()) promise.reject(new Error('worker.fault'));
      waiting.clear();
    });
    return opened;
  };
  const ask = <Value>(task: WorkerTask): Promise<Value> => {
    clearTimeout(leaving);
    worker ??= open();
    const promise = Promise.withResolvers<unknown>();
    const id = next++;
    waiting.set(id, promise);
    worker.postMessage({ id, task });
    return promise.promise as Promise<Value>;
  };

  return {
    deriveKey: (passphrase, salt, cost) => ask({ kind: 'deriveKey', passphrase, salt, cost }),
    hashPin: (pin, salt) => ask({ kind: 'hashPin', pin, salt }),
    isPin: (pin, hash) => ask({ kind: 'isPin', pin, hash }),
    isSound: (file, key) => ask({ kind: 'isSound', file, key }),
    makeBackup: (task) => ask({ kind: 'backup', task }),
    lookForBackups: (folder, station, store) => ask({ kind: 'lookForBackups', folder, station, store }),
  };
}
