/** Where things lie. Everything the launcher remembers is under node_modules/.cache and may be deleted. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const modules = join(root, 'node_modules');
export const cache = join(modules, '.cache');
/** The launcher's own notes: one small JSON file per question it need not ask twice. */
export const stamps = join(cache, 'launch');
export const standInFolder = join(cache, 'electron-runtime');
/** The machine's audio, made by `npm run voices`; a build takes it along. */
export const voices = join(cache, 'voices');
/** Holds node_modules/.cache while `npm ci` empties node_modules; ignored by git, on the same disk. */
export const cacheAside = join(root, 'dist', 'cache-during-install');
export const results = join(root, 'test-results');
export const release = join(root, 'release');
/** Applications packed on the stand-in runtime never lie where a release would. */
export const notForRelease = join(release, 'not-for-release');
/** Node 24 from the lockfile: everything after the installation runs on it. */
export const projectNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
