/**
 * The entry: what the system must be told before anything else, and the newcomer's window. Small on purpose: while
 * the window's own process starts, this one reads the rest (`compose.ts`), and the screen is served once that is ready.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { app, Menu, protocol } from 'electron';
import { readEnvironment } from './environment.ts';
import { SCHEME } from './window/scheme.ts';
import { openWindow, type WindowOptions } from './window/windows.ts';

const environment = readEnvironment(process.argv, process.env);
if (environment.home !== undefined) app.setPath('userData', environment.home);
// Only the program's own code, compiled; the second start need not compile it again.
enableCompileCache(join(app.getPath('userData'), 'code-cache'));

protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
]);
Menu.setApplicationMenu(null);
// Pages of text and buttons: without a graphics process the station needs 60 MB less, and no driver can fail.
app.disableHardwareAcceleration();

function start(): void {
  const { promise: served, resolve: serve, reject: failed } = Promise.withResolvers<void>();
  served.catch(() => app.exit(70));
  const options: WindowOptions = {
    screens: join(import.meta.dirname, '../renderer'),
    preload: join(import.meta.dirname, 'preload.cjs'),
    devTools: !app.isPackaged,
    background: '#ffffff',
    served,
  };
  const kiosk = openWindow('kiosk', options);
  import('./compose.ts')
    .then(({ compose }) => {
      // Said here: this file is where it was written, the rest is in chunks in a folder of their own.
      compose(environment, kiosk, options, join(import.meta.dirname, 'store/worker.js'));
      serve();
    })
    .catch(failed);
}

// Two stations on one folder would be two truths about one outbox.
if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start);
  app.on('window-all-closed', () => app.quit());
} else {
  app.quit();
}
