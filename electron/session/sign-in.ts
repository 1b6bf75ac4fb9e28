/** Who is signed in at the desk. A wrong PIN makes the next try wait, twice as long each time; nobody is locked out. */
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { Account } from '../store/staff.ts';
import type { Station } from './station.ts';

const FREE_TRIES = 3;
const MOST_SECONDS = 300;

/** Seconds to wait after this many wrong PINs in a row. */
export const waitAfter = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(2 ** (failures - FREE_TRIES + 1), MOST_SECONDS);

export type SignInOptions = {
  readonly station: Station;
  readonly clock: Clock;
  readonly isPin: (pin: string, hash: string) => Promise<boolean>;
  readonly signOutAfterSeconds: number;
  /** whoever is signed in changed: somebody, or nobody any more */
  readonly changed: (someone: boolean) => void;
};

export type SignIn = ReturnType<typeof makeSignIn>;

export function makeSignIn({ station, clock, isPin, signOutAfterSeconds, changed }: SignInOptions) {
  let signedIn: Account | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running = 0;
  const checking = new Set<string>();

  const signOut = (): void => {
    clearTimeout(timer);
    if (!signedIn) return;
    const { id } = signedIn;
    signedIn = undefined;
    if (station.closed() === undefined) {
      const { records } = station.opened().store;
      records.audit({ action: 'staff.signOut', actor: { role: 'staff', account: id } });
    }
    changed(false);
  };
  const touch = (): void => {
    clearTimeout(timer);
    if (signedIn) timer = setTimeout(onSilence, signOutAfterSeconds * 1000);
  };
  const onSilence = (): void => {
    // Never in the middle of something: the action's end starts the time anew.
    if (running === 0) signOut();
  };

  return {
    current: (): Account | undefined => signedIn,
    signIn: async (id: string, pin: string): Promise<void> => {
      const { store } = await station.ready();
      const account = store.staff.find(id);
      // The same code as for a wrong PIN: which accounts exist is nobody's business.
      if (!account) throw new CallFailure('pin.wrong');
      const now = clock.now().getTime();
      const waitMs = account.waitUntil === undefined ? 0 : Date.parse(account.waitUntil) - now;
      // A clock set back must not make anyone wait longer than the longest wait.
      const seconds = Math.min(Math.ceil(waitMs / 1000), MOST_SECONDS);
      if (seconds > 0) throw new CallFailure('pin.wait', { seconds: String(seconds) });
      if (checking.has(id)) throw new CallFailure('pin.wait', { seconds: '1' });
      checking.add(id);
      try {
        if (!(await isPin(pin, account.pin))) {
          const wait = waitAfter(account.failures + 1);
          store.staff.noteFailure(id, new Date(clock.now().getTime() + wait * 1000).toISOString());
          store.records.audit({ action: 'staff.signInRefused', detail: id });
          throw new CallFailure('pin.wrong');
        }
      } finally {
        checking.delete(id);
      }
      if (account.failures > 0) store.staff.clearFailures(id);
      signedIn = { id, name: account.name, role: account.role };
      store.records.audit({ action: 'staff.signIn', actor: { role: 'staff', account: id } });
      touch();
      changed(true);
    },
    signOut,
    /** Someone is at the desk: keyboard, pointer. */
    touch,
    /** Runs an action; the time without a touch begins when it ends. */
    during: async <Value>(action: () => Value | Promise<Value>): Promise<Value> => {
      running += 1;
      try {
        return await action();
      } finally {
        running -= 1;
        touch();
      }
    },
  };
}
