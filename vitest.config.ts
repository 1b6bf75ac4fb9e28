import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // The launcher is plain JavaScript, and so are its tests.
    include: ['test/**/*.test.{ts,tsx,mjs}'],
    exclude: ['test/e2e/**'],
    environment: 'node',
    globalSetup: 'test/support/temporary-place.ts',
    // No file leaves anything behind in its modules; read once by each worker, they cost half.
    isolate: false,
    maxWorkers: 2,
    // Whole sittings with real commits: more than the usual five seconds on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
