import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../electron/launch/paths.mjs';

/** May be part of a work under the EUPL-1.2 and be passed on with it, names and notices kept. */
const fitting = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'OFL-1.1',
  '0BSD',
  'EUPL-1.2',
]);

it('every package that is shipped has a licence that fits the EUPL-1.2', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  expect(shipped.length).toBeGreaterThan(20);
  const others = shipped.filter(
    ([, { license = '' }]) =>
      !license
        .replace(/[()]/g, '')
        .split(/ AND /)
        .every((one) => fitting.has(one)),
  );
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});
