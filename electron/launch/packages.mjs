/** The packages as the lockfile has them, and among them the Node 24 that everything else runs on. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { cache, cacheAside, modules, projectNode, root } from './paths.mjs';
import { outsidePath, Refusal, run, say } from './run.mjs';
import { hashFiles, readStamp, writeStamp } from './stamp.mjs';

/** What makes every npm script run on Node 24: npm puts this folder first on its PATH. */
const linkedNode = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/** Installs only when the lockfile is another one than last time, and Node 24 only when it is missing. */
export async function ensurePackages() {
  const lock = `${hashFiles(['package-lock.json'])} ${process.platform} ${process.arch}`;
  if (readStamp('packages')?.lock !== lock) {
    if (!installedAsLocked()) await installPackages();
    await ensureProjectNode();
    writeStamp('packages', { lock });
  } else if (!existsSync(projectNode) || !existsSync(linkedNode)) {
    await ensureProjectNode();
  }
}

/**
 * npm keeps its own account of what it installed. If that agrees with the lockfile, someone has installed
 * already; what is missing there may only be for other systems.
 */
function installedAsLocked() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
    return matches(wanted, present);
  } catch {
    return false;
  }
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @param {Record<string, LockedPackage>} wanted `packages` of package-lock.json
 * @param {Record<string, LockedPackage>} present `packages` of node_modules/.package-lock.json
 */
export function matches(wanted, present) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

async function installPackages() {
  say('Installing packages from package-lock.json (npm ci) …');
  rescueCache();
  moveCacheAside();
  // No install scripts: the only one we need is run below, by name, whatever npm's policy on scripts is.
  const code = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
  });
  rescueCache();
  if (code !== 0)
    throw new Refusal(`npm ci failed (code ${code}). It needs the npm registry; see its lines above.`);
}

/** `npm ci` empties node_modules; the Electron runtime in its cache need not be fetched again for that. */
function moveCacheAside() {
  if (!existsSync(cache)) return;
  mkdirSync(dirname(cacheAside), { recursive: true });
  try {
    renameSync(cache, cacheAside);
  } catch {
    // Some container file systems cannot move a folder: then the runtime is fetched again.
  }
}

/** Also finds a cache that an interrupted installation left behind. */
function rescueCache() {
  if (!existsSync(cacheAside)) return;
  if (existsSync(cache)) {
    rmSync(cacheAside, { recursive: true, force: true });
    return;
  }
  mkdirSync(modules, { recursive: true });
  renameSync(cacheAside, cache);
}

async function ensureProjectNode() {
  const { version } = JSON.parse(readFileSync(join(modules, 'node', 'package.json'), 'utf8'));
  if (existsSync(projectNode) && existsSync(linkedNode)) {
    const said = spawnSync(projectNode, ['--version'], { encoding: 'utf8' });
    if (said.stdout?.trim() === `v${version}`) return;
  }
  say(`Installing Node ${version} for this project …`);
  const folder = join(modules, 'node');
  const code = await run(outsideNode(), ['installArchSpecificPackage.js'], {
    cwd: folder,
    env: npmEnvironment(),
  });
  // npm links only programs that exist when it installs a package.
  const linked = await runNpm(
    ['rebuild', 'node', '--ignore-scripts', '--loglevel=error'],
    {},
    { quiet: true },
  );
  if (code !== 0 || linked !== 0 || !existsSync(projectNode) || !existsSync(linkedNode)) {
    throw new Refusal(
      `Node ${version} could not be installed for ${process.platform}-${process.arch} (code ${code}).`,
    );
  }
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, env = {}, options = {}) {
  const cli = process.env.npm_execpath;
  const environment = npmEnvironment(env);
  if (cli?.endsWith('npm-cli.js'))
    return run(outsideNode(), [cli, ...args], { ...options, env: environment });
  return run('npm', args, { ...options, env: environment, shell: process.platform === 'win32' });
}

/** @param {NodeJS.ProcessEnv} [more] */
const npmEnvironment = (more = {}) => ({ ...process.env, PATH: outsidePath(), ...more });

/** A Node that does not lie in node_modules, for `npm ci` deletes that one. */
function outsideNode() {
  const candidates = [
    process.env.npm_node_execpath,
    process.execPath,
    ...outsidePath()
      .split(delimiter)
      .map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node')),
  ];
  return candidates.find((path) => path && !path.startsWith(modules) && existsSync(path)) ?? 'node';
}
