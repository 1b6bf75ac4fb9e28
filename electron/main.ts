/**
 * The entry: what the system must be told before anything else, and the newcomer's window. Small on purpose: the rest
 * (`compose.ts`) is read once the page has been served and shows; calls wait until it is ready.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { app, ipcMain, Menu, protocol } from 'electron';
import { callNames } from '#domain/contract/call-names';
import { readEnvironment } from './environment.ts';
import type { CallReceiver } from './ipc/bind.ts';
import { SCHEME } from './window/scheme.ts';
import { openWindow, type WindowOptions } from './window/windows.ts';

const environment = readEnvironment(process.argv, process.env);
if (environment.home !== undefined) app.setPath('userData', environment.home);
// Only the program's own code, compiled; the second start need not compile it again.
enableCompileCache(join(app.getPath('userData'), 'code-cache'));

protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
]);
// Node reads its fetch classes at their first use, for 40 ms: now, while the browser's other processes still start,
// and not when the first page is asked for.
new Response();
Menu.setApplicationMenu(null);
// Pages of text and buttons: without a graphics process the station needs 60 MB less, and no driver can fail.
app.disableHardwareAcceleration();

function start(): void {
  const { promise: firstCall, resolve: onCall } = Promise.withResolvers<void>();
  const receiver = lateReceiver(onCall);
  const options: WindowOptions = {
    screens: join(import.meta.dirname, '../renderer'),
    voices: app.isPackaged
      ? join(process.resourcesPath, 'voices')
      : join(import.meta.dirname, '../renderer/voices'),
    preload: join(import.meta.dirname, 'preload.cjs'),
    devTools: !app.isPackaged,
    background: '#ffffff',
  };
  const kiosk = openWindow('kiosk', options);
  // Whatever becomes of the page, the machine behind it comes up.
  setTimeout(onCall, 1_500);
  firstCall
    .then(() => import('./compose.ts'))
    .then(({ compose }) => {
      // Said here: this file is where it was written, the rest is in chunks in a folder of their own.
      const worker = join(import.meta.dirname, 'store/worker.js');
      compose({ environment, kiosk, options, worker, receiver });
      receiver.open();
    })
    .catch(() => app.exit(70));
}

type Listener = Parameters<CallReceiver['handle']>[1];

/** Takes every call from the first moment, and lets it wait until somebody can answer. */
function lateReceiver(onCall: () => void): CallReceiver & { readonly open: () => void } {
  const listeners = new Map<string, Listener>();
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  for (const [window, calls] of Object.entries(callNames)) {
    for (const call of calls) {
      const channel = `${window}:${call}`;
      ipcMain.handle(channel, async (event, request) => {
        onCall();
        await opened;
        return listeners.get(channel)?.(event, request);
      });
    }
  }
  return { handle: (channel, listener) => void listeners.set(channel, listener), open };
}

// Two stations on one folder would be two truths about one outbox.
if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start);
  app.on('window-all-closed', () => app.quit());
} else {
  app.quit();
}
