/** What a screen reader is told on the key screens: names and roles, what changed, what is wrong, and in which order. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import commonAr from '../../locales/ar/common.json' with { type: 'json' };
import ar from '../../locales/ar/kiosk.json' with { type: 'json' };
import registrationAr from '../../locales/ar/registration.json' with { type: 'json' };
import de from '../../locales/de/kiosk.json' with { type: 'json' };
import registrationDe from '../../locales/de/registration.json' with { type: 'json' };
import { callDesk, callKiosk } from '../support/station/launch.ts';
import { marked } from '../support/station/marked.ts';
import { answerUntil } from '../support/station/part-way.ts';
import { sitThrough } from '../support/station/sitting.ts';
import * as desk from './desk.ts';
import { rehearsalStation } from './rehearsal-station.ts';
import { begin, switchLanguage } from './touch.ts';

test.describe.configure({ mode: 'serial' });

const station = rehearsalStation();
let record: string;

/** Where the Tab key leads, once around: a mark of each element, in the order of the focus. */
async function tabOrder(
  kiosk: Page,
): Promise<readonly { readonly at: number; readonly top: number; readonly zone: string }[]> {
  await kiosk.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops: { at: number; top: number; zone: string }[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await kiosk.keyboard.press('Tab');
    const stop = await kiosk.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || focused === document.body) return null;
      const all = [...document.querySelectorAll('*')];
      const zone = focused.closest('header, main, footer, dialog')?.localName ?? '';
      const scroller = focused.closest('main') ?? document.documentElement;
      return {
        at: all.indexOf(focused),
        top: focused.getBoundingClientRect().top + scroller.scrollTop,
        zone,
      };
    });
    // The end of the page: the next press goes on at its beginning.
    if (stop === null) continue;
    if (stop.at === stops[0]?.at) break;
    stops.push(stop);
  }
  // It began where the page's title had it: once around, from the first of all.
  const first = stops.findIndex(({ at }) => at === Math.min(...stops.map((stop) => stop.at)));
  return [...stops.slice(first), ...stops.slice(0, first)];
}

/** The focus goes as the page is read: as it is written, from the bar to the end, and never back up. */
async function expectReadingOrder(kiosk: Page, name: string, line = 80): Promise<void> {
  const stops = await tabOrder(kiosk);
  expect(stops.length, name).toBeGreaterThan(4);
  const places = stops.map(({ at }) => at);
  expect(places, name).toEqual([...places].sort((one, other) => one - other));
  const inMain = stops.filter(({ zone }) => zone === 'main').map(({ top }) => Math.round(top));
  // Beside each other is one line, however high its parts are.
  for (const [index, top] of inMain.entries())
    expect(top, `${name}: ${index}`).toBeGreaterThan((inMain[index - 1] ?? top) - line);
}

