/** Looking up texts: in the language shown, else in German and marked as such. Never blank, never a key. */
import type { i18n as I18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { digitsIn } from './forms-table.ts';
import { referenceLanguage } from './texts.ts';

export type Word = {
  readonly text: string;
  /** The language the text really is in, BCP 47. */
  readonly language: string;
};

/** `namespace:path.to.text`; the first of several that exists is taken. */
export type TextKey = string | readonly string[];
export type TextValues = Readonly<Record<string, string | number>>;

export type Words = {
  /** BCP 47 */
  readonly language: string;
  /** Undefined where neither the language nor German has the text. */
  readonly find: (key: TextKey, values?: TextValues) => Word | undefined;
  /** Always something to read. */
  readonly word: (key: TextKey, values?: TextValues) => Word;
  /** For attributes (`aria-label`), where no language can be marked. */
  readonly text: (key: TextKey, values?: TextValues) => string;
  /** The German text, where the language shown is another one and it differs. */
  readonly german: (key: TextKey, values?: TextValues) => string | undefined;
  /** The text in any language that is loaded, and in no other. */
  readonly textIn: (language: string, key: TextKey) => string | undefined;
};

const listOf = (key: TextKey): readonly string[] => (typeof key === 'string' ? [key] : key);

/** Numbers inside a sentence are written as in the rest of it; what decides the plural stays a number. */
const written = (values: TextValues | undefined, language: string): TextValues | undefined =>
  values &&
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' && name !== 'count' ? digitsIn(language, value) : value,
    ]),
  );

export function wordsOf(texts: I18n, language: string): Words {
  const lookUp = (key: TextKey, wanted: string, values?: TextValues): string | undefined => {
    const gaps = written(values, wanted);
    for (const one of listOf(key)) {
      const text: unknown = texts.t(one, { ...gaps, lng: wanted, defaultValue: '', returnObjects: true });
      if (typeof text === 'string' && text !== '') return text;
    }
    return undefined;
  };
  const find = (key: TextKey, values?: TextValues): Word | undefined => {
    const own = lookUp(key, language, values);
    if (own !== undefined) return { text: own, language };
    const german = lookUp(key, referenceLanguage, values);
    return german === undefined ? undefined : { text: german, language: referenceLanguage };
  };
  const word = (key: TextKey, values?: TextValues): Word =>
    find(key, values) ?? find('frame:textMissing') ?? { text: '…', language };
  return {
    language,
    find,
    word,
    text: (key, values) => word(key, values).text,
    german: (key, values) =>
      language === referenceLanguage ? undefined : lookUp(key, referenceLanguage, values),
    textIn: (wanted, key) => lookUp(key, wanted),
  };
}

/** The German texts, whatever is shown: for the line that staff read. */
export function useGermanWords(): Words {
  const { i18n } = useTranslation();
  return useMemo(() => wordsOf(i18n, referenceLanguage), [i18n]);
}

/** The texts in the language shown now. */
export function useWords(): Words {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => wordsOf(i18n, language), [i18n, language]);
}
