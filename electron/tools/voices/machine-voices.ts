/**
 * What espeak-ng 1.51 can speak of our languages, as measured: the voices it lists, and their phonemes for our texts.
 * Nobody is served by a voice that speaks another language: where there is none, the language has no machine voice.
 */
import type { LanguageCode } from '#domain/contract/languages';

export type MachineVoice = {
  /** its name for `espeak-ng -v` */
  readonly name: string;
  readonly wordsPerMinute: number;
  /**
   * Some words come out wrong: the script leaves out short vowels and the voice guesses them (Arabic, Persian), or
   * the voice is that of a near relative.
   */
  readonly rough?: true;
  /** the language whose voice it is, where it is not the language's own */
  readonly lentFrom?: LanguageCode;
};

const usual = 150;

export const machineVoices: Readonly<Record<LanguageCode, MachineVoice | undefined>> = {
  de: { name: 'de', wordsPerMinute: usual },
  'de-DE-x-leicht': { name: 'de', wordsPerMinute: 125 },
  ar: { name: 'ar', wordsPerMinute: usual, rough: true },
  uk: { name: 'uk', wordsPerMinute: usual },
  prs: { name: 'fa', wordsPerMinute: usual, rough: true, lentFrom: 'fa' },
  fa: { name: 'fa', wordsPerMinute: usual, rough: true },
  tr: { name: 'tr', wordsPerMinute: usual },
  // Its Kurdish is Kurmanji, in Latin letters.
  kmr: { name: 'ku', wordsPerMinute: usual },
  // Its Kurdish does not read Arabic letters.
  ckb: undefined,
  ru: { name: 'ru', wordsPerMinute: usual },
  en: { name: 'en-gb', wordsPerMinute: usual },
  fr: { name: 'fr-fr', wordsPerMinute: usual },
  ps: undefined,
  // Its Amharic would read the letters, but as another language.
  ti: undefined,
  so: undefined,
};
