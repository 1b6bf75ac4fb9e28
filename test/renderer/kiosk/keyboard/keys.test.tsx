import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import { type KeyboardKind, keyboardKinds } from '../../../../renderer/components/keyboard-kind.ts';
import { loadTexts, startTexts } from '../../../../renderer/i18n/texts.ts';
import { Keys } from '../../../../renderer/kiosk/keyboard/Keys.tsx';

const texts = startTexts();
for (const language of ['de', 'ar', 'en', 'uk'] as const) await loadTexts(texts, language);

async function show(kind: KeyboardKind, language: string, field: object = {}): Promise<string> {
  await texts.changeLanguage(language);
  const fake = { tagName: 'INPUT', value: '', getAttribute: () => null, ...field };
  return renderToStaticMarkup(
    <I18nextProvider i18n={texts}>
      <Keys field={fake as never} kind={kind} onLayout={() => {}} onHide={() => {}} />
    </I18nextProvider>,
  );
}

const buttons = (html: string) => html.match(/<button\b.*?<\/button>/g) ?? [];
const named = (html: string, key: string) =>
  buttons(html)
    .find((button) => button.includes(` data-key="${key}"`))
    ?.match(/aria-label="([^"]*)"/)?.[1];

describe.each(keyboardKinds)('the keys for %s', (kind) => {
  test.each(['de', 'ar', 'en', 'uk'])(
    'have names, in %s, and are not in the way of the Tab key',
    async (language) => {
      const html = await show(kind, language);
      expect(html).toContain(`aria-label="${texts.t('kiosk:keyboard.name', { lng: language })}"`);
      for (const button of buttons(html)) {
        expect(button).toContain('tabindex="-1"');
        expect(button).toMatch(/aria-label="[^"]+"|class="key__text"[^>]*>[^<]+</);
        // Neither a key of the texts nor a text that is missing.
        expect(button).not.toMatch(/aria-label="[^"]*keyboard\.|aria-label="…"/);
      }
      expect(named(html, '{hide}')).toBe(texts.t('kiosk:keyboard.hide', { lng: language }));
    },
  );
});

test('a field of several lines has a key for a new line, one of a single line a key that goes on', async () => {
  expect(named(await show('text', 'de'), '{enter}')).toBe('Weiter');
  expect(named(await show('text', 'de', { tagName: 'TEXTAREA' }), '{enter}')).toBe('Neue Zeile');
});

test('a search does not begin with a capital', async () => {
  expect(await show('own', 'de')).toContain('>Q<');
  expect(await show('own', 'de', { getAttribute: () => 'combobox' })).toContain('>q<');
});

test('a count is read in the digits of the language, a postcode in those that are printed on paper', async () => {
  const key = (html: string) => buttons(html).find((button) => button.includes('data-key="1"'));
  expect(key(await show('number', 'fa'))).toMatch(/key__text"[^>]*>۱<.*key__corner"[^>]*>1</);
  expect(key(await show('digits', 'fa'))).toMatch(/key__text"[^>]*>1<.*key__corner"[^>]*>۱</);
  expect(key(await show('number', 'de'))).not.toContain('key__corner');
});

test('letters of another language than the page’s are marked as such', async () => {
  expect(await show('name', 'ar')).toMatch(/class="key__text" lang="de">Q</);
  expect(await show('own', 'ar')).toMatch(/class="key__text" lang="ar">ض</);
});
