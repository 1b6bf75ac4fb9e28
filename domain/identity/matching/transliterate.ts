/**
 * Reads Cyrillic, Arabic and Ethiopic letters as rough Latin ones, so that a name in its own script meets its Latin
 * spellings. For finding only: it must never become anybody's name. Arabic script has no short vowels; whoever
 * compares such a name looks at its consonants.
 */

const cyrillic: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'io', є: 'ie', ж: 'zh', з: 'z', и: 'i' },
  ...{ і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't' },
  ...{ у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'tch', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e' },
  ...{ ю: 'iu', я: 'ia' },
};

const arabic: Readonly<Record<string, string>> = {
  ...{ ا: 'a', أ: 'a', إ: 'i', آ: 'a', ٱ: 'a', ء: '', ؤ: 'u', ئ: 'i', ب: 'b', پ: 'p', ت: 't', ټ: 't' },
  ...{ ث: 'th', ج: 'j', چ: 'tch', څ: 'ts', ځ: 'z', ح: 'h', خ: 'kh', د: 'd', ډ: 'd', ذ: 'z', ر: 'r' },
  ...{ ړ: 'r', ڕ: 'r', ز: 'z', ژ: 'zh', ږ: 'zh', س: 's', ش: 'sh', ښ: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z' },
  ...{ ع: '', غ: 'gh', ف: 'f', ڤ: 'v', ق: 'q', ك: 'k', ک: 'k', گ: 'g', ګ: 'g', ل: 'l', ڵ: 'l', م: 'm' },
  ...{ ن: 'n', ڼ: 'n', ه: 'h', ة: 'a', ە: 'e', ھ: 'h', و: 'w', ۆ: 'o', ى: 'a', ي: 'y', ی: 'y', ې: 'e' },
  ...{ ێ: 'e', ۍ: 'i' },
};

/** Consonants of the Ethiopic rows, eight syllables each, from U+1200. A row that Tigrinya has not is left out. */
const ethiopicRows: readonly string[] = [
  ...[
    'h',
    'l',
    'h',
    'm',
    's',
    'r',
    's',
    'sh',
    'q',
    'qw',
    'q',
    'qw',
    'b',
    'v',
    't',
    'tch',
    'kh',
    'kh',
    'n',
    'n',
  ],
  ...[
    '',
    'k',
    'kw',
    'kh',
    'kh',
    'w',
    '',
    'z',
    'zh',
    'y',
    'd',
    'd',
    'j',
    'g',
    'g',
    'g',
    't',
    'tch',
    'p',
    'ts',
  ],
  ...['ts', 'f', 'p'],
];
const ethiopicVowels = ['e', 'u', 'i', 'a', 'e', '', 'o', 'a'];
const ethiopicStart = 0x1200;

function ethiopic(letter: string): string | undefined {
  const place = (letter.codePointAt(0) ?? 0) - ethiopicStart;
  const row = ethiopicRows[Math.floor(place / 8)];
  return place < 0 || row === undefined ? undefined : row + ethiopicVowels[place % 8];
}

/** Letters of the three scripts in Latin, lower case; everything else stays. Short vowels written as marks go. */
export function toLatin(text: string): string {
  if (!/[\u0370-\u{10ffff}]/u.test(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0670\u0640\u200c]/gu, '')
    .replace(/[\u0400-\u052f\u0600-\u06ff\u1200-\u137f]/gu, (letter) => {
      const known = cyrillic[letter] ?? arabic[letter];
      return known ?? ethiopic(letter) ?? letter;
    });
}

/** Whether a text is written in a script that leaves short vowels out. */
export const hasArabicLetters = (text: string): boolean => /[\u0620-\u06d5]/u.test(text);