const describedBy = (control: Locator): Promise<string> =>
  control.evaluate((element) => {
    const holder = element.closest('[aria-describedby]') ?? element;
    const ids = (holder.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
    return ids.map((id) => document.getElementById(id)?.textContent ?? `nothing called ${id}`).join(' | ');
  });

test('the languages: each is a button with its own name, in its own language', async () => {
  const { kiosk } = station;
  await expect(kiosk.getByRole('heading', { level: 1, name: 'Kleines Rathaus' })).toBeVisible();
  await expect(kiosk.getByRole('button', { name: /العربية/ }).first()).toHaveAttribute('lang', 'ar');
  await expect(kiosk.getByRole('button', { name: /ትግርኛ/ }).first()).toHaveAttribute('lang', 'ti');
  // A card has its loudspeaker at its foot.
  await expectReadingOrder(kiosk, 'start', 240);
});

test('the list of persons: fields and groups have names, and what is missing is announced and linked', async () => {
  const { kiosk } = station;
  await begin(kiosk, 'ar');
  record = await desk.openSittingAtKiosk(station.desk);
  await answerUntil(station, { ...marked, language: 'ar' }, record, 'members');
  const title = kiosk.getByRole('heading', { level: 1 });
  await expect(title).toBeFocused();
  await expect(kiosk.getByRole('progressbar')).toHaveAccessibleName(ar.page.progress);
  await expect(kiosk.getByRole('textbox').first()).toHaveAccessibleName(new RegExp(ar.persons.called));
  await expect(kiosk.getByRole('radiogroup').first()).toHaveAccessibleName(new RegExp(ar.persons.ageGroup));
  await expectReadingOrder(kiosk, 'members');

  await kiosk.locator('[data-action="next"]').click();
  const summary = kiosk.getByRole('alert');
  await expect(summary).toContainText(ar.errors.title);
  const field = kiosk.getByRole('textbox').first();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(await describedBy(field)).toMatch(/\p{L}/u);
  expect(await describedBy(field)).not.toContain('nothing called');
  await summary.getByRole('button').first().click();
  await expect(kiosk.locator('main input:focus, main button:focus').first()).toBeVisible();
});

test('a choice: one group with the question’s name, its choices, and the ways not to answer; the German line is German', async () => {
  const { kiosk } = station;
  await answerUntil(station, { ...marked, language: 'ar' }, record, 'sex');
  await expect(kiosk.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(kiosk.getByRole('heading', { level: 1 })).toContainText(registrationAr.pages.sex.title);
  const group = kiosk.getByRole('radiogroup', {
    name: new RegExp(registrationAr.pages.sex.fields.sex.label),
  });
  await expect(group.getByRole('radio')).toHaveCount(4);
  for (const code of ['w', 'm', 'd', 'x'] as const) {
    // The German line is not said a second time.
    await expect(group.locator(`[data-code="${code}"] input`)).toHaveAccessibleName(
      commonAr.choices.sex[code],
    );
  }
  const line = kiosk.locator('h1 .bilingual__german');
  await expect(line).toHaveAttribute('lang', 'de');
  await expect(line).toHaveAttribute('dir', 'ltr');
  await expect(line).toHaveText(registrationDe.pages.sex.title);
  await expect(
    kiosk.getByRole('group', { name: new RegExp(registrationAr.pages.sex.fields.sex.label) }),
  ).toBeVisible();
  for (const action of ['readAloud', 'language', 'view', 'callForHelp', 'talkAlone', 'talkToWoman', 'stop'])
    await expect(kiosk.locator(`[data-action="${action}"]`)).toHaveAccessibleName(/\p{L}{2}/u);
  await expectReadingOrder(kiosk, 'sex');
});

test('a date: what was told so far is said as a status, months and days are groups with names', async () => {
  const { kiosk } = station;
  await callKiosk(kiosk, 'goTo', { step: (await stepOf('birth')) ?? '' });
  await kiosk.reload();
  await expect(kiosk.locator('main[data-page="birth"]')).toBeVisible();
  const field = kiosk.locator('[data-field="birthDate"]');
  await expect(field.getByRole('radiogroup').first()).toHaveAccessibleName(/\p{L}{2}/u);
  for (const group of await field.getByRole('radiogroup').all())
    await expect(group).toHaveAccessibleName(/\p{L}{2}/u);
  await expectReadingOrder(kiosk, 'birth');
});

test('a dialog: it has a name, keeps the focus inside, and gives it back', async () => {
  const { kiosk } = station;
  for (const name of ['language', 'view', 'stop']) {
    const opener = kiosk.locator(`.kiosk-bar [data-action="${name}"]`);
    await opener.focus();
    await kiosk.keyboard.press('Enter');
    const dialog = kiosk.getByRole('dialog');
    await expect(dialog).toHaveAccessibleName(/\p{L}{2}/u);
    for (let presses = 0; presses < 25; presses += 1) {
      await kiosk.keyboard.press('Tab');
      const inside = await kiosk.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      );
      expect(inside, `${name} after ${presses} Tabs`).toBe(true);
    }
    await kiosk.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
});

test('the review: a fold a person, which says whether it is open; the end says what happens next', async () => {
  const { kiosk } = station;
  await answerUntil(station, { ...marked, language: 'ar' }, record, 'review');
  const folds = kiosk.locator('[data-action="fold"]');
  await expect(folds).toHaveCount(2);
  await expect(folds.first()).toHaveAttribute('aria-expanded', 'true');
  const shown = await folds.first().getAttribute('aria-controls');
  await expect(kiosk.locator(`[id="${shown}"]`)).toBeVisible();
  await kiosk.locator('[data-action="nextCard"]').click();
  await expect(folds.nth(1)).toBeFocused();
  await expect(folds.nth(1)).toHaveAttribute('aria-expanded', 'true');
  await expect(folds.first()).toHaveAttribute('aria-expanded', 'false');
  for (const change of await kiosk.locator('[data-action="change"]').all())
    await expect(change).toHaveAccessibleName(/: \p{L}|：|፦|: /u);
  await switchLanguage(kiosk, 'de');
  await expectReadingOrder(kiosk, 'review');
  await expect(kiosk.getByRole('button', { name: de.review.confirm })).toBeVisible();
});

test('the end, and the desk: headings, a named picture of the code, a list of sittings, a live line for where they are', async () => {
  const { kiosk } = station;
  const screen = station.desk;
  await expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(screen.locator('.sitting__facts [role="status"]')).toContainText(/\p{L}/u);
  for (const button of await screen.getByRole('button').all())
    await expect(button).toHaveAccessibleName(/[\p{L}\d]/u);
  await sitThrough(station, marked, record, { answered: () => undefined, sealed: () => undefined }, false);
  await callDesk(screen, 'seal', { record });
  await expect(kiosk.getByRole('heading', { level: 1 })).toContainText(de.sealed.title);
  await expect(kiosk.getByRole('img', { name: de.sealed.qr })).toBeVisible();
});

async function stepOf(page: string): Promise<string | undefined> {
  const { steps } = await callDesk(station.desk, 'sitting', { record });
  return steps.find((step) => step.page === page)?.key;
}
