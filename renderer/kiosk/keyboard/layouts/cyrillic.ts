/** Cyrillic layouts, in the order people know from their own keyboards. */
import { type Layout, listed } from '../layout.ts';
import { latinSigns, latinSignsBottom, latinSignVariants } from './signs.ts';

/** Letters of neighbouring languages, and what only names still have. */
const neighbours = listed({
  а: 'ә',
  г: 'ґ ғ',
  е: 'є ё',
  и: 'і ї ӣ',
  й: 'ј',
  і: 'ї и',
  є: 'е ё',
  ж: 'җ',
  к: 'қ',
  н: 'ң',
  о: 'ө',
  у: 'ў ұ ү ӯ',
  х: 'ҳ һ',
  ч: 'ҷ',
  ь: 'ъ',
  ы: 'і',
  э: 'є',
});

const variants = (key: string, capital: boolean) => {
  const found = neighbours(key);
  return found.length > 0 && capital
    ? found.map((letter) => letter.toUpperCase())
    : [...found, ...latinSignVariants(key)];
};

const common = {
  direction: 'ltr',
  cased: true,
  bottom: '{signs} {more} {script} {scripts} ’ {space} - {enter} {hide}',
  signs: latinSigns,
  signsBottom: latinSignsBottom,
  variants,
} as const;

export const ukrainian: Layout = {
  ...common,
  id: 'ukrainian',
  ownName: 'Українська',
  mark: 'АБВ',
  language: 'uk',
  rows: ['й ц у к е н г ш щ з х ї', 'ф і в а п р о л д ж є ґ', '{shift} я ч с м и т ь б ю {delete}'],
};

export const russian: Layout = {
  ...common,
  id: 'russian',
  ownName: 'Русский',
  mark: 'АБВ',
  language: 'ru',
  rows: ['й ц у к е н г ш щ з х ъ', 'ф ы в а п р о л д ж э ё', '{shift} я ч с м и т ь б ю {delete}'],
};
