/** One screen for newcomer and staff: held corner and PIN to the desk, and back to the very same question. */
import { mkdir } from 'node:fs/promises';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { answersOf } from '../support/journeys/journey.ts';
import { persona09 } from '../support/journeys/persona-09.ts';
import { callDesk, callKiosk, launch, type StationWindows } from '../support/station/launch.ts';
import { account, makeRealSite, type RealSite } from '../support/station/real-site.ts';
import * as desk from './desk.ts';
import { expectNoViolation } from './good.ts';
import { begin, sit } from './touch.ts';

test.describe.configure({ mode: 'serial' });

let site: RealSite;
let station: StationWindows | undefined;
const pictures = process.env.PICTURES;

test.beforeAll(async () => {
  site = await makeRealSite('03:00', { screens: { kiosk: 'window', number: 1 } });
});
test.afterEach(async () => {
  await station?.close();
  station = undefined;
});
test.afterAll(() => site?.remove());

const start = async (): Promise<StationWindows> => {
  station = await launch({ home: site.home, args: [`--site=${site.file}`] });
  return station;
};
/** The page of the only window that is shown. */
const inFront = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map((window) => (window.webContents.getURL().includes('kiosk') ? 'kiosk' : 'desk')),
  );
const expectFront = async ({ app }: StationWindows, front: 'kiosk' | 'desk') =>
  expect.poll(() => inFront(app), { timeout: 10_000 }).toEqual([front]);

async function holdCorner(kiosk: Page, ms: number, name?: string): Promise<void> {
  const width = await kiosk.evaluate(() => window.innerWidth);
  await kiosk.mouse.move(width - 30, 30);
  await kiosk.mouse.down();
  await kiosk.waitForTimeout(ms / 2);
  if (name) await picture(kiosk, name);
  await kiosk.waitForTimeout(ms / 2);
  await kiosk.mouse.up();
}
async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png` });
}

test('staff open the station, give the screen to a family, and come back to it with their PIN', async () => {
  const windows = await start();
  const { kiosk, desk: screen } = windows;
  // Nobody can sit down before it is open.
  await expectFront(windows, 'desk');
  await desk.unlock(screen);
  await desk.signIn(screen);
  await screen.locator('[data-action="toKiosk"]').click();
  await expectFront(windows, 'kiosk');
  await expect(callDesk(screen, 'sittings', {})).rejects.toThrow('call.notSignedIn');

  await begin(kiosk, 'ar');
  const ids = await sit(kiosk, persona09, undefined, { until: 'birth' });
  const field = kiosk.locator('.date__year input').first();
  await field.fill('19');
  const step = await kiosk.locator('main').getAttribute('data-step');

  // A touch, and holding it for a moment, lead nowhere.
  await holdCorner(kiosk, 300);
  await holdCorner(kiosk, 1800, 'door-held-ar');
  await expectFront(windows, 'kiosk');
  await expect(kiosk.locator('.staff-door')).toHaveCount(0);
  // Who sits in front of it signs nobody in, not even with the right PIN.
  await expect(callDesk(screen, 'signIn', { account: account.id, pin: account.pin })).rejects.toThrow(
    'screens.behind',
  );

  await holdCorner(kiosk, 4000);
  await expectFront(windows, 'desk');
  await expectNoViolation(screen, 'the door');
  await picture(screen, 'door-ar');
  await expect(screen.locator('[data-action="toKiosk"]')).toHaveText(/العودة/);
  // Without the PIN there is nothing but the door.
  await expect(screen.locator('[data-sitting]')).toHaveCount(0);
  for (const wrong of ['111111', '111112', '111113']) {
    await screen.locator('[data-field="pin"]').fill(wrong);
    await screen.locator('[data-action="signIn"]').click();
    await expect(screen.locator('[role="alert"]')).toBeVisible();
    await expect(screen.locator('[data-field="pin"]')).toHaveValue('');
  }
  await screen.locator('[data-field="pin"]').fill(account.pin);
  await screen.locator('[data-action="signIn"]').click();
  await expect(screen.locator('[role="alert"]')).toContainText('Pause');
  await expect(screen.locator('[data-sitting]')).toHaveCount(0);
  await screen.locator('[data-action="toKiosk"]').click();
  await expectFront(windows, 'kiosk');
  await expect(field).toHaveValue('19');

  // The keyboard's way to the same door.
  await kiosk.keyboard.press('Control+Alt+KeyD');
  await expectFront(windows, 'desk');
  await screen.waitForTimeout(2500);
  await desk.signIn(screen);
  await desk.openSittingAtKiosk(screen);
  // The family sees it too: that somebody called in private, and who, is opened on purpose.
  const call = screen.locator('[data-task="fearOfBeingFound"]');
  await expect(call.locator('.call__title')).toHaveText('Bitte allein ansehen');
  await expect(call.locator('.call__whose')).not.toContainText(persona09.members[0]?.called ?? '-');
  await expect(call.getByText('Auskunftssperre')).toBeHidden();
  const card = screen.locator('[data-sitting]').first();
  await expect(card).toContainText('Bitte allein ansehen');
  await expect(card).not.toContainText('Vertraulich');
  await picture(screen, 'desk-shared');
  await screen.locator('[data-action="toKiosk"]').click();
  await expectFront(windows, 'kiosk');
  expect(await kiosk.locator('main').getAttribute('data-step')).toBe(step);
  await expect(field).toHaveValue('19');
  await expect(kiosk.locator('body')).not.toContainText(account.name);

  // The sitting goes on from there.
  const answers = answersOf(persona09, ids)[step ?? ''] ?? {};
  const view = await callKiosk(kiosk, 'saveAnswer', { step: step ?? '', answers });
  expect(view).toMatchObject({ screen: 'page', step: { page: 'sex' } });
});

test('a desk that is locked gives the screen back', async () => {
  const windows = await start();
  await desk.unlock(windows.desk);
  await desk.signIn(windows.desk);
  await callDesk(windows.desk, 'lock', {});
  await expectFront(windows, 'kiosk');
});

test('over the whole screen a finger opens the door, and nobody closes the program from there', async () => {
  const whole = await makeRealSite('03:00', { screens: { kiosk: 'fullscreen', number: 1 } });
  station = await launch({ home: whole.home, args: [`--site=${whole.file}`] });
  try {
    const { app, kiosk, desk: screen } = station;
    await desk.unlock(screen);
    await screen.locator('[data-action="toKiosk"]').click();
    await expectFront(station, 'kiosk');
    const touch = await kiosk.context().newCDPSession(kiosk);
    const x = (await kiosk.evaluate(() => window.innerWidth)) - 20;
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: 20 }] });
    await kiosk.waitForTimeout(1500);
    await expect(kiosk.locator('.staff-door')).toBeVisible();
    await picture(kiosk, 'door-held-start');
    await kiosk.waitForTimeout(2000);
    await expectFront(station, 'desk');
    const windows = await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
      return BrowserWindow.getAllWindows().length;
    });
    expect(windows).toBe(2);
    await expectFront(station, 'desk');
    await picture(screen, 'door-start');
  } finally {
    await station.kill();
    station = undefined;
    await whole.remove();
  }
});
