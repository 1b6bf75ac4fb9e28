import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOnPath, openVirtualScreen, parseMissingLibraries } from '../../electron/launch/machine.mjs';
import { root } from '../../electron/launch/paths.mjs';
import { outsidePath, run, toolEnvironment } from '../../electron/launch/run.mjs';

const node = process.execPath;
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('a program that the launcher runs', () => {
  it.each([
    ['passes its exit code on', ['-e', 'process.exit(3)'], {}, 3],
    ['reports the signal that killed it', ['-e', 'process.kill(process.pid, "SIGKILL")'], {}, 137],
    ['is stopped when it takes too long', ['-e', 'setTimeout(() => {}, 60_000)'], { timeoutMs: 200 }, 124],
  ])('%s', async (_what, args, options, code) => {
    expect(await run(node, args, options)).toBe(code);
  });

  it('that does not exist gives the code a shell would give', async () => {
    expect(await run('no-such-program-anywhere', [])).toBe(127);
  });

  it.skipIf(process.platform === 'win32')('ends when the launcher is told to end', async () => {
    const script = `
      import { run } from ${JSON.stringify(join(root, 'electron/launch/run.mjs'))};
      const child = 'console.log(process.pid); setTimeout(() => {}, 60_000)';
      process.exitCode = await run(process.execPath, ['-e', child]);
    `;
    const launcher = spawn(node, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = Number(await new Promise((resolve) => launcher.stdout.once('data', resolve)));
    expect(isAlive(pid)).toBe(true);
    launcher.kill('SIGTERM');
    expect(await new Promise((resolve) => launcher.once('close', resolve))).toBe(143);
    expect(isAlive(pid)).toBe(false);
  });

  it("finds the project's programs first, but npm ci never those it is about to delete", () => {
    expect(toolEnvironment().PATH.startsWith(join(root, 'node_modules/.bin'))).toBe(true);
    expect(outsidePath()).not.toContain('node_modules');
  });
});

describe('the machine', () => {
  it('lacks the libraries that ldd did not find, and only those', () => {
    const said = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibnss3.so => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
      '\tlibasound.so.2 => not found',
    ].join('\n');
    expect(parseMissingLibraries(said)).toEqual(['libnss3.so', 'libasound.so.2']);
  });

  it.skipIf(!isOnPath('Xvfb'))(
    'two virtual screens do not take the same display, and closing ends them',
    async () => {
      const first = await openVirtualScreen();
      const second = await openVirtualScreen();
      expect(first.display).toMatch(/^:\d+$/);
      expect(second.display).not.toBe(first.display);
      await Promise.all([first.close(), second.close()]);
      expect([first.pid, second.pid].map(isAlive)).toEqual([false, false]);
    },
  );
});
