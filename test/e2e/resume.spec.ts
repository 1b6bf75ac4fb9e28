/** What survives a power cut, what a screen left alone shows, and that nothing of one household meets the next. */
import { expect, type Page, test } from '@playwright/test';
import ar from '../../locales/ar/kiosk.json' with { type: 'json' };
import { callDesk, callKiosk, emptying, launch, type StationWindows } from '../support/station/launch.ts';
import { heapOf, marked, marksIn, reachable, titlesOf } from '../support/station/marked.ts';
import { answerUntil } from '../support/station/part-way.ts';
import { makeRealSite, type RealSite } from '../support/station/real-site.ts';
import { sitThrough } from '../support/station/sitting.ts';
import * as desk from './desk.ts';
import { begin, lookThrough, next, sit } from './touch.ts';

// One household from its first touch to the one after it: each test goes on where the last one ended.
test.describe.configure({ mode: 'serial' });

let site: RealSite;
let station: StationWindows;
let record: string;

const start = () => launch({ home: site.home, args: [`--site=${site.file}`] });
const step = (kiosk: Page) => kiosk.locator('main[data-step]').getAttribute('data-step');
/** Nothing of the household: neither where a script could find it, nor in the memory of the page. */
async function expectEmpty(kiosk: Page): Promise<void> {
  expect(marksIn(await reachable(kiosk))).toEqual([]);
  expect(marksIn(await heapOf(kiosk))).toEqual([]);
  expect(await titlesOf(station.app)).toEqual(['Kleines Rathaus', 'Kleines Rathaus']);
}

test.beforeAll(async () => {
  site = await makeRealSite();
  station = await start();
  await desk.unlock(station.desk);
  await desk.signIn(station.desk);
});
test.afterAll(async () => {
  await station?.close();
  await site?.remove();
});

test('a sitting killed on a half filled page comes back on that page, only after staff has resumed it', async () => {
  const { kiosk } = station;
  await begin(kiosk, marked.language);
  record = await desk.openSittingAtKiosk(station.desk);
  const acknowledged = await answerUntil(station, marked, record, 'officialName');
  await sit(kiosk, marked, undefined, { until: 'birth' });
  const left = await step(kiosk);
  await kiosk.locator('[data-field="birthPlace"] input').fill('Merkwortort');
  // The marks can be found where they are.
  expect(marksIn(await reachable(kiosk))).toEqual(['Merkwortrufname', 'Merkwortort']);
  expect(marksIn(await heapOf(kiosk))).toContain('Merkwortort');

  await station.kill();
  station = await start();
  const again = station.kiosk;
  await expect(again.locator('[data-screen="closed"]')).toBeVisible();
  await expectEmpty(again);
  await desk.unlock(station.desk);
  await expect(again.locator('[data-screen="start"]')).toBeVisible();
  await expectEmpty(again);
  await desk.signIn(station.desk);
  await expect(again.locator('[data-screen="start"]')).toBeVisible();
  await station.desk.locator(`[data-sitting="${record}"]`).click();
  await station.desk.locator('[data-action="resume"]').click();

  await expect(again.locator('[data-screen="page"]')).toBeVisible();
  expect(await step(again)).toBe(left);
  await expect(again.locator('html')).toHaveAttribute('lang', 'ar');
  // What was typed but never handed in was never acknowledged.
  await expect(again.locator('[data-field="birthPlace"] input')).toHaveValue('');
  const { steps } = await callDesk(station.desk, 'sitting', { record });
  const kept = new Map(steps.map(({ key, answers }) => [key, answers]));
  const shownAtDesk = [...acknowledged].filter(([key]) => !key.startsWith('afraid'));
  expect(shownAtDesk.length).toBeGreaterThan(5);
  for (const [key, answers] of shownAtDesk) expect(kept.get(key), key).toEqual(answers);
  await again.locator('[data-action="back"]').click();
  await expect(again.locator('[data-field="fatherName"] input')).toHaveValue('Merkwortvater');
  await next(again, (await step(again)) as string);
  expect(await step(again)).toBe(left);
});

