/** A disk that is full, and one that fails, under a real store in a process of its own. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../make-machine.ts';

vi.setConfig({ testTimeout: 120_000 });

const script = join(import.meta.dirname, '../../support/store/fault-process.ts');
const run = promisify(execFile);

/** Whether this machine lets a test mount a small disk of its own. */
const canMount = (() => {
  if (process.platform !== 'linux') return false;
  try {
    execFileSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', temporaryFolder()]);
    return true;
  } catch {
    return false;
  }
})();

const last = (output: string): unknown => JSON.parse(output.trim().split('\n').at(-1) ?? '');

describe.skipIf(!canMount)('on a full disk', () => {
  it('nothing acknowledged is lost, the code says so, and with room again the station goes on', async () => {
    const disk = temporaryFolder();
    const command = `mount -t tmpfs -o size=12m tmpfs "$0" && exec "$1" "$2" write "$0" 4000000 "$3"`;
    const backups = temporaryFolder();
    const { stdout } = await run('unshare', [
      '-rm',
      'sh',
      '-c',
      command,
      disk,
      process.execPath,
      script,
      backups,
    ]);
    expect(last(stdout)).toMatchObject({
      code: 'store.diskFull',
      after: 'none',
      same: true,
      sound: true,
      backup: 'made',
    });
    expect((last(stdout) as { acknowledged: number }).acknowledged).toBeGreaterThan(20);
  });

  it('of a stick, the backup says so and the station itself goes on', async () => {
    const folder = temporaryFolder();
    const stick = join(temporaryFolder(), 'stick');
    mkdirSync(stick);
    const command = `mount -t tmpfs -o size=1m tmpfs "$3" && exec "$1" "$2" write "$0" 10 "$3"`;
    const { stdout } = await run(
      'unshare',
      ['-rm', 'sh', '-c', command, folder, process.execPath, script, stick],
      {
        env: { ...process.env, FAULT_ANSWERS: '200' },
      },
    );
    expect(last(stdout)).toMatchObject({
      code: 'none',
      after: 'none',
      same: true,
      sound: true,
      backup: 'backup.full',
    });
  });
});

describe.skipIf(process.platform === 'win32')('on a disk that fails', () => {
  it('nothing acknowledged is lost, and the code says so', async () => {
    // Beyond this size every write fails, as from a disk that cannot write its blocks.
    const command = `trap '' XFSZ; ulimit -f 4000; exec "$1" "$2" write "$0" 10`;
    const { stdout } = await run('sh', ['-c', command, temporaryFolder(), process.execPath, script]);
    expect(last(stdout)).toMatchObject({ code: 'store.diskFault', same: true });
    expect((last(stdout) as { acknowledged: number }).acknowledged).toBeGreaterThan(20);
  });
});
