/** Reading aloud in the real program. A tone stands for every German text; Arabic has no voice here. */
import { type Page, test, expect as unhurried } from '@playwright/test';
import arKiosk from '../../locales/ar/kiosk.json' with { type: 'json' };
import deFrame from '../../locales/de/frame.json' with { type: 'json' };
import deKiosk from '../../locales/de/kiosk.json' with { type: 'json' };
import deNotice from '../../locales/de/notice.json' with { type: 'json' };
import {
  callDesk,
  callKiosk,
  emptying,
  launch,
  makeHome,
  type StationWindows,
} from '../support/station/launch.ts';
import { placeTestVoices } from '../support/voice/test-voices.ts';
import * as desk from './desk.ts';
import { expectNoViolation } from './good.ts';
import { begin, switchLanguage } from './touch.ts';

/** A tone lasts a second, and the machine may be busy. */
const expect = unhurried.configure({ timeout: 20_000 });

// One sitting, from the choice of the language on: each test goes on where the last one ended.
test.describe.configure({ mode: 'serial' });

let place: Awaited<ReturnType<typeof makeHome>>;
let station: StationWindows;
let putBack: () => void;

test.beforeAll(async () => {
  putBack = placeTestVoices(['de']);
  place = await makeHome();
  station = await launch({ home: place.home, args: ['--no-seed'] });
  await listenIn(station.kiosk);
});
test.afterAll(async () => {
  await station?.close();
  await place?.remove();
  putBack?.();
});

type Listener = { readonly heard: string[]; readonly files: string[]; sound: HTMLMediaElement | undefined };
type Listened = { listener: Listener };

/** Writes down which sentence is highlighted whenever a file begins. */
async function listenIn(kiosk: Page): Promise<void> {
  await kiosk.evaluate(() => {
    const listener: Listener = { heard: [], files: [], sound: undefined };
    (window as never as Listened).listener = listener;
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      const [range] = [...(CSS.highlights.get('spoken') ?? [])];
      listener.heard.push(range instanceof Range ? range.toString() : '');
      listener.files.push(this.src);
      listener.sound = this;
      return play.call(this);
    };
  });
}

const heard = (kiosk: Page) => kiosk.evaluate(() => (window as never as Listened).listener.heard);
const forgetHeard = (kiosk: Page) =>
  kiosk.evaluate(() => {
    const { listener } = window as never as Listened;
    listener.heard.length = 0;
    listener.files.length = 0;
  });
const sound = (kiosk: Page) =>
  kiosk.evaluate(() => {
    const { sound: now } = (window as never as Listened).listener;
    return now && { rate: now.playbackRate, time: now.currentTime, paused: now.paused, at: now.src };
  });
const highlighted = (kiosk: Page) =>
  kiosk.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map((range) => String(range)).join());
const speaking = (kiosk: Page) => kiosk.locator('[data-speaking]');
const sentences = deNotice.pages.notice.help.split(/(?<=\.)\s+/);

async function expectGood(kiosk: Page): Promise<void> {
  await expectNoViolation(kiosk, 'voice');
  for (const button of await kiosk.locator('.kiosk-header button, .start__hear').all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(59.5);
  }
}

test('a language says its name and where to begin, before anybody can read it; one without a voice promises none', async () => {
  const { kiosk } = station;
  await kiosk.locator('[data-action="hear-de"]').click();
  await expect.poll(() => heard(kiosk)).toEqual([deFrame.ownName, deFrame.start.begin]);
  await expect(kiosk.locator('[data-screen="start"]')).toBeVisible();
  await expect(kiosk.locator('[data-action="hear-ar"]')).toHaveCount(0);
  // Touching it began no sitting.
  expect(await callKiosk(kiosk, 'view', {})).toMatchObject({ screen: 'start' });
});

test('nothing speaks by itself; when asked to, a page is read from its title on, each sentence highlighted', async () => {
  const { kiosk } = station;
  await begin(kiosk, 'de');
  await forgetHeard(kiosk);
  await expect(kiosk.locator('[data-voice="there"]')).toBeVisible();
  const before = await kiosk.locator('.page-help').boundingBox();
  await kiosk.waitForTimeout(500);
  expect(await heard(kiosk)).toEqual([]);

  await kiosk.locator('[data-action="readAloud"]').click();
  await expect(speaking(kiosk)).toHaveAttribute('data-speaking', 'true');
  const first = [deNotice.pages.notice.title, ...sentences.slice(0, 2)];
  await expect.poll(async () => (await heard(kiosk)).slice(0, 3)).toEqual(first);
  // It lies over the text and moves nothing in it.
  expect((await kiosk.locator('.page-help').boundingBox())?.height).toBe(before?.height);
  const { time, at } = (await sound(kiosk)) ?? {};
  expect(at).toMatch(/^rathaus:\/\/app\/voices\/de\/[0-9a-f]{16}\.opus$/);
  expect(time).toBeGreaterThanOrEqual(0);
  await expectGood(kiosk);
});

