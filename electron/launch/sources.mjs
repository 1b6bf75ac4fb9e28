/** Builds when the sources are not those of the last build. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { Refusal, runOnProjectNode, say } from './run.mjs';
import { hashFiles, readStamp } from './stamp.mjs';

const sources = [
  'domain',
  'electron',
  'renderer',
  'locales',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];
const products = [
  'dist/electron/main.js',
  'dist/electron/preload.cjs',
  'dist/renderer/kiosk.html',
  'dist/renderer/desk.html',
];

/** Of the launcher only the build itself shapes the outcome. */
export const sourceHash = () =>
  hashFiles(sources, (file) => !file.startsWith('electron/launch/') || file === 'electron/launch/build.mjs');

const isBuilt = () =>
  readStamp('build')?.sources === sourceHash() && products.every((file) => existsSync(join(root, file)));

export async function ensureBuild() {
  if (isBuilt()) return;
  say('Building …');
  const code = await runOnProjectNode([join(root, 'electron/launch/build.mjs')]);
  if (code !== 0) throw new Refusal(`The build failed (code ${code}); its lines above say where.`);
}
