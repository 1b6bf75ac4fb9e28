/** The languages in the real program: what Chromium knows of them, and switching between them in the middle of a page. */
import { expect, type Page, test } from '@playwright/test';
import { languages } from '#domain/contract/languages';
import { countries } from '#domain/identity/code-lists';
import { languageCodes } from '#domain/identity/language-codes';
import { callDesk } from '../support/station/launch.ts';
import { marked } from '../support/station/marked.ts';
import { answerUntil } from '../support/station/part-way.ts';
import * as desk from './desk.ts';
import { rehearsalStation } from './rehearsal-station.ts';
import { begin, switchLanguage } from './touch.ts';

test.describe.configure({ mode: 'serial' });

const station = rehearsalStation();

/** `forms.ts` asks Chromium under these names; the others have a table. */
const askedOfChromium = ['de', 'ar', 'uk', 'fa-AF', 'fa', 'tr', 'ru', 'en-GB', 'fr'];
const withTable = ['ku', 'kmr', 'ckb', 'ps', 'ti', 'so'];
/** Named in our texts in every language. */
const namedByUs = 'aa din dyu ff kab kmr ckb kri man nus rmy sg syr tzm zza'.split(' ');

test('Chromium has the names and months of every language that has no table, and of none that has one', async () => {
  const iso = countries.flatMap(({ iso2 }) => (iso2 === undefined ? [] : [iso2]));
  const found = await station.kiosk.evaluate(
    ({ asked, others, regions, codes }) => ({
      missing: asked.flatMap((language) => {
        const kinds = ['DisplayNames', 'DateTimeFormat', 'NumberFormat', 'Collator'] as const;
        const lacking = kinds.filter(
          (kind) =>
            !(
              Intl[kind] as { supportedLocalesOf: (language: string) => readonly string[] }
            ).supportedLocalesOf(language).length,
        );
        const name = (type: 'region' | 'language', code: string) =>
          new Intl.DisplayNames([language], { type, fallback: 'none' }).of(code);
        return [
          ...lacking.map((kind) => `${language} ${kind}`),
          ...regions.filter((code) => !name('region', code)).map((code) => `${language} ${code}`),
          ...codes.filter((code) => !name('language', code)).map((code) => `${language} ${code}`),
        ];
      }),
      unneeded: others.filter((language) => Intl.DisplayNames.supportedLocalesOf(language).length > 0),
    }),
    {
      asked: askedOfChromium,
      others: withTable,
      regions: iso,
      codes: languageCodes.filter((code) => !namedByUs.includes(code)),
    },
  );
  expect(found).toEqual({ missing: [], unneeded: [] });
});

type Shown = { readonly language: string; readonly text: string };

/** Every text on the screen with the language it says it is in; what the person typed is in no language. */
const shownTexts = (kiosk: Page): Promise<readonly Shown[]> =>
  kiosk.evaluate(() => {
    const texts: { language: string; text: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (!/\p{L}{2}/u.test(text) || !element?.checkVisibility() || element.closest('.person-banner__name'))
        continue;
      texts.push({ language: element.closest('[lang]')?.getAttribute('lang') ?? '', text });
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder]')) {
      const text = element.getAttribute('aria-label') ?? element.getAttribute('placeholder') ?? '';
      texts.push({ language: element.closest('[lang]')?.getAttribute('lang') ?? '', text });
    }
    return texts;
  });

/** Dari and Farsi, Russian and Ukrainian have whole sentences in common: they do not follow each other. */
const order = 'de de-DE-x-leicht uk prs tr fa kmr ckb ru en ps fr ti so ar'.split(' ');

test('switching the language with an error showing and half a page filled loses nothing and leaves no word behind', async () => {
  test.setTimeout(180_000);
  const { kiosk } = station;
  await begin(kiosk, 'ar');
  const record = await desk.openSittingAtKiosk(station.desk);
  await answerUntil(station, { ...marked, language: 'ar' }, record, 'birth');
  await kiosk.locator('[data-field="birthPlace"] input').fill('Halb-ausgefüllt');
  await kiosk.locator('[data-field="birthDate"] .date__year input').fill('1990');
  await kiosk.locator('[data-field="birthDate"] .tiles--months [data-code="3"]').click();
  await kiosk.locator('[data-action="next"]').click();
  await expect(kiosk.locator('.error-summary')).toBeVisible();
  expect(new Set(order)).toEqual(new Set(languages));
  const errors = await kiosk.locator('.error-summary li').count();

  let before: ReadonlySet<string> = new Set();
  for (const language of order) {
    await switchLanguage(kiosk, language);
    await expect(kiosk.locator('[data-field="birthPlace"] input')).toHaveValue('Halb-ausgefüllt');
    await expect(kiosk.locator('.tiles--months [data-code="3"] input')).toBeChecked();
    await expect(kiosk.locator('[data-calendar="gregory"]').first()).toBeVisible();
    expect(await kiosk.locator('.error-summary li').count()).toBe(errors);

    const texts = await shownTexts(kiosk);
    const foreign = texts.filter((shown) => shown.language !== language && shown.language !== 'de');
    expect(foreign, `other languages in ${language}`).toEqual([]);
    const own = texts.filter((shown) => shown.language === language).map(({ text }) => text);
    expect(own.length, language).toBeGreaterThan(20);
    // Single names are alike in many languages; sentences are not.
    const left = own.filter((text) => before.has(text) && text.split(/\s+/).length > 3);
    expect(left, `left behind in ${language}`).toEqual([]);
    before = language.startsWith('de') ? new Set() : new Set(own);
  }
});

test('a Dari speaker touches a Persian date, reads the Gregorian one beneath, and that is what is stored', async () => {
  const { kiosk } = station;
  await switchLanguage(kiosk, 'prs');
  const birth = kiosk.locator('[data-field="birthDate"]');
  await birth.locator('[data-action="calendar-persian"]').click();
  // The day that stood there is now told in that calendar; another year begins anew.
  await birth.locator('[data-action="otherYear"]').click();
  // From "ten years" to the day, by touch alone, in Persian digits and the months of Afghanistan.
  const touch = (text: string) => birth.locator('label.tile', { hasText: text }).first().click();
  await touch('۱۳۶۰–۱۳۶۹');
  await touch('۱۳۶۴');
  await touch('ثور');
  await birth.locator('.tiles--days [data-code="3"]').click();
  await expect(birth.locator('.date__told')).toContainText('۳ ثور ۱۳۶۴');
  await expect(birth.locator('[data-gregorian]')).toContainText('۲۳ اپریل ۱۹۸۵');
  await expect(birth.locator('[data-gregorian]')).toContainText('23. April 1985');

  await kiosk.locator('[data-field="birthCountry"] input').fill('افغانستان');
  await kiosk.locator('.picker__option').first().click();
  await kiosk.locator('[data-action="next"]').click();
  await expect(kiosk.locator('main[data-page="birth"]')).toHaveCount(0);
  const sittings = await callDesk(station.desk, 'sittings', {});
  const { steps } = await callDesk(station.desk, 'sitting', {
    record: sittings.find(({ atKiosk }) => atKiosk)?.id ?? '',
  });
  expect(steps.find(({ page }) => page === 'birth')?.answers).toMatchObject({
    birthDate: {
      value: {
        year: 1985,
        month: 4,
        day: 23,
        precision: 'day',
        original: { calendar: 'persian', year: 1364, month: 2, day: 3 },
      },
    },
    birthCountry: { value: '423' },
  });
});
