import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // The launcher is plain JavaScript, and so are its tests.
    include: ['test/**/*.test.{ts,tsx,mjs}'],
    exclude: ['test/e2e/**'],
    environment: 'node',
    maxWorkers: 2,
  },
});
