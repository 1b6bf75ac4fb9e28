/** What of a language can be heard, by whom, and what cannot: for the build, and for `npm run voices -- --check`. */
import { statSync } from 'node:fs';
import type { LanguageCode } from '#domain/contract/languages';
import type { VoiceSummary } from '#domain/contract/voice';
import { machineVoices } from './machine-voices.ts';
import { recordingsOf } from './recordings.ts';
import { type SpokenText, spokenTextsOf } from './spoken-texts.ts';
import { cachedFile, cachedVoice } from './voice-cache.ts';

export type VoicePlaces = {
  /** the folder of all languages' texts, with the recordings by people */
  readonly locales: string;
  /** the machine's audio */
  readonly cache: string;
};

export type VoiceState = VoiceSummary & {
  readonly language: LanguageCode;
  /** path of the file of every text that can be heard, by hash; a person's recording before a machine's voice */
  readonly files: ReadonlyMap<string, string>;
  readonly pieces: ReadonlySet<string>;
  readonly recorded: number;
  /** texts without audio */
  readonly missing: readonly SpokenText[];
  /** recordings whose text has changed, and machine files of texts that are no more */
  readonly stale: readonly string[];
  /** recordings of no text */
  readonly unknown: readonly string[];
};

export function voiceState(language: LanguageCode, { locales, cache }: VoicePlaces): VoiceState {
  const texts = spokenTextsOf(language, locales);
  const recordings = recordingsOf(language, locales, texts);
  const machine = cachedVoice(cache, language, texts);
  const files = new Map<string, string>(recordings.fresh);
  for (const hash of machine.fresh) {
    if (!files.has(hash)) files.set(hash, cachedFile(cache, language, hash));
  }
  // A text that is heard sentence by sentence needs no file for the whole.
  const wanted = [...texts.values()].filter(({ hash, isCut }) => !isCut || files.has(hash));
  const voice = machineVoices[language];
  const byMachine = files.size - recordings.fresh.size;
  return {
    language,
    by: files.size === 0 ? 'missing' : recordings.fresh.size >= byMachine ? 'people' : 'machine',
    rough: byMachine > 0 && voice?.rough === true,
    ...(byMachine > 0 && voice?.lentFrom !== undefined ? { lentFrom: voice.lentFrom } : {}),
    texts: wanted.length,
    spoken: files.size,
    files,
    pieces: new Set(wanted.filter(({ isPiece }) => isPiece).map(({ hash }) => hash)),
    recorded: recordings.fresh.size,
    missing: wanted.filter(({ hash }) => !files.has(hash)),
    stale: [...recordings.stale, ...machine.stale],
    unknown: recordings.unknown,
  };
}

/** Bytes. */
export const sizeOf = ({ files }: Pick<VoiceState, 'files'>): number =>
  [...files.values()].reduce((sum, file) => sum + statSync(file).size, 0);
