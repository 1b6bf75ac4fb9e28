import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanText,
  firstForbidden,
  glyphCount,
  hasInvisibleCharacter,
  isTypeA,
  isTypeB,
  isTypeC,
  searchForm,
  splitGlyphs,
} from '#domain/identity/din-91379';

/** Every text of one code point in the basic plane, and with each combining mark, tested against the type. */
function countSingles(accepts: (text: string) => boolean): number {
  return Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(accepts).length;
}

describe('the character types of DIN 91379', () => {
  it('have the numbers of characters the norm counts', () => {
    const letters = 500;
    const [n1, n2, n3, n4] = [18, 60, 6, 4];
    expect(countSingles(isTypeA)).toBe(letters + n1);
    expect(countSingles(isTypeB)).toBe(letters + n1 + n2);
    expect(countSingles(isTypeC)).toBe(letters + n1 + n2 + n3 + n4);
  });

  it('know exactly 149 letters that are sequences', () => {
    const singles = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (text) => isTypeA(text) && /\p{L}/u.test(text),
    );
    const tails = ['300', '301', '302', '304', '306', '307', '308', '30b', '30c', '30d', '310', '315', '31b']
      .concat('31b 304', '323', '325', '325 304', '326', '327', '328 306', '331', '35f 48', '35f 68')
      .map((codes) => String.fromCodePoint(...codes.split(' ').map((code) => Number.parseInt(code, 16))));
    const sequences = tails.flatMap((tail) => singles.map((single) => single + tail)).filter(isTypeA);
    expect(sequences).toHaveLength(149);
  });

  it.each(['محمد', 'Олена', 'ሰላም', 'Anna1', 'A\u200fB', 'A\u202eB', 'A\u0000', 'x\ty', 'A\u0328\u0323'])(
    'refuse %j as the name of a person',
    (text) => expect(isTypeA(text)).toBe(false),
  );

  it.each(['Şêrîn', 'İpek Işık', 'Đỗ Ngọc', "O'Neill-Müller", 'K͟Hān', 'D’Arc', 'ē̍ ō̍ Ŀ ŀ ŉ ḗ'])(
    'take %j as the name of a person',
    (text) => expect(isTypeA(text.normalize('NFC'))).toBe(true),
  );

  it('want NFC: a letter and its mark apart are not the letter', () => {
    expect(isTypeA('u\u0308')).toBe(false);
    expect(isTypeA(cleanText('u\u0308'))).toBe(true);
  });

  it('take digits in streets and lines in ordinary text only', () => {
    expect([isTypeA('Weg 3'), isTypeB('Weg 3'), isTypeC('Weg 3')]).toEqual([false, true, true]);
    expect([isTypeB('a\nb'), isTypeC('a\nb')]).toEqual([false, true]);
  });

  it('accept a text exactly when nothing in it is forbidden', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const text = raw.normalize('NFC');
        expect(firstForbidden(text, 'A') === undefined).toBe(isTypeA(text));
        expect(splitGlyphs(text).join('')).toBe(text);
      }),
    );
  });
});

describe('counting letters', () => {
  it.each([
    ['K͟Hān', 3],
    ['M̐', 1],
    ['Müller', 6],
    ['', 0],
  ])('counts %j as the reader does', (text, count) => expect(glyphCount(text.normalize('NFC'))).toBe(count));

  it('names the first letter that is not allowed, with its marks', () => {
    expect(firstForbidden('Anna Олена', 'A')).toBe('О');
    expect(firstForbidden('Ann4', 'A')).toBe('4');
    expect(firstForbidden('Ann4', 'B')).toBeUndefined();
    expect(firstForbidden('Ax\u0301', 'A')).toBe('x\u0301');
  });
});

describe('cleaning', () => {
  it('composes, trims and leaves one blank', () => {
    expect(cleanText('  Mu\u0308ller \u00a0  Lüdenscheid ')).toBe('Müller Lüdenscheid');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  it.each([
    '\u0000',
    '\u0007',
    '\u200b',
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\ufeff',
  ])('sees the invisible character %j', (character) =>
    expect(hasInvisibleCharacter(`a${character}b`)).toBe(true),
  );
});

describe('the search form', () => {
  it.each([
    ['Müller', 'MUELLER'],
    ['Ångström', 'AANGSTROEM'],
    ['Weiß', 'WEISS'],
    ['Yılmaz', 'YILMAZ'],
    ['İpek', 'IPEK'],
    ['Łukasz Đỗ', 'LUKASZ DO'],
    ['Þórr Ærø', 'THORR AEROE'],
    ['K͟Hān', 'KHAN'],
    ['Ñuñez', 'NUNEZ'],
    ["al-Ḥasan D'Arc", 'AL HASAN DARC'],
    ['Ǖ Ộ', 'UE O'],
  ])('of %s is %s', (name, form) => expect(searchForm(name)).toBe(form));

  it('is the same however the letters are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchForm(text.normalize('NFD'))).toBe(searchForm(text.normalize('NFC')));
      }),
    );
  });

  it('of a Latin name has only A to Z and single blanks', () => {
    const letter = fc
      .nat({ max: 0x1eff })
      .map((code) => String.fromCharCode(code))
      .filter(isTypeA);
    fc.assert(
      fc.property(fc.array(letter), (letters) => {
        expect(searchForm(letters.join(''))).toMatch(/^([A-Z]+( [A-Z]+)*)?$/);
      }),
    );
  });
});
