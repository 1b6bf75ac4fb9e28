/** Where things lie. Everything the launcher remembers is under node_modules/.cache and may be deleted. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const modules = join(root, 'node_modules');
export const cache = join(modules, '.cache');
/** The launcher's own notes: one small JSON file per question it need not ask twice. */
export const stamps = join(cache, 'launch');
export const standInFolder = join(cache, 'electron-runtime');
export const results = join(root, 'test-results');
export const release = join(root, 'release');
/** Holds node_modules/.cache while `npm ci` empties node_modules; ignored by git, on the same disk. */
export const cacheAside = join(root, 'dist', 'cache-during-install');
