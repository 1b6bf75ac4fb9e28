/** The same screens in other colours, with larger letters and on other displays: nothing is lost in any of them. */
import { expect, type Page, test } from '@playwright/test';
import { callDesk, callKiosk, emptying } from '../support/station/launch.ts';
import { marked } from '../support/station/marked.ts';
import { answerUntil } from '../support/station/part-way.ts';
import * as desk from './desk.ts';
import { expectFits, expectLargeTargets, expectNoViolation } from './good.ts';
import { rehearsalStation } from './rehearsal-station.ts';
import { begin } from './touch.ts';

test.describe.configure({ mode: 'serial' });

const station = rehearsalStation();
let record: string;

/** Touches the colours and the size in the dialog that is always at hand. */
async function chooseLook(kiosk: Page, theme: string, size: string): Promise<void> {
  await kiosk.locator('[data-action="view"]').click();
  const dialog = kiosk.locator('[data-dialog="view"]');
  await dialog.locator(`label[data-code="${size}"]`).click();
  await dialog.locator(`label[data-code="${theme}"]`).click();
  await expect(kiosk.locator('html')).toHaveAttribute('data-look', theme);
  await expect(kiosk.locator('html')).toHaveAttribute('data-text-size', size);
  await expectFits(kiosk, `dialog in ${theme} at ${size} %`);
  await dialog.locator('[data-action="close"]').click();
}

/** The window's own size is bounded by the display of the machine that tests. */
async function showOn(kiosk: Page, width: number, height: number): Promise<void> {
  const session = await kiosk.context().newCDPSession(kiosk);
  const screen = { width, height, deviceScaleFactor: 1, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', screen);
  expect(await kiosk.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}

const fontSize = (kiosk: Page) =>
  kiosk.locator('h1').evaluate((title) => Number.parseFloat(getComputedStyle(title).fontSize));

const displays = [
  [1024, 768],
  [1280, 800],
  [1920, 1080],
  [1080, 1920],
] as const;

test('the choice of language fits every display', async () => {
  const { kiosk } = station;
  for (const [width, height] of displays) {
    await showOn(kiosk, width, height);
    await expectFits(kiosk, `start on ${width} × ${height}`);
    await test.info().attach(`start ${width} × ${height}`, {
      body: await kiosk.screenshot(),
      contentType: 'image/png',
    });
    // German first, and not one of them out of sight.
    const last = await kiosk.locator('[data-language]').last().boundingBox();
    expect((last?.y ?? height) + (last?.height ?? 0), `${width} × ${height}`).toBeLessThanOrEqual(height);
  }
  await showOn(kiosk, 1280, 800);
});

test('colours and size can be chosen before the language, go along into the sitting, and are forgotten after it', async () => {
  const { kiosk } = station;
  const root = kiosk.locator('html');
  const size = kiosk.locator('[data-action="nextSize"]');
  const colours = kiosk.locator('[data-action="nextColours"]');
  for (const percent of ['150', '200']) {
    await size.click();
    await expect(root).toHaveAttribute('data-text-size', percent);
    for (const [width, height] of displays) {
      await showOn(kiosk, width, height);
      await expectFits(kiosk, `start at ${percent} % on ${width} × ${height}`);
      await kiosk.locator('[data-language]').last().scrollIntoViewIfNeeded();
    }
  }
  await showOn(kiosk, 1280, 800);
  for (const theme of ['dark', 'contrast']) {
    await colours.click();
    await expect(root).toHaveAttribute('data-look', theme);
    await expectNoViolation(kiosk, `start in ${theme}`);
    await expectLargeTargets(kiosk, `start in ${theme}`);
  }
  await begin(kiosk, 'fr');
  await expect(root).toHaveAttribute('data-look', 'contrast');
  await expect(root).toHaveAttribute('data-text-size', '200');
  await emptying(kiosk, async () => {
    const sittings = await callDesk(station.desk, 'sittings', {});
    await callDesk(station.desk, 'discard', { record: sittings.find(({ atKiosk }) => atKiosk)?.id ?? '' });
  });
  await expect(size).toBeVisible();
  await expect(root).not.toHaveAttribute('data-look', 'contrast');
});

for (const page of ['members', 'birth', 'review'] as const) {
  test(`the page "${page}" is good in every look and on every display`, async () => {
    test.setTimeout(240_000);
    const { kiosk } = station;
    if (page === 'members') {
      await begin(kiosk, 'ar');
      record = await desk.openSittingAtKiosk(station.desk);
    }
    await answerUntil(station, { ...marked, language: 'ar' }, record, page);
    await expect(kiosk.locator('main')).toBeVisible();
    const usual = await fontSize(kiosk);
    for (const [theme, size] of [
      ['dark', '100'],
      ['contrast', '100'],
      ['light', '150'],
      ['light', '200'],
      ['contrast', '200'],
    ] as const) {
      await showOn(kiosk, 1280, 800);
      await chooseLook(kiosk, theme, size);
      expect(await fontSize(kiosk)).toBeCloseTo((usual * Number(size)) / 100, 0);
      if (size !== '150') {
        await expectNoViolation(kiosk, `${page} in ${theme} at ${size} %`);
        await expectLargeTargets(kiosk, `${page} in ${theme} at ${size} %`);
      }
      for (const [width, height] of displays) {
        await showOn(kiosk, width, height);
        await expectFits(kiosk, `${page} in ${theme} at ${size} % on ${width} × ${height}`);
      }
      await test.info().attach(`${page} ${theme} ${size} upright`, {
        body: await kiosk.screenshot(),
        contentType: 'image/png',
      });
    }
  });
}

test('the system’s own colours leave every state to be seen', async () => {
  const { kiosk } = station;
  await callKiosk(kiosk, 'goTo', { step: 'members' });
  await kiosk.reload();
  await kiosk.locator('.tile').first().waitFor();
  await kiosk.emulateMedia({ forcedColors: 'active' });
  await kiosk.locator('.tile').first().click();
  const chosen = kiosk.locator('.tile:has(:checked)').first();
  await expect(chosen).toHaveCSS('outline-style', 'solid');
  expect(await kiosk.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  await expectNoViolation(kiosk, 'forced colours');
  await kiosk.emulateMedia({ forcedColors: 'none' });
});

test('nothing moves for whoever wants it still', async () => {
  const { kiosk } = station;
  const moving = () =>
    kiosk.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) =>
          ['animationDuration', 'transitionDuration'].some((property) =>
            getComputedStyle(element)
              [property as 'animationDuration'].split(',')
              .some((time) => Number.parseFloat(time) > 0.01),
          ),
        ).length,
    );
  await kiosk.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBe(0);
  await kiosk.emulateMedia({ reducedMotion: 'no-preference' });
});

