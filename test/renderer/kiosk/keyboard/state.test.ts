import { describe, expect, test } from 'vitest';
import { chooseLayouts } from '../../../../renderer/kiosk/keyboard/choose-layouts.ts';
import { lastLetter } from '../../../../renderer/kiosk/keyboard/field.ts';
import { capitalOf, keyOf, tokenOf } from '../../../../renderer/kiosk/keyboard/layout.ts';
import {
  hold,
  type KeyboardState,
  openKeyboard,
  press,
  rowsOf,
} from '../../../../renderer/kiosk/keyboard/state.ts';

const open = (kind: 'name' | 'own', language: string, capital = false) =>
  openKeyboard(chooseLayouts(kind, language), capital);

/** Presses keys one after the other and gives what a field would then hold. */
function type(begin: KeyboardState, ...tokens: readonly string[]) {
  let state = begin;
  let text = '';
  for (const token of tokens) {
    const { state: next, effect } = press(state, keyOf(token));
    state = next;
    if (effect?.kind === 'delete') text = text.slice(0, -lastLetter(text));
    if (effect?.kind !== 'write') continue;
    const { replaces = '' } = effect;
    expect(text.endsWith(replaces)).toBe(true);
    text = text.slice(0, text.length - replaces.length) + effect.text;
  }
  return { state, text };
}

describe('shift', () => {
  test('is for one letter, twice for all that follow, and a third time for none', () => {
    expect(type(open('name', 'de'), '{shift}', 'a', 'b').text).toBe('Ab');
    expect(type(open('name', 'de'), '{shift}', '{shift}', 'a', 'b').text).toBe('AB');
    expect(type(open('name', 'de'), '{shift}', '{shift}', '{shift}', 'a').text).toBe('a');
  });

  test('is on where a name begins', () => {
    expect(type(open('name', 'de', true), 'ö', 'z').text).toBe('Öz');
    expect(open('own', 'ar', true).shift).toBe('off');
  });

  test('knows the two kinds of i, and the capital of ß', () => {
    expect(['i', 'ı'].map((letter) => capitalOf(letter, 'tr'))).toEqual(['İ', 'I']);
    expect(['i', 'î'].map((letter) => capitalOf(letter, 'ku'))).toEqual(['I', 'Î']);
    expect(capitalOf('ß', 'de')).toBe('ẞ');
  });
});

describe('a letter’s relatives', () => {
  test('come when it is held down, in the size it stands there, the nearest first', () => {
    const panel = hold(open('name', 'de', true), { writes: 'c' })?.panel;
    expect(panel?.keys.slice(0, 3)).toEqual([{ writes: 'C' }, { writes: 'Ç' }, { writes: 'Č' }]);
    expect(panel?.keys).toContainEqual({ writes: 'Ç̆' });
  });

  test('come without holding it: "more", then the letter', () => {
    expect(type(open('name', 'de'), '{more}', 'k', 'k͟h', 'a').text).toBe('k͟ha');
    expect(type(open('name', 'de'), '{more}', '{more}', 'k').text).toBe('k');
  });

  test('are left again without choosing one', () => {
    expect(type(open('name', 'de'), '{more}', 'k', '{close}', 'a').text).toBe('a');
  });

  test('a letter without any is written', () => {
    expect(hold(open('name', 'de'), { writes: 'q' })).toBeUndefined();
    expect(type(open('name', 'de'), '{more}', 'q').text).toBe('q');
  });
});

describe('a syllable', () => {
  test('is a letter, and then its order, which can be chosen again', () => {
    expect(type(open('own', 'ti'), 'ሰ', 'ላ').text).toBe('ሰላ');
    expect(type(open('own', 'ti'), 'ሰ', 'ለ', 'ላ', 'ም').text).toBe('ሰላም');
    expect(type(open('own', 'ti'), 'ለ', 'ሉ', 'ሊ').text).toBe('ሊ');
    expect(type(open('own', 'ti'), 'ሰ', 'መ', 'ም').text).toBe('ሰም');
  });

  test('is done with the next key that is none of its orders', () => {
    expect(type(open('own', 'ti'), 'ለ', '{space}').state.syllable).toBeUndefined();
    expect(type(open('own', 'ti'), 'ለ', '{delete}').text).toBe('');
  });
});

describe('keys', () => {
  test('that would do nothing are not there', () => {
    const does = (state: KeyboardState) =>
      rowsOf(state).flatMap((row) => row.flatMap((key) => ('does' in key ? [key.does] : [])));
    expect(does(open('name', 'ar'))).not.toContain('script');
    expect(does(open('own', 'ar'))).toEqual(expect.arrayContaining(['script', 'scripts']));
    expect(does(open('own', 'en'))).not.toContain('script');
  });

  test('are known by what they are called, also the signs that look like it', () => {
    for (const token of ['a', '{', '}', '{delete}', '{=arabic}', 'K͟h', '\u200c'])
      expect(tokenOf(keyOf(token))).toBe(token);
    expect(keyOf('{')).toEqual({ writes: '{' });
  });

  test('the half space writes a zero-width non-joiner, as Persian names are spelt', () => {
    expect(type(open('own', 'fa'), 'ن', '{halfSpace}', 'ا').text).toBe('ن\u200cا');
  });
});

test('what is deleted is a letter as one sees it', () => {
  expect([lastLetter('aK͟h'), lastLetter('aÇ̆'), lastLetter('ab'), lastLetter('')]).toEqual([3, 2, 1, 0]);
  expect(lastLetter('مُ')).toBe(2);
});
