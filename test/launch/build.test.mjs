import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cache, root } from '../../electron/launch/paths.mjs';

/** Builds one entry with the project's own configuration, writes nothing. */
const buildOne = async (mode, input) => {
  const { output } = await build({
    configFile: join(root, 'vite.config.ts'),
    configLoader: 'native',
    logLevel: 'silent',
    mode,
    build: { write: false, rolldownOptions: { input } },
  });
  return output;
};

describe('the build', () => {
  let folder;
  const write = (name, text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(cache, 'build-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('refuses a preload that needs more than a sandboxed window has', async () => {
    const entry = write('preload.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n");
    await expect(buildOne('preload', entry)).rejects.toThrow(/node:fs/);
  });

  it('makes one CommonJS file of a preload and what it imports', async () => {
    write('names.ts', "export const names = ['a'];\n");
    const entry = write(
      'preload.ts',
      "import { contextBridge } from 'electron';\nimport { names } from './names.ts';\ncontextBridge.exposeInMainWorld('x', names);\n",
    );
    const output = await buildOne('preload', entry);
    expect(output.map(({ fileName }) => fileName)).toEqual(['preload.cjs']);
    expect(output[0].code).toMatch(/require\(.electron.\)/);
  });

  it('leaves the database and Electron outside the main process, and nothing else', async () => {
    const entry = write(
      'main.ts',
      "import Database from 'better-sqlite3';\nimport { app } from 'electron';\nimport { z } from 'zod';\nconsole.log(Database, app, z.string());\n",
    );
    const [main] = await buildOne('main', entry);
    expect([...main.imports].filter((name) => !name.startsWith('node:')).sort()).toEqual([
      'better-sqlite3',
      'electron',
    ]);
  });

  it('mirrors the style sheet of KERN for right-to-left, and leaves ours as it is', async () => {
    write('own.css', '.own-rule { margin-left: 1px }');
    const entry = write('page.ts', "import '@kern-ux/native/dist/kern.css';\nimport './own.css';\n");
    const css = (await buildOne('production', entry))
      .filter(({ fileName }) => fileName.endsWith('.css'))
      .map(({ source }) => String(source))
      .join('');
    expect(css).toMatch(/\[dir=["']?rtl["']?\] \.kern-/);
    expect(css).toContain('.own-rule');
    expect(css).not.toMatch(/\[dir=["']?rtl["']?\] \.own-rule/);
  });
});
