/**
 * Builds the screens, the main process and the preload at once, in one process; `npm run build`.
 * Needs the packages installed and Node 24, so the launcher calls it as a child.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { placeLanguageStates } from '../tools/locale-files.ts';
import { placeVoices } from '../tools/voices/place-voices.ts';
import { root, voices } from './paths.mjs';
import { sourceHash } from './sources.mjs';
import { forgetStamp, writeStamp } from './stamp.mjs';

/** @type {import('vite').InlineConfig} */
const config = { configFile: join(root, 'vite.config.ts'), configLoader: 'native', logLevel: 'warn' };

const began = performance.now();
process.chdir(root);
const sources = sourceHash();
forgetStamp('build');
rmSync(join(root, 'dist'), { recursive: true, force: true });
await Promise.all(['kiosk', 'desk', 'papers', 'main', 'preload'].map((mode) => build({ ...config, mode })));
placeLanguageStates(join(root, 'dist/renderer/languages.js'));
placeVoices({ locales: join(root, 'locales'), cache: voices }, join(root, 'dist/renderer/voices'));
writeStamp('build', { sources });
console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
