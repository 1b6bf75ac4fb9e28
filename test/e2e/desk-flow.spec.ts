/** Staff beside a sitting: they point to a question, change an answer with a reason, pause, hand over, find it by its code. */
import { expect, test } from '@playwright/test';
import { scanText } from '#domain/identity/short-code';
import { callDesk, callKiosk, launch, makeHome, type StationWindows } from '../support/station/launch.ts';
import * as desk from './desk.ts';
import { lookThrough } from './touch.ts';

test.describe.configure({ mode: 'serial' });

let place: Awaited<ReturnType<typeof makeHome>>;
let station: StationWindows;
let record: string;
let shortCode: string;
let contact: string;

test.beforeAll(async () => {
  place = await makeHome();
  station = await launch({ home: place.home });
  const { desk: screen } = station;
  const { accounts } = await callDesk(screen, 'status', {});
  await screen.locator('.sign-in__account').first().click();
  await desk.signIn(screen, accounts[0]?.rehearsalPin ?? '');
  const all = await desk.seededSittings(screen, 90_000);
  const found = all.find(({ stage }) => stage === 'signOff' || stage === 'review');
  if (!found) throw new Error('nobody has come to the review');
  ({ id: record, shortCode } = found);
});
test.afterAll(async () => {
  await station?.close();
  await place?.remove();
});

test('a sitting is opened by the code that a reader types, and put on the screen', async () => {
  const { desk: screen, kiosk } = station;
  await screen.locator('.search input').fill(scanText(shortCode));
  await screen.keyboard.press('Enter');
  await expect(screen.locator('.sitting')).toContainText(shortCode);
  await expect(screen.locator('.search input')).toHaveValue('');
  await screen.locator('[data-action="resume"]').click();
  await expect(kiosk.locator('[data-screen="review"]')).toBeVisible();
});

test('staff show a question, and the newcomer’s screen is there', async () => {
  const { desk: screen, kiosk } = station;
  const { steps } = await callDesk(screen, 'sitting', { record });
  contact = steps.find(({ page }) => page === 'contact')?.key ?? '';
  await screen.locator(`[data-step="${contact}"] [data-action="point"]`).click();
  await expect(kiosk.locator(`main[data-step="${contact}"]`)).toBeVisible();
  await expect(screen.locator(`[data-step="${contact}"]`)).toHaveClass(/step--here/);
  await callKiosk(kiosk, 'goTo', { step: 'review' });
  await kiosk.reload();
  await expect(kiosk.locator('[data-screen="review"]')).toBeVisible();
});

test('what staff change needs a reason, opens first at the screen, and is confirmed there anew', async () => {
  const { desk: screen, kiosk } = station;
  await callKiosk(kiosk, 'confirmReview', {});
  await screen.locator(`[data-step="${contact}"] button`, { hasText: 'Ändern' }).click();
  const form = screen.locator(`[data-form="${contact}"]`);
  await form.locator('[data-field="phone"] input').fill('+49 1555 0100009');
  await form.locator('[data-action="save"]').click();
  await expect(form).toContainText('warum Sie die Antwort');
  await form.locator('select[name="reason"]').selectOption('misheard');
  await form.locator('[data-action="save"]').click();
  await expect(form).toHaveCount(0);
  await expect(screen.locator(`[data-step="${contact}"]`)).toContainText('noch vorzulesen');
  const changed = kiosk.locator(`[data-step="${contact}"]`);
  await expect(changed.locator('.review__changed')).toBeInViewport();
  await expect(kiosk.locator('.review__end')).not.toContainText('Danke');
  await lookThrough(kiosk);
  await kiosk.locator('[data-action="confirmReview"]').click();
  await expect.poll(async () => (await callDesk(screen, 'sitting', { record })).reviewed).toBe(true);
});

test('the sitting is handed to a colleague and paused, and waits in the list of those to be resumed', async () => {
  const { desk: screen, kiosk } = station;
  const colleagues = await callDesk(screen, 'colleagues', {});
  const { summary } = await callDesk(screen, 'sitting', { record });
  const other = colleagues.find(({ id }) => id !== summary.carer?.id);
  await screen.locator('[data-action="assign"]').click();
  await screen.locator(`[data-action="assign-${other?.id}"]`).click();
  await expect(screen.locator('.sitting__facts')).toContainText(other?.name ?? '-');
  await screen.locator('[data-action="pause"]').click();
  await expect(kiosk.locator('[data-screen="start"]')).toBeVisible();
  await screen.locator('[data-list="resume"]').click();
  await expect(screen.locator(`[data-sitting="${record}"]`)).toContainText(other?.name ?? '-');
});
