/**
 * `npm run pack`: the unpacked application for this machine, under release/.
 * Without the official Electron it is packed on the stand-in runtime, under release/not-for-release/, and marked.
 * Other targets (`npm run pack -- --linux deb`, `-- --win nsis`) go to electron-builder as they are.
 */
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureRuntime } from './fetch-runtime.mjs';
import { ensurePackages } from './packages.mjs';
import { cache, root } from './paths.mjs';
import { command, Refusal, runOnProjectNode, say } from './run.mjs';
import { packedCommand, packFolder } from './runtime.mjs';
import { ensureBuild, sourceHash } from './sources.mjs';
import { forgetStamp, hashFiles, readStamp, writeStamp } from './stamp.mjs';

await command(async () => {
  const targets = process.argv.slice(2);
  await ensurePackages();
  const runtime = await ensureRuntime();
  if (targets.length > 0 && !runtime.official) {
    throw new Refusal(
      'Installers are built on the official Electron only, and it is not here: npm run pack -- alone packs a trial.',
    );
  }
  await ensureBuild();
  const contents = `${sourceHash()} ${hashFiles(['electron-builder.yml'])} ${runtime.electronVersion}`;
  if (targets.length === 0 && isPacked(contents)) {
    say(`Packed already: ${relative(root, packedCommand().executablePath)}`);
    return 0;
  }
  const output = packFolder(runtime.official);
  forgetStamp('pack');
  rmSync(output, { recursive: true, force: true });
  const code = await runOnProjectNode([
    fileURLToPath(import.meta.resolve('electron-builder/cli.js')),
    ...(targets.length > 0 ? targets : ['--dir']),
    '--publish=never',
    `-c.directories.output=${relative(root, output)}`,
    `-c.electronVersion=${runtime.electronVersion}`,
    ...(runtime.official
      ? []
      : [
          `-c.electronDist=${standInDistribution(dirname(runtime.executablePath))}`,
          // The end-to-end test drives it through the debugger.
          '-c.electronFuses.enableNodeCliInspectArguments=true',
        ]),
  ]);
  if (code !== 0) return code;
  if (targets.length > 0) return 0;
  const executable = findExecutable(output);
  if (!runtime.official) mark(dirname(executable), runtime.electronVersion);
  writeStamp('pack', {
    contents,
    executable: relative(root, executable),
    electronVersion: runtime.electronVersion,
    official: runtime.official,
  });
  say(
    `Packed: ${relative(root, executable)}${runtime.official ? '' : ' (NOT FOR RELEASE: stand-in runtime)'}`,
  );
  return 0;
});

/** @param {string} contents */
function isPacked(contents) {
  const stamp = readStamp('pack');
  return stamp?.contents === contents && existsSync(join(root, stamp.executable));
}

/**
 * electron-builder copies this folder whole, so it must not hold the link back to the project.
 * @param {string} folder of the stand-in runtime
 */
function standInDistribution(folder) {
  const distribution = join(cache, 'electron-dist');
  rmSync(distribution, { recursive: true, force: true });
  cpSync(folder, distribution, {
    recursive: true,
    filter: (source) => source !== join(folder, 'resources', 'app'),
  });
  return distribution;
}

/** @param {string} output */
function findExecutable(output) {
  const names = {
    linux: ['linux-unpacked/kleines-rathaus', 'linux-arm64-unpacked/kleines-rathaus'],
    win32: ['win-unpacked/kleines-rathaus.exe', 'win-arm64-unpacked/kleines-rathaus.exe'],
    darwin: ['Kleines Rathaus.app/Contents/MacOS/Kleines Rathaus'].flatMap((app) => [
      `mac/${app}`,
      `mac-arm64/${app}`,
    ]),
  }[/** @type {'linux'} */ (process.platform)];
  const found = names.map((name) => join(output, name)).find((file) => existsSync(file));
  if (found === undefined) throw new Refusal(`Nothing was packed into ${relative(root, output)}.`);
  return found;
}

/**
 * @param {string} folder
 * @param {string} electronVersion
 */
function mark(folder, electronVersion) {
  writeFileSync(
    join(folder, 'NOT-FOR-RELEASE.txt'),
    `Packed for tests on a stand-in copy of Electron ${electronVersion}, because the official download could not be\n` +
      'reached. Never hand this folder to anyone: a release is built on the official Electron only.\n',
  );
}