test('a screen left alone counts down in the newcomer’s language, and "I am still here" keeps the sitting', async () => {
  const { kiosk } = station;
  await station.desk.locator('[data-action="lockKiosk"]').click();
  await expect(kiosk.locator('[data-screen="locked"]')).toBeVisible();
  await kiosk.clock.install();
  await station.desk.locator('[data-action="resume"]').click();
  await expect(kiosk.locator('main[data-page="birth"]')).toBeVisible();
  await kiosk.locator('[data-field="birthPlace"] input').fill('Merkwortort');

  const { afterSeconds, countdownSeconds, staffBeside } = await callKiosk(kiosk, 'idle', {});
  const countdown = kiosk.locator('[data-dialog="stillThere"]');
  // Who talks with the staff beside them touches nothing, and is there.
  expect(staffBeside).toBe(true);
  await kiosk.clock.fastForward((afterSeconds + countdownSeconds + 60) * 1000);
  await expect(countdown).toHaveCount(0);
  await expect(kiosk.locator('main[data-page="birth"]')).toBeVisible();

  await callDesk(station.desk, 'signOut', {});
  await expect.poll(async () => (await callKiosk(kiosk, 'idle', {})).staffBeside).toBe(false);
  await kiosk.clock.fastForward((afterSeconds - 5) * 1000);
  await expect(countdown).toHaveCount(0);
  await kiosk.clock.fastForward(6000);
  await expect(countdown).toBeVisible();
  await expect(countdown.locator('h2')).toContainText(ar.idle.title);
  await expect(countdown.locator('[data-action="stay"]')).toContainText(ar.idle.stay);
  const left = Number(await countdown.locator('[role="timer"]').textContent());
  expect(left).toBeGreaterThan(countdownSeconds - 10);
  await countdown.locator('[data-action="stay"]').click();
  await expect(countdown).toHaveCount(0);
  // What was being typed is still there, and the whole time begins anew.
  await kiosk.clock.fastForward((afterSeconds - 5) * 1000);
  await expect(countdown).toHaveCount(0);
  await expect(kiosk.locator('[data-field="birthPlace"] input')).toHaveValue('Merkwortort');
});

test('when the countdown ends the screen is locked and empty, until staff resumes the sitting', async () => {
  const { kiosk } = station;
  const { countdownSeconds } = await callKiosk(kiosk, 'idle', {});
  await kiosk.clock.fastForward(10_000);
  await expect(kiosk.locator('[data-dialog="stillThere"]')).toBeVisible();
  await emptying(kiosk, () => kiosk.clock.fastForward((countdownSeconds + 1) * 1000));
  await expect(kiosk.locator('[data-screen="locked"]')).toBeVisible();
  await expect(kiosk.locator('html')).toHaveAttribute('lang', 'de');
  await expectEmpty(kiosk);
  // A touch anywhere brings nothing back.
  await kiosk.locator('main').click();
  await kiosk.keyboard.press('Enter');
  expect(await callKiosk(kiosk, 'view', {})).toEqual({ screen: 'locked', rehearsal: false });

  await desk.signIn(station.desk);
  await station.desk.locator(`[data-sitting="${record}"]`).click();
  await station.desk.locator('[data-action="resume"]').click();
  await expect(kiosk.locator('main[data-page="birth"]')).toBeVisible();
  await expect(kiosk.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('the next household finds nothing of the one before', async () => {
  const { kiosk } = station;
  await sitThrough(station, marked, record, { answered: () => undefined, sealed: () => undefined }, false);
  await kiosk.reload();
  await expect(kiosk.locator('[data-screen="review"]')).toBeVisible();
  await lookThrough(kiosk);
  expect(marksIn(await reachable(kiosk)).length).toBeGreaterThan(5);
  await desk.seal(station.desk);
  const code = await kiosk.locator('[data-short-code]').getAttribute('data-short-code');
  await emptying(kiosk, () => kiosk.locator('[data-action="finish"]').click());
  await expect(kiosk.locator('[data-screen="start"]')).toBeVisible();
  await expectEmpty(kiosk);

  await begin(kiosk, 'uk');
  await expectEmpty(kiosk);
  expect(await reachable(kiosk)).not.toContain(code);
  // Nobody leads the new sitting to the old one.
  for (const target of ['review', 'officialName', 'birth']) {
    await expect(callKiosk(kiosk, 'goTo', { step: target })).rejects.toThrow();
  }
  await expectEmpty(kiosk);
});
