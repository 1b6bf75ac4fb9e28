/** Builds when the sources are not those of the last build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, voices } from './paths.mjs';
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
  'dist/renderer/voices/summary.js',
];

/** Of the launcher only the build itself shapes the outcome. */
export const sourceHash = () =>
  `${hashFiles(sources, (file) => !file.startsWith('electron/launch/') || file === 'electron/launch/build.mjs')}${audioHash()}`;

/** The name of an audio file is the hash of what it says: the names are enough. */
function audioHash() {
  if (!existsSync(voices)) return '';
  const names = readdirSync(voices, { recursive: true, encoding: 'utf8' }).sort();
  return ` ${createHash('sha256').update(names.join('\n')).digest('hex')}`;
}

const isBuilt = () =>
  readStamp('build')?.sources === sourceHash() && products.every((file) => existsSync(join(root, file)));

export async function ensureBuild() {
  if (isBuilt()) return;
  say('Building …');
  const code = await runOnProjectNode([join(root, 'electron/launch/build.mjs')]);
  if (code !== 0) throw new Refusal(`The build failed (code ${code}); its lines above say where.`);
}
