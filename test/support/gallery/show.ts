/** Shows the newcomer's screen anything the machine could tell it to show, at once and in any language. */
import type { ElectronApplication, Page } from '@playwright/test';
import type { KioskView } from '#domain/contract/shapes';

type Told = 'viewChanged' | 'staffBeside';

/** Tells the newcomer's screen something as the machine does; the machine itself knows nothing of it. */
export async function tell(app: ElectronApplication, event: Told, value: unknown): Promise<void> {
  try {
    await tellOnce(app, event, value);
  } catch (error) {
    // Once in some ten thousand the driver loses the answer to a call that was made; told twice is as told once.
    if (!String(error).includes('garbage collected')) throw error;
    await tellOnce(app, event, value);
  }
}

const tellOnce = (app: ElectronApplication, event: Told, value: unknown) =>
  app.evaluate(
    ({ BrowserWindow }, [name, told]) => {
      const kiosk = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('kiosk.html'),
      );
      kiosk?.webContents.send(`kiosk:${name}`, told);
    },
    [event, value] as const,
  );

/** Shows a view and waits until it is drawn. */
export async function show(app: ElectronApplication, kiosk: Page, view: KioskView): Promise<void> {
  await tell(app, 'viewChanged', view);
  await kiosk.evaluate(async (wanted) => {
    const isThere = () => {
      const screen = document.querySelector('[data-screen]')?.getAttribute('data-screen');
      if (screen !== wanted.screen || document.querySelector('[data-screen] main') === null) return false;
      if (document.documentElement.lang !== ('language' in wanted ? wanted.language : 'de')) return false;
      const step = document.querySelector('main')?.getAttribute('data-step');
      return wanted.screen !== 'page' || step === wanted.step.key;
    };
    const began = performance.now();
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    while (!isThere()) {
      if (performance.now() - began > 10_000) throw new Error(`not shown: ${wanted.screen}`);
      await frame();
    }
    // A new script's font is asked for when its letters are laid out.
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    await frame();
  }, view);
}

/** The size of the display; the window's own is bounded by the display of the machine that tests. */
export async function showOn(screen: Page, width: number, height: number): Promise<void> {
  const session = await screen.context().newCDPSession(screen);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  });
}
