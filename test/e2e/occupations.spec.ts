/** Staff name the occupation somebody means: candidates by the person's words, nothing chosen before a person chooses. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import deDesk from '../../locales/de/desk.json' with { type: 'json' };
import { answersOf, idsOf } from '../support/journeys/journey.ts';
import { persona01 } from '../support/journeys/persona-01.ts';
import { callDesk, callKiosk } from '../support/station/launch.ts';
import { answerUntil } from '../support/station/part-way.ts';
import { beginSitting } from '../support/station/sitting.ts';
import { rehearsalStation } from './rehearsal-station.ts';

const station = rehearsalStation();

test('an electrician is found by his own word, his job by another one, and the profile says so at once', async () => {
  const { desk: screen } = station;
  const record = await beginSitting(station, persona01);
  await answerUntil(station, persona01, record, 'review');
  const step = `occupationCheck/${idsOf(persona01).samir}`;
  await screen.locator(`[data-sitting="${record}"]`).click();
  const profile = screen.locator('.profile');
  await expect(profile).toContainText('noch nicht mit der Person bestätigt');
  await expect(screen.locator('[data-todo]').last()).toHaveAttribute('data-todo', step);

  await screen.locator(`[data-todo="${step}"] button`).click();
  const form = screen.locator(`[data-form="${step}"]`);
  const [learned, worked] = [form.locator('[data-told="qualification"]'), form.locator('[data-told="job"]')];
  await expect(form.locator('input:checked')).toHaveCount(0);
  await expect(learned.locator('label.tile').first()).toHaveAttribute('data-code', 'electrician');
  await learned.locator('label.tile[data-code="electrician"]').click();
  await worked.locator('input[type="text"]').fill('kablo ustasi');
  await worked.locator('input[type="text"]').fill('كهربائي');
  await expect(worked.locator('label.tile').first()).toHaveAttribute('data-code', 'electrician');
  await worked.locator('input[type="text"]').fill('');
  await worked.locator('label.tile[data-code="none"]').click();
  const { violations } = await new AxeBuilder({ page: screen })
    .setLegacyMode(true)
    .include(`[data-form="${step}"]`)
    .include('.profile')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await form.locator('[data-action="save"]').click();

  await expect(screen.locator(`[data-todo="${step}"]`)).toHaveCount(0);
  await expect(profile).toContainText(/KldB 2010:\s26212, ISCO-08:\s7411/);
  await expect(profile).toContainText('kein Beruf der Listen');
  const { steps } = await callDesk(screen, 'sitting', { record });
  expect(steps.find(({ key }) => key === step)?.answers).toEqual({
    confirmed: {
      value: [
        { of: 'qualification', field: 'electrical', said: 'Elektriker', occupation: 'electrician' },
        { of: 'job', field: 'electrical' },
      ],
    },
  });
});

test('who changes the word meanwhile is not confirmed for the old one, and is looked at again', async () => {
  const { desk: screen, kiosk } = station;
  const samir = idsOf(persona01).samir;
  const step = `occupationCheck/${samir}`;
  const todo = screen.locator(`[data-todo="${step}"]`);
  const form = screen.locator(`[data-form="${step}"]`);
  const title = async (word: string) => {
    const { qualifications } = answersOf(persona01)[`qualifications/${samir}`] ?? {};
    const [row] = qualifications && 'value' in qualifications ? (qualifications.value as object[]) : [];
    const answers = { has: { value: 'yes' }, qualifications: { value: [{ ...row, title: word }] } };
    await callKiosk(kiosk, 'goTo', { step: `qualifications/${samir}` });
    await callKiosk(kiosk, 'saveAnswer', { step: `qualifications/${samir}`, answers });
  };
  await expect(todo).toHaveCount(0);
  await title('Koch');
  await todo.locator('button').click();
  const learned = form.locator('[data-told="qualification"]');
  await expect(learned).toContainText('Koch');
  await expect(form.locator('[data-action="reload"]')).toHaveCount(0);
  await title('Schneider');
  await expect(form).toContainText(deDesk.occupations.overtaken);
  await expect(learned).toContainText('Koch');
  await form.locator('[data-action="reload"]').click();
  await expect(learned).toContainText('Schneider');
  await expect(form.locator('[data-action="reload"]')).toHaveCount(0);
  await expect(learned.locator('input:checked')).toHaveCount(0);
  await learned.locator('label.tile[data-code="tailor"]').click();
  await form.locator('[data-action="save"]').click();
  await expect(todo).toHaveCount(0);
});
