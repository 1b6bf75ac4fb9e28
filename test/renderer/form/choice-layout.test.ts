import { expect, test } from 'vitest';
import { layoutOf } from '../../../renderer/form/choice-layout.ts';

const short = 'Ja';
const middle = 'an einem anderen Ort in Deutschland';
const long = 'Pflege, zum Beispiel beim Waschen oder beim Anziehen';

test('short texts stand beside each other, four of them as two and two', () => {
  expect(layoutOf([short, short, short], 3)).toBe('columns');
  expect(layoutOf([short, short, short, short], 4)).toBe('halves');
  expect(layoutOf([short, middle, short], 3)).toBe('halves');
});

test('long texts stand beneath each other, unless there are only two or a great many', () => {
  expect(layoutOf([short, short, long], 3)).toBe('list');
  expect(layoutOf([short, long], 2)).toBe('halves');
  expect(layoutOf([long, ...Array(5).fill(short)], 6)).toBe('columns');
});

test('a text that is missing in a language changes nothing', () => {
  expect(layoutOf([short, undefined, short, undefined], 2)).toBe('columns');
});
