/** The two windows. Their titles name the program, never a person. */
import { BrowserWindow } from 'electron';
import { deskChannels, kioskChannels } from '#domain/contract/ipc';
import type { Log } from '../log.ts';
import { lockContents, lockedSession } from './lockdown.ts';
import { pageUrl } from './scheme.ts';

export type WindowKind = 'kiosk' | 'desk';

export type WindowOptions = {
  /** folder of the built screens */
  readonly screens: string;
  /** the built preload script */
  readonly preload: string;
  readonly fullscreen: boolean;
  readonly devTools: boolean;
  /** Asked when somebody tries to close it: a kiosk in full screen stays. */
  readonly mayClose: () => boolean;
  readonly log: Log;
  /** KERN's page background, so that the window does not flash */
  readonly background: string;
};

/** What the preload is told: its half of the contract, by name. */
const BRIDGE_ARGUMENT = '--rathaus-bridge=';
const halves = { kiosk: kioskChannels, desk: deskChannels };
const bridgeArgument = (kind: WindowKind): string =>
  BRIDGE_ARGUMENT + JSON.stringify({ window: kind, calls: Object.keys(halves[kind]) });

const sizes = { kiosk: { width: 1280, height: 900 }, desk: { width: 1280, height: 860 } };

export function openWindow(kind: WindowKind, options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...sizes[kind],
    title: 'Kleines Rathaus',
    show: false,
    backgroundColor: options.background,
    autoHideMenuBar: true,
    fullscreen: options.fullscreen,
    kiosk: options.fullscreen,
    webPreferences: {
      session: lockedSession(kind, options.screens),
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
      // A countdown must run on a screen nobody looks at.
      backgroundThrottling: false,
    },
  });
  window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault());
  lockContents(window.webContents);
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (options.fullscreen && !options.mayClose()) event.preventDefault();
  });
  // A screen that died comes back with what the machine knows; nothing acknowledged was in it.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    options.log('error', { code: 'window.gone', name: kind, at: reason });
    if (reason !== 'clean-exit') window.webContents.reload();
  });
  void window.loadURL(pageUrl(kind)).catch(() => {});
  return window;
}
