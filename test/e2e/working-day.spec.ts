/**
 * A working day at one station, whole: twelve households, two at the desk one after the other, a power cut, an answer
 * that comes back, somebody who was here before, a consent taken back, a record erased, the night, and a new machine.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import type { RehearsalAgency } from '../../electron/rehearsal/agency.ts';
import { faultBySchema } from '../support/agency/schema.ts';
import { exitObliged } from '../support/journeys/exit-obliged.ts';
import { idsOf, type Journey, value } from '../support/journeys/journey.ts';
import { marriedMinor } from '../support/journeys/married-minor.ts';
import { persona01 } from '../support/journeys/persona-01.ts';
import { persona02 } from '../support/journeys/persona-02.ts';
import { persona03 } from '../support/journeys/persona-03.ts';
import { persona05 } from '../support/journeys/persona-05.ts';
import { persona06 } from '../support/journeys/persona-06.ts';
import { persona08 } from '../support/journeys/persona-08.ts';
import { persona09 } from '../support/journeys/persona-09.ts';
import { persona10 } from '../support/journeys/persona-10.ts';
import { persona11 } from '../support/journeys/persona-11.ts';
import { callDesk, callKiosk, emptying, launch, type StationWindows } from '../support/station/launch.ts';
import { answerUntil } from '../support/station/part-way.ts';
import { account, filesBelow, makeRealSite, type RealSite } from '../support/station/real-site.ts';
import { beginSitting, sitThrough } from '../support/station/sitting.ts';
import * as desk from './desk.ts';
import { begin, lookThrough, shown, sit } from './touch.ts';

const lead = { id: 'vorbild', name: 'Vera Vorbild' } as const;
const technician = { id: 'probe-it', name: 'Ivo Probe' } as const;
const officer = { id: 'schutz', name: 'Sami Schutz' } as const;
const nextPassphrase = 'ein neuer langer Satz fuer die neue Station';
const silent = { answered: () => undefined, sealed: () => undefined };

/** The man of persona 9 again, his name written down by somebody else. */
const seenBefore: Journey = {
  ...persona09,
  persona: '9, a second time',
  answers: {
    ...persona09.answers,
    'officialName/abel': {
      onlyName: value('no'),
      familyName: value('Messale'),
      givenNames: value(['Abel']),
    },
  },
};

/** What the registry office sends back the first time it sees the record. */
const objected = 'persons.0.declarations.objections';

let site: RealSite;
let stick: string;
let agencies: readonly RehearsalAgency[];
let station: StationWindows | undefined;
/** entries by agency and record, in the order they were counted */
const counted = new Map<string, string[]>();
let sentBack: string | undefined;

test.beforeAll(async () => {
  site = await makeRealSite();
  stick = path.join(site.folder, 'stick');
  await mkdir(stick);
  const content = JSON.parse(await readFile(site.file, 'utf8'));
  content.backup = { folder: stick, time: '02:00' };
  const [first] = content.staff;
  content.staff.push({ ...first, ...lead, role: 'teamLead' });
  content.staff.push({ ...first, ...technician, role: 'operator' });
  content.staff.push({ ...first, ...officer, role: 'dataProtectionOfficer' });
  await writeFile(site.file, JSON.stringify(content));
  agencies = await Promise.all(agencyIds.map((agency) => site.agency(agency, decisionsOf(agency))));
});
test.afterAll(async () => {
  await station?.close();
  await site?.remove();
});

const decisionsOf = (agency: AgencyId) => ({
  findFault: (payload: unknown) => faultBySchema(agency, payload),
  decide: (payload: unknown, entryId: string) => {
    const { recordId } = (payload as { readonly header: { readonly recordId: string } }).header;
    const place = `${agency} ${recordId}`;
    const seen = counted.get(place) ?? [];
    counted.set(place, [...seen, entryId]);
    return agency === 'registryOffice' && recordId === sentBack && seen.length === 0
      ? ({ outcome: 'rejected', reason: 'person.unknown', field: objected } as const)
      : ({ outcome: 'accepted' } as const);
  },
});

async function start(home = site.home): Promise<StationWindows> {
  station = await launch({ home, args: [`--site=${site.file}`] });
  return station;
}

