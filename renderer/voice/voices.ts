/** The audio that came with the build. It is read as a script: this screen may open no connection. */
import type { VoiceManifest, VoiceSummaries } from '#domain/contract/voice';

export type Voice = {
  /** Address of the audio of a whole text or sentence, by its hash. */
  readonly text: (hash: string) => string | undefined;
  /** Address of the audio of a number, a month or a part of a text with gaps, by its hash. */
  readonly piece: (hash: string) => string | undefined;
};

export function voiceFrom({ texts, pieces }: VoiceManifest, addressOf: (hash: string) => string): Voice {
  const whole = new Set([...texts, ...pieces]);
  const joined = new Set(pieces);
  return {
    text: (hash) => (whole.has(hash) ? addressOf(hash) : undefined),
    piece: (hash) => (joined.has(hash) ? addressOf(hash) : undefined),
  };
}

const at = (path: string): string => new URL(`voices/${path}`, document.baseURI).href;

async function read<Content>(path: string): Promise<Content | undefined> {
  try {
    const script = (await import(/* @vite-ignore */ at(path))) as { readonly default: Content };
    return script.default;
  } catch {
    // A build without audio: nothing can be heard, and the screen says so.
    return undefined;
  }
}

let summaries: Promise<VoiceSummaries> | undefined;

/** What can be heard in which language. */
export function voiceSummaries(): Promise<VoiceSummaries> {
  summaries ??= read<VoiceSummaries>('summary.js').then((all) => all ?? {});
  return summaries;
}

const voices = new Map<string, Promise<Voice | undefined>>();

/** Undefined where the language cannot be heard. */
export function voiceOf(language: string): Promise<Voice | undefined> {
  const known = voices.get(language);
  if (known !== undefined) return known;
  const voice = voiceSummaries().then(async (all) => {
    if ((all[language]?.by ?? 'missing') === 'missing') return undefined;
    const manifest = await read<VoiceManifest>(`${language}.js`);
    return manifest && voiceFrom(manifest, (hash) => at(`${language}/${hash}.opus`));
  });
  voices.set(language, voice);
  return voice;
}
