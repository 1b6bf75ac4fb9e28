/**
 * One person, then the next. After each sitting the newcomer's window goes on at another host of our scheme: to
 * Chromium another site, so it ends the renderer process with all it held (page, undo history, memory) and takes a new
 * one; storage of the old host would be out of reach, and is cleared besides.
 */
import { type BrowserWindow, clipboard } from 'electron';
import { pageUrl } from './scheme.ts';

export type Turns = {
  /** the address the window's page has now */
  readonly url: () => string;
  /** Takes everything of the last person away; the window shows its first page again. */
  readonly next: () => void;
};

export function turnsOf({ webContents }: BrowserWindow, failed: (error: unknown) => void): Turns {
  let turn = 1;
  const begin = async () => {
    turn += 1;
    try {
      await webContents.loadURL(pageUrl('kiosk', turn));
    } finally {
      webContents.navigationHistory.clear();
      clearMarked();
      await webContents.session.clearData();
    }
  };
  return {
    url: () => pageUrl('kiosk', turn),
    next: () => void begin().catch(failed),
  };
}

/**
 * What was marked last could be pasted with the middle button (X11). The clipboard itself cannot be reached from the
 * newcomer's screen (`nothing-leaves.ts`), and what the staff has in it stays theirs.
 */
function clearMarked(): void {
  if (process.platform !== 'linux') return;
  // Electron 41, on which tests may run, has it as an argument.
  if (clipboard.selection === undefined) (clipboard.clear as (kind: string) => void)('selection');
  else clipboard.selection.clear();
}
