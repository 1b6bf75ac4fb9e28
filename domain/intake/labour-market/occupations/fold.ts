/** What a word looks like to the search for occupations: without marks and case, letters that are meant alike as one. */

/** Written differently and meant alike, beyond what Unicode takes apart. */
const alike: readonly (readonly [variants: RegExp, letter: string])[] = [
  // Arabic script: Persian, Pashto and Sorani have letters of their own for what other keyboards type.
  [/[\u0649\u06cc\u06ce\u06cd\u06d0\u06d2]/g, 'ي'],
  [/[\u06a9\u06aa]/g, 'ك'],
  [/[\u0629\u06c0\u06c1\u06c3\u06d5\u06be]/g, 'ه'],
  [/[\u06c6\u06c7\u06cb]/g, 'و'],
  [/[\u0695\u0693]/g, 'ر'],
  [/\u06b5/g, 'ل'],
  [/\u0671/g, 'ا'],
  [/\u0621/g, ''],
  // Latin letters that Unicode leaves whole.
  [/ı/g, 'i'],
  [/ß/g, 'ss'],
  [/ø/g, 'o'],
  [/œ/g, 'oe'],
  [/æ/g, 'ae'],
  [/ł/g, 'l'],
];

const unseen = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;
/** The Arabic article: `الخياط` is asked for as `خياط`. */
const article = /(?<![\p{L}\p{N}])\u0627\u0644(?=\p{L}{3})/gu;

/** @returns words of letters and digits with one blank between them; empty where there is none */
export function foldWords(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(unseen, '').toLowerCase();
  return alike
    .reduce((so, [variants, letter]) => so.replace(variants, letter), plain.normalize('NFKD'))
    .replace(/\p{M}/gu, '')
    .replace(article, '')
    .replace(/['’ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same with umlauts spelled out, as on a keyboard that has none; equal where there are none. */
export function foldSpelledOut(text: string): string {
  const spelled = text.normalize('NFC').replace(/[äöü]/gi, (letter) => `${letter.normalize('NFD')[0]}e`);
  return foldWords(spelled);
}
