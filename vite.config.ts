import { globSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import postcssRtlcss from 'postcss-rtlcss';
import { Mode } from 'postcss-rtlcss/options';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/**
 * Five builds of one program, chosen by `--mode`:
 * `kiosk`, `desk` and `papers`: the two screens, and the window papers are drawn in → dist/renderer, each with chunks of its own, so that the newcomer's first page
 * does not load what only the desk needs at once; `main`: the main process and its workers → dist/electron (ESM);
 * `preload`: the one script a sandboxed window may run → dist/electron/preload.cjs.
 */
const root = import.meta.dirname;

/** The oldest Chromium and Node among the runtimes the launcher may start (Electron 41). */
const screenTarget = 'chrome146';
const machineTarget = 'node24';

/** All a sandboxed preload may require; anything else would fail only when a window opens. */
const sandboxModules = ['electron', 'events', 'timers', 'url'];

/** Native or given by the runtime, so never bundled. */
const externalToMain = ['electron', 'better-sqlite3'];

type CssPlugin = ReturnType<typeof postcssRtlcss>;

/** KERN's style sheet knows only left and right; ours is written with logical properties and needs no help. */
const mirrorKern = (): CssPlugin => {
  const mirror = postcssRtlcss({ mode: Mode.combined });
  return {
    postcssPlugin: 'mirror-kern',
    Once: (css, tools) => {
      if (css.source?.input.file?.includes('@kern-ux') === true) return mirror.Once?.(css, tools);
    },
  };
};

/** Stops the build when the preload would need a module that the sandbox does not have. */
const refuseForeignModules = (): Plugin => ({
  name: 'refuse-foreign-modules',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const foreign = [...file.imports, ...file.dynamicImports].filter(
        (name) => !sandboxModules.includes(name),
      );
      if (foreign.length > 0) this.error(`${file.fileName} needs ${foreign.join(', ')}`);
    }
  },
});

/** `electron/store/worker.ts` → `store/worker`, and so dist/electron/store/worker.js. */
const entryName = (file: string): string => join(dirname(relative('electron', file)), basename(file, '.ts'));

const screen = (page: 'kiosk' | 'desk' | 'papers'): UserConfig => ({
  root: join(root, 'renderer'),
  base: './',
  plugins: [react()],
  css: { postcss: { plugins: [mirrorKern()] } },
  build: {
    outDir: join(root, 'dist/renderer'),
    emptyOutDir: false,
    assetsDir: page,
    target: screenTarget,
    sourcemap: false,
    // The content security policy allows neither inline scripts nor data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: join(root, `renderer/${page}.html`) },
  },
});

const main = (): UserConfig => ({
  root,
  // Otherwise a bundled React would run in its slow development form: nobody sets NODE_ENV for Electron.
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { target: 'node', noExternal: true, external: externalToMain },
  build: {
    ssr: true,
    outDir: join(root, 'dist/electron'),
    emptyOutDir: false,
    target: machineTarget,
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(
        ['electron/main.ts', ...globSync('electron/**/worker.ts', { cwd: root })].map((file) => [
          entryName(file),
          join(root, file),
        ]),
      ),
      external: externalToMain,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});

const preload = (): UserConfig => ({
  root,
  plugins: [refuseForeignModules()],
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: join(root, 'dist/electron'),
    emptyOutDir: false,
    target: screenTarget,
    sourcemap: false,
    rolldownOptions: {
      input: join(root, 'electron/preload.ts'),
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
});

export default defineConfig(({ mode }) => {
  if (mode === 'main') return main();
  if (mode === 'preload') return preload();
  return screen(mode === 'desk' || mode === 'papers' ? mode : 'kiosk');
});
