/** What the machine itself must have: Chromium's shared libraries, and a screen, if only a virtual one. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { end, Refusal, run, say } from './run.mjs';
import { isRoot } from './runtime.mjs';

/** Debian's names of what stock Electron links against; newer releases append t64 to some. */
const libraryPackages = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libcups2',
];

const isLinux = process.platform === 'linux';

/** @returns {boolean} whether windows would have nowhere to go */
export const needsVirtualScreen = () => isLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/**
 * Installs what is missing, or names the one command that does.
 * @param {string} executablePath of the Electron that is to run
 * @param {{ virtualScreen: boolean }} needs
 */
export async function ensureMachine(executablePath, { virtualScreen }) {
  if (!isLinux) return;
  const libraries = missingLibraries(executablePath);
  const xvfb = virtualScreen && !isOnPath('Xvfb');
  if (libraries.length > 0 || xvfb) {
    await install(
      [...(libraries.length > 0 ? libraryPackages : []), ...(xvfb ? ['xvfb'] : [])],
      [...libraries, ...(xvfb ? ['Xvfb'] : [])],
    );
    const still = [
      ...missingLibraries(executablePath),
      ...(virtualScreen && !isOnPath('Xvfb') ? ['Xvfb'] : []),
    ];
    if (still.length > 0)
      throw new Refusal(`Still missing on this machine after the installation: ${still.join(', ')}`);
  }
  if (isRoot()) say('Running as root: Chromium starts without its sandbox (--no-sandbox).');
  else refuseBlockedSandbox(executablePath);
}

/**
 * @param {string} output of ldd
 * @returns {string[]} file names of the libraries it did not find
 */
export function parseMissingLibraries(output) {
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/** @param {string} executablePath */
function missingLibraries(executablePath) {
  const said = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  return parseMissingLibraries(said.stdout ?? '');
}

/**
 * @param {readonly string[]} packages Debian names
 * @param {readonly string[]} missing what a person on another distribution looks for
 */
async function install(packages, missing) {
  if (!isOnPath('apt-get')) {
    throw new Refusal(
      `Missing on this machine: ${missing.join(', ')}. Install them with the system's package manager.`,
    );
  }
  const command = ['apt-get', 'install', '-y', '--no-install-recommends'];
  if (!isRoot()) {
    throw new Refusal(
      `Missing on this machine (${missing.join(', ')}): sudo ${[...command, ...packages].join(' ')}`,
    );
  }
  say(`Installing what this machine lacks: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=120', '-q'];
  /** @type {string[]} */
  const lines = [];
  const onOutput = (/** @type {Buffer} */ chunk) => void lines.push(chunk.toString());
  await run('apt-get', [...wait, 'update'], { env, onOutput });
  const code = await run('apt-get', [...wait, ...command.slice(1), ...packages.map(nameHere)], {
    env,
    onOutput,
  });
  if (code !== 0) {
    console.error(lines.join('').split('\n').slice(-20).join('\n'));
    throw new Refusal(`apt-get failed (code ${code}). By hand: ${[...command, ...packages].join(' ')}`);
  }
}

/** @param {string} name a package's name on Debian 12 */
function nameHere(name) {
  const newer = spawnSync('apt-cache', ['show', '--no-all-versions', `${name}t64`], { stdio: 'ignore' });
  return newer.status === 0 ? `${name}t64` : name;
}

/** @param {string} program */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`));
}

/**
 * Newer Ubuntus and most containers forbid what Chromium's sandbox is built with, unless its helper belongs to
 * root; Chromium would then end at once.
 * @param {string} executablePath
 */
function refuseBlockedSandbox(executablePath) {
  const probe = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' });
  if (probe.error !== undefined || probe.status === 0) return;
  const helper = join(dirname(executablePath), 'chrome-sandbox');
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4000) !== 0) return;
  throw new Refusal(
    `Chromium may not build its sandbox here: sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`,
  );
}

/**
 * Starts Xvfb on a free display number and waits until it takes windows.
 * Its own process group, so that Ctrl-C does not take the screen away before the program has closed.
 * @returns {Promise<{ display: string, pid: number | undefined, close: () => Promise<void> }>}
 */
export function openVirtualScreen() {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise((done) => server.once('close', done));
    const kill = () => void server.kill();
    const close = async () => {
      process.off('exit', kill);
      end(server);
      await ended;
    };
    process.on('exit', kill);
    const failed = (/** @type {string} */ why) => {
      void close();
      reject(new Refusal(`The virtual screen (Xvfb) did not start: ${why}`));
    };
    const clock = setTimeout(() => failed('not ready after 20 s'), 20_000);
    server.once('error', (error) => failed(error.message));
    server.once('exit', (code) => failed(`it ended with code ${code}`));
    const ready = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    let said = '';
    ready.on('data', (chunk) => {
      said += chunk;
      if (!said.includes('\n')) return;
      clearTimeout(clock);
      server.removeAllListeners('exit');
      ready.destroy();
      resolve({ display: `:${said.trim()}`, pid: server.pid, close });
    });
  });
}
