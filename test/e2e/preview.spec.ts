/** Papers are looked at before they are printed; before the record is sealed, as a draft that says what the sheet will say. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { journeys } from '../support/journeys/index.ts';
import type { Journey } from '../support/journeys/journey.ts';
import { callDesk } from '../support/station/launch.ts';
import { beginSitting, sitThrough } from '../support/station/sitting.ts';
import * as desk from './desk.ts';
import { rehearsalStation } from './rehearsal-station.ts';

test.describe.configure({ mode: 'serial' });

const station = rehearsalStation();
let record: string;

test.beforeAll(async () => {
  const journey = journeys.find(({ persona }) => persona === '1') as Journey;
  record = await beginSitting(station, journey);
  await sitThrough(station, journey, record, { answered: () => {}, sealed: () => {} }, false);
});

test('a draft of the data for the registration is shown before anything is sealed', async () => {
  const { desk: screen } = station;
  await screen.locator(`[data-sitting="${record}"]`).click();
  await screen.locator('[data-paper="registration/household"] [data-action="previewPaper"]').click();
  const dialog = screen.locator('[data-dialog="paper"]');
  await expect(dialog.locator('.paper__draft')).toContainText('Entwurf');
  await expect(dialog.locator('.sheet-view__foot')).toContainText('Entwurf · Fassung 1');
  await expect(dialog.locator('[lang="ar"][dir="rtl"]').first()).toBeVisible();
  // Nothing is kept of a draft.
  await expect(dialog.locator('[data-action="keepPreviewed"]')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page: screen })
    .setLegacyMode(true)
    .include('[data-dialog="paper"]')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});

test('it is made larger and closed by keys alone, and the focus is back where it was', async () => {
  const { desk: screen } = station;
  const sheet = screen.locator('.sheet-view');
  const before = await sheet.evaluate((element) => element.getBoundingClientRect().width);
  await screen.locator('[data-action="zoomIn"]').focus();
  await screen.keyboard.press('Enter');
  await expect
    .poll(() => sheet.evaluate((element) => element.getBoundingClientRect().width))
    .toBeGreaterThan(before * 1.2);
  await screen.keyboard.press('Escape');
  await expect(screen.locator('[data-dialog="paper"]')).toHaveCount(0);
  await expect(screen.locator('[data-action="previewPaper"]').first()).toBeFocused();
});

test('the sealed sheet says what the draft said, and is kept from its preview', async () => {
  const { desk: screen } = station;
  const paper = 'registration/household';
  const draft = await callDesk(screen, 'paper', { record, paper });
  await desk.seal(screen);
  const sealed = await callDesk(screen, 'paper', { record, paper });
  expect(draft.reference).toMatchObject({ draft: true });
  expect(sealed.reference).not.toHaveProperty('draft');
  expect(sealed.reference.contentHash).toBe(draft.reference.contentHash);
  const row = screen.locator(`[data-paper="${paper}"]`);
  await row.locator('[data-action="previewPaper"]').click();
  await expect(screen.locator('.paper__draft')).toHaveCount(0);
  await screen.locator('[data-action="keepPreviewed"]').click();
  await expect(row).toContainText('in der Akte');
});
