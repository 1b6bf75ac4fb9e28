/**
 * Takes the audio along into a build: `<out>/<language>/<hash>.opus`, `<out>/<language>.js` with the names of those
 * files, `<out>/summary.js` about all languages. Scripts, because a screen that may open no connection can read
 * nothing else; they are packed with the program, while the audio lies beside it.
 */
import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '#domain/contract/languages';
import type { VoiceManifest, VoiceSummaries } from '#domain/contract/voice';
import { type VoicePlaces, type VoiceState, voiceState } from './voice-state.ts';

/** @returns the state of every language, in their order */
export function placeVoices(places: VoicePlaces, out: string): readonly VoiceState[] {
  const states = languages.map((language) => voiceState(language, places));
  mkdirSync(out, { recursive: true });
  for (const { language, files, pieces } of states) {
    const folder = join(out, language);
    mkdirSync(folder, { recursive: true });
    for (const [hash, file] of files) takeAlong(file, join(folder, `${hash}.opus`));
    const hashes = [...files.keys()].sort();
    const manifest: VoiceManifest = {
      texts: hashes.filter((hash) => !pieces.has(hash)),
      pieces: hashes.filter((hash) => pieces.has(hash)),
    };
    writeFileSync(join(out, `${language}.js`), script(manifest));
  }
  const summaries: VoiceSummaries = Object.fromEntries(
    states.map(({ language, by, rough, lentFrom, texts, spoken }) => [
      language,
      { by, rough, ...(lentFrom === undefined ? {} : { lentFrom }), texts, spoken },
    ]),
  );
  writeFileSync(join(out, 'summary.js'), script(summaries));
  return states;
}

const script = (value: unknown): string => `export default ${JSON.stringify(value)};\n`;

/** Thousands of small files: a second name for the same bytes, where the disk can. */
function takeAlong(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
