import { defineConfig } from '@playwright/test';

// A station owns its screen: as many at the same time as there are screens (electron/launch/test.mjs opens them).
const displays = (process.env.TEST_DISPLAYS ?? '').split(',').filter(Boolean);
const own = displays[Number(process.env.TEST_PARALLEL_INDEX)];
if (own !== undefined) process.env.DISPLAY = own;

// A minute and more each: begun last, one of them would be waited for alone.
const long = /(every-screen|journeys|working-day|setup)\.spec\.ts$/;

/** Drives the real Electron; test/support/station/launch.ts starts it. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  workers: Math.max(1, displays.length),
  retries: 0,
  timeout: 120_000,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  projects: [
    { name: 'long', testMatch: long },
    { name: 'others', testIgnore: long },
  ],
  use: { screenshot: 'only-on-failure', trace: 'off' },
});
