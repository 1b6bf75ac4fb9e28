/**
 * The characters German administration can write: DIN 91379:2022-08, data types A (names of persons),
 * B (other names, streets) and C (ordinary text). A letter of the norm may be several code points (K͟H),
 * so lengths are counted in letters of the norm, never in UTF-16 units.
 */

/** The 500 letters that are one code point (group bll), as ranges of hexadecimal code points. */
const singleLetters =
  '41-5a 61-7a c0-d6 d8-f6 f8-17e 187-188 18f 197 1a0-1a1 1af-1b0 1b7 1cd-1dc 1de-1df 1e2-1f0 1f4-1f5 1f8-1ff ' +
  '212-213 218-21b 21e-21f 227-233 259 268 292 1e02-1e03 1e06-1e07 1e0a-1e11 1e17 1e1c-1e2b 1e2f-1e37 1e3a-1e3b ' +
  '1e40-1e49 1e52-1e5b 1e5e-1e63 1e6a-1e6f 1e80-1e87 1e8c-1e97 1e9e 1ea0-1ef9';

/** The 149 letters that are sequences (group bll): what follows (hexadecimal) → the letters it may follow. */
const sequenceLetters: ReadonlyArray<readonly [following: string, first: string]> = [
  ['300', 'CFGKMPSTZcfgkmpstz'],
  ['301', 'JjÿĪī'],
  ['302', 'DKLMNdklmn'],
  ['304', 'CFHKNPSTZcfhknpstzÛûḲḳṢṣṬṭỤụ'],
  ['306', 'CMNRZcmnrzÇç'],
  ['307', 'KUku'],
  ['308', 'CTZczẠạỌọỤụ'],
  ['30b', 'Aa'],
  ['30c', 'J'],
  ['30d', 'ēō'],
  ['310', 'Mm'],
  ['315', 'CKPTckptČč'],
  ['31b', 'KTkt'],
  ['31b 304', 'Ss'],
  ['323', 'CPcpČč'],
  ['325', 'LRlr'],
  ['325 304', 'LRlr'],
  ['326', 'CHKLNchklnŽž'],
  ['327', 'ZzŽž'],
  ['328 306', 'Cc'],
  ['331', 'HSs'],
  ['35f 48', 'K'],
  ['35f 68', 'Kk'],
];

/** Groups N1 to N4, the signs that are not letters, as ranges of hexadecimal code points. */
const signs = {
  n1: '20 27 2c-2e 60 7e a8 b4 b7 2b9-2ba 2be-2bf 2c8 2cc 2019 2021',
  n2: '21-26 28-2b 2f-40 5b-5f 7b-7d a1-a3 a5 a7 a9-ac ae-b3 b5-b6 b9-bb bf d7 f7 20ac',
  n3: 'a4 a6 b8 bc-be',
  n4: '9 a d a0',
} as const;

/** Every letter of the norm (group bll), each as the reader sees it: what a keyboard must be able to write. */
export function lettersOfNorm(): readonly string[] {
  return [...oneByOne(singleLetters), ...sequences];
}

/** Every sign of the norm that is neither a letter nor a blank, tab or line break (groups N1 to N3). */
export function signsOfNorm(): readonly string[] {
  return [signs.n1, signs.n2, signs.n3].flatMap(oneByOne).filter((sign) => sign !== ' ');
}

export type Din91379Type = 'A' | 'B' | 'C';

function characters(codePoints: string): string {
  return String.fromCodePoint(...codePoints.split(' ').map((hex) => Number.parseInt(hex, 16)));
}

function oneByOne(ranges: string): readonly string[] {
  return ranges.split(' ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
  });
}

function rangeClass(ranges: string): string {
  return ranges.replace(/[0-9a-f]+/g, '\\u{$&}').replaceAll(' ', '');
}

/** Longest first: an alternation takes the first branch that fits. */
const sequences = sequenceLetters
  .flatMap(([following, first]) => Array.from(first, (letter) => letter + characters(following)))
  .sort((a, b) => b.length - a.length);

