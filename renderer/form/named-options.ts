/**
 * Countries and languages to choose from: named in the language shown, and found by that name, the German one, the
 * English one, the name in itself and the ISO code.
 */
import type { ZodType } from 'zod';
import { countries, countryByKey, countryKeys } from '#domain/identity/code-lists';
import { languageCodes } from '#domain/identity/language-codes';
import type { PickerOption } from '../components/Picker.tsx';
import { nameIn, orderIn } from '../i18n/forms.ts';
import { referenceLanguage } from '../i18n/texts.ts';
import type { Word, Words } from '../i18n/use-words.ts';
import { countryText, languageText } from './describe-answer.ts';

/** The keys a field of countries accepts, read off its schema (an enumeration, or a list of one). */
export function keysOf(schema: ZodType): readonly string[] {
  const { options, element } = schema as {
    options?: readonly string[];
    element?: { options?: readonly string[] };
  };
  return options ?? element?.options ?? countryKeys;
}

/** The German name, for the line beneath. */
export function germanCountry(key: string, words: Words): string {
  const country = (wanted: string) => words.textIn(referenceLanguage, `common:countries.${wanted}`);
  return countryText(key, { language: referenceLanguage, country });
}

export function germanLanguage(code: string, words: Words): string {
  const languageName = () => words.textIn(referenceLanguage, `kiosk:languages.${code}`);
  return languageText(code, { language: referenceLanguage, languageName });
}

/** Where the language shown has no name for it, the German one, said to be German. */
export function nameCountry(key: string, words: Words): Word {
  const { language } = words;
  const iso2 = countryByKey(key)?.iso2;
  const own =
    (iso2 === undefined ? undefined : nameIn(language, 'region', iso2)) ??
    words.textIn(language, `common:countries.${key}`);
  return own === undefined
    ? { text: germanCountry(key, words), language: referenceLanguage }
    : { text: own, language };
}

export function nameLanguage(code: string, words: Words): Word {
  const { language } = words;
  const own = words.textIn(language, `kiosk:languages.${code}`) ?? nameIn(language, 'language', code);
  return own === undefined
    ? { text: germanLanguage(code, words), language: referenceLanguage }
    : { text: own, language };
}

/** What a country is called where it is: in the language most people there speak (CLDR's likely subtags). */
function nameAtHome(iso2: string): string | undefined {
  return nameIn(new Intl.Locale('und', { region: iso2 }).maximize().language, 'region', iso2);
}

const present = (...names: readonly (string | undefined)[]): readonly string[] =>
  names.filter((name) => name !== undefined);

export function countryOptions(keys: readonly string[], words: Words): readonly PickerOption[] {
  const wanted = new Set(keys);
  const options = countries
    .filter(({ key }) => wanted.has(key))
    .map(({ key, name, iso2, iso3 }) =>
      option(
        key,
        nameCountry(key, words),
        germanCountry(key, words),
        () => (iso2 === undefined ? [name] : present(name, nameAtHome(iso2), nameIn('en', 'region', iso2))),
        present(iso2, iso3),
      ),
    );
  return sorted(options, words.language);
}

export function languageOptions(words: Words): readonly PickerOption[] {
  const options = languageCodes.map((code) => {
    const itself = () => words.textIn(code, 'frame:ownName') ?? nameIn(code, 'language', code);
    const others = () => present(itself(), nameIn('en', 'language', code));
    return option(code, nameLanguage(code, words), germanLanguage(code, words), others, [code]);
  });
  return sorted(options, words.language);
}

/** Our own names of languages. */
export const languageNameOf = (words: Words) => (code: string) => words.find(`kiosk:languages.${code}`)?.text;

type Named = PickerOption & { readonly label: string };

const option = (
  key: string,
  own: Word,
  german: string,
  others: () => readonly string[],
  codes: readonly string[],
): Named => ({
  key,
  label: own.text,
  language: own.language,
  // Asked for when somebody searches: a hundred languages are not begun with for a page that is only shown.
  get names() {
    return [own.text, german, ...others()];
  },
  codes,
  ...(german === own.text ? {} : { note: german }),
});

function sorted(options: readonly Named[], language: string): readonly Named[] {
  const compare = orderIn(language);
  return options.toSorted((one, other) => compare(one.label, other.label));
}
