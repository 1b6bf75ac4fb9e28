/** A call at the newcomer's screen, before anybody is signed in at the desk and afterwards. */
import { expect, test } from '@playwright/test';
import { callDesk, callKiosk, launch, makeHome } from '../support/station/launch.ts';
import * as desk from './desk.ts';

test('a call for help stands at the door, in the title and above the desk, until somebody has seen to it', async () => {
  const place = await makeHome();
  const station = await launch({ home: place.home, args: ['--no-seed'] });
  const { desk: screen, kiosk } = station;
  const titles = () =>
    station.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((window) => window.getTitle())
        .sort(),
    );
  try {
    await callKiosk(kiosk, 'start', { language: 'ar' });
    await callKiosk(kiosk, 'call', { kind: 'callForHelp' });
    await expect(screen.locator('.station, body').first()).toContainText('wartet jemand auf Sie');
    await expect.poll(titles).toEqual(['(1) Kleines Rathaus', 'Kleines Rathaus']);
    const { accounts } = await callDesk(screen, 'status', {});
    await screen.locator('.sign-in__account').first().click();
    await desk.signIn(screen, accounts[0]?.rehearsalPin ?? '');
    await screen.locator('select[name="callSound"]').selectOption('knock');
    await expect.poll(async () => (await callDesk(screen, 'status', {})).calls.sound).toBe('knock');
    await screen.locator('[data-action="finishTask"]').click();
    await expect.poll(titles).toEqual(['Kleines Rathaus', 'Kleines Rathaus']);
  } finally {
    await station.close();
    await place.remove();
  }
});