async function signInAs(screen: Page, name: string): Promise<void> {
  await screen.locator('.sign-in__account', { hasText: name }).click();
  await desk.signIn(screen);
}

/** A household from where it stands to the sealing, mostly by the same calls as both screens make. */
async function untilSealing(
  windows: StationWindows,
  journey: Journey,
  record: string,
): Promise<'draft' | 'over'> {
  const { desk: screen, kiosk } = windows;
  const { summary, openQuestions } = await sitThrough(windows, journey, record, silent, false);
  // Handed over to the youth office: nothing is left to do.
  if (summary.state !== 'draft') return 'over';
  if (openQuestions.length > 0) {
    await screen.locator('[data-list="today"]').click();
    await screen.locator(`[data-sitting="${record}"]`).click();
    await desk.answerAll(screen, journey, idsOf(journey));
    await callKiosk(kiosk, 'confirmReview', {});
  }
  return 'draft';
}

async function goOn(windows: StationWindows, journey: Journey, record: string): Promise<void> {
  if ((await untilSealing(windows, journey, record)) === 'over') return;
  await callDesk(windows.desk, 'seal', { record });
  await emptying(windows.kiosk, () => callKiosk(windows.kiosk, 'finish', {}));
}

async function household(windows: StationWindows, journey: Journey): Promise<string> {
  const record = await beginSitting(windows, journey);
  await goOn(windows, journey, record);
  return record;
}

async function deliver(screen: Page): Promise<void> {
  await desk.deliverNow(screen);
  for (const agency of agencies) await agency.readInbox();
  await desk.deliverNow(screen);
  await screen.locator('[data-action="area-sittings"]').click();
}

const entriesOf = async (screen: Page, record: string) =>
  (await callDesk(screen, 'outbox', {})).entries.filter(({ recordId }) => recordId === record);

async function find(screen: Page, typed: string): Promise<readonly string[]> {
  return (await callDesk(screen, 'search', { typed })).found.map(({ record }) => record);
}

