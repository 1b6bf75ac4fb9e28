/**
 * Layouts of the Arabic script. The keys stand where they stand on the keyboards people know; nothing is hidden
 * behind shift, and letters that are only spelt differently are relatives.
 */
import { type Layout, listed } from '../layout.ts';
import { arabicIndic, arabicSigns, asciiDigits, digitVariants, easternDigits } from './signs.ts';

const relatives = (table: Readonly<Record<string, string>>) => {
  const known = listed(table);
  return (key: string) => {
    const found = known(key);
    return found.length > 0 ? found : digitVariants(key);
  };
};

const common = {
  direction: 'rtl',
  signsBottom: '{letters} {more} {space} {enter} {hide}',
} as const;

export const arabic: Layout = {
  ...common,
  id: 'arabic',
  ownName: 'العربية',
  mark: 'ابت',
  language: 'ar',
  rows: ['ض ص ث ق ف غ ع ه خ ح ج د', 'ش س ي ب ل ا ت ن م ك ط ذ', 'ئ ء ؤ ر لا ى ة و ز ظ أ {delete}'],
  bottom: '{signs} {more} {script} {scripts} {space} - {enter} {hide}',
  // Our Arabic texts have ASCII digits (CLDR `ar`); the others are relatives.
  signs: arabicSigns(asciiDigits),
  variants: relatives({
    ا: 'أ إ آ ٱ ء',
    أ: 'إ آ ٱ',
    لا: 'لأ لإ لآ',
    ي: 'ى ئ ی',
    ى: 'ي ئ',
    ه: 'ة ە',
    ة: 'ه',
    و: 'ؤ',
    ك: 'ک گ',
    ف: 'ڤ',
    ب: 'پ',
    ج: 'چ',
    ز: 'ژ',
  }),
};

/** Farsi and Dari */
export const persian: Layout = {
  ...common,
  id: 'persian',
  ownName: 'فارسی / دری',
  mark: 'ابپ',
  language: 'fa',
  rows: ['ض ص ث ق ف غ ع ه خ ح ج چ', 'ش س ی ب ل ا ت ن م ک گ آ', 'ظ ط ز ر ذ د پ و ژ ئ ء {delete}'],
  bottom: '{signs} {more} {script} {scripts} {halfSpace} {space} - {enter} {hide}',
  signs: arabicSigns(easternDigits),
  variants: relatives({
    ا: 'آ أ إ ٱ',
    ی: 'ئ ي ى ې ۍ',
    و: 'ؤ',
    ه: 'ۀ ة ه\u0654',
    ک: 'ك',
    گ: 'ګ',
    ج: 'ځ',
    چ: 'څ',
    ت: 'ټ ة',
    د: 'ډ',
    ر: 'ړ',
    ز: 'ږ',
    س: 'ښ',
    ن: 'ڼ',
  }),
};

export const pashto: Layout = {
  ...common,
  id: 'pashto',
  ownName: 'پښتو',
  mark: 'ابټ',
  language: 'ps',
  rows: [
    'ټ ځ څ ډ ړ ږ ښ ګ ڼ ې ۍ ئ',
    'ض ص ث ق ف غ ع ه خ ح ج چ',
    'ش س ی ب ل ا ت ن م ک آ ي',
    'ظ ط ز ر ذ د پ و ژ ء {delete}',
  ],
  bottom: '{signs} {more} {script} {scripts} {halfSpace} {space} - {enter} {hide}',
  signs: arabicSigns(easternDigits),
  variants: relatives({ ا: 'آ أ إ ٱ', ی: 'ي ې ۍ ئ', و: 'ؤ', ه: 'ۀ ة ه\u0654', ک: 'ك', ګ: 'گ' }),
};

/** Central Kurdish, in the order of the keyboard of the Kurdistan Region */
export const sorani: Layout = {
  ...common,
  id: 'sorani',
  ownName: 'کوردی (سۆرانی)',
  mark: 'ابپ',
  language: 'ckb',
  rows: ['ق و ە ێ ر ڕ ت ی ئ ح ۆ پ', 'ا س ش د ف گ ھ ژ ک ل ڵ', 'ز ع غ خ ج چ ڤ ب ن م {delete}'],
  bottom: '{signs} {more} {script} {scripts} {halfSpace} {space} - {enter} {hide}',
  signs: arabicSigns(arabicIndic),
  variants: relatives({
    ا: 'أ إ آ',
    ھ: 'ه ة',
    ە: 'ه',
    و: 'ؤ وو',
    ی: 'ي ى',
    ک: 'ك',
    ت: 'ط ث',
    س: 'ص',
    ز: 'ذ ض ظ',
    ئ: 'ء',
  }),
};
