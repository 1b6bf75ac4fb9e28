import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { unpackStandIn } from '../../electron/launch/fetch-runtime.mjs';
import { root } from '../../electron/launch/paths.mjs';
import { electronCommand } from '../../electron/launch/runtime.mjs';
import { figuresLine, playwrightFigures, vitestFigures } from '../../electron/launch/test-report.mjs';

afterEach(() => vi.unstubAllEnvs());

describe('the Electron at hand', () => {
  it('exists, and gets the project as an argument only when it is the official one', () => {
    const { executablePath, args, official } = electronCommand();
    expect(existsSync(executablePath)).toBe(true);
    expect(args.includes(root)).toBe(official);
  });

  it('is started without its sandbox only as root', () => {
    const getuid = vi.spyOn(process, 'getuid');
    getuid.mockReturnValue(0);
    expect(electronCommand().args).toContain('--no-sandbox');
    getuid.mockReturnValue(1000);
    expect(electronCommand().args).not.toContain('--no-sandbox');
    getuid.mockRestore();
  });

  it('is never turned into a mere Node by the environment it was started from', () => {
    vi.stubEnv('ELECTRON_RUN_AS_NODE', '1');
    vi.stubEnv('LAUNCH_TEST', 'kept');
    const { env } = electronCommand();
    expect(env).not.toHaveProperty('ELECTRON_RUN_AS_NODE');
    expect(env.LAUNCH_TEST).toBe('kept');
  });

  it('is not unpacked from a file other than the pinned one', async () => {
    const work = mkdtempSync(join(tmpdir(), 'stand-in-'));
    writeFileSync(join(work, 'runtime.tgz'), 'something else');
    await expect(unpackStandIn(join(work, 'runtime.tgz'), work)).rejects.toThrow(/integrity/);
    expect(readdirSync(work)).toEqual(['runtime.tgz']);
    rmSync(work, { recursive: true });
  });
});

describe('the closing line of npm test', () => {
  it('sums up both runners', () => {
    const vitest = vitestFigures({
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
    });
    const playwright = playwrightFigures({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } });
    expect(figuresLine([vitest, playwright])).toBe('10 passed, 1 failed');
  });

  it('counts a test that passed only the second time as failed', () => {
    const figures = playwrightFigures({ stats: { expected: 3, unexpected: 1, flaky: 2, skipped: 4 } });
    expect(figuresLine([figures])).toBe('3 passed, 3 failed, 4 skipped');
  });
});
