/**
 * The languages of the newcomer's screen, BCP 47, in the order they are offered. German is the reference and the
 * legally valid text; Leichte Sprache explains it.
 */
export const languages = [
  'de',
  'de-DE-x-leicht',
  'ar',
  'uk',
  'prs',
  'fa',
  'tr',
  'kmr',
  'ckb',
  'ru',
  'en',
  'fr',
  'ps',
  'ti',
  'so',
] as const;
export type LanguageCode = (typeof languages)[number];

/** What Intl calls a language of ours. English as on every paper here: the day before the month. */
const intlNames: Readonly<Record<string, string>> = {
  'de-DE-x-leicht': 'de',
  prs: 'fa-AF',
  en: 'en-GB',
};
export const intlName = (language: string): string => intlNames[language] ?? language;
