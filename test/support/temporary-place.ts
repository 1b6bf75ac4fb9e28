/** Everything the tests of one run write lies in one folder, in memory where there is room, and is gone after it. */
import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
const prefix = 'rathaus-vitest-';
const gibibyte = 2 ** 30;

/** The tests commit some ten thousand times, and each would wait for the disk. A run needs 0.7 GiB. */
function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 2 * gibibyte && freemem() > 4 * gibibyte;
  } catch {
    return false;
  }
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What a run that was killed has left. */
function sweep(place: string): void {
  for (const name of readdirSync(place).filter((one) => one.startsWith(prefix))) {
    if (!isAlive(Number(name.slice(prefix.length))))
      rmSync(join(place, name), { recursive: true, force: true });
  }
}

export default function setUp(): () => void {
  const place = process.env.TMPDIR === undefined && hasRoom() ? memory : tmpdir();
  sweep(place);
  const folder = join(place, `${prefix}${process.pid}`);
  mkdirSync(folder, { mode: 0o700 });
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
