/** The set-up assistant in the real program: from the rehearsal to a real station, with a break in the middle. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { setupSteps } from '#domain/contract/setup-shapes';
import { agencyIds } from '#domain/intake/agency';
import { startZustelldienst, type Zustelldienst } from '../support/fit-connect/index.ts';
import { callDesk, launch, type StationWindows } from '../support/station/launch.ts';
import { makeRealSite, passphrase, type RealSite } from '../support/station/real-site.ts';
import * as desk from './desk.ts';
import { expectNoViolation } from './good.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

const pictures = process.env.PICTURES;
/** Reached by FIT-Connect, the others by folders. */
const byService = 'jobcentre';
let service: Zustelldienst;
let site: RealSite;
let stick: string;
let station: StationWindows | undefined;
let pins: Readonly<Record<string, string>> = {};

test.beforeAll(async () => {
  site = await makeRealSite();
  service = await startZustelldienst({ agencies: [byService] });
  stick = path.join(site.folder, 'stick');
  await mkdir(stick);
});
test.afterEach(async () => {
  await station?.close();
  station = undefined;
});
test.afterAll(async () => {
  await service?.stop();
  await site?.remove();
});

/** Without a site file: the rehearsal, or what the assistant has made. */
async function start(): Promise<StationWindows> {
  station = await launch({ home: site.home, args: ['--no-seed'] });
  return station;
}
async function toSetup(screen: Page): Promise<void> {
  await screen.locator('.sign-in__account', { hasText: 'Toni' }).click();
  await screen.locator('[data-field="pin"]').fill('3333');
  await screen.locator('[data-action="signIn"]').click();
  await screen.locator('[data-action="area-setup"]').click();
  await screen.locator('.setup__step').waitFor();
}
const fill = (screen: Page, field: string, text: string) =>
  screen.locator(`[data-field="${field}"]`).fill(text);
const isAt = (screen: Page, step: string) =>
  expect(screen.locator(`.setup__step[data-step="${step}"]`)).toBeVisible();
async function on(screen: Page, to: string): Promise<void> {
  await screen.locator('[data-action="setupNext"]').click();
  await isAt(screen, to);
}
/** Every step is good for everybody. */
async function look(screen: Page, name: string): Promise<void> {
  await expectNoViolation(screen, name);
  if (pictures) await screen.screenshot({ path: `${pictures}/setup-${name}.png` });
}

test('the operator goes from place to first accounts, and nothing of it is in use', async () => {
  const { desk: screen } = await start();
  await toSetup(screen);
  await isAt(screen, 'profile');
  await screen.locator('[data-action="setupNext"]').click();
  await expect(screen.locator('[data-field="station.name"]')).toHaveAttribute('aria-invalid', 'true');
  const address = { street: 'Probeweg', houseNumber: '1', postalCode: '45468', town: 'Musterstadt' };
  const profile = {
    'station.name': 'Probestation',
    'station.id': 'probe-1',
    'municipality.name': 'Musterstadt',
    'municipality.ags': '0511',
    'centre.name': 'Probeunterkunft',
    'centre.landlord.name': 'Stadt Musterstadt',
  };
  for (const [field, text] of Object.entries(profile)) await fill(screen, field, text);
  for (const [part, text] of Object.entries(address)) await fill(screen, `centre.address.${part}`, text);
  await screen.locator('[data-action="setupNext"]').click();
  await expect(screen.locator('[data-field="municipality.ags"]')).toHaveAttribute('aria-invalid', 'true');
  await expect(screen.locator('[aria-invalid="true"]')).toHaveCount(1);
  await look(screen, 'profile');
  await fill(screen, 'municipality.ags', '05117000');
  await on(screen, 'agencies');

  const prepared = JSON.parse(await readFile(site.file, 'utf8'));
  for (const agency of agencyIds) {
    const { name, transport, encryptionKey, signingKeys } = prepared.agencies[agency];
    const details = screen.locator(`[data-agency="${agency}"]`);
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    await fill(screen, `agencies.${agency}.name`, name);
    if (agency === byService) {
      const [place] = service.places;
      await screen.locator(`[data-field="agencies.${agency}.transport.kind"]`).selectOption('fitConnect');
      await fill(screen, `agencies.${agency}.transport.destinationId`, place?.destinationId ?? '');
      const { name: offered, identifier } = place?.publicService ?? { name: '', identifier: '' };
      await fill(screen, `agencies.${agency}.transport.publicService.name`, offered);
      await fill(screen, `agencies.${agency}.transport.publicService.identifier`, identifier);
      continue;
    }
    await fill(screen, `agencies.${agency}.transport.inbox`, transport.inbox);
    await fill(screen, `agencies.${agency}.transport.returns`, transport.returns);
    await fill(screen, `agencies.${agency}.encryptionKey`, JSON.stringify(encryptionKey));
    await fill(screen, `agencies.${agency}.signingKeys`, JSON.stringify(signingKeys[0]));
  }
  await fill(screen, 'fitConnect.tokenUrl', service.tokenUrl);
  await fill(screen, 'fitConnect.submissionUrl', service.baseUrl);
  await look(screen, 'agencies');
  await on(screen, 'machine');
  await screen.locator('[data-field="screens.kiosk"]').selectOption('window');
  await look(screen, 'machine');
  await on(screen, 'passphrase');
  await fill(screen, 'setupPassphrase', passphrase);
  await fill(screen, 'setupPassphraseAgain', passphrase);
  await look(screen, 'passphrase');
  await on(screen, 'sheet');

  await fill(screen, 'setupSheetPassphrase', passphrase);
  await screen.locator('[data-action="setupNext"]').click();
  await expect(screen.locator('[data-recovery-groups] code')).toHaveCount(8);
  const groups = await screen.locator('[data-recovery-groups] code').allTextContents();
  expect(groups).toHaveLength(8);
  await screen.locator('[data-action="sheetDone"]').click();
  const asked = screen.locator('[data-field^="group-"]');
  await expect(asked).toHaveCount(2);
  for (const field of await asked.all()) await field.fill('FALSCH');
  await screen.locator('[data-action="setupNext"]').click();
  await expect(screen.locator('[role="alert"]')).toBeVisible();
  for (const field of await asked.all()) {
    const place = Number((await field.getAttribute('data-field'))?.slice('group-'.length));
    await field.fill(groups[place]?.toLowerCase() ?? '');
  }
  await look(screen, 'sheet');
  await on(screen, 'accounts');

  await fill(screen, 'teamLead-name', 'Lea Leitung');
  await fill(screen, 'teamLead-id', 'lea');
  await fill(screen, 'operator-name', 'Tom Technik');
  await fill(screen, 'operator-id', 'tom');
  await screen.locator('[data-action="setupNext"]').click();
  const told = screen.locator('[data-step="accounts"]');
  await expect(told).toContainText(/lea: \d{8}/);
  await look(screen, 'accounts');
  const text = (await told.textContent()) ?? '';
  pins = Object.fromEntries([...text.matchAll(/(lea|tom): (\d{8})/g)].map(([, id, pin]) => [id, pin]));
  expect(Object.keys(pins)).toEqual(['lea', 'tom']);
  expect(await readdir(site.home)).not.toContain('site.json');
});

