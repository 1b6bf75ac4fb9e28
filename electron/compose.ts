/** Composition: the site, the machine, the calls of both windows, delivery. No decisions here. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, powerMonitor, powerSaveBlocker, type WebContents } from 'electron';
import { deskChannels, kioskChannels, papersChannels } from '#domain/contract/ipc';
import { beforeOwnSecrets, deskRights, isFourEyes } from '#domain/contract/rights';
import { systemClock } from './clock.ts';
import { type RunningDelivery, startDelivery } from './delivery-desk.ts';
import { dataFolder, type Environment } from './environment.ts';
import { bind, type CallReceiver } from './ipc/bind.ts';
import { deskHandlers } from './ipc/desk.ts';
import { kioskHandlers } from './ipc/kiosk.ts';
import { fileLog, placeOf } from './log.ts';
import { makeMachine } from './machine.ts';
import { paperWindows } from './papers/paper-window.ts';
import type { Opened } from './session/station.ts';
import { loadSite } from './site/load-site.ts';
import { slowWork } from './store/slow-work.ts';
import { pageUrl } from './window/scheme.ts';
import { turnsOf } from './window/turns.ts';
import { systemVault } from './window/vault.ts';
import { openWindow, showAlone, type WindowKind, type WindowOptions, watchWindow } from './window/windows.ts';

/** What can wait leaves the processor to the newcomer's first page for this long; a touch does not wait for it. */
const FIRST_PAGE_MS = 300;
/** How often it is asked whether the night's work or a backup is due; a minute's delay is nothing to them. */
const ROUND_MS = 120_000;

export type Composition = {
  readonly environment: Environment;
  readonly kiosk: BrowserWindow;
  /** for the window that follows */
  readonly options: WindowOptions;
  /** the built `store/worker.ts` */
  readonly worker: string;
  readonly receiver: CallReceiver;
};

