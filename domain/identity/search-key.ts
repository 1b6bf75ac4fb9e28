/** What a text looks like to a search: without marks and case, letters that are meant alike as one. */

/** Letters that are written differently and meant alike, beyond what Unicode takes apart. */
const alike: readonly (readonly [variants: RegExp, letter: string])[] = [
  // Arabic script: Farsi, Dari, Pashto and Sorani have letters of their own for what Arabic keyboards type otherwise.
  [/[\u0649\u06cc\u06ce\u06cd\u06d0\u06d2]/g, 'ي'],
  [/[\u06a9\u06aa]/g, 'ك'],
  [/[\u0629\u06c0\u06c1\u06c3\u06d5\u06be]/g, 'ه'],
  [/[\u06c6\u06c7\u06cb]/g, 'و'],
  [/[\u0695\u0693]/g, 'ر'],
  [/\u06b5/g, 'ل'],
  [/\u06ab/g, 'گ'],
  [/\u0671/g, 'ا'],
  [/\u0621/g, ''],
  // Latin letters that Unicode does not take apart; the Turkish i without its dot.
  [/ı/g, 'i'],
  [/ß/g, 'ss'],
  [/ø/g, 'o'],
  [/ł/g, 'l'],
  [/đ|ð/g, 'd'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/[əǝ]/g, 'e'],
  // Ethiopic: series that sound alike.
  [/ሠ/g, 'ሰ'],
  [/ፀ/g, 'ጸ'],
  [/አ/g, 'ኣ'],
];

/** Joins letters or pulls them apart without being seen: ZWNJ, ZWJ, marks of direction, the Arabic stretch. */
const unseen = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g;

/** @returns words of letters and digits with one blank between them; empty where there is none */
export function searchKey(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(unseen, '').toLowerCase();
  return alike
    .reduce((so, [variants, letter]) => so.replace(variants, letter), plain)
    .replace(/\p{M}/gu, '')
    .replace(/['’ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
