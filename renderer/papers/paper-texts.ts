/** The texts of papers: files of their own, so that the newcomer's screen does not load what only paper says. */
import type { i18n as I18n } from 'i18next';
import { type LanguageCode, languages } from '#domain/contract/languages';
import type { TextTree } from '../i18n/text-files.ts';
import { loadTexts, referenceLanguage } from '../i18n/texts.ts';

/** The desk's words, for what staff print in German. */
const desk = import.meta.glob<TextTree>('../../locales/de/desk.json', { import: 'default' });
const files = import.meta.glob<TextTree>('../../locales/*/papers.json', { import: 'default' });

async function addPapers(texts: I18n, language: LanguageCode): Promise<void> {
  if (texts.hasResourceBundle(language, 'papers')) return;
  const load = files[`../../locales/${language}/papers.json`];
  if (load) texts.addResourceBundle(language, 'papers', await load());
}

async function addDesk(texts: I18n): Promise<void> {
  if (texts.hasResourceBundle(referenceLanguage, 'desk')) return;
  for (const load of Object.values(desk)) texts.addResourceBundle(referenceLanguage, 'desk', await load());
}

/** Brings all that a paper in this language needs, with the German beside it. */
export async function loadPaperTexts(texts: I18n, language: string): Promise<void> {
  const wanted = languages.find((one) => one === language) ?? referenceLanguage;
  await Promise.all([
    loadTexts(texts, wanted),
    addPapers(texts, referenceLanguage),
    addPapers(texts, wanted),
    addDesk(texts),
  ]);
}
