/** Whole sittings in the real program: touched in at the kiosk, signed off at the desk, delivered to test agencies. */
import { expect, type Page, test } from '@playwright/test';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import type { RehearsalAgency } from '../../electron/rehearsal/agency.ts';
import { faultBySchema } from '../support/agency/schema.ts';
import type { Ids, Journey } from '../support/journeys/journey.ts';
import { persona01 } from '../support/journeys/persona-01.ts';
import { persona02 } from '../support/journeys/persona-02.ts';
import { persona03 } from '../support/journeys/persona-03.ts';
import { persona08 } from '../support/journeys/persona-08.ts';
import { persona09 } from '../support/journeys/persona-09.ts';
import { persona10 } from '../support/journeys/persona-10.ts';
import { persona11 } from '../support/journeys/persona-11.ts';
import { callDesk, emptying, launch, type StationWindows } from '../support/station/launch.ts';
import { makeRealSite, type RealSite } from '../support/station/real-site.ts';
import * as desk from './desk.ts';
import { begin, lookThrough, shown, sit, switchLanguage } from './touch.ts';

type Field = { readonly value: unknown } | { readonly missing: string } | undefined;
type Payload = {
  readonly header: { readonly recordId: string };
  readonly persons?: readonly Readonly<Record<string, Readonly<Record<string, Field>>>>[];
} & Readonly<Record<string, unknown>>;

let site: RealSite;
let station: StationWindows;
let agencies: readonly RehearsalAgency[];
/** what each agency decrypted, found valid by its JSON Schema and accepted, by record */
const received = new Map<string, Map<AgencyId, Payload>>();

test.beforeAll(async () => {
  site = await makeRealSite();
  agencies = await Promise.all(
    agencyIds.map((agency) =>
      site.agency(agency, {
        findFault: (payload) => faultBySchema(agency, payload),
        decide: (payload) => {
          const { recordId } = (payload as Payload).header;
          const ofRecord = received.get(recordId) ?? new Map<AgencyId, Payload>();
          received.set(recordId, ofRecord.set(agency, payload as Payload));
          return { outcome: 'accepted' };
        },
      }),
    ),
  );
  station = await launch({ home: site.home, args: [`--site=${site.file}`] });
  await desk.unlock(station.desk);
  await desk.signIn(station.desk);
});
test.afterAll(async () => {
  await station?.close();
  await site?.remove();
});

/**
 * Sits a household down, answers everything at both screens, and stops where it is signed off or handed over.
 * @param isFollowed whether staff watch it live; else they open it when there is something for them to do
 */
async function sitDown(
  journey: Journey,
  isFollowed = false,
): Promise<{ readonly record: string; readonly ids: Ids }> {
  await begin(station.kiosk, journey.language);
  const followed = isFollowed ? await desk.openSittingAtKiosk(station.desk) : undefined;
  let ids = await sit(station.kiosk, journey);
  const record = followed ?? (await desk.openSittingAtKiosk(station.desk));
  while ((await shown(station.kiosk)).screen === 'wait') {
    if (await station.desk.locator('[data-action="handOver"]').count()) return { record, ids };
    await desk.answerBlocking(station.desk, journey, ids);
    if (await station.desk.locator('[data-action="handOver"]').count()) return { record, ids };
    await expect(station.kiosk.locator('[data-screen="wait"]')).toHaveCount(0);
    ids = await sit(station.kiosk, journey, ids);
  }
  return { record, ids };
}

/** Staff answers what is left to them, the newcomer confirms everything, both seal, and the next household may come. */
async function signOff(journey: Journey, ids: Ids): Promise<void> {
  const { kiosk } = station;
  await desk.answerAll(station.desk, journey, ids);
  await lookThrough(kiosk);
  await kiosk.locator('[data-action="confirmReview"]').click();
  await expect(kiosk.locator('[data-action="confirmReview"]')).toHaveCount(0);
  await desk.seal(station.desk);
  await expect(kiosk.locator('[data-short-code]')).toBeVisible();
  await emptying(kiosk, () => kiosk.locator('[data-action="finish"]').click());
  await expect(kiosk.locator('[data-screen="start"]')).toBeVisible();
}

/** Who changes an answer in the middle of the review comes back to where they were. */
async function comeBackToTheSamePlace(kiosk: Page): Promise<void> {
  await kiosk.locator('[data-action="nextCard"]').click();
  const step = kiosk.locator('.review__step:has([data-action="change"])').last();
  const key = await step.getAttribute('data-step');
  const card = await kiosk.locator('.review__card:has(.review__step)').getAttribute('data-card');
  await step.locator('[data-action="change"]').click();
  await expect(kiosk.locator(`main[data-step="${key}"]`)).toBeVisible();
  await kiosk.locator('[data-action="next"]').click();
  await expect(kiosk.locator('[data-screen="review"]')).toBeVisible();
  await expect(kiosk.locator('.review__card:has(.review__step)')).toHaveAttribute('data-card', card ?? '');
  await expect(kiosk.locator(`[data-step="${key}"] [data-action="change"]`)).toBeFocused();
}

/** Delivers, lets the agencies answer and takes their receipts in. */
async function deliver(record: string): Promise<ReadonlyMap<AgencyId, Payload>> {
  await desk.deliverNow(station.desk);
  for (const agency of agencies) await agency.readInbox();
  await desk.deliverNow(station.desk);
  const states = station.desk.locator('[data-entry] [data-state]');
  for (const state of await states.all()) await expect(state).toHaveAttribute('data-state', 'accepted');
  await station.desk.locator('[data-action="area-sittings"]').click();
  return received.get(record) ?? new Map();
}