test('after a break it goes on with the passphrase, backs up, tries every way, and becomes a real station', async () => {
  const { app, desk: screen } = await start();
  await toSetup(screen);
  await isAt(screen, 'passphrase');
  await fill(screen, 'setupPassphrase', passphrase);
  await on(screen, 'backup');
  await fill(screen, 'backup.folder', path.join(site.folder, 'nirgends'));
  await screen.locator('[data-action="setupNext"]').click();
  await expect(screen.locator('[role="alert"]')).toBeVisible();
  await fill(screen, 'backup.folder', stick);
  await screen.locator('[data-action="setupNext"]').click();
  await expect(screen.locator('[data-step="backup"]')).toContainText('zurückgelesen:');
  expect((await readdir(stick))[0]).toMatch(/^probe-1-\d{8}T\d{6}Z$/);
  await look(screen, 'backup');
  await on(screen, 'delivery');
  await screen.locator('[data-action="setupNext"]').click();
  await expect(screen.locator('[data-way]')).toHaveCount(agencyIds.length);
  await expect(screen.locator('[data-way][data-fault]')).toHaveCount(1);
  await expect(screen.locator(`[data-way="${byService}"]`)).toHaveAttribute(
    'data-fault',
    'transport.credentialsMissing',
  );
  await look(screen, 'delivery-without');
  await fill(screen, 'clientId', service.credentials.clientId);
  await fill(screen, 'clientSecret', service.credentials.clientSecret);
  await screen.locator('[data-action="saveCredentials"]').click();
  await expect(screen.locator('[data-way]')).toHaveCount(0);
  await expect(screen.locator('[data-field="clientSecret"]')).toHaveValue('');
  await screen.locator('[data-action="setupNext"]').click();
  await expect(screen.locator('[data-way]')).toHaveCount(agencyIds.length);
  await expect(screen.locator('[data-way][data-fault]')).toHaveCount(0);
  await look(screen, 'delivery');
  await on(screen, 'finish');
  const before = await callDesk(screen, 'setup', {});
  expect(before.done).toEqual(setupSteps.filter((step) => step !== 'finish'));
  await screen.locator('[data-field="sure"]').check();
  await look(screen, 'finish');
  // The driver cannot follow a program that starts itself anew.
  await app.evaluate(({ app: program }) => {
    program.relaunch = () => undefined;
  });
  const gone = new Promise<void>((done) => app.process().once('exit', () => done()));
  await screen
    .locator('[data-action="setupNext"]')
    .click()
    .catch(() => undefined);
  await gone;
  station = undefined;
  expect(await readdir(site.home)).toEqual(expect.arrayContaining(['site.json', 'station']));
  expect(await readdir(site.home)).not.toContain('station.new');
});

test('the new start asks for the passphrase, knows both people, and has no rehearsal any more', async () => {
  const { desk: screen, kiosk } = await start();
  await desk.unlock(screen);
  await expect(screen.locator('.watermark')).toHaveCount(0);
  await expect(kiosk.locator('[data-screen="start"]')).toBeVisible();
  await screen.locator('.sign-in__account', { hasText: 'Tom' }).click();
  await screen.locator('[data-field="pin"]').fill(pins.tom ?? '');
  await screen.locator('[data-action="signIn"]').click();
  for (const [field, secret] of [
    ['password', 'vier kurze Worte hier'],
    ['pin', '246801'],
  ]) {
    await fill(screen, field ?? '', secret ?? '');
    await fill(screen, `${field}Again`, secret ?? '');
  }
  await screen.locator('[data-action="setSecrets"]').click();
  await expect(screen.locator('[data-panel="protection"]')).toBeVisible();
  await expect(screen.locator('[data-recovery="made"]')).toBeVisible();
  await expect(screen.locator('[data-action="area-setup"]')).toHaveCount(0);
  await expect(callDesk(screen, 'setupDiscard', {})).rejects.toThrow('setup.notNow');
});
