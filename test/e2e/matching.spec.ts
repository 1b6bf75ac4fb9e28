/** Search and duplicates at the desk: nobody is browsed, nothing is merged. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { callDesk } from '../support/station/launch.ts';
import * as desk from './desk.ts';
import { rehearsalStation } from './rehearsal-station.ts';

test.describe.configure({ mode: 'serial' });

const station = rehearsalStation({ isSeeded: true, isSignedIn: false });

test('staff find a household by a name spelled in another way, and open it', async () => {
  const { desk: screen } = station;
  const status = await callDesk(screen, 'status', {});
  const [first] = status.accounts;
  await screen.locator('.sign-in__account').first().click();
  await desk.signIn(screen, first?.rehearsalPin ?? '');
  await desk.seededSittings(screen);
  const field = screen.getByRole('searchbox').or(screen.locator('.search input'));
  await field.first().fill('alena priklad');
  await expect(screen.locator('[data-found]').first()).toBeVisible();
  const searched = await new AxeBuilder({ page: screen }).setLegacyMode(true).include('.work').analyze();
  expect(searched.violations.map(({ id }) => id)).toEqual([]);
  await screen.locator('[data-found]').first().click();
  await expect(screen.locator('.sitting')).toBeVisible();
  await field.first().fill('zzzzqq');
  await expect(screen.locator('[data-found]')).toHaveCount(0);
  await field.first().fill('');
  await expect(screen.locator('[data-sitting]').first()).toBeVisible();
});

test('whoever may have been here before is shown beside the sitting with the reasons, and staff answer', async () => {
  const { desk: screen } = station;
  const all = await Promise.all(
    (await callDesk(screen, 'sittings', {})).map(({ id }) => callDesk(screen, 'sitting', { record: id })),
  );
  /** Somebody whose whole date of birth is known. */
  const named = ({ steps }: (typeof all)[number]) =>
    steps.find(({ page, answers }) => {
      const given = page === 'birth' ? answers?.birthDate : undefined;
      return given && 'value' in given && (given.value as { precision?: string }).precision === 'day';
    })?.person;
  const known = all.find((sitting) => sitting.summary.state === 'sealed' && named(sitting));
  const draft = all.find((sitting) => sitting.summary.state === 'draft' && named(sitting));
  if (!known || !draft) throw new Error('no two households to compare');
  const [one, other] = [named(known)?.id, named(draft)?.id];
  const record = draft.summary.id;
  // Staff correct the second person's name, birth, sex and nationality to those of the first.
  for (const page of ['officialName', 'birth', 'sex', 'nationality']) {
    const answers = known.steps.find(({ key }) => key === `${page}/${one}`)?.answers ?? {};
    const reason = { code: 'documentSaysOtherwise' } as const;
    await callDesk(screen, 'saveAnswer', { record, step: `${page}/${other}`, answers, reason });
  }
  await screen.locator(`[data-sitting="${record}"]`).click();
  const card = screen.locator('[data-panel="duplicates"]');
  await expect(card).toContainText('gleicher Name');
  await expect(card).toContainText('gleiches Geburtsdatum');
  const found = await new AxeBuilder({ page: screen }).setLegacyMode(true).include('.sitting').analyze();
  expect(found.violations.map(({ id }) => id)).toEqual([]);
  await card.locator('[data-action="duplicate-later"]').first().click();
  await screen.locator('[data-list="duplicates"]').click();
  await expect(screen.locator('[data-action="openPutOff"]')).toBeVisible();
  await card.locator('[data-action="duplicate-notTheSame"]').first().click();
  await expect(screen.locator('[data-action="openPutOff"]')).toHaveCount(0);
  // Both are as they were.
  const after = await callDesk(screen, 'sitting', { record: known.summary.id });
  expect(after.steps).toEqual(known.steps);
});
