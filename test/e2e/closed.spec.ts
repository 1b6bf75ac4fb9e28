/** A station that cannot open says why at the desk, keeps the kiosk shut, and loses nothing of what is stored. */
import { cp, mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { rehearsalPassphrase } from '../../electron/rehearsal/site.ts';
import texts from '../../locales/de/desk.json' with { type: 'json' };
import { persona09 } from '../support/journeys/persona-09.ts';
import { callDesk, callKiosk, launch, makeHome, type StationWindows } from '../support/station/launch.ts';
import { answerUntil } from '../support/station/part-way.ts';
import { makeRealSite, passphrase, type RealSite } from '../support/station/real-site.ts';
import { beginSitting } from '../support/station/sitting.ts';
import * as desk from './desk.ts';

// The first test fills the store that the others damage and mend.
test.describe.configure({ mode: 'serial' });

let site: RealSite;
let record: string;
let acknowledged: ReadonlyMap<string, unknown>;
/** the store as it was closed in good order */
let kept: string;
let station: StationWindows | undefined;

const folder = () => path.join(site.home, 'station');
const database = () => path.join(folder(), 'store.db');

async function start(file = site.file): Promise<StationWindows> {
  station = await launch({ home: site.home, args: [`--site=${file}`] });
  return station;
}
async function stop(): Promise<void> {
  await station?.close();
  station = undefined;
}

test.beforeAll(async () => {
  site = await makeRealSite();
  kept = path.join(site.folder, 'kept');
});
test.afterEach(stop);
test.afterAll(() => site?.remove());

/** What the desk says for a code, in its two sentences. */
function wordsFor(code: string): readonly [string, string] {
  const [group, name] = code.split('.') as ['store', keyof typeof texts.closed.codes.store];
  const { what, todo } = texts.closed.codes[group][name];
  return [what, todo];
}

/** The reason stands at the desk, the kiosk says that it is closed, and no sitting can begin. */
async function expectClosed(windows: StationWindows, code: string): Promise<void> {
  await expect(windows.kiosk.locator(`[data-screen="closed"] main[data-code="${code}"]`)).toBeVisible({
    timeout: 15_000,
  });
  for (const sentence of wordsFor(code)) await expect(windows.desk.locator('main')).toContainText(sentence);
  await expect(callKiosk(windows.kiosk, 'start', { language: 'de' })).rejects.toThrow(code);
  await expect(callDesk(windows.desk, 'sittings', {})).rejects.toThrow('call.notSignedIn');
}

/** Tries the passphrase; it is expected not to open the station. */
async function tryPassphrase({ desk: screen }: StationWindows, words: string): Promise<void> {
  await screen.locator('[data-field="passphrase"]').fill(words);
  await screen.locator('[data-action="unlock"]').click();
}

async function expectEverything(windows: StationWindows): Promise<void> {
  await desk.unlock(windows.desk);
  await desk.signIn(windows.desk);
  const { steps } = await callDesk(windows.desk, 'sitting', { record });
  const found = new Map(steps.map(({ key, answers }) => [key, answers]));
  const visible = [...acknowledged].filter(([key]) => !key.startsWith('afraid'));
  expect(visible.length).toBeGreaterThan(5);
  for (const [key, answers] of visible) expect(found.get(key), key).toEqual(answers);
}

async function restore(): Promise<void> {
  await rm(folder(), { recursive: true });
  await cp(kept, folder(), { recursive: true });
}

test('the first start asks for a passphrase, twice and long enough; the next one opens with it and no other', async () => {
  const first = await start();
  await expectClosed(first, 'store.passphraseNew');
  const screen = first.desk;
  const [once, again] = ['passphrase', 'passphraseAgain'].map((name) =>
    screen.locator(`[data-field="${name}"]`),
  ) as [ReturnType<typeof screen.locator>, ReturnType<typeof screen.locator>];
  await once.fill('ein erstes Kennwort');
  await again.fill('ein anderes Kennwort');
  await screen.locator('[data-action="unlock"]').click();
  await expect(screen.locator('[role="alert"]')).toContainText(texts.errors.unlock.differs);
  await once.fill('kurz');
  await again.fill('kurz');
  await screen.locator('[data-action="unlock"]').click();
  await expect(screen.locator('[role="alert"]')).toContainText(texts.errors.store.passphraseTooShort);
  await desk.unlock(screen);
  await expect(first.kiosk.locator('[data-screen="start"]')).toBeVisible();
  await desk.signIn(screen);
  record = await beginSitting(first, persona09);
  acknowledged = await answerUntil(first, persona09, record, 'birth');
  await stop();
  await cp(folder(), kept, { recursive: true });

  const second = await start();
  await expectClosed(second, 'store.passphraseNeeded');
  await tryPassphrase(second, `${passphrase}.`);
  await expect(second.desk.locator('[role="alert"]')).toContainText(texts.errors.store.wrongPassphrase);
  await expectClosed(second, 'store.passphraseNeeded');
  await expectEverything(second);
});

test('a site file with faults is refused with every fault and its place, and never with a value', async () => {
  const content = JSON.parse(await readFile(site.file, 'utf8'));
  content.municipality.ags = 'Geheimwert';
  content.agencies.jobcentre.encryptionKey.d = 'Geheimwert';
  delete content.agencies.socialOffice.name;
  content.delivery.tiem = '03:00';
  content.staff.push(content.staff[0]);
  const wrong = path.join(site.folder, 'wrong.json');
  await writeFile(wrong, JSON.stringify(content));
  const windows = await start(wrong);
  await expectClosed(windows, 'site.invalid');
  const faults = windows.desk.locator('.station__faults li');
  const { site: said } = texts.siteFaults;
  expect((await faults.allTextContents()).sort()).toEqual(
    [
      `municipality.ags ${said.wrong}`,
      `agencies.jobcentre.encryptionKey ${said.privateKey}`,
      `agencies.socialOffice.name ${said.missing}`,
      `delivery.tiem ${said.unknown}`,
      `staff ${said.accountTwice}`,
    ].sort(),
  );
  await expect(windows.desk.locator('main')).not.toContainText('Geheimwert');
  await expect(callDesk(windows.desk, 'unlock', { passphrase })).rejects.toThrow('site.invalid');
});

test('a site file that was named and is not there does not start a rehearsal', async () => {
  const windows = await start(path.join(site.folder, 'nowhere.json'));
  await expectClosed(windows, 'site.invalid');
  await expect(windows.desk.locator('.station__faults li')).toHaveText([texts.siteFaults.site.notFound]);
  await expect(windows.kiosk.locator('.watermark')).toHaveCount(0);
});

test('an overwritten database is named as damaged and left alone; with its bytes back everything is there', async () => {
  const before = await readFile(database());
  const file = await open(database(), 'r+');
  await file.write(Buffer.alloc(200, 0x5a), 0, 200, 1000);
  await file.close();
  const damaged = await readFile(database());
  const windows = await start();
  await expectClosed(windows, 'store.passphraseNeeded');
  await tryPassphrase(windows, passphrase);
  await expectClosed(windows, 'store.damaged');
  await stop();
  expect((await readFile(database())).equals(damaged)).toBe(true);
  await writeFile(database(), before);
  await expectEverything(await start());
});

test('damage that only a look at the whole file finds closes the station while it runs', async () => {
  const { size } = await stat(database());
  const file = await open(database(), 'r+');
  for (let at = Math.ceil(size / 2 / 4096) * 4096; at < size; at += 4096) {
    await file.write(Buffer.alloc(64, 0x5a), 0, 64, at + 2000);
  }
  await file.close();
  const windows = await start();
  await tryPassphrase(windows, passphrase);
  await expectClosed(windows, 'store.damaged');
  await stop();
  await restore();
});

test('a foreign database in its place is named as foreign and left alone', async () => {
  await rm(database());
  const foreign = new DatabaseSync(database());
  foreign.exec("CREATE TABLE other (text TEXT); INSERT INTO other VALUES ('not ours')");
  foreign.close();
  const before = await readFile(database());
  const windows = await start();
  await tryPassphrase(windows, passphrase);
  await expectClosed(windows, 'store.foreign');
  await stop();
  expect((await readFile(database())).equals(before)).toBe(true);
});

test('a rehearsal’s store does not open as a real one, nor a real one in a rehearsal', async () => {
  const { home, remove } = await makeHome();
  const rehearsal = path.join(home, 'rehearsal');
  try {
    station = await launch({ home, args: ['--no-seed'] });
    await callKiosk(station.kiosk, 'start', { language: 'de' });
    await stop();

    await rm(folder(), { recursive: true });
    await cp(rehearsal, folder(), { recursive: true });
    const real = await start();
    await tryPassphrase(real, rehearsalPassphrase);
    await expectClosed(real, 'store.rehearsalMixed');
    await stop();

    await rm(rehearsal, { recursive: true });
    await mkdir(rehearsal);
    for (const name of ['store.db', 'store.key']) await cp(path.join(kept, name), path.join(rehearsal, name));
    station = await launch({ home, args: ['--no-seed'] });
    await expectClosed(station, 'store.rehearsalMixed');
    await stop();
    await rm(folder(), { recursive: true });
    await cp(rehearsal, folder(), { recursive: true });
    await expectEverything(await start());
  } finally {
    await remove();
  }
});
