/** Which layouts a field is offered: the first one opens. */
import type { LanguageCode } from '#domain/contract/languages';
import type { KeyboardKind } from '../../components/keyboard-kind.ts';
import type { Layout, LayoutId } from './layout.ts';
import { arabic, pashto, persian, sorani } from './layouts/arabic-script.ts';
import { russian, ukrainian } from './layouts/cyrillic.ts';
import { ethiopic } from './layouts/ethiopic.ts';
import { azerty, kurmanji, latin, qwerty, turkish } from './layouts/latin.ts';
import { code, decimal, digits, mrz, phone } from './layouts/pads.ts';
import { arabicIndic, easternDigits } from './layouts/signs.ts';

export const layouts: Readonly<Record<LayoutId, Layout>> = {
  latin,
  qwerty,
  azerty,
  turkish,
  kurmanji,
  ukrainian,
  russian,
  arabic,
  persian,
  pashto,
  sorani,
  ethiopic,
  digits,
  decimal,
  phone,
  code,
  mrz,
};

const own: Readonly<Record<LanguageCode, Layout>> = {
  de: latin,
  'de-DE-x-leicht': latin,
  ar: arabic,
  uk: ukrainian,
  prs: persian,
  fa: persian,
  tr: turkish,
  kmr: kurmanji,
  ckb: sorani,
  ru: russian,
  en: qwerty,
  fr: azerty,
  ps: pashto,
  ti: ethiopic,
  so: qwerty,
};

/** Of the languages on the screen and of those who speak another one than they read. */
const everyScript = [latin, arabic, persian, pashto, sorani, kurmanji, turkish, ukrainian, russian, ethiopic];

export type Choice = {
  /** Opens, and is what the script key leads back to. */
  readonly first: Layout;
  /** Where the script key leads to. */
  readonly other?: Layout;
  /** Where any script may be written. */
  readonly all: readonly Layout[];
  /** Opens with digits and signs. */
  readonly signsFirst?: boolean;
  /** Instead of the layout's own. */
  readonly bottom?: string;
  /** The digits of the language where they are not ours; zero first. */
  readonly digits?: readonly string[];
  /** They stand large on the keys, and ours small; otherwise the other way round. */
  readonly ownDigitsFirst?: boolean;
};

const latinOnes: readonly Layout[] = [latin, qwerty, azerty, turkish, kurmanji];
const isLatin = (layout: Layout) => latinOnes.includes(layout);

/** Latin, in the order of the language's own keyboard where that is Latin too. */
const latinFor = (language: string): Layout => {
  const layout = own[language as LanguageCode] ?? latin;
  return isLatin(layout) ? layout : latin;
};

/** The digits of the language where they are not ours: Persian and Arabic-Indic (CLDR). */
const digitsOf: Readonly<Record<string, readonly string[]>> = {
  fa: easternDigits,
  prs: easternDigits,
  ps: easternDigits,
  ckb: arabicIndic,
  ar: arabicIndic,
};

export function chooseLayouts(kind: KeyboardKind, language: string): Choice {
  const plain = { first: latinFor(language), all: [], digits: digitsOf[language] };
  // Our Arabic texts have ASCII digits (CLDR `ar`).
  const ownDigitsFirst = language !== 'ar';
  switch (kind) {
    case 'name':
    case 'text':
      return plain;
    case 'houseNumber':
      return { ...plain, signsFirst: true };
    case 'email':
      return { ...plain, bottom: '{signs} @ . _ {space} - {enter} {hide}' };
    case 'own': {
      const first = own[language as LanguageCode] ?? latin;
      const other = isLatin(first) ? undefined : latin;
      return { ...plain, first, other, all: [first, ...everyScript.filter((layout) => layout !== first)] };
    }
    case 'number':
      return { ...plain, first: digits, ownDigitsFirst };
    case 'decimal':
      return { ...plain, first: decimal, ownDigitsFirst };
    case 'digits':
    case 'phone':
    case 'code':
    case 'mrz':
      return { ...plain, first: layouts[kind] };
  }
}
