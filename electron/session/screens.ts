/**
 * Which window is in front where newcomer and staff share one screen. While the newcomer's is, nobody is signed in: the
 * way to the desk leads through its door, which asks for the PIN, and whoever waits there is sent back.
 */
import { CallFailure } from '../call-failure.ts';
import type { SignIn } from './sign-in.ts';
import type { Station } from './station.ts';

/** Somebody who came to the door by mistake is not left with a page they cannot read. */
const DOOR_SECONDS = 45;

export type Front = 'kiosk' | 'desk';

export type ScreensOptions = {
  /** the site has one screen for both */
  readonly shared: boolean;
  readonly station: Pick<Station, 'closed' | 'isOpen'>;
  readonly signIn: Pick<SignIn, 'current' | 'lock'>;
  /** Brings a window to the front; the other one is hidden. */
  readonly show: (front: Front) => void;
};

export type Screens = ReturnType<typeof makeScreens>;

export function makeScreens({ shared, station, signIn, show }: ScreensOptions) {
  // A station that has to be opened first is for staff.
  let front: Front = shared && station.closed() !== undefined ? 'desk' : 'kiosk';
  let door: NodeJS.Timeout | undefined;
  let isClosing = false;

  const bring = (next: Front): void => {
    front = next;
    show(next);
  };
  const waitAtDoor = (): void => {
    clearTimeout(door);
    if (front !== 'desk' || signIn.current() || !station.isOpen()) return;
    door = setTimeout(() => {
      if (!signIn.current()) bring('kiosk');
    }, DOOR_SECONDS * 1000);
    door.unref();
  };

  return {
    shared,
    front: (): Front => front,
    /** To the desk's door, from the newcomer's screen. Whoever was signed in has gone when that came to the front. */
    toDesk: (): void => {
      if (!shared) throw new CallFailure('screens.two');
      bring('desk');
      waitAtDoor();
    },
    /** Back to the newcomer, who finds everything as it was. */
    toKiosk: (): void => {
      if (!shared) throw new CallFailure('screens.two');
      signIn.lock();
      clearTimeout(door);
      if (front !== 'kiosk') bring('kiosk');
    },
    /** Nobody signs in behind the newcomer's screen. @throws CallFailure */
    needDesk: (): void => {
      if (shared && front !== 'desk') throw new CallFailure('screens.behind');
    },
    /** Somebody signed in or out. */
    signInChanged: (someone: boolean): void => {
      if (!shared) return;
      clearTimeout(door);
      // The secret was still being looked at when the newcomer's screen came back.
      if (someone && front !== 'desk') signIn.lock();
      // A station that is closed meanwhile stays with whoever has to open it.
      else if (!someone && front !== 'kiosk' && station.isOpen() && !isClosing) bring('kiosk');
    },
    /** The station is about to be closed: whoever did it at the desk finds it there closed. */
    whileClosing: (leave: () => void): void => {
      isClosing = true;
      try {
        leave();
      } finally {
        isClosing = false;
      }
    },
    /** The station was opened, or somebody touched the desk. */
    touched: waitAtDoor,
  };
}
