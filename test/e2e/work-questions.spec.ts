/** Questions about work: found in own words, answered by the rules, and told on only where the person says so. */
import { expect, test } from '@playwright/test';
import { persona03 } from '../support/journeys/persona-03.ts';
import { callDesk, callKiosk } from '../support/station/launch.ts';
import { answerUntil } from '../support/station/part-way.ts';
import { beginSitting } from '../support/station/sitting.ts';
import { rehearsalStation } from './rehearsal-station.ts';

const station = rehearsalStation();

test('a Ukrainian mother finds her question in her own words, and has a counsellor asked', async () => {
  const { kiosk } = station;
  const record = await beginSitting(station, persona03);
  // The rules speak to whom they are about, and only while that page is shown.
  expect(await kiosk.evaluate(() => window.rathaus.kiosk?.workAnswers({}))).toMatchObject({
    ok: false,
    error: { code: 'step.notShown' },
  });
  await answerUntil(station, persona03, record, 'workQuestions');
  await expect(kiosk.locator('main[data-page="workQuestions"]')).toBeVisible();
  await expect(kiosk.locator('[data-topic]')).toHaveCount(22);

  await kiosk.locator('#work-search').fill('чи можна працювати');
  await expect(kiosk.locator('[data-topic]').first()).toHaveAttribute('data-topic', 'mayIWork');
  await kiosk.locator('[data-topic="mayIWork"]').click();
  const dialog = kiosk.locator('[data-dialog="answer"]');
  await expect(dialog.locator('[data-variant="allowed"]')).toBeVisible();
  await expect(dialog.locator('.work-answer__law')).toContainText('§ 4a (1)');
  await dialog.locator('[data-action="askCounsellor"]').click();
  await dialog.locator('[data-action="close"]').click();
  await expect(kiosk.locator('[data-topic="mayIWork"]')).toBeFocused();

  await kiosk.locator('#work-search').fill('');
  await kiosk.locator('[data-topic="minimumWage"]').click();
  await expect(dialog.locator('.work-answer')).toContainText('13,90');
  await kiosk.keyboard.press('Escape');
  await kiosk.locator('[data-action="next"]').click();
  await expect(kiosk.locator('main[data-page="workQuestions"]')).toHaveCount(0);

  const { steps } = await callDesk(station.desk, 'sitting', { record });
  expect(steps.find(({ page }) => page === 'workQuestions')?.answers).toEqual({
    topics: {
      value: [
        { topic: 'mayIWork', counsellor: 'yes' },
        { topic: 'minimumWage', counsellor: 'no' },
      ],
    },
  });

  // What was asked stands there when she comes back.
  const view = await callKiosk(kiosk, 'view', {});
  if (view.screen !== 'page' || view.back === undefined) throw new Error('no way back');
  await kiosk.locator('[data-action="back"]').click();
  await expect(kiosk.locator('[data-topic="mayIWork"] .kern-badge')).toBeVisible();
});
