import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

function filesIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file))
    .filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file));
}
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
/** The modules a file names in `from '…'` and `import('…')`, resolved to paths of this project where they are ours. */
function importsOf(file: string): readonly string[] {
  const statement =
    /^(?:import|export)\b[^;]*?\bfrom '([^'\n]+)'|^import '([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm;
  const names = [...read(file).matchAll(statement)].map(
    (match) => (match[1] ?? match[2] ?? match[3]) as string,
  );
  return names.map((name) => {
    if (name.startsWith('#domain/')) return name.slice(1);
    return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
  });
}

const domain = filesIn('domain');
const electron = filesIn('electron');
const renderer = filesIn('renderer');
const order = ['identity', 'flow', 'intake', 'rules', 'record', 'agencies', 'papers', 'delivery', 'contract'];

describe('the layers', () => {
  it('has files in every layer to look at', () => {
    for (const files of [domain, electron, renderer]) expect(files.length).toBeGreaterThan(5);
  });

  it.each(domain)(
    '%s looks only leftwards inside the domain and at no package but zod and temporal-polyfill',
    (file) => {
      const own = order.indexOf(file.split('/')[1] as string);
      expect(own, 'a folder of the domain').toBeGreaterThanOrEqual(0);
      for (const name of importsOf(file)) {
        const folder = /^domain\/([a-z-]+)\//.exec(name)?.[1];
        if (folder) expect(order.indexOf(folder), `${file} looks at ${name}`).toBeLessThanOrEqual(own);
        else if (name.endsWith('.json')) expect(name).toMatch(/^domain\//);
        else expect(name, `${file} looks at ${name}`).toMatch(/^(zod|temporal-polyfill)(\/|$)/);
      }
    },
  );

  it.each(domain)('%s has no clock, no random number and no console', (file) => {
    const code = read(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(code).not.toMatch(
      /Date\.now|new Date\(\)|Math\.random|getRandomValues|randomUUID|Temporal\.Now|performance\.now|console\.|process\./,
    );
  });

  it('the newcomer’s first page waits for neither zod nor calendars: they come with what is loaded later', () => {
    const reached = new Set(['renderer/kiosk/main.tsx']);
    for (const file of reached) {
      if (!/\.tsx?$/.test(file)) continue;
      // Types are gone once it is built, and what is imported by a call comes later.
      const code = read(file).replaceAll(/^(?:import|export) type\b[^;]*;/gm, '');
      for (const [, from, alone] of code.matchAll(
        /^(?:import|export)\b[^;]*?\bfrom '([^'\n]+)'|^import '([^'\n]+)'/gm,
      )) {
        const name = (from ?? alone) as string;
        if (name.startsWith('#domain/')) reached.add(`${name.slice(1)}.ts`);
        else reached.add(name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name);
      }
    }
    expect([...reached]).toContain('renderer/kiosk/screens/StartScreen.tsx');
    expect([...reached].filter((name) => /^(zod|temporal-polyfill)\b/.test(name))).toEqual([]);
  });

  it.each(electron)('%s never looks at the screen', (file) => {
    for (const name of importsOf(file)) expect(name).not.toMatch(/^renderer\/|^test\//);
  });

  it.each(renderer)('%s never looks at the machine', (file) => {
    for (const name of importsOf(file)) {
      expect(name).not.toMatch(/^electron(\/|$)|^node:|^test\/|^better-sqlite3$/);
    }
  });

  it('names the only files that know Electron', () => {
    const knowing = electron.filter((file) => importsOf(file).includes('electron'));
    for (const file of knowing)
      expect(file).toMatch(
        /^electron\/(main|compose|preload)\.ts$|^electron\/(window|launch)\/|^electron\/papers\/paper-window\.ts$/,
      );
  });

  it('keeps the store and the delivery free of Electron, so that they run under plain Node', () => {
    for (const file of electron.filter((name) => /^electron\/(store|delivery|site)\//.test(name))) {
      expect(importsOf(file)).not.toContain('electron');
    }
  });
});

describe('the code', () => {
  it.each([...domain, ...electron, ...renderer])(
    '%s is one room: about 250 lines, or says why not',
    (file) => {
      const text = read(file);
      const lines = text.split('\n').length;
      if (lines > 300)
        expect(text.slice(0, 600), `${file} has ${lines} lines`).toMatch(/[Ll]onger|[Oo]ne table|generated/);
    },
  );

  it('never asks the database for its contents in clear', () => {
    for (const file of electron) expect(read(file)).not.toMatch(/\.serialize\(|\.backup\(/);
  });

  it('keeps people’s answers out of the screen’s storage', () => {
    for (const file of renderer)
      expect(read(file)).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie/);
  });

  it('sets no HTML from strings', () => {
    for (const file of renderer) expect(read(file)).not.toMatch(/dangerouslySetInnerHTML|innerHTML|eval\(/);
  });
});
