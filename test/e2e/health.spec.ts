/** The operator's page in the real program: what the machine says of itself, and the file for whoever helps from outside. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import texts from '../../locales/de/desk.json' with { type: 'json' };
import { callDesk, launch, makeHome } from '../support/station/launch.ts';
import { expectNoViolation } from './good.ts';

test('the operator sees versions, room and what is to be done, and gives a file away that they have read', async () => {
  const place = await makeHome();
  const station = await launch({ home: place.home, args: ['--no-seed'] });
  try {
    const { desk: screen, app } = station;
    await callDesk(screen, 'signIn', { account: 'muster-aufnahme', pin: '1111' });
    await expect(callDesk(screen, 'diagnostics', {})).rejects.toThrow('call.notAllowed');
    await callDesk(screen, 'signOut', {});
    await callDesk(screen, 'signIn', { account: 'probe-technik', pin: '3333' });
    const panel = screen.locator('[data-panel="health"]');
    await expect(panel.locator('[data-fact="disk"]')).toContainText('frei von');
    await expect(panel.locator('[data-fact="program"]')).toContainText('electron');
    await expect(panel.locator('[data-table="health"] tbody tr')).toHaveCount(6);
    const { warnings } = await callDesk(screen, 'health', {});
    for (const { code } of warnings) {
      const [group, name] = code.split('.') as ['clock', 'zone'];
      await expect(panel.locator(`[data-warning="${code}"]`)).toContainText(
        texts.health.warnings[group][name].todo,
      );
    }
    await panel.locator('[data-action="lookDiagnostics"]').click();
    await expect(panel.locator('.health__text')).toContainText('"counts"');
    await expectNoViolation(screen, 'health and diagnostics');
    if (process.env.PICTURES) {
      await panel.screenshot({ path: `${process.env.PICTURES}/health.png` });
      await screen.screenshot({ path: `${process.env.PICTURES}/health-page.png` });
    }
    const file = path.join(place.home, 'diagnose.json');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await panel.locator('[data-action="saveDiagnostics"]').click();
    await expect.poll(() => existsSync(file)).toBe(true);
    const text = readFileSync(file, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 1, rehearsal: true });
    expect(text).not.toContain(place.home);
    expect(text).not.toMatch(/Muster|Probe\b|Beispiel|Vorbild/);
  } finally {
    await station.close();
    await place.remove();
  }
});
