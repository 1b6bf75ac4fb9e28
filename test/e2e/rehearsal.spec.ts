/** The first start without a site file: a station to practise with, from which nothing reaches a real agency. */
import { copyFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { agencyIds } from '#domain/intake/agency';
import { intakeForm } from '#domain/intake/form';
import { agencyPaths } from '../../electron/rehearsal/agency.ts';
import { personas } from '../../electron/rehearsal/personas/index.ts';
import { rehearsalPins } from '../../electron/rehearsal/site.ts';
import deDesk from '../../locales/de/desk.json' with { type: 'json' };
import deFrame from '../../locales/de/frame.json' with { type: 'json' };
import { callDesk, launch, makeHome, type StationWindows } from '../support/station/launch.ts';
import { makeRealSite, type RealSite } from '../support/station/real-site.ts';
import * as desk from './desk.ts';

test.describe.configure({ mode: 'serial' });

let place: Awaited<ReturnType<typeof makeHome>>;
let station: StationWindows;
let site: RealSite | undefined;

test.beforeAll(async () => {
  place = await makeHome({ withKeys: false });
  station = await launch({ home: place.home });
});
test.afterAll(async () => {
  await station?.close();
  await place?.remove();
  await site?.remove();
});

/** The stage a household is left in. */
function stageOf({ until }: (typeof personas)[number]): string {
  if (typeof until === 'object') return intakeForm.byKey.get(until.page)?.section ?? '';
  return until === 'delivered' ? 'sealed' : until;
}

test('both windows say that it is an exercise, and the invented staff is shown with its PINs', async () => {
  const { kiosk, desk: screen } = station;
  await expect(kiosk.locator('.rehearsal')).toContainText(deFrame.rehearsal.note);
  await expect(kiosk.locator('.watermark')).toBeVisible();
  await expect(screen.locator('.watermark')).toHaveAttribute('data-mark', deDesk.rehearsal.badge);
  await expect(screen.locator('.watermark')).toBeVisible();
  await expect(screen.locator('main')).toContainText(deDesk.rehearsal.note);
  const accounts = screen.locator('.sign-in__account');
  await expect(accounts).toHaveCount(Object.keys(rehearsalPins).length);
  for (const account of await accounts.all()) await expect(account).toContainText(/PIN:? \d{4}/);
  const shown = await accounts.nth(1).textContent();
  await accounts.nth(1).click();
  // The watermark lies over everything and takes no touch.
  for (const digit of shown?.match(/\d{4}/)?.[0] ?? '') {
    await screen.locator('.pin-pad__key', { hasText: digit }).click();
  }
  await screen.locator('[data-action="signIn"]').click();
  await expect(screen.locator('[data-action="signOut"]')).toBeVisible();
  await expect(screen.locator('.watermark')).toBeVisible();
});

test('twelve invented households come in by themselves, in different stages', async () => {
  const { desk: screen } = station;
  expect(personas).toHaveLength(12);
  await expect(screen.locator('[data-sitting]')).toHaveCount(12, { timeout: 60_000 });
  const stages = async () => (await callDesk(screen, 'sittings', {})).map(({ stage }) => stage).sort();
  await expect.poll(stages, { timeout: 60_000 }).toEqual(personas.map(stageOf).sort());
  const sittings = await callDesk(screen, 'sittings', {});
  expect(new Set(sittings.map(({ stage }) => stage)).size).toBeGreaterThan(4);
  expect(new Set(sittings.map(({ language }) => language)).size).toBeGreaterThan(2);
  expect(sittings.some(({ atKiosk }) => atKiosk)).toBe(false);
});

test('"deliver now" sends what is sealed to the practice agencies, and their receipts come back', async () => {
  const { desk: screen } = station;
  await desk.deliverNow(screen);
  const states = async () => {
    const { entries } = await callDesk(screen, 'outbox', {});
    return new Set(entries.map(({ state }) => state));
  };
  await expect.poll(states, { timeout: 30_000 }).toEqual(new Set(['accepted']));
  const { entries, receipts, agencies } = await callDesk(screen, 'outbox', {});
  expect(entries.length).toBeGreaterThan(agencyIds.length);
  expect(receipts.every(({ verified, accepted }) => verified && accepted > 0)).toBe(true);
  expect(receipts.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(entries.length);
  expect(agencies.filter(({ accepted }) => accepted > 0).map(({ agency }) => agency)).toEqual([...agencyIds]);
  await expect(screen.locator('[data-entry] [data-state="accepted"]')).toHaveCount(entries.length);
});

test('nothing of it can reach a real agency: not by its folder, not by its mode, not with a site file later', async () => {
  const { home } = place;
  const folders = path.join(home, 'rehearsal', 'agencies');
  expect((await readdir(folders)).sort()).toEqual([...agencyIds].sort());
  site = await makeRealSite();
  for (const agency of agencyIds) {
    const { done } = agencyPaths(path.join(folders, agency));
    const [batch] = await readdir(done);
    if (batch === undefined) throw new Error(`no batch for ${agency}`);
    expect(JSON.parse(await readFile(path.join(done, batch), 'utf8')).mode).toBe('rehearsal');
    // Even where somebody carries the file over by hand.
    const real = await site.agency(agency);
    await copyFile(path.join(done, batch), path.join(real.paths.inbox, batch));
    expect(await real.readInbox()).toEqual({ batches: 0, accepted: 0, rejected: 0 });
    expect(await site.counted(agency)).toEqual([]);
  }
  await station.close();
  await copyFile(site.file, path.join(home, 'site.json'));
  station = await launch({ home });
  await expect(station.kiosk.locator('.watermark')).toHaveCount(0);
  await desk.unlock(station.desk);
  await desk.signIn(station.desk);
  expect(await callDesk(station.desk, 'sittings', {})).toEqual([]);
  expect((await callDesk(station.desk, 'outbox', {})).entries).toEqual([]);
});
