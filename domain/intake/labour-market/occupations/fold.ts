/** What a word looks like to the search for occupations: as to any search, and without the Arabic article. */
import { searchKey } from '#domain/identity/search-key';

/** `الخياط` is asked for as `خياط`. */
const article = /(?<![\p{L}\p{N}])\u0627\u0644(?=\p{L}{3})/gu;

/** @returns words of letters and digits with one blank between them; empty where there is none */
export const foldWords = (text: string): string => searchKey(text).replace(article, '');

/** The same with umlauts spelled out, as on a keyboard that has none; equal where there are none. */
export function foldSpelledOut(text: string): string {
  const spelled = text.normalize('NFC').replace(/[äöü]/gi, (letter) => `${letter.normalize('NFD')[0]}e`);
  return foldWords(spelled);
}
