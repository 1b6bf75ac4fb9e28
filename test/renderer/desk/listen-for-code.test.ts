import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanText, shortCodeAlphabet } from '#domain/identity/short-code';
import { codeKeys } from '../../../renderer/desk/matching/listen-for-code.ts';

const code = fc.string({ unit: fc.constantFrom(...shortCodeAlphabet), minLength: 6, maxLength: 6 });
const typed = (text: string, gap: number) => {
  const keys = codeKeys();
  return [...text, 'Enter'].map((key, index) => keys.press(key, index * gap)).at(-1);
};

test('a reader’s keys are its code, in large or small letters, with Shift between them', () => {
  fc.assert(
    fc.property(code, fc.boolean(), (one, small) => {
      const text = small ? scanText(one).toLowerCase() : scanText(one);
      expect(typed(text, 8)).toBe(one);
      const keys = codeKeys();
      for (const [index, key] of [...text].entries()) {
        keys.press('Shift', index * 10);
        keys.press(key, index * 10 + 5);
      }
      expect(keys.press('Enter', text.length * 10)).toBe(one);
    }),
  );
});

test('nothing else is: a person who types, a code without its beginning, other text before it', () => {
  fc.assert(
    fc.property(code, (one) => {
      expect(typed(scanText(one), 200)).toBeUndefined();
      expect(typed(one, 8)).toBeUndefined();
      expect(typed(`a${scanText(one)}`, 8)).toBeUndefined();
      expect(typed(`${scanText(one)}2`, 8)).toBeUndefined();
    }),
  );
});