test('the sentence can be heard once more, faster and slower, and it can be stopped', async () => {
  const { kiosk } = station;
  const files = () => kiosk.evaluate(() => (window as never as Listened).listener.files);
  await forgetHeard(kiosk);
  await expect.poll(async () => (await files()).length).toBeGreaterThan(0);
  const now = await highlighted(kiosk);
  await kiosk.locator('[data-action="repeat"]').click();
  await expect
    .poll(async () => (await heard(kiosk)).filter((sentence) => sentence === now).length)
    .toBeGreaterThan(1);

  await kiosk.locator('[data-action="speed-fast"]').click();
  await expect(kiosk.locator('[data-action="speed-fast"]')).toHaveAttribute('aria-pressed', 'true');
  expect((await sound(kiosk))?.rate).toBe(1.4);
  const at = (await sound(kiosk))?.at;
  await expect.poll(async () => (await sound(kiosk))?.at).not.toBe(at);
  expect((await sound(kiosk))?.rate).toBe(1.4);
  await kiosk.locator('[data-action="speed-slow"]').click();
  expect((await sound(kiosk))?.rate).toBe(0.75);

  await kiosk.locator('[data-action="stopReading"]').click();
  await expect(speaking(kiosk)).toHaveAttribute('data-speaking', 'false');
  expect((await sound(kiosk))?.paused).toBe(true);
  expect(await highlighted(kiosk)).toBe('');
  await forgetHeard(kiosk);
  await kiosk.waitForTimeout(1500);
  expect(await heard(kiosk)).toEqual([]);
  await expect(kiosk.locator('[data-action="repeat"]')).toHaveCount(0);
});

test('a touched choice is spoken only while reading is on; another page ends what was read and is read itself', async () => {
  const { kiosk } = station;
  const choice = kiosk.locator('[data-field="read"] label.tile');
  await choice.click();
  await choice.click();
  expect(await heard(kiosk)).toEqual([]);

  await kiosk.locator('[data-action="readAloud"]').click();
  await expect.poll(() => heard(kiosk)).toEqual([deNotice.pages.notice.title]);
  await choice.click();
  await expect.poll(async () => (await heard(kiosk)).at(-1)).toBe(deKiosk.field.confirm);
  await expect(speaking(kiosk)).toHaveAttribute('data-speaking', 'false');

  await kiosk.locator('[data-action="repeat"]').click();
  await expect(speaking(kiosk)).toHaveAttribute('data-speaking', 'true');
  await kiosk.locator('[data-action="next"]').click();
  await expect(kiosk.locator('main[data-page="members"]')).toBeVisible();
  const title = await kiosk.locator('.page-title').textContent();
  await expect.poll(() => heard(kiosk)).toContain(title);
});

test('what goes wrong is said, and so is the question whether somebody is still there', async () => {
  const { kiosk } = station;
  await kiosk.locator('[data-action="next"]').click();
  await expect.poll(() => heard(kiosk)).toContain(deKiosk.errors.title);

  await kiosk.locator('[data-action="stopReading"]').click();
  await kiosk.clock.install();
  await kiosk.locator('[data-action="readAloud"]').click();
  await expect(speaking(kiosk)).toHaveAttribute('data-speaking', 'true');
  // A choice ends it sooner than the whole page.
  await kiosk.locator('[data-person="0"] label.tile').first().click();
  await expect(speaking(kiosk)).toHaveAttribute('data-speaking', 'false');
  const { afterSeconds } = await callKiosk(kiosk, 'idle', {});
  await kiosk.clock.fastForward((afterSeconds + 1) * 1000);
  await expect(kiosk.locator('[data-dialog="stillThere"]')).toBeVisible();
  await expect.poll(() => heard(kiosk)).toContain(deKiosk.idle.title);
  await kiosk.locator('[data-action="stay"]').click();
  // Also where reading aloud is off: who cannot read must not lose their place.
  await kiosk.locator('[data-action="readAloud"]').click();
  await expect(speaking(kiosk)).toHaveAttribute('data-speaking', 'false');
  await forgetHeard(kiosk);
  await kiosk.clock.fastForward((afterSeconds + 1) * 1000);
  await expect.poll(() => heard(kiosk)).toContain(deKiosk.idle.title);
  await kiosk.locator('[data-action="stay"]').click();
  await kiosk.locator('[data-action="readAloud"]').click();
});

test('in a language without a voice the reading ends, and the button says so in that language', async () => {
  const { kiosk } = station;
  await switchLanguage(kiosk, 'ar');
  await expect(speaking(kiosk)).toHaveAttribute('data-speaking', 'false');
  await expect(kiosk.locator('[data-voice="missing"]')).toBeVisible();
  const note = kiosk.locator('[data-note="missing"]');
  await expect(note).toContainText(arKiosk.voice.missing);
  await expect(kiosk.locator('[data-action="repeat"]')).toHaveCount(0);
  await expectGood(kiosk);
  // Another page says nothing until it is asked.
  await switchLanguage(kiosk, 'de');
  await expect(kiosk.locator('[data-note]')).toHaveCount(0);
  await switchLanguage(kiosk, 'ar');
  await expect(note).toHaveCount(0);
  await kiosk.locator('[data-action="readAloud"]').click();
  await expect(note).toContainText(arKiosk.voice.missing);
});

test('a locked screen is silent, and whoever comes next finds reading off', async () => {
  const { kiosk } = station;
  await switchLanguage(kiosk, 'de');
  await kiosk.locator('[data-action="readAloud"]').click();
  await expect(speaking(kiosk)).toHaveAttribute('data-speaking', 'true');
  await desk.signIn(station.desk, '1111');
  const record = await desk.openSittingAtKiosk(station.desk);
  await emptying(kiosk, () => callDesk(station.desk, 'lockKiosk', {}));
  await expect(kiosk.locator('[data-screen="locked"]')).toBeVisible();
  await listenIn(kiosk);
  await callDesk(station.desk, 'resume', { record });
  await expect(kiosk.locator('[data-voice="there"]')).toBeVisible();
  await expect(kiosk.locator('[data-action="readAloud"]')).toHaveAttribute('aria-pressed', 'false');
  await kiosk.waitForTimeout(500);
  expect(await heard(kiosk)).toEqual([]);
});