test('a day of twelve households loses nothing, sends nothing twice, and stands on another machine the day after', async () => {
  test.setTimeout(420_000);
  let windows = await start();
  let screen = windows.desk;
  const records: string[] = [];

  await test.step('Mara opens the station; the first sits down, touches in everything, and takes his code along', async () => {
    await desk.unlock(screen);
    await signInAs(screen, account.name);
    const { kiosk } = windows;
    await begin(kiosk, persona09.language);
    records.push(await desk.openSittingAtKiosk(screen));
    let ids = await sit(kiosk, persona09);
    while ((await shown(kiosk)).screen === 'wait') {
      await desk.answerBlocking(screen, persona09, ids);
      await expect(kiosk.locator('[data-screen="wait"]')).toHaveCount(0);
      ids = await sit(kiosk, persona09, ids);
    }
    await desk.answerAll(screen, persona09, ids);
    await lookThrough(kiosk);
    await kiosk.locator('[data-action="confirmReview"]').click();
    await desk.seal(screen);
    await expect(kiosk.locator('[data-short-code]')).toBeVisible();
    await emptying(kiosk, () => kiosk.locator('[data-action="finish"]').click());
    await expect(kiosk.locator('[data-screen="start"]')).toBeVisible();
  });

  await test.step('three more families before noon', async () => {
    for (const journey of [persona01, persona02, persona03]) records.push(await household(windows, journey));
  });

  await test.step('the power goes off under a family, and they go on where they were', async () => {
    const record = await beginSitting(windows, persona08);
    await answerUntil(windows, persona08, record, 'birth');
    const { step } = await shown(windows.kiosk);
    await windows.kill();
    windows = await start();
    screen = windows.desk;
    await desk.unlock(screen);
    await signInAs(screen, account.name);
    expect((await callDesk(screen, 'sittings', {})).length).toBe(5);
    await expect(windows.kiosk.locator('[data-screen="start"]')).toBeVisible();
    await screen.locator('[data-list="resume"]').click();
    await screen.locator(`[data-sitting="${record}"]`).click();
    await screen.locator('[data-action="resume"]').click();
    await expect(windows.kiosk.locator(`main[data-step="${step}"]`)).toBeVisible();
    await goOn(windows, persona08, record);
    records.push(record);
  });

  await test.step('a child is hungry: the sitting is paused, and Vera, who takes over, goes on with it', async () => {
    const record = await beginSitting(windows, persona10);
    await answerUntil(windows, persona10, record, 'birth');
    await screen.locator('[data-list="today"]').click();
    await screen.locator(`[data-sitting="${record}"]`).click();
    await screen.locator('[data-action="assign"]').click();
    await screen.locator(`[data-action="assign-${lead.id}"]`).click();
    await emptying(windows.kiosk, () => screen.locator('[data-action="pause"]').click());
    await screen.locator('[data-action="signOut"]').click();
    await signInAs(screen, lead.name);
    await screen.locator('[data-list="resume"]').click();
    const card = screen.locator(`[data-sitting="${record}"]`);
    await expect(card).toContainText(lead.name);
    await card.click();
    await screen.locator('[data-action="resume"]').click();
    await goOn(windows, persona10, record);
    records.push(record);
  });

  await test.step('the afternoon', async () => {
    for (const journey of [persona05, persona06, persona11, exitObliged, marriedMinor])
      records.push(await household(windows, journey));
  });

  await test.step('the first of the morning comes again under another spelling: staff are told before it is sealed', async () => {
    const { kiosk } = windows;
    const record = await beginSitting(windows, seenBefore);
    await untilSealing(windows, seenBefore, record);
    await screen.locator('[data-list="today"]').click();
    await screen.locator(`[data-sitting="${record}"]`).click();
    const panel = screen.locator('[data-panel="duplicates"]');
    await expect(panel).toContainText('gleich klingender Name');
    await panel.locator('[data-action="duplicate-same"]').first().click();
    await expect(panel.locator('[data-action="duplicate-same"]').first()).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await desk.seal(screen);
    await emptying(kiosk, () => callKiosk(kiosk, 'finish', {}));
    records.push(record);
    expect(new Set(records).size).toBe(12);
  });

  const [abel = '', samir = '', , changed = '', , , erased = ''] = records;
  await test.step('the night: everything goes out once, and one office sends an answer back', async () => {
    sentBack = changed;
    await deliver(screen);
    const { entries } = await callDesk(screen, 'outbox', {});
    expect(entries.filter(({ state }) => state !== 'accepted')).toMatchObject([
      { recordId: changed, agency: 'registryOffice', state: 'parked' },
    ]);
    expect([...counted.values()].filter((ids) => ids.length !== 1)).toEqual([]);
    expect(new Set(entries.map(({ recordId }) => recordId)).size).toBe(12);
  });

  await test.step('Vera corrects it with a reason; the second version goes to that office alone', async () => {
    const before = await entriesOf(screen, changed);
    await screen.locator('[data-action="area-outbox"]').click();
    await screen.locator('[data-action="correct"]').first().click();
    const step = screen.locator('[data-step^="objections/"]').first();
    await step.locator('[data-code="none"] input').focus();
    await screen.keyboard.press('Space');
    await step.locator('[data-code="parties"] input').focus();
    await screen.keyboard.press('Space');
    await step.locator('select[name="reason"]').selectOption('misheard');
    await step.locator('[data-action="save"]').click();
    await expect(screen.locator('[data-form]')).toHaveCount(0);
    await desk.seal(screen);
    await expect(screen.locator('[data-correcting]')).toHaveCount(0);
    await deliver(screen);
    const added = (await entriesOf(screen, changed)).filter(({ id }) => before.every((old) => old.id !== id));
    expect(added).toMatchObject([{ agency: 'registryOffice', recordVersion: 2, state: 'accepted' }]);
  });

  await test.step('a father takes a consent back, and the office that had it is told', async () => {
    await screen.locator(`[data-sitting="${samir}"]`).click();
    await screen.locator('[data-panel="rights"] [data-action="withdrawConsent"]').first().click();
    const dialog = screen.locator('[data-dialog="withdrawConsent"]');
    await dialog.locator('[data-group]').first().check();
    await dialog.locator('[data-action="confirm"]').click();
    await expect(dialog).toHaveCount(0);
    const told = (await entriesOf(screen, samir)).filter(({ recordVersion }) => recordVersion === 2);
    expect(told.length).toBeGreaterThan(0);
    await deliver(screen);
    expect((await entriesOf(screen, samir)).every(({ state }) => state === 'accepted')).toBe(true);
  });

  await test.step('a family asks for erasure: Vera and Mara agree, and it is found nowhere any more', async () => {
    const { steps } = await callDesk(screen, 'sitting', { record: erased });
    const name = steps.find(({ page }) => page === 'officialName')?.answers?.familyName;
    const family = name && 'value' in name ? String(name.value) : '-';
    expect(await find(screen, family)).toContain(erased);
    await screen.locator(`[data-sitting="${erased}"]`).click();
    await screen.locator('[data-action="purge"]').scrollIntoViewIfNeeded();
    await screen.locator('[data-action="purge"]').click();
    const dialog = screen.locator('[data-dialog="fourEyes"]');
    await dialog.locator('[data-field="reason"]').selectOption('erasureRequest');
    await dialog.locator('[data-field="second"]').selectOption(account.id);
    await dialog.locator('[data-field="secondPin"]').fill(account.pin);
    await dialog.locator('[data-action="confirm"]').click();
    await expect(dialog).toHaveCount(0);
    expect(await find(screen, family)).not.toContain(erased);
    const left = await callDesk(screen, 'sitting', { record: erased });
    expect(left.summary).toMatchObject({ state: 'purged', persons: 0 });
    expect(left.steps.filter(({ answers }) => answers !== undefined)).toEqual([]);
  });

  let sheet = '';
  await test.step('the technician prints the recovery sheet and backs everything up', async () => {
    await screen.locator('[data-action="signOut"]').click();
    await signInAs(screen, technician.name);
    await screen.locator('[data-action="openSheet"]').click();
    await screen
      .locator('[data-field="sheetPassphrase"]')
      .fill('nur eine Probe mit acht Woertern fuer Tests');
    await screen.locator('[data-action="makeSheet"]').click();
    const groups = screen.locator('[data-recovery-groups] code');
    await expect(groups).toHaveCount(8);
    sheet = (await groups.allTextContents()).join('-');
    await screen.locator('[data-action="sheetDone"]').click();
    await screen.locator('[data-action="backUpNow"]').click();
    await expect(screen.locator('.operator__backup')).toContainText('Vorgänge: 12');
    expect(await readdir(stick)).toHaveLength(1);
  });

  await test.step('the officer checks the whole day’s chain', async () => {
    await screen.locator('[data-action="signOut"]').click();
    await signInAs(screen, officer.name);
    await screen.locator('[data-action="verifyAudit"]').click();
    await expect(screen.locator('[data-report="0"]')).toBeVisible();
  });

  await test.step('the machine is stolen; on another one the sheet and the stick bring the day back', async () => {
    await windows.close();
    for (const { name, bytes } of await filesBelow(site.home))
      for (const said of ['Messale', 'Mesale', sheet.slice(0, 11)])
        expect(bytes.includes(said), `${said} in ${name}`).toBe(false);
    windows = await start(path.join(site.folder, 'other-machine'));
    screen = windows.desk;
    await screen.locator('[data-action="openRestore"]').click();
    await screen.locator('[data-field="recoveryCode"]').fill(sheet);
    await screen.locator('[data-field="newPassphrase"]').fill(nextPassphrase);
    await screen.locator('[data-field="newPassphraseAgain"]').fill(nextPassphrase);
    await screen.locator('[data-action="restore"]').click();
    await signInAs(screen, lead.name);
    const there = await callDesk(screen, 'sittings', {});
    expect(there.map(({ id }) => id).sort()).toEqual([...records].sort());
    expect(there.filter(({ state }) => state !== 'sealed').map(({ id }) => id)).toEqual([erased]);
    expect((await find(screen, 'Abel Mesale')).toSorted()).toEqual([abel, records[11]].toSorted());
    // What was sent from the old machine is not sent again from this one.
    const before = JSON.stringify([...counted]);
    await deliver(screen);
    expect(JSON.stringify([...counted])).toBe(before);
    const shift = await callDesk(screen, 'shift', { days: 1 });
    expect(shift.begun).toBe(12);
  });
});
