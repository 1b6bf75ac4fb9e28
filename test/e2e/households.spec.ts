/** Households in the real program: found by searching, merged, undone, and sealed together. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { callDesk } from '../support/station/launch.ts';
import * as desk from './desk.ts';
import { rehearsalStation } from './rehearsal-station.ts';

test.describe.configure({ mode: 'serial' });

const station = rehearsalStation({ isSeeded: true });
let giver = '';
let receiver = '';

test.beforeAll(async () => {
  const { desk: screen } = station;
  const sealed = (await desk.seededSittings(screen)).filter(({ state }) => state === 'sealed');
  giver = sealed.find(({ called }) => called === 'Kwame')?.id as string;
  receiver = sealed.find(({ called }) => called === 'Abnet')?.id as string;
});
const panel = () => station.desk.locator('[data-panel="household"]');
const dialog = () => station.desk.locator('[data-dialog="household"]');
const sittingOf = (record: string) => callDesk(station.desk, 'sitting', { record });

async function merge(): Promise<void> {
  const { desk: screen } = station;
  const { persons } = await sittingOf(giver);
  await screen.locator(`[data-sitting="${giver}"]`).click();
  await panel().locator('[data-action="moveHousehold"]').click();
  await dialog().locator(`[data-check="${persons[0]?.id}"] input`).check();
  await dialog().locator('[data-check="other"] input').check();
  await dialog().locator('[data-field="household"] input').fill('abnet');
  await dialog().locator(`[data-household="${receiver}"]`).click();
  await expect(dialog().locator(`[data-chosen="${receiver}"]`)).toContainText('Abnet');
  await dialog().locator(`[data-field="as-${persons[0]?.id}"]`).selectOption('sibling');
  await dialog().locator('[data-field="reason"]').selectOption('togetherNow');
}

test('two sealed households are merged: one is found by searching, the other is in no list any more', async () => {
  const { desk: screen } = station;
  await merge();
  const found = await new AxeBuilder({ page: screen }).setLegacyMode(true).include('dialog').analyze();
  expect(found.violations.map(({ id }) => id)).toEqual([]);
  await dialog().locator('[data-action="confirmMove"]').click();
  await expect(panel().locator('[data-move="pending"]')).toContainText('Kwame');
  await expect(panel().locator('[data-move="pending"]')).toContainText('leben und wirtschaften zusammen');
  await expect(screen.locator(`[data-sitting="${giver}"]`)).toHaveCount(0);
  const both = await sittingOf(receiver);
  expect(both.persons.map(({ called }) => called)).toEqual(['Abnet', 'Kwame']);
  expect(both.summary).toMatchObject({ state: 'draft', correcting: true, version: 2 });
  const shown = await new AxeBuilder({ page: screen }).setLegacyMode(true).include('.sitting').analyze();
  expect(shown.violations.map(({ id }) => id)).toEqual([]);
});

test('the move is undone, and both stand sealed as they were', async () => {
  await panel().locator('[data-action="undoMove"]').click();
  await station.desk.locator('[data-action="confirm"]').click();
  await expect(panel().locator('[data-move="undone"]')).toBeVisible();
  for (const record of [giver, receiver]) {
    const { summary, persons } = await sittingOf(record);
    expect(summary).toMatchObject({ state: 'sealed', version: 1 });
    expect(persons).toHaveLength(1);
  }
});

test('merged again and sealed, what is sent is the household of both, and nothing of the one that is gone', async () => {
  const { desk: screen } = station;
  await merge();
  await dialog().locator('[data-action="confirmMove"]').click();
  await expect(panel().locator('[data-move="pending"]')).toBeVisible();
  for (;;) {
    const { steps } = await sittingOf(receiver);
    const open = steps.find(({ answers }) => !answers);
    if (!open) break;
    const yes = { value: 'yes' };
    const all: Readonly<Record<string, Record<string, { value: unknown }>>> = {
      answering: { who: { value: 'self' } },
      moveTogether: { together: yes, assurance: { value: true } },
      livingTogether: { together: { value: 'all' } },
    };
    const answers = all[open.page];
    expect(answers, open.key).toBeDefined();
    await callDesk(screen, 'saveAnswer', { record: receiver, step: open.key, answers: answers ?? {} });
  }
  await desk.seal(screen);
  const [gone, together] = [await sittingOf(giver), await sittingOf(receiver)];
  expect(gone.summary).toMatchObject({ state: 'sealed', version: 2 });
  expect(gone.persons).toEqual([]);
  expect(together.summary).toMatchObject({ state: 'sealed', version: 2 });
  // What waited for the household that is gone is not sent; what was sent is taken back by its next version.
  for (const { state, recordVersion } of gone.entries)
    expect(state === 'replaced' || recordVersion === 2).toBe(true);
  const agencies = together.entries
    .filter(({ recordVersion }) => recordVersion === 2)
    .map(({ agency }) => agency);
  expect(agencies).toEqual(expect.arrayContaining(['registryOffice', 'socialOffice']));
  await expect(panel().locator('[data-move="done"]')).toBeVisible();
});
