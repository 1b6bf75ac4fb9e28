import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { matches } from '../../electron/launch/packages.mjs';
import { hashFiles } from '../../electron/launch/stamp.mjs';

describe('whether the sources are those of the last build', () => {
  let folder;
  const hash = () => hashFiles(['a', 'single.txt', 'missing'], undefined, folder);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hash-'));
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    writeFileSync(join(folder, 'a/b/one.ts'), 'one');
    writeFileSync(join(folder, 'single.txt'), 'single');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('a touched file with the same content changes nothing', () => {
    const before = hash();
    utimesSync(join(folder, 'a/b/one.ts'), new Date(0), new Date(0));
    expect(hash()).toBe(before);
  });

  it('another content, another name and another file each count', () => {
    const seen = new Set([hash()]);
    writeFileSync(join(folder, 'a/b/one.ts'), 'two');
    seen.add(hash());
    renameSync(join(folder, 'a/b/one.ts'), join(folder, 'a/b/two.ts'));
    seen.add(hash());
    writeFileSync(join(folder, 'a/three.ts'), '');
    seen.add(hash());
    writeFileSync(join(folder, 'single.txt'), 'other');
    seen.add(hash());
    expect(seen.size).toBe(5);
  });

  it('files that are not wanted do not count', () => {
    const wanted = (file) => file !== 'a/b/one.ts';
    const before = hashFiles(['a', 'single.txt'], wanted, folder);
    writeFileSync(join(folder, 'a/b/one.ts'), 'two');
    expect(hashFiles(['a', 'single.txt'], wanted, folder)).toBe(before);
  });
});

describe('whether what is installed is what the lockfile says', () => {
  const lock = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true },
  };
  const a = lock['node_modules/a'];

  it('packages for other systems may be missing', () => {
    expect(matches(lock, { 'node_modules/a': a })).toBe(true);
  });

  it.each([
    ['a missing package', {}],
    ['another version', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['another content under the same version', { 'node_modules/a': { ...a, integrity: 'sha512-x' } }],
    [
      'another version of an optional package',
      { 'node_modules/a': a, 'node_modules/b': { version: '2.0.1' } },
    ],
  ])('%s is not what the lockfile says', (_what, present) => {
    expect(matches(lock, present)).toBe(false);
  });
});
