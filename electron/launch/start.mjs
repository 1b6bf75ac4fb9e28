/**
 * `npm start`: from a fresh clone to the open station, and the second time straight to it.
 * Runs under the machine's own Node (20 or newer) before anything is installed; no dependency.
 * Arguments go on to the program; `--official` asks the official Electron download host once more.
 */

import { ensureRuntime } from './fetch-runtime.mjs';
import { ensureMachine, needsVirtualScreen, openVirtualScreen } from './machine.mjs';
import { ensurePackages } from './packages.mjs';
import { command, run, say } from './run.mjs';
import { electronCommand } from './runtime.mjs';
import { ensureBuild } from './sources.mjs';

await command(async () => {
  const programArguments = process.argv.slice(2).filter((argument) => argument !== '--official');
  await ensurePackages();
  const { executablePath } = await ensureRuntime({ tryOfficial: process.argv.includes('--official') });
  const virtualScreen = needsVirtualScreen();
  await ensureMachine(executablePath, { virtualScreen });
  await ensureBuild();
  const screen = virtualScreen ? await openVirtualScreen() : undefined;
  if (screen) say(`There is no display: running on a virtual screen (Xvfb ${screen.display}).`);
  const { args, env } = electronCommand();
  try {
    say(`Starting (${((Date.now() - startedAt()) / 1000).toFixed(1)} s since the command).`);
    return await run(executablePath, [...args, ...programArguments], {
      env: screen ? { ...env, DISPLAY: screen.display } : env,
      onOutput: (chunk, stream) =>
        process[stream].write(stream === 'stderr' ? withoutBusNoise(chunk) : chunk),
    });
  } finally {
    await screen?.close();
  }
});

/** Chromium complains once per call on a machine without D-Bus; nothing depends on it. */
function withoutBusNoise(/** @type {Buffer} */ chunk) {
  return chunk.toString().replace(/^\[[^\]\n]*:ERROR:dbus\/.*\n?/gm, '');
}

function startedAt() {
  return Date.now() - performance.now();
}
