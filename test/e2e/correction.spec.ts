/** What an agency sends back: from its reason to the question, to a second version, to a sheet that adds up. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { agencyIds } from '#domain/intake/agency';
import { ghanaianApplicant } from '../../electron/rehearsal/personas/singles.ts';
import { wishFile } from '../../electron/rehearsal/wish.ts';
import deDesk from '../../locales/de/desk.json' with { type: 'json' };
import deRegistration from '../../locales/de/registration.json' with { type: 'json' };
import { callDesk } from '../support/station/launch.ts';
import * as desk from './desk.ts';
import { rehearsalStation } from './rehearsal-station.ts';

test.describe.configure({ mode: 'serial' });

// To whom the registry office may not give the data is a matter for that office alone.
const field = 'persons.0.declarations.objections';
// The first of those that wait: the practice agency sends back the first entry that has the field.
const { called } = ghanaianApplicant.members.he ?? { called: '' };
const { none: before, parties: after } = deRegistration.choices.objections;

const station = rehearsalStation({ isSeeded: true });
let record = '';
let sealed = 0;

test.beforeAll(async () => {
  const screen = station.desk;
  // The last one to come in is not sealed, so when it is there, those that are sealed are.
  const all = (await desk.seededSittings(screen)).filter(({ stage }) => stage === 'sealed');
  sealed = all.length;
  record = all.find((sitting) => sitting.called === called)?.id ?? '';
});

const entriesOf = async () =>
  (await callDesk(station.desk, 'outbox', {})).entries.filter(({ recordId }) => recordId === record);
const registryRow = () =>
  station.desk
    .locator('[data-entry]', { hasText: deDesk.outbox.correct })
    .filter({ hasText: 'Meldebehörde' });

test('the dry run shows before anything leaves what would go to whom, field by field, and sends nothing', async () => {
  const { desk: screen } = station;
  const waiting = await entriesOf();
  expect(new Set(waiting.map(({ state }) => state))).toEqual(new Set(['waiting']));
  await screen.locator('[data-action="area-outbox"]').click();
  await screen.locator('[data-action="page-dryRun"]').click();
  for (const { id, agency } of waiting) {
    await expect(screen.locator(`[data-agency="${agency}"] [data-look="${id}"]`)).toBeVisible();
  }
  const forRegistry = waiting.find(({ agency }) => agency === 'registryOffice')?.id ?? '';
  const look = screen.locator(`[data-look="${forRegistry}"] button`);
  await look.click();
  await expect(screen.locator('.payload h1')).toBeFocused();
  await expect(screen.locator(`[data-path="${field}"] dd`)).toHaveText(before);
  await expect(screen.locator('.payload')).not.toContainText(/undefined|\[object|persons\.0/);
  await screen.locator('[data-action="back"]').click();
  await expect(look).toBeFocused();
  expect((await entriesOf()).map(({ state }) => state)).toEqual(waiting.map(() => 'waiting'));
});

test('an entry that an agency sent back stands at the desk with its reason and the question', async () => {
  const { desk: screen } = station;
  const wish = JSON.stringify({ reason: 'person.unknown', field });
  await writeFile(path.join(station.home, 'rehearsal', 'agencies', 'registryOffice', wishFile), wish);
  await screen.locator('[data-action="page-entries"]').click();
  await desk.deliverNow(screen);
  await expect(registryRow()).toBeVisible({ timeout: 30_000 });
  await expect(registryRow()).toContainText(deDesk.reasons.person.unknown);
  await expect(registryRow()).toContainText(`(${called})`);
  await expect(screen.locator('[data-action="area-outbox"]')).toContainText('1 zurückgekommen');
  // One entry that came back holds up no other.
  const others = async () =>
    new Set((await entriesOf()).flatMap(({ agency, state }) => (agency === 'registryOffice' ? [] : state)));
  await expect.poll(others, { timeout: 30_000 }).toEqual(new Set(['accepted']));
});

test('„Antwort berichtigen“ opens exactly that question, with the reason above it and the focus in the field', async () => {
  const { desk: screen } = station;
  await registryRow().locator('[data-action="correct"]').click();
  await expect(screen.locator('[data-correcting="2"]')).toBeVisible();
  const step = screen.locator('[data-step^="objections/"]');
  await expect(step.locator('[data-objection]')).toContainText(deDesk.reasons.person.unknown);
  await expect(step.locator('[data-code="none"] input')).toBeFocused();
  await expect(screen.locator('[data-form]')).toHaveCount(1);
  await expect(screen.locator('[data-action="seal"]')).toHaveAttribute('aria-disabled', 'true');
});

test('a correction that is given up leaves everything as it was', async () => {
  const { desk: screen } = station;
  await screen.locator('[data-action="abandonCorrection"]').click();
  await screen.locator('[data-action="confirm"]').click();
  await expect(screen.locator('[data-correcting]')).toHaveCount(0);
  const { summary, steps } = await callDesk(screen, 'sitting', { record });
  expect(summary).toMatchObject({ state: 'sealed', version: 1 });
  const answers = steps.find(({ page }) => page === 'objections')?.answers;
  expect(answers).toEqual({ objections: { value: ['none'] } });
});

test('sealed as a second version, it goes to that agency alone and takes the place of what came back', async () => {
  const { desk: screen } = station;
  const first = await entriesOf();
  const { receivedAt } = (await callDesk(screen, 'sitting', { record })).summary;
  // From the sealed sitting this time: what came back can be mended there as well.
  await screen.locator('.sitting__side [data-action="correct"]').click();
  const step = screen.locator('[data-step^="objections/"]');
  await expect(step.locator('[data-code="none"] input')).toBeFocused();
  await screen.keyboard.press('Space');
  await step.locator('[data-code="parties"] input').focus();
  await screen.keyboard.press('Space');
  await step.locator('select[name="reason"]').selectOption('misheard');
  await step.locator('[data-action="save"]').click();
  await expect(screen.locator('[data-form]')).toHaveCount(0);
  await expect(screen.locator('[data-action="seal"]')).not.toHaveAttribute('aria-disabled', 'true');
  await desk.seal(screen);
  await expect(screen.locator('[data-correcting]')).toHaveCount(0);
  const { summary } = await callDesk(screen, 'sitting', { record });
  expect(summary).toMatchObject({ state: 'sealed', version: 2, receivedAt });

  const now = await entriesOf();
  const added = now.filter(({ id }) => !first.some((entry) => entry.id === id));
  const old = first.find(({ agency }) => agency === 'registryOffice');
  expect(added).toMatchObject([
    { agency: 'registryOffice', recordVersion: 2, state: 'waiting', replaces: old?.id },
  ]);
  expect(now.find(({ id }) => id === old?.id)?.state).toBe('replaced');
  const untouched = (list: typeof now) => list.filter(({ agency }) => agency !== 'registryOffice');
  expect(untouched(now)).toEqual(untouched(first));
});

test('the dry run shows the second version before it leaves, and delivery brings it to that agency', async () => {
  const { desk: screen } = station;
  await screen.locator('[data-action="area-outbox"]').click();
  await screen.locator('[data-action="page-dryRun"]').click();
  await expect(screen.locator('[data-look]')).toHaveCount(1);
  await expect(screen.locator('[data-agency="registryOffice"] [data-look]')).toContainText('Fassung 2');
  await screen.locator('[data-action="look"]').click();
  await expect(screen.locator(`[data-path="${field}"] dd`)).toHaveText(after);
  await screen.locator('[data-action="page-entries"]').click();
  await desk.deliverNow(screen);
  const states = async () => new Set((await entriesOf()).map(({ state }) => state));
  await expect.poll(states, { timeout: 30_000 }).toEqual(new Set(['accepted', 'replaced']));
  await expect(screen.locator('[data-action="area-outbox"]')).not.toContainText('zurückgekommen');
});

test('the morning sheet adds up, names nobody, and prints on paper without the desk around it', async () => {
  const { desk: screen, app } = station;
  await expect
    .poll(async () => (await callDesk(screen, 'morningSheet', {})).counts.waiting, { timeout: 30_000 })
    .toBe(0);
  await screen.locator('[data-action="page-sheet"]').click();
  await expect(screen.locator('[data-adds-up="true"]')).toBeVisible();
  const count = (name: string) => screen.locator(`[data-class="${name}"] .table__number`);
  await expect(screen.locator('td[data-class="sum"]')).toHaveText(String(sealed));
  await expect(screen.locator('td[data-class="sealed"]')).toHaveText(String(sealed));
  await expect(count('parked')).toHaveText('0');
  await expect(count('deliveredLastNight')).toHaveText(String(sealed));

  const names = (await callDesk(screen, 'sittings', {})).flatMap((sitting) => sitting.called ?? []);
  const text = (await screen.locator('.sheet').textContent()) ?? '';
  expect(names.filter((name) => text.includes(name))).toEqual([]);

  await screen.emulateMedia({ media: 'print' });
  await expect(screen.locator('.sheet')).toBeVisible();
  for (const hidden of ['.office__header', '.outbox__pages', '[data-action="print"]', '.watermark']) {
    await expect(screen.locator(hidden)).toBeHidden();
  }
  await screen.emulateMedia({ media: null });
  // The button asks the system for its own dialog, which nobody answers here: what would be printed is looked at.
  const pages = await app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('desk.html'),
    );
    const pdf = await window?.webContents.printToPDF({ preferCSSPageSize: true });
    return pdf?.toString('latin1') ?? '';
  });
  expect(pages.startsWith('%PDF')).toBe(true);
  // A4 in points
  expect(pages).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  expect(pages.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
});

test('the page of the town’s IT is there for them alone', async () => {
  const { desk: screen } = station;
  await expect(screen.locator('[data-action="area-operator"]')).toHaveCount(0);
  await expect(callDesk(screen, 'operator', {})).rejects.toMatchObject({ code: 'call.notAllowed' });
  await screen.locator('[data-action="signOut"]').click();
  await screen.locator('.sign-in__account').nth(2).click();
  await desk.signIn(screen, '3333');
  await screen.locator('[data-action="area-operator"]').click();
  await expect(screen.locator('.operator__places [data-agency]')).toHaveCount(agencyIds.length);
});
