import type { LanguageCode } from '#domain/contract/languages';
import type { MachineVoice } from './machine-voices.ts';
import { recordingsOf } from './recordings.ts';
import { kilobitsPerSecond, type SpeechTools, speak } from './speech.ts';
import { spokenTextsOf } from './spoken-texts.ts';
import { cachedFile, openCache } from './voice-cache.ts';
import type { VoicePlaces } from './voice-state.ts';

/** Texts spoken at the same time. */
const parallel = 2;

/**
 * Makes the files that are missing; every finished one is kept, so that it can be stopped at any moment.
 * @param most no more than so many files
 * @returns how many were made
 */
export async function makeVoice(
  language: LanguageCode,
  voice: MachineVoice,
  tools: SpeechTools,
  { locales, cache }: VoicePlaces,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  const texts = spokenTextsOf(language, locales);
  const recorded = recordingsOf(language, locales, texts).fresh;
  const making = { voice, engine: tools.version, kilobits: kilobitsPerSecond };
  const { fresh } = openCache(cache, language, texts, making);
  const missing = [...texts.values()]
    .filter(({ hash, isCut }) => !isCut && !fresh.has(hash) && !recorded.has(hash))
    .slice(0, most);
  const queue = missing.values();
  const work = async () => {
    for (const { hash, text } of queue) await speak(text, voice, cachedFile(cache, language, hash), tools);
  };
  await Promise.all(Array.from({ length: parallel }, work));
  return missing.length;
}
