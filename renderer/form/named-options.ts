/** Countries and languages to choose from: named in the language shown, findable in that, German and their own. */
import type { ZodType } from 'zod';
import { countries, countryKeys } from '#domain/identity/code-lists';
import type { PickerOption } from '../components/Picker.tsx';
import { referenceLanguage } from '../i18n/texts.ts';
import type { Words } from '../i18n/use-words.ts';
import { countryText, languageText } from './describe-answer.ts';
import { languageCodes } from './language-codes.ts';

/** The keys a field of countries accepts, read off its schema (an enumeration, or a list of one). */
export function keysOf(schema: ZodType): readonly string[] {
  const { options, element } = schema as {
    options?: readonly string[];
    element?: { options?: readonly string[] };
  };
  return options ?? element?.options ?? countryKeys;
}

const countryWording = (words: Words, language: string) => ({
  language,
  country: (key: string) => words.find(`common:countries.${key}`)?.text,
});

export const nameCountry = (key: string, words: Words): string =>
  countryText(key, countryWording(words, words.language));

/** The German name, for the line beneath. */
export function germanCountry(key: string, words: Words): string {
  if (words.language === referenceLanguage) return nameCountry(key, words);
  const country = (wanted: string) => words.german(`common:countries.${wanted}`);
  return countryText(key, { language: referenceLanguage, country });
}

export function germanLanguage(code: string, words: Words): string {
  if (words.language === referenceLanguage) return nameLanguage(code, words);
  const languageName = () => words.german(`kiosk:languages.${code}`);
  return languageText(code, { language: referenceLanguage, languageName });
}

export function countryOptions(keys: readonly string[], words: Words): readonly PickerOption[] {
  const wanted = new Set(keys);
  const options = countries
    .filter(({ key }) => wanted.has(key))
    .map(({ key, name, iso3 }) => {
      const own = nameCountry(key, words);
      const german = germanCountry(key, words);
      return option(key, own, german, words.language, [name, ...(iso3 === undefined ? [] : [iso3])]);
    });
  return sorted(options, words.language);
}

export function languageOptions(words: Words): readonly PickerOption[] {
  const options = languageCodes.map((code) => {
    const german = germanLanguage(code, words);
    const itself = languageText(code, { language: code });
    return option(code, nameLanguage(code, words), german, words.language, [itself]);
  });
  return sorted(options, words.language);
}

export const nameLanguage = (code: string, words: Words): string =>
  languageText(code, { language: words.language, languageName: languageNameOf(words) });

/** Our own names of languages. */
export const languageNameOf = (words: Words) => (code: string) => words.find(`kiosk:languages.${code}`)?.text;

type Named = PickerOption & { readonly label: string };

const option = (
  key: string,
  label: string,
  german: string,
  language: string,
  others: readonly string[],
): Named => ({
  key,
  label,
  names: [label, german, ...others],
  ...(language === 'de' || german === label ? {} : { note: german }),
});

function sorted(options: readonly Named[], language: string): readonly Named[] {
  const { compare } = new Intl.Collator(language);
  return options.toSorted((one, other) => compare(one.label, other.label));
}
