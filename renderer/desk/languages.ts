/** What the build says about the languages: whose texts are drafts, and what can be heard. */
import { useEffect, useState } from 'react';
import type { LanguageStates } from '#domain/contract/language-state';
import type { VoiceSummaries } from '#domain/contract/voice';
import { voiceSummaries } from '../voice/voices.ts';

let known: Promise<LanguageStates> | undefined;

function languageStates(): Promise<LanguageStates> {
  const address = new URL('languages.js', document.baseURI).href;
  known ??= (import(/* @vite-ignore */ address) as Promise<{ readonly default: LanguageStates }>).then(
    (script) => script.default,
    () => ({}),
  );
  return known;
}

/** Empty until it is known. */
function useBuilt<Content extends object>(read: () => Promise<Content>): Partial<Content> {
  const [value, setValue] = useState<Partial<Content>>({});
  useEffect(() => void read().then(setValue), [read]);
  return value;
}

export const useLanguageStates = (): LanguageStates => useBuilt(languageStates) as LanguageStates;
export const useVoiceSummaries = (): VoiceSummaries => useBuilt(voiceSummaries) as VoiceSummaries;