const allowedSigns: Record<Din91379Type, string> = {
  A: signs.n1,
  B: `${signs.n1} ${signs.n2}`,
  C: `${signs.n1} ${signs.n2} ${signs.n3} ${signs.n4}`,
};

/** One letter or sign of the type. A mark may not follow it: then it would be another letter. */
function glyphSource(type: Din91379Type): string {
  return `(?:${sequences.join('|')}|[${rangeClass(`${singleLetters} ${allowedSigns[type]}`)}])(?!\\p{M})`;
}

const glyphs: Record<Din91379Type, string> = {
  A: glyphSource('A'),
  B: glyphSource('B'),
  C: glyphSource('C'),
};

const whole: Record<Din91379Type, RegExp> = {
  A: new RegExp(`^(?:${glyphs.A})*$`, 'u'),
  B: new RegExp(`^(?:${glyphs.B})*$`, 'u'),
  C: new RegExp(`^(?:${glyphs.C})*$`, 'u'),
};

/** Anything outside the norm counts as a character with its marks. */
const anyGlyph = new RegExp(`(?:${sequences.join('|')})(?!\\p{M})|\\P{M}\\p{M}*|\\p{M}+`, 'gu');

/** Does the text (in NFC) hold only characters for names of persons? The empty text does. */
export function isTypeA(text: string): boolean {
  return whole.A.test(text);
}

/** Does the text (in NFC) hold only characters for other names, such as places and streets? */
export function isTypeB(text: string): boolean {
  return whole.B.test(text);
}

/** Does the text (in NFC) hold only normative characters (line breaks and tabs included)? */
export function isTypeC(text: string): boolean {
  return whole.C.test(text);
}

const isOfType: Record<Din91379Type, (text: string) => boolean> = { A: isTypeA, B: isTypeB, C: isTypeC };

/** NFC, no blanks around, one blank between. Line breaks and tabs inside stay, so that they can be refused. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \u00a0]+/g, ' ')
    .trim();
}

/** The text's letters and signs, each as a reader sees it. */
export function splitGlyphs(text: string): readonly string[] {
  return text.match(anyGlyph) ?? [];
}

/** Length in letters and signs of the norm: K͟h is one. */
export function glyphCount(text: string): number {
  return splitGlyphs(text).length;
}

/** The first letter or sign (with its marks) that the type does not know, to be shown to the person. */
export function firstForbidden(text: string, type: Din91379Type): string | undefined {
  return splitGlyphs(text).find((glyph) => !isOfType[type](glyph));
}

/**
 * Control characters, zero-width characters and those that turn the direction of writing. They are invisible,
 * so two names that look the same would differ. Tab and line breaks are left to the types.
 */
export function hasInvisibleCharacter(text: string): boolean {
  return /[\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]|[^\P{Cc}\t\n\r]/u.test(text);
}

/** Letters whose search form is not simply the letter without its marks (annex of the norm). */
const searchLetters: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'OE',
  Þ: 'TH',
  Ĳ: 'IJ',
  ẞ: 'SS',
  ß: 'SS',
  Ð: 'D',
  Đ: 'D',
  Ħ: 'H',
  ĸ: 'K',
  Ł: 'L',
  Ŀ: 'L',
  Ŋ: 'N',
  ŉ: 'N',
  Ŧ: 'T',
  Ƈ: 'C',
  Ə: 'E',
  Ɨ: 'I',
  Ʒ: 'Z',
  Ǥ: 'G',
  ı: 'I',
};

/**
 * Search form of the norm: A to Z, digits and single blanks. For finding and sorting only; it must never
 * overwrite the name. Letters of other scripts stay as they are, in upper case.
 */
export function searchForm(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([AOUaou])(\p{M}*?)\u0308/gu, '$1$2e')
    .replace(/([Aa])\u030a/g, '$1a')
    .replace(/\p{M}/gu, '')
    .replace(
      /./gsu,
      (letter) => searchLetters[letter] ?? searchLetters[letter.toUpperCase()] ?? letter.toUpperCase(),
    )
    .replace(/[ʹʺʾʿˈˌ‡'’`´·]/g, '')
    .replace(/ª/gi, 'A')
    .replace(/º/gi, 'O')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
