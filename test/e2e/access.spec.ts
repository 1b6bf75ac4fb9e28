/** Everything held about one person, given to that person as paper and as a file (Art. 15 GDPR). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { syrianFamily } from '../../electron/rehearsal/personas/01-syrian-family.ts';
import deDesk from '../../locales/de/desk.json' with { type: 'json' };
import { pagesOf } from '../support/pdf.ts';
import { callDesk, launch, makeHome } from '../support/station/launch.ts';
import * as desk from './desk.ts';
import { expectNoViolation } from './good.ts';

test('all that is held of a person is saved with a second person, readable on paper and by machines', async () => {
  const place = await makeHome();
  const station = await launch({ home: place.home });
  try {
    const { desk: screen } = station;
    await desk.signIn(screen, '1111');
    const sittings = async () => callDesk(screen, 'sittings', {});
    await desk.seededSittings(screen);
    await desk.deliverNow(screen);
    const record = (await sittings()).find(
      ({ called }) => called === syrianFamily.members.mother?.called,
    )?.id;
    const states = async () =>
      new Set(
        (await callDesk(screen, 'outbox', {})).entries
          .filter(({ recordId }) => recordId === record)
          .map(({ state }) => state),
      );
    await expect.poll(states, { timeout: 30_000 }).toEqual(new Set(['accepted']));
    await screen.locator('[data-action="area-sittings"]').click();
    await screen.locator(`[data-sitting="${record}"]`).click();
    const panel = screen.locator('[data-panel="access"]');
    await panel.scrollIntoViewIfNeeded();
    const file = path.join(place.home, 'auskunft.pdf');
    await station.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await panel.locator('[data-action="exportAccess"]').click();
    const dialog = screen.locator('[data-dialog="fourEyes"]');
    await dialog.locator('[data-field="second"]').selectOption('vorbild-leitung');
    await dialog.locator('[data-field="secondPin"]').fill('4444');
    await dialog.locator('[data-action="confirm"]').click();
    await expect(panel.locator('[role="status"]')).toHaveText(
      deDesk.accessFile.done.replaceAll('{{name}}', 'auskunft'),
      { timeout: 30_000 },
    );
    const pages = await pagesOf(readFileSync(file));
    const text = pages.map((page) => page.text).join('\n');
    for (const said of ['Al Mithal', 'Wann und wo ist die Person geboren?', 'Meldebehörde', 'Art. 15 DSGVO'])
      expect(text).toContain(said);
    // What the husband said of himself is his.
    expect(text).not.toContain('Adnan');
    const json = JSON.parse(readFileSync(path.join(place.home, 'auskunft.json'), 'utf8'));
    const sent = json.sent.find(({ agency }: { agency: string }) => agency === 'registryOffice');
    expect(sent).toMatchObject({ state: 'accepted', receipts: [{}] });
    expect(JSON.stringify(json)).not.toContain('Adnan');

    // Erasure is looked at before anything goes.
    await screen.locator('[data-action="erasure"]').click();
    await expect(screen.locator('[data-erasure="purge"]')).toContainText(deDesk.purge.allowed);
    await expect(screen.locator('[data-held="socialOffice"]')).toContainText('6 Jahre');
    await expectNoViolation(screen, 'sealed sitting');
    await screen.locator('[data-erasure]').scrollIntoViewIfNeeded();
    await screen.locator('[data-action="signOut"]').click();
    await screen.locator('.sign-in__account', { hasText: 'Sami' }).click();
    await desk.signIn(screen, '5555');
    await screen.locator('[data-panel="retention"] summary').click();
    await expect(screen.locator('[data-thing="draft"]')).toContainText('14');
    await expectNoViolation(screen, 'retention');
  } finally {
    await station.close();
    await place.remove();
  }
});
