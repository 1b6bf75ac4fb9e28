import { defineConfig } from '@playwright/test';

/** Drives the real Electron; test/e2e/launch.ts starts it. One at a time: a station owns its screen. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: { screenshot: 'only-on-failure', trace: 'off' },
});
