/** Appointments in the real program: entered at the desk, shown there and on the route slip, marked when the day has come. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { callDesk } from '../support/station/launch.ts';
import * as desk from './desk.ts';
import { rehearsalStation } from './rehearsal-station.ts';

test.describe.configure({ mode: 'serial' });

const station = rehearsalStation({ isSeeded: true });
let record = '';

test.beforeAll(async () => {
  const { desk: screen } = station;
  const sittings = await desk.seededSittings(screen);
  record = sittings.find(
    ({ state, persons, language }) => state === 'sealed' && persons > 2 && language === 'ar',
  )?.id as string;
  await screen.locator(`[data-sitting="${record}"]`).click();
});
const panel = () => station.desk.locator('[data-panel="appointments"]');
const form = () => station.desk.locator('[data-dialog="appointment"]');
const today = () =>
  new Intl.DateTimeFormat('de', {
    timeZone: 'Europe/Berlin',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  });

test('what cannot be read is said at its field, and nothing is kept', async () => {
  await panel().locator('[data-action="addAppointment"]').click();
  await form().locator('[data-field="on"] input').fill('31.4.2027');
  await form().locator('[data-action="saveAppointment"]').click();
  await expect(form()).toContainText('Das ist kein Tag');
  await expect(form()).toContainText('Das ist keine Uhrzeit');
  await expect(form()).toContainText('Bitte angeben, wo der Termin ist.');
  const found = await new AxeBuilder({ page: station.desk }).setLegacyMode(true).include('dialog').analyze();
  expect(found.violations.map(({ id }) => id)).toEqual([]);
  await form().locator('[data-action="cancel"]').click();
  expect((await callDesk(station.desk, 'sitting', { record })).appointments).toEqual([]);
});

test('staff enter one for one person, and it stands on that person’s slip in both languages', async () => {
  await panel().locator('[data-action="addAppointment"]').click();
  const { persons } = await callDesk(station.desk, 'sitting', { record });
  const [own, other] = persons.map(({ id }) => id);
  await form().locator('[data-check="everybody"] input').uncheck();
  await form().locator(`[data-check="${own}"] input`).check();
  await form().locator('select').selectOption('socialOffice');
  await form().locator('[data-field="on"] input').fill(today().format(new Date()));
  await form().locator('[data-field="at"] input').fill('23.30');
  await form().locator('[data-field="room"] input').fill('12');
  await form().locator('[data-check="bank"] input').check();
  await form().locator('[data-action="saveAppointment"]').click();
  await expect(panel().locator('[data-appointment="planned"]')).toContainText('23:30 Uhr');
  const rows = async (person: string | undefined) =>
    JSON.stringify(await callDesk(station.desk, 'paper', { record, paper: `routeSlip/${person}` }));
  expect(await rows(own)).toContain('"at":"23:30"');
  expect(await rows(other)).not.toContain('23:30');
  await station.desk.locator(`[data-paper="routeSlip/${own}"] [data-action="previewPaper"]`).click();
  const sheet = station.desk.locator('[data-dialog="paper"]');
  await expect(sheet).toContainText('Bankkarte oder Kontoauszug');
  await expect(sheet).toContainText('البطاقة البنكية أو كشف الحساب');
  await station.desk.locator('[data-action="closePreview"]').click();
});

test('it is moved, marked as missed, and opened again', async () => {
  await panel().locator('[data-action="changeAppointment"]').click();
  await form().locator('[data-field="at"] input').fill('23:45');
  await form().locator('[data-action="saveAppointment"]').click();
  await expect(panel().locator('[data-appointment="planned"]')).toContainText('verlegt');
  await panel().locator('[data-action="mark-missed"]').click();
  await expect(panel().locator('[data-appointment="missed"]')).toContainText('verpasst');
  await panel().locator('[data-action="mark-planned"]').click();
  await expect(panel().locator('[data-appointment="planned"]')).toBeVisible();
  const shown = await new AxeBuilder({ page: station.desk })
    .setLegacyMode(true)
    .include('.sitting')
    .analyze();
  expect(shown.violations.map(({ id }) => id)).toEqual([]);
});
