/** Latin layouts. Whatever their order, every letter of DIN 91379 is a relative of a plain one. */
import type { Layout } from '../layout.ts';
import { latinVariants } from './latin-letters.ts';
import { latinSigns, latinSignsBottom, latinSignVariants } from './signs.ts';

const common = {
  direction: 'ltr',
  cased: true,
  bottom: "{signs} {more} {script} {scripts} ' {space} - {enter} {hide}",
  signs: latinSigns,
  signsBottom: latinSignsBottom,
  variants: (key: string, capital: boolean) =>
    /^[a-z]$/.test(key) ? latinVariants(key, capital) : latinSignVariants(key),
} as const;

export const latin: Layout = {
  ...common,
  id: 'latin',
  ownName: 'ABC',
  mark: 'ABC',
  language: 'de',
  rows: ['q w e r t z u i o p ü', 'a s d f g h j k l ö ä', '{shift} y x c v b n m ß {delete}'],
};

export const qwerty: Layout = {
  ...common,
  id: 'qwerty',
  mark: 'ABC',
  language: 'en',
  rows: ['q w e r t y u i o p', 'a s d f g h j k l', '{shift} z x c v b n m {delete}'],
};

export const azerty: Layout = {
  ...common,
  id: 'azerty',
  mark: 'ABC',
  language: 'fr',
  rows: ['a z e r t y u i o p', 'q s d f g h j k l m', '{shift} w x c v b n é è ç à {delete}'],
};

export const turkish: Layout = {
  ...common,
  id: 'turkish',
  ownName: 'Türkçe',
  mark: 'ABC',
  language: 'tr',
  rows: ['q w e r t y u ı o p ğ ü', 'a s d f g h j k l ş i', '{shift} z x c v b n m ö ç {delete}'],
};

export const kurmanji: Layout = {
  ...common,
  id: 'kurmanji',
  ownName: 'Kurmancî',
  mark: 'ABC',
  language: 'ku',
  rows: ['q w e ê r t y u û i î o p', 'a s ş d f g h j k l', '{shift} z x c ç v b n m {delete}'],
};
