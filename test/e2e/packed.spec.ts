/** The packed application does what the source tree does: nothing works only because of what lies beside it. */
import fuses from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { packedCommand } from '../../electron/launch/runtime.mjs';
import uk from '../../locales/uk/kiosk.json' with { type: 'json' };
import { persona02 } from '../support/journeys/persona-02.ts';
import { emptying, launch, makeHome } from '../support/station/launch.ts';
import * as desk from './desk.ts';
import { begin, sit, switchLanguage } from './touch.ts';

test('packed: the binary is no plain Node, takes no options from the environment, and loads nothing but its archive', async () => {
  const { FuseV1Options, getCurrentFuseWire } = fuses;
  const [off, on] = ['0', '1'].map((mark) => mark.charCodeAt(0));
  expect(await getCurrentFuseWire(packedCommand().executablePath)).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  });
});

test('packed: a sitting through both screens, in two languages, to an accepted entry and a second start', async () => {
  const { home, remove } = await makeHome({ withKeys: false });
  try {
    const station = await launch({ home, args: ['--no-seed'], packed: true });
    const { kiosk } = station;
    expect(await station.app.evaluate(({ app }) => app.getAppPath())).toMatch(/resources[\\/]app\.asar$/);
    await begin(kiosk, persona02.language);
    await switchLanguage(kiosk, 'uk');
    await expect(kiosk.locator('[data-action="next"]')).toContainText(uk.page.next);
    await switchLanguage(kiosk, 'ar');
    await expect(kiosk.locator('html')).toHaveAttribute('dir', 'rtl');
    const ids = await sit(kiosk, persona02);
    await expect(kiosk.locator('[data-screen="wait"]')).toBeVisible();

    await desk.signIn(station.desk, '1111');
    const record = await desk.openSittingAtKiosk(station.desk);
    await expect(station.desk.locator('[data-task="possiblyUnaccompaniedMinor"]')).toBeVisible();
    await desk.answerBlocking(station.desk, persona02, ids);
    await emptying(kiosk, () => desk.handOver(station.desk));
    await expect(kiosk.locator('[data-screen="start"]')).toBeVisible();
    await desk.deliverNow(station.desk);
    await expect(station.desk.locator('[data-entry] [data-state]')).toHaveAttribute(
      'data-state',
      'accepted',
      { timeout: 20_000 },
    );
    await station.kill();

    const again = await launch({ home, args: ['--no-seed'], packed: true });
    await desk.signIn(again.desk, '1111');
    await expect(again.desk.locator(`[data-sitting="${record}"]`)).toBeVisible();
    await again.close();
  } finally {
    await remove();
  }
});
