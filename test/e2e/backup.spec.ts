/** A backup, the recovery sheet, and another machine: as the town's IT meets it. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import texts from '../../locales/de/desk.json' with { type: 'json' };
import { persona09 } from '../support/journeys/persona-09.ts';
import { callDesk, launch, type StationWindows } from '../support/station/launch.ts';
import { answerUntil } from '../support/station/part-way.ts';
import { account, makeRealSite, type RealSite } from '../support/station/real-site.ts';
import { beginSitting } from '../support/station/sitting.ts';
import * as desk from './desk.ts';

test.describe.configure({ mode: 'serial' });

const it = { id: 'probe-it', name: 'Ivo Probe (Technik)' } as const;
const next = 'ein neuer langer Satz fuer die neue Station';

let site: RealSite;
let stick: string;
let record: string;
let sheet: string;
let station: StationWindows | undefined;

test.beforeAll(async () => {
  site = await makeRealSite();
  stick = path.join(site.folder, 'stick');
  await mkdir(stick);
  const content = JSON.parse(await readFile(site.file, 'utf8'));
  content.backup = { folder: stick, time: '02:00' };
  content.staff.push({ ...content.staff[0], ...it, role: 'operator' });
  await writeFile(site.file, JSON.stringify(content));
});
test.afterEach(async () => {
  await station?.close();
  station = undefined;
});
test.afterAll(() => site?.remove());

async function start(home = site.home): Promise<StationWindows> {
  station = await launch({ home, args: [`--site=${site.file}`] });
  return station;
}

async function toTechnik({ desk: screen }: StationWindows): Promise<Page> {
  await callDesk(screen, 'signInFully', { account: it.id, password: account.password });
  await expect(screen.locator('[data-panel="protection"]')).toBeVisible();
  return screen;
}

test('the operator prints the recovery sheet and backs the station up while a family sits there', async () => {
  const windows = await start();
  await desk.unlock(windows.desk);
  await desk.signIn(windows.desk);
  record = await beginSitting(windows, persona09);
  await answerUntil(windows, persona09, record, 'birth');
  await callDesk(windows.desk, 'signOut', {});

  const screen = await toTechnik(windows);
  await expect(screen.locator('[data-recovery="none"]')).toBeVisible();
  await screen.locator('[data-action="openSheet"]').click();
  await screen.locator('[data-field="sheetPassphrase"]').fill('nicht das Kennwort');
  await screen.locator('[data-action="makeSheet"]').click();
  await expect(screen.locator('[role="alert"]')).toContainText(texts.errors.store.wrongPassphrase);
  await screen.locator('[data-field="sheetPassphrase"]').fill('nur eine Probe mit acht Woertern fuer Tests');
  await screen.locator('[data-action="makeSheet"]').click();
  const groups = screen.locator('[data-recovery-groups] code');
  await expect(groups).toHaveCount(8);
  sheet = (await groups.allTextContents()).join('-');
  await screen.locator('[data-action="sheetDone"]').click();
  await expect(screen.locator('[data-recovery="made"]')).toBeVisible();
  await expect(screen.locator('body')).not.toContainText(sheet.slice(0, 5));

  await screen.locator('[data-action="backUpNow"]').click();
  await expect(screen.locator('.operator__backup')).toContainText('Vorgänge: 1');
  const [name] = await readdir(stick);
  expect(name).toMatch(/^probe-1-\d{8}T\d{6}Z$/);
  for (const file of await readdir(path.join(stick, name ?? ''))) {
    const bytes = await readFile(path.join(stick, name ?? '', file));
    expect(bytes.includes(sheet.slice(0, 5)), file).toBe(false);
  }
  expect(windows.kiosk.url()).toContain('kiosk.html');
  await expect(windows.kiosk.locator('main[data-step]')).toBeVisible();
});

test('on another machine the sheet and the stick bring everything back', async () => {
  const other = path.join(site.folder, 'other-machine');
  const { desk: screen, kiosk } = await start(other);
  await screen.locator('[data-action="openRestore"]').click();
  await screen
    .locator('[data-field="recoveryCode"]')
    .fill(`${sheet.slice(0, -1)}${sheet.endsWith('0') ? '1' : '0'}`);
  await screen.locator('[data-field="newPassphrase"]').fill(next);
  await screen.locator('[data-field="newPassphraseAgain"]').fill(next);
  await screen.locator('[data-action="restore"]').click();
  await expect(screen.locator('#restore-code-error')).toContainText('Gruppe 8');
  await screen.locator('[data-field="recoveryCode"]').fill(sheet.toLowerCase().replaceAll('-', ' '));
  await screen.locator('[data-action="restore"]').click();
  await desk.signIn(screen);
  await expect(kiosk.locator('[data-screen="start"]')).toBeVisible();
  const sittings = await callDesk(screen, 'sittings', {});
  expect(sittings.map(({ id }) => id)).toEqual([record]);
});

test('a locked station has let go of its key, opens with the passphrase, and delivers again', async () => {
  const windows = await start();
  await desk.unlock(windows.desk);
  const screen = await toTechnik(windows);
  await screen.locator('[data-action="lockStation"]').click();
  await screen.locator('[data-action="confirm"]').click();
  await expect(windows.kiosk.locator('main[data-code="store.passphraseNeeded"]')).toBeVisible();
  await desk.unlock(screen);
  await expect(windows.kiosk.locator('[data-screen="start"]')).toBeVisible();
  await callDesk(screen, 'signInFully', { account: account.id, password: account.password });
  await expect.poll(async () => (await callDesk(screen, 'outbox', {})).nextDelivery).toBeTruthy();
  expect(await callDesk(screen, 'deliverNow', {})).toMatchObject({ sent: 0 });
});
