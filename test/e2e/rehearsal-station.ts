/** One station in rehearsal for a whole file: there before its first test, and gone after its last. */
import { test } from '@playwright/test';
import { launch, makeHome, type StationWindows } from '../support/station/launch.ts';
import * as desk from './desk.ts';

export type RehearsalStation = StationWindows & { readonly home: string };

/**
 * To be called once, before the file's own hooks.
 * @param options.isSeeded whether the twelve invented households come in by themselves
 * @param options.isSignedIn whether somebody is signed in at the desk
 */
export function rehearsalStation({ isSeeded = false, isSignedIn = true } = {}): RehearsalStation {
  let place: Awaited<ReturnType<typeof makeHome>> | undefined;
  let running: StationWindows | undefined;
  test.beforeAll(async () => {
    place = await makeHome();
    running = await launch({ home: place.home, args: isSeeded ? [] : ['--no-seed'] });
    if (isSignedIn) await desk.signIn(running.desk, '1111');
  });
  test.afterAll(async () => {
    await running?.close();
    await place?.remove();
  });
  const now = (): StationWindows => {
    if (!running) throw new Error('the station is there only while the tests run');
    return running;
  };
  return {
    get app() {
      return now().app;
    },
    get kiosk() {
      return now().kiosk;
    },
    get desk() {
      return now().desk;
    },
    get home() {
      return place?.home ?? '';
    },
    close: () => now().close(),
    kill: () => now().kill(),
  };
}
