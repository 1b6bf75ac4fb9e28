/** Ways out of the newcomer's screen that people try at kiosks: none of them leads anywhere. */
import { expect, test } from '@playwright/test';
import { persona03 } from '../support/journeys/persona-03.ts';
import { callDesk, launch } from '../support/station/launch.ts';
import { answerUntil } from '../support/station/part-way.ts';
import { beginSitting } from '../support/station/sitting.ts';
import { rehearsalStation } from './rehearsal-station.ts';

const station = rehearsalStation();
let record: string;

test.beforeAll(async () => {
  record = await beginSitting(station, persona03);
  await answerUntil(station, persona03, record, 'birth');
});

/** What the kiosk is, seen from the machine. */
const seen = () =>
  station.app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const kiosk = windows.find(({ webContents }) => webContents.getURL().includes('/kiosk.html'));
    return {
      windows: windows.length,
      url: kiosk?.webContents.getURL(),
      devTools: kiosk?.webContents.isDevToolsOpened(),
      zoom: kiosk?.webContents.getZoomFactor(),
      fullScreen: kiosk?.isFullScreen(),
    };
  });

const keys: readonly (readonly [key: string, ...modifiers: ('control' | 'shift' | 'alt' | 'meta')[]])[] = [
  ['W', 'control'],
  ['R', 'control'],
  ['R', 'control', 'shift'],
  ['F5'],
  ['F11'],
  ['F12'],
  ['I', 'control', 'shift'],
  ['J', 'control', 'shift'],
  ['P', 'control'],
  ['O', 'control'],
  ['S', 'control'],
  ['N', 'control'],
  ['T', 'control'],
  ['L', 'control'],
  ['U', 'control'],
  ['F', 'control'],
  ['Q', 'control'],
  ['M', 'control'],
  ['H', 'control'],
  ['Plus', 'control'],
  ['-', 'control'],
  ['0', 'control'],
  ['Left', 'alt'],
  ['Right', 'alt'],
  ['Home', 'alt'],
  ['F4', 'control'],
  ['Backspace'],
  ['BrowserBack'],
  ['BrowserHome'],
  ['ContextMenu'],
  ['F1'],
  ['F6'],
  ['F7'],
  ['F10'],
];

test('no key and no combination of keys leads out of the page', async () => {
  const { kiosk, app } = station;
  const before = await seen();
  expect(before.zoom).toBe(1);
  // As if they came from the keyboard: through the program, not into the page alone.
  for (const [keyCode, ...modifiers] of keys)
    await app.evaluate(
      ({ BrowserWindow }, input) => {
        const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().includes('/kiosk.html'),
        );
        window?.focus();
        for (const type of ['keyDown', 'keyUp'] as const)
          window?.webContents.sendInputEvent({
            type,
            keyCode: input.keyCode,
            modifiers: [...input.modifiers],
          });
      },
      { keyCode, modifiers },
    );
  await kiosk.waitForTimeout(300);
  expect(await seen()).toEqual(before);
  await expect(kiosk.locator('main[data-page="birth"]')).toBeVisible();
});

test('a long press, two fingers, a middle or a right button bring up no menu and leave the size as it is', async () => {
  const { kiosk, app } = station;
  const before = await seen();
  const menus = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.length ?? 0);
  for (const button of ['right', 'middle'] as const) await kiosk.locator('h1').click({ button });
  const session = await kiosk.context().newCDPSession(kiosk);
  await session.send('Input.synthesizePinchGesture', { x: 400, y: 300, scaleFactor: 2 });
  await session.detach();
  expect(await kiosk.evaluate(() => window.visualViewport?.scale)).toBe(1);
  expect(await seen()).toEqual(before);
  expect(menus).toBe(0);
});

test('a screen that dies comes back to the same page, with every answer', async () => {
  const { app } = station;
  const { steps } = await callDesk(station.desk, 'sitting', { record });
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/kiosk.html'),
    );
    window?.webContents.forcefullyCrashRenderer();
  });
  await expect
    .poll(
      () =>
        app.evaluate(async ({ BrowserWindow }) => {
          const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
            webContents.getURL().includes('/kiosk.html'),
          );
          if (!window || window.webContents.isCrashed()) return 'dead';
          const page = window.webContents.executeJavaScript(
            "document.querySelector('main')?.dataset.page ?? ''",
          );
          // A renderer that is just dying never answers.
          return Promise.race([page, new Promise((done) => setTimeout(done, 500, 'no answer'))]);
        }),
      { timeout: 15_000 },
    )
    .toBe('birth');
  expect((await callDesk(station.desk, 'sitting', { record })).steps).toEqual(steps);
});

test('a second start of the program opens nothing and touches nothing', async () => {
  const before = await seen();
  const again = await launch({ home: station.home, args: ['--no-seed'] }).catch((error: unknown) =>
    String(error),
  );
  if (typeof again !== 'string') await again.close();
  expect(typeof again).toBe('string');
  expect(await seen()).toEqual(before);
});
