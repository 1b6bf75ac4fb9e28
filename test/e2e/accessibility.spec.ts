/** WCAG 2.2 AA by machine on every kind of screen, the keyboard alone, language and direction, and targets to touch. */

import { expect, test } from '@playwright/test';
import { languages } from '#domain/contract/languages';
import { callDesk, callKiosk, emptying } from '../support/station/launch.ts';
import { marked } from '../support/station/marked.ts';
import { answerUntil } from '../support/station/part-way.ts';
import { sitThrough } from '../support/station/sitting.ts';
import * as desk from './desk.ts';
import { expectLargeTargets, expectNoViolation } from './good.ts';
import { rehearsalStation } from './rehearsal-station.ts';
import { begin } from './touch.ts';

// The desk looks the same whatever the newcomer speaks: it is looked at once.
test.describe.configure({ mode: 'serial' });

const station = rehearsalStation({ isSignedIn: false });

async function expectGood(name: string): Promise<void> {
  await expectNoViolation(station.kiosk, name);
  await expectLargeTargets(station.kiosk, name);
}

test('the screens without a sitting are good for everybody: language choice and the desk’s sign-in', async () => {
  await expect(station.kiosk.locator('[data-screen="start"]')).toBeVisible();
  await expectGood('start');
  for (const [language, direction] of Object.entries({ de: 'ltr', en: 'ltr', ar: 'rtl', uk: 'ltr' })) {
    const choice = station.kiosk.locator(`[data-language="${language}"]`);
    await expect(choice).toHaveAttribute('lang', language);
    await expect(choice).toHaveAttribute('dir', direction);
  }
  await expect(station.desk.locator('[data-action="signIn"]')).toBeVisible();
  await expectNoViolation(station.desk, 'sign-in');
  await desk.signIn(station.desk, '1111');
});

// Every page of the newcomer's screen in every language: every-screen.spec.ts.
for (const [language, direction] of [
  ['de', 'ltr'],
  ['ar', 'rtl'],
] as const) {
  test(`a list of two persons, and the sitting at the desk, are good for everybody, in ${language}`, async () => {
    const { kiosk } = station;
    const journey = { ...marked, language };
    await begin(kiosk, language);
    const record = await desk.openSittingAtKiosk(station.desk);
    await expect(kiosk.locator('html')).toHaveAttribute('lang', language);
    await expect(kiosk.locator('html')).toHaveAttribute('dir', direction);
    await answerUntil(station, journey, record, 'members');
    await kiosk.locator('[data-action="addPerson"]').click();
    await expect(kiosk.locator('[data-person="1"]')).toBeVisible();
    await expectGood(`household list ${language}`);

    await answerUntil(station, journey, record, 'review');
    await expect(kiosk.locator('.review__step').first()).toBeVisible();
    await expect(station.desk.locator('.sitting__facts')).toContainText(
      language === 'de' ? 'Deutsch' : 'Übersetzung ungeprüft',
    );
    if (language === 'de') await expectNoViolation(station.desk, 'sitting');

    await sitThrough(station, journey, record, { answered: () => undefined, sealed: () => undefined }, false);
    await callDesk(station.desk, 'seal', { record });
    await expect(kiosk.locator('[data-short-code]')).toBeVisible();
    await emptying(kiosk, () => callKiosk(kiosk, 'finish', {}));
  });
}

test('the desk’s outbox and a sealed sitting are good for everybody', async () => {
  await expectNoViolation(station.desk, 'sealed sitting');
  await station.desk.locator('[data-action="area-outbox"]').click();
  await expect(station.desk.locator('[data-entry]').first()).toBeVisible();
  await expectNoViolation(station.desk, 'outbox');
});

test('the morning sheet, the dry run, a correction and the page of the town’s IT are good for everybody', async () => {
  const { desk: screen } = station;
  await screen.locator('[data-action="page-sheet"]').click();
  await expect(screen.locator('.sheet__counts')).toBeVisible();
  await expectNoViolation(screen, 'morning sheet');
  await screen.locator('[data-action="page-dryRun"]').click();
  await expect(screen.locator('[data-look]').first()).toBeVisible();
  await expectNoViolation(screen, 'dry run');
  await screen.locator('[data-action="look"]').first().click();
  await expect(screen.locator('.payload h1')).toBeFocused();
  await expectNoViolation(screen, 'dry run of an entry');

  await screen.locator('[data-action="page-entries"]').click();
  await screen.locator('[data-entry] [data-action="open"]').first().click();
  await screen.locator('[data-action="beginCorrection"]').click();
  await expect(screen.locator('[data-correcting]')).toBeFocused();
  await expectNoViolation(screen, 'correction');
  await screen.locator('[data-step] .kern-btn').first().click();
  await expect(screen.locator('[data-form]')).toBeVisible();
  await expectNoViolation(screen, 'corrected question');
  await screen.locator('[data-action="abandonCorrection"]').click();
  await screen.locator('[data-action="confirm"]').click();
  await expect(screen.locator('[data-correcting]')).toHaveCount(0);

  await screen.locator('[data-action="signOut"]').click();
  await screen.locator('.sign-in__account').nth(2).click();
  await desk.signIn(screen, '3333');
  await screen.locator('[data-action="area-operator"]').click();
  await expect(screen.locator('.operator__places')).toBeVisible();
  // Every language, and that its texts are drafts as long as nobody has checked them.
  const rows = screen.locator('[data-table="languages"] tbody tr');
  await expect(rows).toHaveCount(languages.length);
  await expect(rows.filter({ hasText: 'ungeprüft' })).toHaveCount(languages.length - 1);
  await expectNoViolation(screen, 'page of the town’s IT');
});
