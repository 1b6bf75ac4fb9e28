/**
 * Runs one of the project's own tools (bench, crash test) with all a fresh clone needs before it: packages, a
 * runtime, the machine's libraries, the build, a screen.  `node electron/launch/tool.mjs FILE [arguments]`
 * With `--without-window` before the file, only the packages.
 */

import { ensureRuntime } from './fetch-runtime.mjs';
import { ensureMachine, openVirtualScreen } from './machine.mjs';
import { ensurePackages } from './packages.mjs';
import { command, runOnProjectNode } from './run.mjs';
import { ensureBuild } from './sources.mjs';

// What a tool prints may be read by another program; what the preparation says must not stand in between.
console.log = console.error;

await command(async () => {
  await ensurePackages();
  const [first, ...others] = process.argv.slice(2);
  if (first === '--without-window') {
    return runOnProjectNode(others, { onOutput: (chunk, stream) => process[stream].write(chunk) });
  }
  const { executablePath } = await ensureRuntime();
  const virtualScreen = process.platform === 'linux';
  await ensureMachine(executablePath, { virtualScreen });
  await ensureBuild();
  const screen = virtualScreen ? await openVirtualScreen() : undefined;
  try {
    return await runOnProjectNode(process.argv.slice(2), {
      env: screen ? { DISPLAY: screen.display } : {},
      onOutput: (chunk, stream) => process[stream].write(chunk),
    });
  } finally {
    await screen?.close();
  }
});
