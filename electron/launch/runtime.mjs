/**
 * The Electron at hand, for everyone who starts it: the launcher, the end-to-end tests, the bench.
 * Only looks; `npm start` and `npm test` fetch (fetch-runtime.mjs). Plain Node, no dependency.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules, notForRelease, release, root, standInFolder } from './paths.mjs';
import { readStamp } from './stamp.mjs';

/**
 * A pinned copy of the stock Linux runtime, for networks that reach the npm registry only: the folder `app/`
 * of that package is an unmodified Electron whose executable has another name. Development and tests only.
 */
export const standIn = {
  package: '@circadio/milton-linux-x64',
  version: '0.1.5',
  integrity:
    'sha512-7wwNzk/FGpznHFGnY/O5gZ/bnmLocilf2sn+w0U+2Fsyf0wEK0Vr94kk8kdwP2GGq60C/4C2BeKa/w7zhhpsYw==',
  electronVersion: '41.3.0',
  executable: 'Milton',
  platform: 'linux-x64',
};

/**
 * @typedef {{
 *   executablePath: string,
 *   args: string[],
 *   env: Record<string, string>,
 *   electronVersion: string,
 *   official: boolean,
 * }} ElectronCommand
 * `official` is false for the stand-in; `args` come before the program's own arguments
 */

/**
 * How to start the program from the source tree (after a build): the executable with these arguments and this
 * whole environment, from any working directory. Fits Playwright's `_electron.launch({ executablePath, args, env })`.
 * @returns {ElectronCommand}
 * @throws {Error} when no runtime was fetched yet
 */
export function electronCommand() {
  const found = findRuntime();
  if (found === undefined)
    throw new Error('No Electron runtime here yet: npm start or npm test fetches one.');
  return {
    executablePath: found.executablePath,
    // The stand-in finds the project through its resources/app; a path would be an argument of the program.
    args: [...(found.official ? [root] : []), ...sandboxArguments()],
    env: programEnvironment(),
    electronVersion: found.electronVersion,
    official: found.official,
  };
}

/**
 * How to start the unpacked application that `npm run pack` made last.
 * @returns {ElectronCommand}
 * @throws {Error} when there is none
 */
export function packedCommand() {
  const packed = readStamp('pack');
  if (packed === undefined || !existsSync(join(root, packed.executable))) {
    throw new Error('Nothing packed here yet: npm run pack does.');
  }
  return {
    executablePath: join(root, packed.executable),
    args: sandboxArguments(),
    env: programEnvironment(),
    electronVersion: packed.electronVersion,
    official: packed.official,
  };
}

/**
 * The folder electron-builder packs into, by where its Electron comes from.
 * @param {boolean} official
 */
export const packFolder = (official) => (official ? release : notForRelease);

/** @returns {{ executablePath: string, electronVersion: string, official: boolean } | undefined} */
export function findRuntime() {
  return findOfficial() ?? findStandIn();
}

/** The version of Electron that package-lock.json asks for. */
export const wantedVersion = () =>
  JSON.parse(readFileSync(join(modules, 'electron', 'package.json'), 'utf8')).version;

function findOfficial() {
  const folder = join(modules, 'electron');
  try {
    const executablePath = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    const electronVersion = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    if (existsSync(executablePath) && electronVersion === wantedVersion()) {
      return { executablePath, electronVersion, official: true };
    }
  } catch {
    // Not downloaded.
  }
  return undefined;
}

function findStandIn() {
  const executablePath = join(standInFolder, 'electron');
  // The link is made last, so it also tells a finished unpacking from an interrupted one.
  if (!existsSync(executablePath) || !existsSync(join(standInFolder, 'resources', 'app', 'package.json'))) {
    return undefined;
  }
  return { executablePath, electronVersion: standIn.electronVersion, official: false };
}

/** Chromium refuses to start as root with its sandbox. */
export const isRoot = () => process.getuid?.() === 0;

const sandboxArguments = () => (isRoot() ? ['--no-sandbox'] : []);

/** @returns {Record<string, string>} */
function programEnvironment() {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    // An editor's terminal may set this, and Electron would then be a mere Node.
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') env[name] = value;
  }
  return env;
}
