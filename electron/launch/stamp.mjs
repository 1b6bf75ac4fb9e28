/** What was done already, so that a second start does not do it again. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, stamps } from './paths.mjs';

/**
 * @param {string} name
 * @returns {any} what was written under that name, or undefined (also when it is damaged)
 */
export function readStamp(name) {
  try {
    return JSON.parse(readFileSync(join(stamps, `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} name
 * @param {unknown} value anything JSON can hold
 */
export function writeStamp(name, value) {
  mkdirSync(stamps, { recursive: true });
  const file = join(stamps, `${name}.json`);
  writeFileSync(`${file}.new`, `${JSON.stringify(value)}\n`);
  renameSync(`${file}.new`, file);
}

/** @param {string} name */
export function forgetStamp(name) {
  rmSync(join(stamps, `${name}.json`), { force: true });
}

/**
 * One hash over names and contents, so that a touched but unchanged file counts as unchanged.
 * @param {readonly string[]} paths files or folders; what does not exist is left out
 * @param {(file: string) => boolean} [wanted] gets the path relative to `base`, with forward slashes
 * @param {string} [base] what the paths are relative to; the project's root unless told
 * @returns {string} hexadecimal
 */
export function hashFiles(paths, wanted = () => true, base = root) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => listFiles(join(base, path))).sort()) {
    const name = relative(base, file).replaceAll('\\', '/');
    if (wanted(name)) hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? listFiles(join(path, entry.name)) : [join(path, entry.name)],
    );
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
