/** The slow work of the store, off the thread that serves the screens. */
import { parentPort } from 'node:worker_threads';
import { deriveKey, hashPin, isPin } from './argon2.ts';
import { lookForBackups, makeBackup } from './backup.ts';
import { isSound } from './database.ts';
import type { WorkerAnswer, WorkerTask } from './slow-work.ts';

async function run(task: WorkerTask): Promise<unknown> {
  switch (task.kind) {
    case 'deriveKey':
      return deriveKey(task.passphrase, task.salt, task.cost);
    case 'hashPin':
      return hashPin(task.pin, task.salt);
    case 'isPin':
      return isPin(task.pin, task.hash);
    case 'isSound':
      return isSound(task.file, Buffer.from(task.key));
    case 'backup':
      return makeBackup(task.task);
    case 'lookForBackups':
      return lookForBackups(task.folder, task.station, task.store);
  }
}

/** Only codes: a message may quote something. */
const codeOf = (error: unknown): string =>
  error instanceof Error && /^backup\.\w+$/.test(error.message) ? error.message : 'worker.fault';

parentPort?.on('message', ({ id, task }: { readonly id: number; readonly task: WorkerTask }) => {
  run(task).then(
    (value) => parentPort?.postMessage({ id, value } satisfies WorkerAnswer),
    (error: unknown) => parentPort?.postMessage({ id, fault: codeOf(error) } satisfies WorkerAnswer),
  );
});
