import type { i18n as I18n } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, test } from 'vitest';
import { directionOf } from '../../../renderer/i18n/direction.ts';
import { Bilingual, Text } from '../../../renderer/i18n/Text.tsx';
import { loadTexts, offeredLanguages, showLanguage, startTexts } from '../../../renderer/i18n/texts.ts';
import { wordsOf } from '../../../renderer/i18n/use-words.ts';

let texts: I18n;

beforeEach(async () => {
  texts = startTexts();
  texts.addResourceBundle('de', 'sample', {
    both: 'Hallo {{name}}',
    onlyGerman: 'Nur deutsch',
    tree: { leaf: 'Blatt' },
    empty: '',
  });
  texts.addResourceBundle('ar', 'sample', { both: 'مرحبا {{name}}' });
  await texts.changeLanguage('ar');
});

const show = (element: React.ReactNode) =>
  renderToStaticMarkup(<I18nextProvider i18n={texts}>{element}</I18nextProvider>);

describe('a text with its German line', () => {
  test('carries what belongs behind it on its own line, and the German in its own language and direction', () => {
    expect(show(<Bilingual of="sample:both" values={{ name: 'Amira' }} after="(1)" />)).toBe(
      '<span class="bilingual"><span class="bilingual__own">مرحبا Amira (1)</span>' +
        '<span class="bilingual__german" lang="de" dir="ltr">Hallo Amira</span></span>',
    );
  });
});

describe('a text', () => {
  test('is shown in the language of the screen, with its gaps filled', () => {
    expect(show(<Text of="sample:both" values={{ name: 'Amira' }} />)).toBe('مرحبا Amira');
  });

  test('falls back to German and is marked as German', () => {
    expect(show(<Text of="sample:onlyGerman" />)).toBe(
      '<span class="text--fallback" lang="de" dir="ltr">Nur deutsch</span>',
    );
  });

  test.each(['sample:nowhere', 'sample:tree', 'sample:empty', 'nospace:at.all'])(
    'is never blank and never a key: %s',
    (key) => {
      const { text } = wordsOf(texts, 'ar').word(key);
      expect(text).not.toBe('');
      expect(text).not.toContain(key);
      expect(text).not.toContain('sample');
      expect(text).not.toContain('object');
    },
  );

  test('is the first of several that exists, in the language before German', () => {
    const words = wordsOf(texts, 'ar');
    expect(words.word(['sample:nowhere', 'sample:onlyGerman', 'sample:both'], { name: 'x' })).toEqual({
      text: 'مرحبا x',
      language: 'ar',
    });
  });

  test('has German small beneath it, said to be German, and none where the screen is German', async () => {
    const element = <Bilingual of="sample:both" values={{ name: 'x' }} />;
    expect(show(element)).toContain('<span class="bilingual__german" lang="de" dir="ltr">Hallo x</span>');
    await texts.changeLanguage('de');
    expect(show(element)).not.toContain('bilingual__german');
  });
});

describe('the languages', () => {
  test('are each there with their own name before any of them is loaded', () => {
    const words = offeredLanguages.map((language) => [language, wordsOf(startTexts(), language)] as const);
    for (const [language, own] of words) {
      expect(own.word('frame:ownName').language).toBe(language);
      expect(own.word('frame:start.begin').language).toBe(language);
    }
    const names = words.map(([, own]) => own.word('frame:ownName').text);
    expect(new Set(names).size).toBe(offeredLanguages.length);
    expect(names).toEqual(expect.arrayContaining(['Deutsch', 'العربية', 'Українська', 'ትግርኛ']));
  });

  test('look nothing up in a relative of theirs: Leichte Sprache is no German behind our back', () => {
    const fresh = startTexts();
    fresh.addResourceBundle('de', 'sample', { onlyGerman: 'Nur deutsch' });
    expect(wordsOf(fresh, 'de-DE-x-leicht').word('sample:onlyGerman').language).toBe('de');
  });

  test('bring their sections when they are loaded, and German with them, and are shown at once', async () => {
    const fresh = startTexts();
    expect(wordsOf(fresh, 'en').find('household:title')).toBeUndefined();
    await loadTexts(fresh, 'en');
    showLanguage(fresh, 'en');
    expect(fresh.language).toBe('en');
    expect(wordsOf(fresh, 'en').find('household:title')?.language).toBe('en');
    expect(wordsOf(fresh, 'de').find('household:title')?.language).toBe('de');
  });

  test('are loaded for every instance that asks', async () => {
    await loadTexts(startTexts(), 'en');
    const second = startTexts();
    await loadTexts(second, 'en');
    expect(wordsOf(second, 'en').find('household:title')).toBeDefined();
  });

  test('run in their own direction', () => {
    const mirrored = offeredLanguages.filter((language) => directionOf(language) === 'rtl');
    expect(mirrored).toEqual(['ar', 'prs', 'fa', 'ckb', 'ps']);
    expect(directionOf('fa-AF')).toBe('rtl');
  });
});
