import { expect, test } from 'vitest';
import { birthCountryKeys, nationalityKeys } from '#domain/identity/code-lists';
import { languageCodes } from '#domain/identity/language-codes';
import { birth, nationality } from '#domain/intake/registration/birth-pages';
import { findMatches } from '../../../renderer/components/search.ts';
import {
  countryOptions,
  keysOf,
  languageOptions,
  nameCountry,
} from '../../../renderer/form/named-options.ts';
import { loadTexts, offeredLanguages, startTexts } from '../../../renderer/i18n/texts.ts';
import { wordsOf } from '../../../renderer/i18n/use-words.ts';

const texts = startTexts();
await Promise.all(offeredLanguages.map((language) => loadTexts(texts, language)));
const wordsIn = (language: string) => wordsOf(texts, language);

/** Chromium is built with fewer names of languages than Node has: asked of Electron 41. */
const unknownToChromium = 'aa din dyu ff kab kri man nus rmy sg syr tzm zza'.split(' ');

test('a country is found by its name in the own language, in German and by its three letters', () => {
  const options = countryOptions(keysOf(nationality.fields.nationalities.schema), wordsIn('ar'));
  for (const typed of ['سوريا', 'syr', 'Syrien']) expect(findMatches(options, typed)[0]?.key).toBe('475');
  expect(findMatches(options, 'افغان')[0]?.names).toContain('Afghanistan');
});

test('which countries can be chosen is read off the field: former states only for a birth', () => {
  expect(new Set(keysOf(nationality.fields.nationalities.schema))).toEqual(new Set(nationalityKeys));
  expect(new Set(keysOf(birth.fields.birthCountry.schema))).toEqual(new Set(birthCountryKeys));
});

test.each(offeredLanguages)('every country and language has a name of its own in %s', (language) => {
  const words = wordsIn(language);
  const countries = countryOptions([...nationalityKeys, ...birthCountryKeys], words).map(
    ({ label }) => label,
  );
  const spoken = languageOptions(words).map(({ label }) => label);
  for (const label of [...countries, ...spoken]) expect(label).not.toMatch(/^([a-z]{2,3}|\d{3})?$/);
  expect(new Set(countries).size).toBe(countries.length);
  expect(new Set(spoken).size).toBe(languageCodes.length);
  for (const code of unknownToChromium) expect(words.find(`kiosk:languages.${code}`)).toBeDefined();
});

test('what is no country is named from our own texts', () => {
  expect(nameCountry('997', wordsIn('de')).text).toMatch(/staatenlos/i);
  expect(nameCountry('997', wordsIn('uk'))).toMatchObject({ language: 'uk' });
});

test('a name that a language lacks is the German one, and said to be German', () => {
  const bare = {
    ...wordsIn('ckb'),
    textIn: (language: string) => (language === 'de' ? 'Staatenlos' : undefined),
  };
  expect(nameCountry('997', bare)).toEqual({ text: 'Staatenlos', language: 'de' });
});

test.each([
  ['tr', 'suriye', '475'],
  ['de', 'سوريا', '475'],
  ['tr', 'turkiye', '163'],
  ['so', 'Türkiye', '163'],
  ['so', 'Soomaaliya', '273'],
  ['prs', 'افغانستان', '423'],
  ['ps', 'afganistan', '423'],
  ['ti', 'ERI', '224'],
  ['ckb', 'عیراق', '438'],
  ['kmr', 'iraq', '438'],
])('in %s a country is found as people may type it: %s', (language, typed, key) => {
  const options = countryOptions(keysOf(birth.fields.birthCountry.schema), wordsIn(language));
  expect(findMatches(options, typed).map((option) => option.key)).toContain(key);
  expect(findMatches(options, typed).length).toBeLessThan(8);
});

test('a language is found by what its speakers call it', () => {
  expect(findMatches(languageOptions(wordsIn('de')), 'українська')[0]?.key).toBe('uk');
});
