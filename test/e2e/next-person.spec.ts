/** One person, then the next: however a sitting leaves the screen, its process ends with it, and nothing is carried over. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { callDesk, emptying, type StationWindows } from '../support/station/launch.ts';
import { heapOf, reachable } from '../support/station/marked.ts';
import { rehearsalStation } from './rehearsal-station.ts';
import { begin } from './touch.ts';

test.describe.configure({ mode: 'serial' });

const station = rehearsalStation();

/** What stands in the first field of the list of persons: typed, never saved. */
const typed = 'Merkwort-halbgetippt';
const called = (kiosk: Page) => kiosk.locator('[data-person="0"] input[type="text"]');

const processOf = ({ app }: StationWindows) =>
  app.evaluate(({ BrowserWindow }) => {
    const kiosk = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('kiosk'),
    );
    return {
      pid: kiosk?.webContents.getOSProcessId() ?? 0,
      pages: kiosk?.webContents.navigationHistory.length(),
    };
  });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Files of the home folder in which a text stands in clear, as UTF-8 or as UTF-16. */
async function filesWith(text: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(station.home, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    // A file may go while it is looked at.
    const bytes = await readFile(path.join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))) found.push(entry.name);
  }
  return found;
}

/** What the X server and the clipboard hold: pasted with the keys, or with the middle button. */
const clipboards = ({ app }: StationWindows) =>
  app.evaluate(({ clipboard }) => [
    clipboard.readText(),
    // Electron 41, on which tests may run, has it as an argument.
    process.platform === 'linux'
      ? (clipboard.readText as unknown as (kind: string) => string)('selection')
      : '',
  ]);

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  'the person stops': async () => {
    await station.kiosk.locator('[data-action="stop"]').click();
    await station.kiosk.locator('[data-dialog="stop"] [data-action="leave"]').click();
  },
  'staff locks the screen': () => callDesk(station.desk, 'lockKiosk', {}),
  'staff discards the sitting': async () => {
    const sittings = await callDesk(station.desk, 'sittings', {});
    const record = sittings.find(({ atKiosk }) => atKiosk)?.id ?? '';
    await callDesk(station.desk, 'discard', { record });
  },
};

for (const [way, end] of Object.entries(ways)) {
  test(`when ${way}, the renderer process ends, and the next one holds nothing of the sitting`, async () => {
    const { kiosk } = station;
    await begin(kiosk, 'ar');
    await kiosk.locator('main input[type="checkbox"]').first().click();
    await kiosk.locator('[data-action="next"]').click();
    await called(kiosk).fill(typed);
    await kiosk.evaluate(() => {
      sessionStorage.setItem('kept', 'Merkwort-halbgetippt');
      localStorage.setItem('kept', 'Merkwort-halbgetippt');
    });
    await station.app.evaluate(({ clipboard }) => clipboard.writeText('of the staff'));
    await called(kiosk).click();
    await kiosk.keyboard.press('Control+A');
    await kiosk.keyboard.press('Control+C');
    await kiosk.keyboard.press('Control+X');
    await expect(called(kiosk)).toHaveValue(typed);
    const before = await processOf(station);
    // The search finds it where it is.
    expect(await reachable(kiosk)).toContain(typed);
    expect(await heapOf(kiosk)).toContain(typed);
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const control = path.join(station.home, 'control');
      await writeFile(control, typed, encoding);
      expect(await filesWith(typed)).toEqual(['control']);
      await rm(control);
    }

    await emptying(kiosk, end);
    await expect(kiosk.locator('[data-screen="start"], [data-screen="locked"]')).toBeVisible();
    const after = await processOf(station);
    expect(after.pid).not.toBe(before.pid);
    await expect.poll(() => isAlive(before.pid)).toBe(false);
    await expect.poll(async () => (await processOf(station)).pages).toBe(1);
    expect(await clipboards(station)).toEqual(['of the staff', '']);

    // A resumed sitting is the same person's; here somebody else begins.
    await expect
      .poll(() => kiosk.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])))
      .toBe('[{},{}]');
    if (await kiosk.locator('[data-screen="locked"]').count()) {
      const sittings = await callDesk(station.desk, 'sittings', {});
      await callDesk(station.desk, 'discard', {
        record: sittings.find(({ atKiosk }) => atKiosk)?.id ?? sittings[0]?.id ?? '',
      });
    }
    await begin(kiosk, 'uk');
    await kiosk.locator('main input[type="checkbox"]').first().click();
    await kiosk.locator('[data-action="next"]').click();
    await called(kiosk).click();
    for (const keys of ['Control+Z', 'Control+Shift+Z', 'Control+V', 'ArrowDown']) {
      await kiosk.keyboard.press(keys);
      await expect(called(kiosk)).toHaveValue('');
    }
    expect(await reachable(kiosk)).not.toContain(typed);
    expect(await heapOf(kiosk)).not.toContain(typed);
    expect(await filesWith(typed)).toEqual([]);
    await emptying(kiosk, ways['staff discards the sitting'] ?? end);
  });
}
