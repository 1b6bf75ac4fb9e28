/** The windows of the two screens, and what every window may do. Their titles name the program, never a person. */
import { app, BrowserWindow, type WebPreferences } from 'electron';
import { callNames } from '#domain/contract/call-names';
import type { Log } from '../log.ts';
import { lockContents, lockedSession } from './lockdown.ts';
import { pageUrl } from './scheme.ts';

export type WindowKind = 'kiosk' | 'desk';

export type WindowOptions = {
  /** folder of the built screens */
  readonly screens: string;
  /** folder of the audio, one folder a language */
  readonly voices: string;
  /** the built preload script */
  readonly preload: string;
  readonly devTools: boolean;
  /** KERN's page background, so that the window does not flash */
  readonly background: string;
};

/** What the preload is told: its half of the contract, by name. */
const BRIDGE_ARGUMENT = '--rathaus-bridge=';
const bridgeArgument = (kind: WindowKind | 'papers'): string =>
  BRIDGE_ARGUMENT + JSON.stringify({ window: kind, calls: callNames[kind] });

const sizes = { kiosk: { width: 1280, height: 900 }, desk: { width: 1280, height: 860 } };

export const preferencesOf = (kind: WindowKind | 'papers', options: WindowOptions): WebPreferences => ({
  session: lockedSession(kind, options.screens, options.voices),
  preload: options.preload,
  additionalArguments: [bridgeArgument(kind)],
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  devTools: options.devTools,
  // A countdown must run on a screen nobody looks at, and a paper be drawn that nobody sees.
  backgroundThrottling: false,
});

/** @param atOnce shows itself as soon as there is something to see */
export function openWindow(kind: WindowKind, options: WindowOptions, atOnce = true): BrowserWindow {
  const window = new BrowserWindow({
    ...sizes[kind],
    title: 'Kleines Rathaus',
    show: false,
    backgroundColor: options.background,
    autoHideMenuBar: true,
    webPreferences: preferencesOf(kind, options),
  });
  window.removeMenu();
  // How many people wait stands in the desk's title, and on the program's icon where the system can show it.
  window.on('page-title-updated', (event, title) => {
    const waiting = kind === 'desk' ? waitingIn(title) : undefined;
    if (waiting === undefined) return event.preventDefault();
    app.badgeCount = waiting;
    if (waiting > 0 && !window.isFocused()) window.flashFrame(true);
  });
  lockContents(window.webContents);
  if (atOnce) window.once('ready-to-show', () => window.show());
  void window.loadURL(pageUrl(kind)).catch(() => {});
  return window;
}

/** One screen for both: first the one, then away with the other, so that nothing behind them is seen. */
export function showAlone(
  front: BrowserWindow | undefined,
  other: BrowserWindow | undefined,
  full: boolean,
): void {
  if (!front || front.isDestroyed()) return;
  front.show();
  if (full) front.setKiosk(true);
  front.moveTop();
  front.focus();
  front.webContents.focus();
  if (other && !other.isDestroyed()) other.hide();
}

/** @returns undefined for a title that is none of ours */
function waitingIn(title: string): number | undefined {
  const found = /^(?:\((\d{1,3})\) )?Kleines Rathaus$/.exec(title);
  return found ? Number(found[1] ?? 0) : undefined;
}

export type WindowWatch = {
  readonly name: WindowKind;
  readonly log: Log;
  /** Asked when somebody tries to close it: a kiosk in full screen stays. */
  readonly mayClose: () => boolean;
};

export function watchWindow(window: BrowserWindow, { name, log, mayClose }: WindowWatch): void {
  window.on('close', (event) => {
    if (!mayClose()) event.preventDefault();
  });
  // A screen that died comes back with what the machine knows; nothing acknowledged was in it.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log('error', { code: 'window.gone', name, at: reason });
    if (reason !== 'clean-exit') window.webContents.reload();
  });
}
