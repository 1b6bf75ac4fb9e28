/**
 * The texts of the screens. German is the reference and there before the first paint of a page; every other
 * language is a file of its own that comes with the first touch on it. The frame (`frame.json`) is small and there in
 * every language from the start: the screens without a language show all of them.
 */
import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type LanguageCode, languages } from '#domain/contract/languages';
import { addForms, type FormsTable } from './forms-table.ts';
import { byNamespace, languageOf, type TextFiles } from './text-files.ts';

/** German: the text that is legally valid, and what is shown where a translation is missing. */
export const referenceLanguage = 'de' satisfies LanguageCode;

const frames: TextFiles = import.meta.glob('../../locales/*/frame.json', { eager: true, import: 'default' });

const loaders: Readonly<Record<LanguageCode, () => Promise<{ readonly texts: TextFiles }>>> = {
  de: () => import('./languages/de.ts'),
  'de-DE-x-leicht': () => import('./languages/de-DE-x-leicht.ts'),
  ar: () => import('./languages/ar.ts'),
  uk: () => import('./languages/uk.ts'),
  prs: () => import('./languages/prs.ts'),
  fa: () => import('./languages/fa.ts'),
  tr: () => import('./languages/tr.ts'),
  kmr: () => import('./languages/kmr.ts'),
  ckb: () => import('./languages/ckb.ts'),
  ru: () => import('./languages/ru.ts'),
  en: () => import('./languages/en.ts'),
  fr: () => import('./languages/fr.ts'),
  ps: () => import('./languages/ps.ts'),
  ti: () => import('./languages/ti.ts'),
  so: () => import('./languages/so.ts'),
};

/** In the order they are offered. */
export const offeredLanguages: readonly LanguageCode[] = languages;

const loadedBy = new WeakMap<I18n, Map<LanguageCode, Promise<void>>>();

/** An instance with the frame texts only. Start the others with `loadTexts`. */
export function startTexts(): I18n {
  const texts = createInstance();
  void texts.use(initReactI18next).init({
    lng: referenceLanguage,
    // Falling back is done where a text is shown: only there it can be marked as German.
    fallbackLng: false,
    // Nor is Leichte Sprache looked up as German behind our back.
    load: 'currentOnly',
    defaultNS: 'frame',
    ns: ['frame'],
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    resources: {},
  });
  for (const [path, tree] of Object.entries(frames)) {
    texts.addResourceBundle(languageOf(path), 'frame', tree);
  }
  return texts;
}

/** Brings a language's texts, and the German ones it falls back to. Loading one twice does nothing. */
export async function loadTexts(texts: I18n, language: LanguageCode): Promise<void> {
  const loaded = loadedBy.get(texts) ?? new Map<LanguageCode, Promise<void>>();
  loadedBy.set(texts, loaded);
  const load = (code: LanguageCode): Promise<void> => {
    const known = loaded.get(code) ?? addTexts(texts, code);
    loaded.set(code, known);
    // A file that could not be read is asked for again the next time.
    known.catch(() => loaded.delete(code));
    return known;
  };
  await Promise.all([load(referenceLanguage), load(language)]);
}

async function addTexts(texts: I18n, code: LanguageCode): Promise<void> {
  const files = await loaders[code]();
  for (const [namespace, tree] of byNamespace(files.texts)) {
    // Not texts but names and forms, for the languages the browser lacks.
    if (namespace === 'cldr') addForms(code, tree as unknown as FormsTable);
    else texts.addResourceBundle(code, namespace, tree);
  }
}

/** Shows a language whose texts are loaded; whoever shows texts hears of it before this returns. */
export function showLanguage(texts: I18n, language: LanguageCode): void {
  if (texts.language !== language) void texts.changeLanguage(language);
}

/**
 * Reads the files of every language, one after the other while nothing else is to do: for whoever is looking at the
 * list of languages and will touch one in a moment.
 * @returns ends it
 */
export function readAhead(): () => void {
  let left = [...offeredLanguages];
  const next = () => {
    const [language, ...others] = left;
    left = others;
    if (language !== undefined) void loaders[language]().then(() => requestIdleCallback(next));
  };
  const id = requestIdleCallback(next);
  return () => {
    cancelIdleCallback(id);
    left = [];
  };
}
