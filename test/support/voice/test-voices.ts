/** Audio for tests: one short tone stands for every text, put into the build by the build's own step. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LanguageCode } from '#domain/contract/languages';
import { placeVoices } from '../../../electron/tools/voices/place-voices.ts';
import { spokenTextsOf } from '../../../electron/tools/voices/spoken-texts.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const built = path.join(root, 'dist/renderer/voices');
const aside = path.join(root, 'dist/voices-aside');
const locales = path.join(root, 'locales');

/** One second, 440 Hz. */
const tone = path.join(import.meta.dirname, 'tone.opus');

/** @returns puts back what was there */
export function placeTestVoices(languages: readonly LanguageCode[]): () => void {
  const cache = mkdtempSync(path.join(tmpdir(), 'rathaus-voices-'));
  for (const language of languages) {
    mkdirSync(path.join(cache, language));
    for (const { hash, isCut } of spokenTextsOf(language, locales).values()) {
      if (!isCut) copyFileSync(tone, path.join(cache, language, `${hash}.opus`));
    }
  }
  // Should the tests be killed, the next start builds anew.
  rmSync(path.join(root, 'node_modules/.cache/launch/build.json'), { force: true });
  if (!existsSync(aside)) renameSync(built, aside);
  rmSync(built, { recursive: true, force: true });
  placeVoices({ locales, cache }, built);
  return () => {
    rmSync(built, { recursive: true, force: true });
    renameSync(aside, built);
    rmSync(cache, { recursive: true, force: true });
  };
}
