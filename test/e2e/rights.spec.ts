/** People and rights in the real program: accounts, the officer's page, and what needs a second person. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { value } from '../support/journeys/journey.ts';
import { persona01 } from '../support/journeys/persona-01.ts';
import { callDesk, launch, makeHome, type StationWindows } from '../support/station/launch.ts';
import { makeRealSite, type RealSite } from '../support/station/real-site.ts';
import { beginSitting, sitThrough } from '../support/station/sitting.ts';
import * as desk from './desk.ts';
import { expectNoViolation } from './good.ts';

test.describe.configure({ mode: 'serial' });

let site: RealSite;
let real: StationWindows;
const own = { password: 'vier kurze Worte hier', pin: '246801' };

test.beforeAll(async () => {
  site = await makeRealSite();
  const content = JSON.parse(readFileSync(site.file, 'utf8'));
  content.staff[0].role = 'operator';
  const { writeFile } = await import('node:fs/promises');
  await writeFile(site.file, JSON.stringify(content));
  real = await launch({ home: site.home, args: [`--site=${site.file}`] });
  await desk.unlock(real.desk);
});
test.afterAll(async () => {
  await real.close();
  await site.remove();
});

test('an operator sees no sitting, makes an account, and hands over a start PIN that is shown once', async () => {
  const { desk: screen } = real;
  await desk.signIn(screen);
  await expect(screen.locator('[data-action="area-sittings"]')).toHaveCount(0);
  await expect(callDesk(screen, 'sittings', {})).rejects.toMatchObject({ code: 'call.notAllowed' });
  await screen.locator('[data-action="area-accounts"]').click();
  await screen.locator('[data-field="accountName"]').fill('Bea Beispiel');
  await screen.locator('[data-field="accountId"]').fill('bea');
  await screen.locator('[data-field="accountRole"]').selectOption('teamLead');
  await screen.locator('[data-action="createAccount"]').click();
  const row = screen.locator('[data-account="bea"]');
  await expect(row).toBeVisible();
  const startPin = /\d{8}/.exec(
    (await screen.locator('[data-view="accounts"] [role="status"]').textContent()) ?? '',
  )?.[0];
  expect(startPin).toBeDefined();

  await screen.locator('[data-action="signOut"]').click();
  await screen.locator('.sign-in__account', { hasText: 'Bea' }).click();
  await screen.locator('[data-field="pin"]').fill(startPin ?? '');
  await screen.locator('[data-action="signIn"]').click();
  await screen.locator('[data-action="setSecrets"]').waitFor();
  await expect(callDesk(screen, 'sittings', {})).rejects.toMatchObject({ code: 'call.secretsFirst' });
  for (const [name, text] of Object.entries(own)) {
    await screen.locator(`[data-field="${name}"]`).fill(text);
    await screen.locator(`[data-field="${name}Again"]`).fill(text);
  }
  await screen.locator('[data-action="setSecrets"]').click();
  await expect(screen.locator('[data-action="area-sittings"]')).toBeVisible();

  // Later she chooses another PIN, knowing the one before.
  await screen.locator('[data-action="ownAccount"]').click();
  const form = screen.locator('[data-form="change-pin"]');
  for (const name of ['next-pin', 'next-pinAgain'])
    await form.locator(`[data-field="${name}"]`).fill('864208');
  await form.locator('[data-field="old-pin"]').fill('999999');
  await form.locator('[data-action="change-pin"]').click();
  await expect(form.locator('[role="alert"]')).toBeVisible();
  await form.locator('[data-field="old-pin"]').fill(own.pin);
  await form.locator('[data-action="change-pin"]').click();
  await expect(form.locator('[role="status"]')).toContainText('gilt ab jetzt');
  own.pin = '864208';
  await expectNoViolation(screen, 'own access');
  if (process.env.PICTURES) await screen.screenshot({ path: `${process.env.PICTURES}/own-account.png` });
  await screen.locator('[data-dialog="ownAccount"] [data-action="close"]').click();
  await screen.locator('[data-action="lock"]').click();
  await desk.signIn(screen, own.pin);
});

test('the PIN is enough to come back, until somebody signs out', async () => {
  const { desk: screen } = real;
  const comeBack = async () => {
    await screen.locator('.sign-in__account', { hasText: 'Bea' }).click();
    return screen.locator('[data-field="pin"], [data-field="password"]').getAttribute('data-field');
  };
  await screen.locator('[data-action="lock"]').click();
  expect(await comeBack()).toBe('pin');
  await screen.locator('[data-field="pin"]').fill(own.pin);
  await screen.locator('[data-action="signIn"]').click();
  await screen.locator('[data-action="signOut"]').click();
  expect(await comeBack()).toBe('password');
});

async function signInAs(screen: Page, name: string, pin: string): Promise<void> {
  await screen.locator('.sign-in__account', { hasText: name }).click();
  await desk.signIn(screen, pin);
}

async function confirmWith(screen: Page, account: string, pin: string, reason?: string): Promise<void> {
  const dialog = screen.locator('[data-dialog="fourEyes"]');
  if (reason !== undefined) await dialog.locator('[data-field="reason"]').selectOption(reason);
  await dialog.locator('[data-field="second"]').selectOption(account);
  await dialog.locator('[data-field="secondPin"]').fill(pin);
  await dialog.locator('[data-action="confirm"]').click();
}

test('a protected record opens to a team lead with a second person, and the officer finds and exports all of it', async () => {
  const place = await makeHome();
  const station = await launch({ home: place.home, args: ['--no-seed'] });
  try {
    const { desk: screen } = station;
    await signInAs(screen, 'Mia', '1111');
    const journey = {
      ...persona01,
      answers: { ...persona01.answers, 'afraid/samir': { afraid: value('yes') } },
    };
    const record = await beginSitting(station, journey);
    const { summary } = await sitThrough(station, journey, record, {
      answered: () => undefined,
      sealed: () => undefined,
    });
    // Who sealed it still has its papers to print.
    expect(summary.protected).toBe(true);
    await screen.locator('[data-action="signOut"]').click();

    await signInAs(screen, 'Vera', '4444');
    await screen.locator(`[data-sitting="${record}"]`).click();
    await expect(screen.locator(`[data-protected="${record}"]`)).toBeVisible();
    await expect(screen.locator('.sitting')).toHaveCount(0);
    await screen.locator('[data-action="openProtected"]').click();
    await confirmWith(screen, 'muster-aufnahme', '9999', 'danger');
    await expect(screen.locator('[data-dialog="fourEyes"] [role="alert"]')).toBeVisible();
    await confirmWith(screen, 'muster-aufnahme', '1111', 'danger');
    await expect(screen.locator('.sitting')).toBeVisible();
    await screen.locator('[data-action="purge"]').scrollIntoViewIfNeeded();
    await screen.locator('[data-action="purge"]').click();
    await confirmWith(screen, 'muster-aufnahme', '1111', 'erasureRequest');
    await expect(screen.locator('[data-dialog="fourEyes"] [role="alert"]')).toBeVisible();
    await screen.locator('[data-dialog="fourEyes"] [data-action="cancel"]').click();
    await screen.locator('[data-action="signOut"]').click();

    await signInAs(screen, 'Sami', '5555');
    await screen.locator('[data-field="record"]').fill(summary.shortCode);
    await screen.locator('[data-action="findAudit"]').click();
    await expect(screen.locator('[data-audit="record.breakGlass"]')).toContainText('muster-aufnahme');
    await screen.locator('[data-action="verifyAudit"]').click();
    await expect(screen.locator('[data-report="0"]')).toBeVisible();

    const file = path.join(place.home, 'audit.jsonl');
    await station.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await screen.locator('[data-action="exportAudit"]').click();
    await confirmWith(screen, 'vorbild-leitung', '4444');
    await expect.poll(() => existsSync(file)).toBe(true);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('record.breakGlass');
    expect(text).not.toMatch(/Samir|Rima|Muster(?!-)/);
  } finally {
    await station.close();
    await place.remove();
  }
});
