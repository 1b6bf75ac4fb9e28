/** Few, large keys: for what is made of digits, and for what documents print. */
import type { Layout } from '../layout.ts';

const common = { mark: '123', language: 'de', direction: 'ltr' } as const;

export const digits: Layout = {
  ...common,
  id: 'digits',
  pad: true,
  rows: ['1 2 3 {delete}', '4 5 6 {hide}', '7 8 9 {gap}'],
  bottom: '{gap} 0 {gap} {enter}',
};

export const decimal: Layout = {
  ...common,
  id: 'decimal',
  pad: true,
  rows: ['1 2 3 {delete}', '4 5 6 {hide}', '7 8 9 {gap}'],
  bottom: ', 0 . {enter}',
};

export const phone: Layout = {
  ...common,
  id: 'phone',
  pad: true,
  rows: ['1 2 3 + {delete}', '4 5 6 - {space}', '7 8 9 / {hide}'],
  bottom: '( 0 ) {gap} {enter}',
};

const printed = ['1 2 3 4 5 6 7 8 9 0 {delete}', 'Q W E R T Z U I O P', 'A S D F G H J K L'] as const;

/** IBAN, numbers of documents */
export const code: Layout = {
  ...common,
  id: 'code',
  rows: printed,
  bottom: '- Y X C V B N M / {space} {enter} {hide}',
};

/** The lines at the foot of a passport; the filler is large, for it is most of them. */
export const mrz: Layout = {
  ...common,
  id: 'mrz',
  rows: printed,
  bottom: '< Y X C V B N M {enter} {hide}',
};
