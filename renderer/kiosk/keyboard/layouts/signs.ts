/** Digits and signs, by script. */
import { listed } from '../layout.ts';

export const latinSigns = [
  '1 2 3 4 5 6 7 8 9 0',
  '- / . , : ; ( ) & @',
  '\' " ! ? + = * % # € {delete}',
] as const;
export const latinSignsBottom = '{letters} {more} {space} {enter} {hide}';

/** Every sign of DIN 91379 that has no key of its own. */
export const latinSignVariants = listed({
  1: '¹ ¼ ½',
  2: '²',
  3: '³ ¾',
  0: '° º',
  '-': '_ ~ ¬ ¯ ‡',
  '/': '\\ | ¦',
  '.': '·',
  ',': '¸',
  ':': '÷',
  '(': '[ { < «',
  ')': '] } > »',
  '&': '^',
  '@': '© ®',
  "'": '’ ` ´ ʹ ʺ ʾ ʿ ˈ ˌ',
  '"': '« » ¨',
  '!': '¡',
  '?': '¿',
  '+': '±',
  '*': '×',
  '#': '§ ¶ µ ª',
  '€': '$ £ ¥ ¢ ¤',
});

/** Digits as they are written where the language is at home: zero first. */
export const arabicIndic = Array.from('٠١٢٣٤٥٦٧٨٩');
export const easternDigits = Array.from('۰۱۲۳۴۵۶۷۸۹');
export const asciiDigits = Array.from('0123456789');

const row = (digits: readonly string[]) => [...digits.slice(1), digits[0]].join(' ');

/** Signs of the scripts written from right to left; the last row has the marks above and below the letters. */
export const arabicSigns = (digits: readonly string[]) => [
  row(digits),
  '، ؛ . : ؟ ! - / ( )',
  '\u064b \u064c \u064d \u064e \u064f \u0650 \u0651 \u0652 \u0670 \u0654 {delete}',
];

/** The same digit in the other ways of writing it. */
export function digitVariants(key: string): readonly string[] {
  const sets = [asciiDigits, arabicIndic, easternDigits];
  const value = sets.map((set) => set.indexOf(key)).find((index) => index >= 0);
  return value === undefined ? [] : sets.flatMap((set) => (set[value] === key ? [] : (set[value] ?? [])));
}