const personOf = (payload: Payload | undefined, ids: Ids, alias: string) =>
  payload?.persons?.find((person) => (person.id as unknown) === ids[alias]);

test('persona 1: a Syrian family of five is carried from the language to six valid payloads', async () => {
  test.setTimeout(240_000);
  const { kiosk } = station;
  const { record, ids } = await sitDown(persona01);
  // The same sitting in German, with everything entered so far, and back.
  await switchLanguage(kiosk, 'de');
  await expect(kiosk.locator('.review__step').first()).toBeVisible();
  await expect(kiosk.locator('html')).toHaveAttribute('dir', 'ltr');
  await switchLanguage(kiosk, 'ar');
  await expect(kiosk.locator('html')).toHaveAttribute('dir', 'rtl');
  await comeBackToTheSamePlace(kiosk);
  await signOff(persona01, ids);
  const payloads = await deliver(record);
  expect([...payloads.keys()].sort()).toEqual([...agencyIds].sort());
  const everything = JSON.stringify([...payloads.values()]);
  expect(everything).not.toContain('1948-01-01');
  const fatima = personOf(payloads.get('registryOffice'), ids, 'fatima');
  expect(JSON.stringify(fatima)).toContain('{"year":1948,"precision":"year"}');
  for (const [agency, payload] of payloads) {
    // Religion goes to the registry and nowhere else; the own script stays on the station.
    expect(JSON.stringify(payload).includes('religion'), agency).toBe(agency === 'registryOffice');
    expect(JSON.stringify(payload)).not.toContain('فاطمة');
  }
});

test('persona 2: a boy who may be 17 fills in no form and is handed over with nothing but what is needed', async () => {
  const { record } = await sitDown(persona02);
  await expect(station.kiosk.locator('[data-screen="wait"]')).toBeVisible();
  await emptying(station.kiosk, () => desk.handOver(station.desk));
  await expect(station.kiosk.locator('[data-screen="start"]')).toBeVisible();
  const payloads = await deliver(record);
  expect([...payloads.keys()]).toEqual(['youthOffice']);
  expect(Object.keys(payloads.get('youthOffice') ?? {}).sort()).toEqual(['header', 'persons']);
});

test('persona 3: a Ukrainian mother and two children, in Ukrainian', async () => {
  test.setTimeout(180_000);
  const { record, ids } = await sitDown(persona03);
  await signOff(persona03, ids);
  const payloads = await deliver(record);
  expect([...payloads.keys()]).toContain('youthOffice');
  expect([...payloads.keys()]).toContain('jobcentre');
});

test('persona 8: what she fears stands in no payload, the block does, and nobody else is shown her answer', async () => {
  test.setTimeout(180_000);
  const { record, ids } = await sitDown(persona08);
  const review = await station.kiosk.locator('main').textContent();
  expect(review?.length).toBeGreaterThan(500);
  await expect(station.kiosk.locator('[data-step^="afraid"]')).toHaveCount(0);
  await expect(station.desk.locator('[data-step^="afraid"]')).toHaveCount(0);
  await expect(station.desk.locator('[data-task="fearOfBeingFound"]').first()).toBeVisible();
  await signOff(persona08, ids);
  const payloads = await deliver(record);
  for (const payload of payloads.values()) expect(JSON.stringify(payload)).not.toMatch(/afraid/i);
  expect(JSON.stringify(personOf(payloads.get('registryOffice'), ids, 'zahra'))).toContain('applied');
});

test('persona 9: the father’s name keeps its own field, and a church marriage is decided by staff', async () => {
  test.setTimeout(180_000);
  const { record, ids } = await sitDown(persona09, true);
  await signOff(persona09, ids);
  const payloads = await deliver(record);
  expect(JSON.stringify(payloads.get('registryOffice'))).toContain('fatherName');
});

test('persona 10: a stateless Palestinian from Syria is not made a Syrian', async () => {
  test.setTimeout(180_000);
  const { record, ids } = await sitDown(persona10);
  await signOff(persona10, ids);
  const payloads = await deliver(record);
  for (const [agency, payload] of payloads) {
    const nationalities = /"nationalities":\{"value":(\[[^\]]*\])/.exec(JSON.stringify(payload))?.[1];
    if (nationalities) expect(nationalities, agency).toBe('["997"]');
  }
});

test('persona 11: İ and ı are written, read back and delivered letter by letter, in Kurmanji', async () => {
  test.setTimeout(240_000);
  const { kiosk, desk: screen } = station;
  const { record, ids } = await sitDown(persona11);
  await expect(kiosk.locator('html')).toHaveAttribute('lang', 'kmr');
  await signOff(persona11, ids);
  // Who types without the letters of Turkish finds her all the same.
  const found = await callDesk(screen, 'search', { typed: 'ISIL ornekoglu' });
  expect(JSON.stringify(found)).toContain(record);
  const payloads = await deliver(record);
  const names = JSON.stringify(personOf(payloads.get('registryOffice'), ids, 'isil')?.name);
  for (const name of ['Örnekoğlu', 'Işıl', 'İpek', 'Sığırcı-Örnek', 'İsmail']) expect(names).toContain(name);
});