export function compose({ environment, kiosk: kioskWindow, options, worker, receiver }: Composition): void {
  const clock = systemClock();
  const home = app.getPath('userData');
  const logFile = join(home, 'logs', 'station.log');
  const { log, open: openLog } = fileLog(logFile, clock.now);
  const windows: { readonly kiosk: BrowserWindow; desk?: BrowserWindow } = { kiosk: kioskWindow };
  // Electron's own dialog would show the message, and a message may quote what somebody entered.
  const fault = (error: unknown) => {
    log('error', { code: 'internal', ...placeOf(error) });
  };
  process.on('uncaughtException', fault);
  process.on('unhandledRejection', fault);
  const loaded = loadSite(environment.site, home);
  const fullscreen = loaded.kind === 'live' && loaded.site.screens.kiosk === 'fullscreen';
  const folder = dataFolder(home, loaded.kind === 'rehearsal');
  const send = (kind: WindowKind, event: string, value: unknown) => {
    const contents = windows[kind]?.webContents;
    if (contents && !contents.isDestroyed()) contents.send(`${kind}:${event}`, value);
  };
  const turns = turnsOf(kioskWindow, fault);
  let delivery = Promise.withResolvers<RunningDelivery>();
  let running: RunningDelivery | undefined;
  let isEnding = false;
  let paperContents: WebContents | undefined;
  const { promise: afterWindows, resolve: windowsShown } = Promise.withResolvers<void>();

  const bringToFront = (front: WindowKind) => {
    // The newcomer's window is there from the start; until the desk is, it is shown where it stands.
    if (windows.desk) showAlone(windows[front], windows[front === 'kiosk' ? 'desk' : 'kiosk'], fullscreen);
  };
  const machine = makeMachine({
    loaded,
    folder,
    clock,
    work: slowWork(worker),
    vault: systemVault,
    tell: {
      kiosk: (view) => send('kiosk', 'viewChanged', view),
      staffBeside: (beside) => send('kiosk', 'staffBeside', beside),
      desk: (change) => send('desk', 'changed', change),
      front: bringToFront,
      // After the answer to the call that emptied it has been sent.
      emptied: () => setImmediate(turns.next),
    },
    delivery: { current: () => running, ready: () => delivery.promise },
    chooseFile: async (name) => {
      if (!windows.desk) return undefined;
      const { filePath } = await dialog.showSaveDialog(windows.desk, { defaultPath: name });
      return filePath === '' ? undefined : filePath;
    },
    papers: paperWindows(
      options,
      (contents) => {
        paperContents = contents;
      },
      () => windows.desk?.webContents,
    ),
    setup: {
      home,
      relaunch: () => {
        app.relaunch();
        app.quit();
      },
    },
    log,
    logFile,
    versions: versionsOf(),
    closing: () => {
      running?.stop();
      running = undefined;
      delivery = Promise.withResolvers();
    },
    opened: (opened) => void afterWindows.then(() => goOn(opened)),
  });

  const { site, station, kiosk, signIn, screens } = machine;
  const isSignedIn = () => signIn.current() !== undefined;
  const common = {
    signedIn: signIn.current,
    rights: deskRights,
    beforeOwnSecrets,
    needsSecond: isFourEyes,
    confirm: machine.seconds.confirm,
    strict: !app.isPackaged,
    log,
  };
  const bindingOf = (window: WindowKind) => ({
    ...common,
    window,
    url: window === 'kiosk' ? turns.url : () => pageUrl(window),
    contentsId: () => windows[window]?.webContents.id,
  });
  bind(receiver, kioskChannels, kioskHandlers(kiosk, site.idle, isSignedIn, screens), bindingOf('kiosk'));
  bind(receiver, deskChannels, deskHandlers(machine), bindingOf('desk'));

  const papersCalls = { next: ({ shown }: { shown?: number | undefined }) => machine.press.next(shown) };
  bind(receiver, papersChannels, papersCalls, {
    ...common,
    window: 'papers',
    url: () => pageUrl('papers'),
    contentsId: () => paperContents?.id,
  });

  watchWindow(windows.kiosk, { log, name: 'kiosk', mayClose: () => isEnding || !fullscreen });
  if (fullscreen) windows.kiosk.setKiosk(true);
  const goOnSoon = () => void setTimeout(openTheRest, FIRST_PAGE_MS);
  if (windows.kiosk.isVisible()) goOnSoon();
  else windows.kiosk.once('show', goOnSoon);

  function openTheRest(): void {
    void station.openByItself();
    // Behind the newcomer's, where one screen serves both.
    const desk = openWindow('desk', options, !screens.shared);
    windows.desk = desk;
    // From a door that shows instead of the newcomer's screen nobody may come to what is behind the program.
    const mayClose = () => isEnding || !screens.shared || !fullscreen || isSignedIn();
    watchWindow(desk, { log, name: 'desk', mayClose });
    desk.webContents.on('input-event', () => {
      signIn.touch();
      screens.touched();
    });
    desk.once('closed', () => app.quit());
    const onThere = () => {
      windowsShown();
      void openLog();
    };
    if (!screens.shared) desk.once('show', onThere);
    else {
      desk.once('ready-to-show', () => {
        bringToFront(screens.front());
        onThere();
      });
    }
  }

  /** Once both windows show and the store is open: delivery, and in rehearsal the invented households. */
  async function goOn(opened: Opened): Promise<void> {
    const started = await startDelivery({
      loaded,
      site,
      store: opened.store,
      folder,
      clock,
      log,
      onResume: (listener) => {
        powerMonitor.on('resume', listener);
        return () => powerMonitor.off('resume', listener);
      },
      changed: () => send('desk', 'changed', { what: 'outbox' }),
      purge: machine.retention.round,
    });
    // Closed again meanwhile.
    if (station.closed() !== undefined) return started.stop();
    running = started;
    delivery.resolve(started);
    machine.clockWatch.note();
    // A sleeping machine delivers nothing at night.
    if (!station.rehearsal) powerSaveBlocker.start('prevent-app-suspension');
    // Beside everything else: reading the whole file takes as long as the file is large.
    void opened.store.isSound().then((sound) => {
      if (!sound && station.closed() === undefined && station.opened() === opened)
        station.close('store.damaged');
    });
    if (!station.rehearsal || !environment.seed) return;
    const { seedRehearsal } = await import('./rehearsal/seed.ts');
    await seedRehearsal({
      opened,
      uuid: clock.uuid,
      restMs: 3,
      changed: () => send('desk', 'changed', { what: 'sittings' }),
      deliver: started.deliver,
      isOver: () => isEnding,
    });
  }

  const round = async () => {
    machine.clockWatch.note();
    await machine.backups.round();
  };
  const rounds = setInterval(() => void round().catch(fault), ROUND_MS);
  rounds.unref();

  app.on('second-instance', () => windows[screens.front()]?.focus());
  app.on('before-quit', () => {
    isEnding = true;
  });
  app.on('will-quit', () => {
    running?.stop();
    machine.setup.close();
    station.close();
  });
}

const versionsOf = (): Readonly<Record<string, string>> => ({
  program: app.getVersion(),
  electron: process.versions.electron,
  chromium: process.versions.chrome ?? '',
  system: `${process.platform} ${process.arch} ${process.getSystemVersion()}`,
});
