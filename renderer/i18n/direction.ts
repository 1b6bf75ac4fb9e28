/** Scripts that run from right to left, by language (CLDR). */
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'prs', 'ps', 'ckb', 'he', 'ur', 'ug', 'sd']);

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
