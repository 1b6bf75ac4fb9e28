import { expect, test } from 'vitest';
import { searchKey } from '#domain/identity/search-key';
import { type Findable, findMatches } from '../../../renderer/components/search.ts';

const named = (key: string, ...names: readonly string[]): Findable => ({ key, names });
const keysFor = (options: readonly Findable[], typed: string) =>
  findMatches(options, typed).map(({ key }) => key);

test.each([
  ['Türkiye', 'turkiye'],
  ['TÜRKİYE', 'türkiye'],
  ['ISPARTA', 'ısparta'],
  ['Côte d’Ivoire', "cote d'ivoire"],
  ['Łódź', 'lodz'],
  ['Weißrussland', 'Weissrussland'],
  // Arabic, Farsi and Sorani spellings of the same letters
  ['سوريا', 'سوریا'],
  ['كوريا', 'کوریا'],
  ['سورية', 'سوريه'],
  ['أفغانستان', 'افغانستان'],
  ['إريتريا', 'اريتريا'],
  ['مسؤول', 'مسوول'],
  ['شيء', 'شي'],
  ['ئێران', 'ئیران'],
  ['تورکیە', 'توركيه'],
  // joined or not, stretched or not
  ['کره‌شمالی', 'کرهشمالی'],
  ['ســوريا', 'سوريا'],
  ['سُورِيَا', 'سوريا'],
  // Ethiopic series that sound alike
  ['ፀሓይ', 'ጸሓይ'],
  ['አርትራ', 'ኣርትራ'],
])('%s and %s are the same to the search', (one, other) => {
  expect(searchKey(one)).toBe(searchKey(other));
});

test('what begins with the letters typed comes before what only contains them', () => {
  const options = [
    named('b', 'Guinea-Bissau'),
    named('a', 'Guinea'),
    named('c', 'Äquatorialguinea'),
    named('d', 'Neuguinea'),
    named('e', 'Papua Guinea'),
  ];
  expect(keysFor(options, 'guinea')).toEqual(['a', 'b', 'e', 'c', 'd']);
});

test('a code finds its country only when it is typed whole, and then first', () => {
  const options: readonly Findable[] = [
    named('denmark', 'Dänemark', 'Denmark'),
    { ...named('germany', 'Deutschland'), codes: ['DE', 'DEU'] },
    { ...named('syria', 'Syrien'), codes: ['SY', 'SYR'] },
  ];
  expect(keysFor(options, 'de')).toEqual(['germany', 'denmark']);
  expect(keysFor(options, 'DEU')[0]).toBe('germany');
  expect(keysFor(options, 'sy')[0]).toBe('syria');
});

const countries = [
  named('af', 'Afghanistan'),
  named('er', 'Eritrea'),
  named('iq', 'Irak'),
  named('ir', 'Iran'),
  named('sy', 'Syrien'),
];

test.each([
  ['afganistan', 'af'],
  ['afgahnistan', 'af'],
  ['afghanisttan', 'af'],
  ['avghanistan', 'af'],
  ['afghasni', 'af'],
  ['eritria', 'er'],
  ['eritrae', 'er'],
  ['syrienn', 'sy'],
])('one slip in a longer word does not hide it: %s', (typed, key) => {
  expect(keysFor(countries, typed)).toEqual([key]);
});

test('two slips, or one in a short word, are another word', () => {
  expect(keysFor(countries, 'avganistan')).toEqual([]);
  expect(keysFor(countries, 'irax')).toEqual([]);
  expect(keysFor(countries, 'iran')).toEqual(['ir']);
});

test('words may be typed in any order when one is misspelt, and with or without the space', () => {
  const options = [named('ci', 'Côte d’Ivoire'), named('kp', 'Korea, Demokratische Volksrepublik')];
  expect(keysFor(options, 'cotedivoire')).toEqual(['ci']);
  expect(keysFor(options, 'volksrepublic korea')).toEqual(['kp']);
});
