/** What people ask of their data at the desk: a consent taken back, an answer that is disputed. */
import { expect, test } from '@playwright/test';
import { syrianFamily } from '../../electron/rehearsal/personas/01-syrian-family.ts';
import deDesk from '../../locales/de/desk.json' with { type: 'json' };
import { callDesk } from '../support/station/launch.ts';
import * as desk from './desk.ts';
import { rehearsalStation } from './rehearsal-station.ts';

test.describe.configure({ mode: 'serial' });

const called = syrianFamily.members.mother?.called ?? '';
const share = 'integrationCentre interpreting';

const station = rehearsalStation({ isSeeded: true });
let record = '';
let person = '';

test.beforeAll(async () => {
  const { desk: screen } = station;
  record = (await desk.seededSittings(screen)).find((sitting) => sitting.called === called)?.id ?? '';
  person = (await callDesk(screen, 'sitting', { record })).persons[0]?.id ?? '';
});

const entriesOf = async (agency: string) =>
  (await callDesk(station.desk, 'outbox', {})).entries.filter(
    (entry) => entry.recordId === record && entry.agency === agency,
  );
const openSitting = async () => {
  await station.desk.locator('[data-action="area-sittings"]').click();
  await station.desk.locator(`[data-sitting="${record}"]`).click();
  await station.desk.locator('.sitting').waitFor();
};

test('an agency that was given something with consent is told when the consent is taken back, and no other is', async () => {
  const { desk: screen } = station;
  await desk.deliverNow(screen);
  const states = async () => (await entriesOf('integrationCentre')).map(({ state }) => state);
  await expect.poll(states, { timeout: 30_000 }).toEqual(['accepted']);
  const social = await entriesOf('socialOffice');
  await openSitting();
  const panel = screen.locator('[data-panel="rights"]');
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.locator(`[data-consents="${person}"]`)).toContainText(called);
  await panel.locator('[data-action="withdrawConsent"]').click();
  const dialog = screen.locator('[data-dialog="withdrawConsent"]');
  await expect(dialog.locator('[data-action="confirm"]')).toHaveAttribute('aria-disabled', 'true');
  await dialog.locator(`[data-group="${share}"]`).check();
  await dialog.locator('[data-action="confirm"]').click();
  await expect(dialog).toHaveCount(0);
  await expect(panel.locator('[data-withdrawn="integrationCentre"]')).toBeVisible();
  await panel.scrollIntoViewIfNeeded();
  const entries = await entriesOf('integrationCentre');
  const next = entries.find(({ recordVersion }) => recordVersion === 2);
  const first = entries.find(({ recordVersion }) => recordVersion === 1);
  expect(next).toMatchObject({ state: 'waiting', replaces: first?.id });
  expect(await entriesOf('socialOffice')).toEqual(social);
  await screen.locator('[data-action="area-outbox"]').click();
  await screen.locator('[data-action="page-dryRun"]').click();
  await screen.locator(`[data-look="${next?.id}"] button`).click();
  await expect(screen.locator('.payload')).toContainText(called.split(' ')[0] ?? called);
  await expect(screen.locator('[data-path*="understanding"]')).toHaveCount(0);
  await screen.locator('[data-action="page-entries"]').click();
  await desk.deliverNow(screen);
  await expect.poll(states, { timeout: 30_000 }).toEqual(['accepted', 'accepted']);
});

test('an answer that its person denies carries that mark until it is settled', async () => {
  const { desk: screen } = station;
  await openSitting();
  const card = screen.locator(`[data-step="birth/${person}"]`);
  await card.locator('[data-action="dispute"]').click();
  const dialog = screen.locator('[data-dialog="dispute"]');
  await dialog.locator('input').fill('sagt, es war 1993');
  await dialog.locator('[data-action="confirm"]').click();
  await expect(card.locator(`[data-dispute="${person}"]`)).toContainText('sagt, es war 1993');
  await expect(card).toContainText(deDesk.dispute.disputed);

  // The agency is told which field, and nothing of what was said.
  const next = (await entriesOf('registryOffice')).find(({ recordVersion }) => recordVersion === 3);
  await screen.locator('[data-action="area-outbox"]').click();
  await screen.locator('[data-action="page-dryRun"]').click();
  await screen.locator(`[data-look="${next?.id}"] button`).click();
  const field = screen.locator('[data-path="persons.0.birth.date"]');
  await expect(field).toContainText(deDesk.dispute.disputed);
  await expect(screen.locator('.payload')).not.toContainText('1993');
  await screen.locator('[data-action="page-entries"]').click();
  await desk.deliverNow(screen);
  const states = async () => (await entriesOf('registryOffice')).map(({ state }) => state);
  await expect.poll(states, { timeout: 30_000 }).toEqual(['accepted', 'accepted']);
  await openSitting();
  await card.locator('[data-action="settleDispute"]').click();
  await expect(card).not.toContainText(deDesk.dispute.disputed);
});
