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
