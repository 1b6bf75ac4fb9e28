/** Works at the staff's screen as a member of staff would. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { PageAnswers } from '#domain/flow/page';
import { intakeForm } from '#domain/intake/form';
import type { Confirmation } from '#domain/intake/labour-market/occupations/told';
import { occupationCheck } from '#domain/intake/staff/occupation-pages';
import { personas } from '../../electron/rehearsal/personas/index.ts';
import { answersOf, type Ids, type Journey } from '../support/journeys/journey.ts';
import { callDesk } from '../support/station/launch.ts';
import { account, passphrase } from '../support/station/real-site.ts';
import { enterPage } from './touch.ts';

/** Opens a real station; the first time its passphrase is chosen. */
export async function unlock(desk: Page): Promise<void> {
  await desk.locator('[data-field="passphrase"]').fill(passphrase);
  const again = desk.locator('[data-field="passphraseAgain"]');
  if (await again.count()) await again.fill(passphrase);
  await desk.locator('[data-action="unlock"]').click();
  await desk.locator('[data-action="signIn"]').waitFor();
}

/** With whatever the desk asks for: the password of a real station first, then the PIN for as long as the shift lasts. */
export async function signIn(desk: Page, pin: string = account.pin): Promise<void> {
  const password = desk.locator('[data-field="password"]');
  await password.or(desk.locator('[data-field="pin"]')).waitFor();
  if (await password.count()) await password.fill(account.password);
  else await desk.locator('[data-field="pin"]').fill(pin);
  await desk.locator('[data-action="signIn"]').click();
  await desk.locator('[data-action="signOut"]').waitFor();
}

/** The sittings of a rehearsal as the desk lists them, once all the invented households have come in. */
export async function seededSittings(
  desk: Page,
  timeout = 60_000,
): Promise<Awaited<ReturnType<typeof sittingsOf>>> {
  await expect.poll(async () => (await sittingsOf(desk)).length, { timeout }).toBe(personas.length);
  return sittingsOf(desk);
}
const sittingsOf = (desk: Page) => callDesk(desk, 'sittings', {});

/** Chooses the sitting that stands at the kiosk. */
export async function openSittingAtKiosk(desk: Page): Promise<string> {
  const record = await desk.evaluate(async () => {
    const sittings = await window.rathaus.desk?.sittings({});
    return sittings?.ok ? sittings.value.find(({ atKiosk }) => atKiosk)?.id : undefined;
  });
  if (record === undefined) throw new Error('nobody sits at the kiosk');
  await desk.locator(`[data-sitting="${record}"]`).click();
  await desk.locator('.sitting').waitFor();
  return record;
}

/** Answers the page the sitting is held up by. */
export async function answerBlocking(desk: Page, journey: Journey, ids: Ids): Promise<void> {
  const form = desk.locator('.blocked [data-form]');
  const step = (await form.getAttribute('data-form')) ?? '';
  await enterPage(form, step, answersOf(journey, ids)[step]);
  await form.locator('[data-action="save"]').click();
  await expect(desk.locator(`.blocked [data-form="${step}"]`)).toHaveCount(0);
}

/** Answers everything that is left to staff. */
export async function answerAll(desk: Page, journey: Journey, ids: Ids): Promise<void> {
  const items = desk.locator('[data-todo]');
  while ((await items.count()) > 0) {
    const step = (await items.first().getAttribute('data-todo')) ?? '';
    await items.first().locator('button').click();
    const form = desk.locator(`[data-form="${step}"]`);
    const answers = answersOf(journey, ids)[step];
    if (step.startsWith(`${occupationCheck.key}/`)) await chooseOccupations(form, answers);
    else if (intakeForm.byKey.get(step.split('/')[0] ?? '')?.askedOf === 'staff')
      await enterPage(form, step, answers);
    else await settleLeftOpen(form, answers ?? {});
    await form.locator('[data-action="save"]').click();
    await expect(desk.locator(`[data-todo="${step}"]`), `what is left after ${step}`).toHaveCount(0);
  }
}

/** One of the candidates for each thing told, or none of them; what the journey does not name stays open. */
async function chooseOccupations(form: Locator, answers: PageAnswers | undefined): Promise<void> {
  const confirmed = answers?.confirmed;
  const rows = confirmed && 'value' in confirmed ? (confirmed.value as readonly Confirmation[]) : [];
  for (const [index, { occupation = 'none' }] of rows.entries())
    await form.locator('[data-told]').nth(index).locator(`label.tile[data-code="${occupation}"]`).click();
}

/** Questions the newcomer left to staff: nobody knows better, so they are answered with "unknown" or the first choice. */
async function settleLeftOpen(form: Locator, answers: PageAnswers): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    if (!('skip' in answer) || answer.skip !== 'askStaff') continue;
    const field = form.locator(`[data-field="${name}"]`);
    const unknown = field.locator('[data-action="skip-unknown"]');
    await ((await unknown.count()) ? unknown : field.locator('label.tile').first()).click();
  }
}

export async function seal(desk: Page): Promise<void> {
  await desk.locator('[data-action="seal"]').click();
  await desk.locator('[data-action="confirm"]').click();
  await expect(desk.locator('[data-action="seal"]')).toHaveCount(0);
}

export async function handOver(desk: Page): Promise<void> {
  await desk.locator('[data-action="handOver"]').click();
  await desk.locator('[data-action="confirm"]').click();
  await expect(desk.locator('[data-action="handOver"]')).toHaveCount(0);
}

export async function deliverNow(desk: Page): Promise<void> {
  await desk.locator('[data-action="area-outbox"]').click();
  const button = desk.locator('[data-action="deliverNow"]');
  await button.click();
  await expect(button).toBeEnabled({ timeout: 20_000 });
}
