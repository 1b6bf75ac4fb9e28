/** A few rounds of the crash test, so that every run of the tests has pulled the plug; a hundred: `npm run test:crash`. */
import { expect, test } from '@playwright/test';
import { CrashRun } from '../crash/crash-run.ts';

test('killed four times while sitting and delivering, nothing acknowledged is lost and nothing is counted twice', async () => {
  const run = await CrashRun.prepare(11);
  try {
    for (let round = 0; round < 4; round += 1) await run.round();
    const result = await run.settle();
    expect(result.problems).toEqual([]);
    expect(result).toMatchObject({ lost: 0, doubled: 0 });
    expect(result.acknowledged).toBeGreaterThan(0);
    expect(result.killsWhileSitting + result.killsWhileDelivering).toBe(4);
    expect(result.entries).toBeGreaterThan(0);
  } finally {
    await run.end();
  }
});