test('who calls for a woman, or to talk alone, sees the same as who calls for help, and the desk knows', async () => {
  const { kiosk } = station;
  const said: (string | null)[] = [];
  for (const action of ['callForHelp', 'talkAlone', 'talkToWoman']) {
    await kiosk.locator(`[data-action="${action}"]`).click();
    const called = kiosk.locator('.kiosk-header__called');
    await expect(called).toHaveAttribute('data-called', 'noticed');
    said.push(await called.textContent());
    await expect(station.desk.locator(`[data-task="${action}"]`)).toBeVisible();
  }
  expect(new Set(said).size).toBe(1);
});

test('who stops is shown the code to come back with, then the screen says nothing and looks as always', async () => {
  const { kiosk } = station;
  await showOn(kiosk, 1024, 768);
  await chooseLook(kiosk, 'contrast', '200');
  await kiosk.locator('[data-action="stop"]').click();
  const code = await kiosk.locator('[data-dialog="stop"] [data-short-code]').getAttribute('data-short-code');
  const { summary } = await callDesk(station.desk, 'sitting', { record });
  expect(code).toBe(summary.shortCode);
  await expectFits(kiosk, 'break at 200 %');
  await emptying(kiosk, () => kiosk.locator('[data-action="leave"]').click());
  await expect(kiosk.locator('[data-screen="locked"]')).toBeVisible();
  await expect(kiosk.locator('body')).not.toContainText(code ?? '');
  await expect(kiosk.locator('html')).toHaveAttribute('data-look', 'light');
  await expect(kiosk.locator('html')).toHaveAttribute('data-text-size', '100');
  for (const [width, height] of displays) {
    await showOn(kiosk, width, height);
    await expectFits(kiosk, `locked on ${width} × ${height}`);
  }
  await callDesk(station.desk, 'resume', { record });
  await expect(kiosk.locator('main')).toBeVisible();
});
