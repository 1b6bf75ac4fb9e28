import { describe, expect, test } from 'vitest';
import { searchKey } from '#domain/identity/search-key';
import { toAsciiDigits } from '../../../renderer/components/digits.ts';
import { findMatches } from '../../../renderer/components/search.ts';
import { toggleCode } from '../../../renderer/form/controls/ChoiceControls.tsx';
import { formatCents, parseCents, parseWhole } from '../../../renderer/form/money.ts';

describe('digits', () => {
  test('of Arabic and Persian become ASCII, one for one, and nothing else changes', () => {
    expect(toAsciiDigits('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789');
    expect(toAsciiDigits('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789');
    expect(toAsciiDigits('شارع ٥, 12b')).toBe('شارع 5, 12b');
  });
});

describe('amounts', () => {
  test.each([
    ['12', 1200],
    ['12,5', 1250],
    ['12.50', 1250],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ['1.234', 123400],
    ['1 234,5', 123450],
    ['١٢٫٥', 1250],
    ['١٬٢٣٤٫٥٦', 123456],
    ['0', 0],
  ])('%s is %i cents', (text, cents) => {
    expect(parseCents(text)).toBe(cents);
  });

  test.each(['', 'zwölf', '12,', '-5', '1,23,45', '1.2345', '12€'])('"%s" is none', (text) => {
    expect(parseCents(text)).toBeUndefined();
  });

  test('come back as they are written here', () => {
    expect([1200, 1250, 5].map(formatCents)).toEqual(['12', '12,50', '0,05']);
    expect([1200, 1250, 5].map((cents) => parseCents(formatCents(cents)))).toEqual([1200, 1250, 5]);
  });

  test('and whole numbers are not guessed from something else', () => {
    expect(['۱۲', ' 7 ', '12a', '1.5', '-1', ''].map(parseWhole)).toEqual([
      12,
      7,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the search in long lists', () => {
  const options = [
    { key: 'sy', names: ['Syrien', 'سوريا'] },
    { key: 'ci', names: ["Côte d'Ivoire", 'Elfenbeinküste'] },
    { key: 'af', names: ['Afghanistan', 'أفغانستان'] },
    { key: 'za', names: ['Südafrika'] },
  ];
  const found = (typed: string) => findMatches(options, typed).map(({ key }) => key);

  test('does not care for marks, case and varying letters', () => {
    expect(found('cote')).toEqual(['ci']);
    expect(found('SYR')).toEqual(['sy']);
    expect(found('افغان')).toEqual(['af']);
    expect(searchKey('Straße')).toBe('strasse');
  });

  test('puts first what begins with the letters', () => {
    expect(found('af')).toEqual(['af', 'za']);
  });

  test('shows all for nothing and nothing for what is nowhere', () => {
    expect(found(' ')).toEqual(['sy', 'ci', 'af', 'za']);
    expect(found('xyz')).toEqual([]);
  });
});

describe('several choices', () => {
  test('a code that stands alone takes the others away, and the other way round', () => {
    expect(toggleCode(['a', 'b'], 'none', ['none'])).toEqual(['none']);
    expect(toggleCode(['none'], 'a', ['none'])).toEqual(['a']);
    expect(toggleCode(['a', 'b'], 'a', ['none'])).toEqual(['b']);
  });
});
