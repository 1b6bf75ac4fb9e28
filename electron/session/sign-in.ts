/**
 * Who is signed in at the desk. In full with the password, which begins a shift; within it the PIN is enough. A wrong
 * secret makes the next try wait, twice as long each time; nobody is locked out.
 */
import { passwordFault, pinFault } from '#domain/contract/secret-rules';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { SlowWork } from '../store/slow-work.ts';
import type { Account, StoredAccount } from '../store/staff.ts';
import type { Station } from './station.ts';

const FREE_TRIES = 3;
const MOST_SECONDS = 300;
/** A shift with its breaks; after that the password is asked for again. */
const SHIFT_MS = 10 * 3_600_000;
/** So many wrong PINs in a row, and only the password helps. */
const PIN_TRIES = 5;

/** Seconds to wait after this many wrong secrets in a row. */
export const waitAfter = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(2 ** (failures - FREE_TRIES + 1), MOST_SECONDS);

/** `pending`: has a start PIN only, and must choose a password and a PIN of their own before anything else. */
export type SignedIn = Account & { readonly pending?: true };
type With = 'password' | 'pin';

export type SignInOptions = {
  readonly station: Station;
  readonly clock: Clock;
  readonly work: Pick<SlowWork, 'isPin' | 'hashPin'>;
  readonly signOutAfterSeconds: number;
  /** whoever is signed in changed: somebody, or nobody any more */
  readonly changed: (someone: boolean) => void;
};

export type SignIn = ReturnType<typeof makeSignIn>;

export function makeSignIn({ station, clock, work, signOutAfterSeconds, changed }: SignInOptions) {
  let signedIn: SignedIn | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running = 0;
  const checking = new Set<string>();
  /** By account the instant its shift ends. In memory only: a new start asks for the password. */
  const shifts = new Map<string, number>();

  const nowMs = () => clock.now().getTime();
  const isOnShift = (id: string): boolean => {
    const until = shifts.get(id);
    // A clock set back must not make a shift longer.
    return until !== undefined && until > nowMs() && until - nowMs() <= SHIFT_MS;
  };
  /** What this account shows at the door. The PINs of a rehearsal are no secret. */
  const entryOf = ({ id, password }: Pick<StoredAccount, 'id' | 'password'>): With =>
    station.rehearsal || password === undefined || isOnShift(id) ? 'pin' : 'password';

  const leave = (action: 'staff.signOut' | 'staff.lock', detail?: string): void => {
    clearTimeout(timer);
    if (!signedIn) return;
    const { id } = signedIn;
    if (action === 'staff.signOut') shifts.delete(id);
    signedIn = undefined;
    if (station.closed() === undefined) {
      const { audit } = station.opened().store;
      audit.add({
        action,
        actor: { role: 'staff', account: id },
        ...(detail === undefined ? {} : { detail }),
      });
    }
    changed(false);
  };
  const touch = (): void => {
    clearTimeout(timer);
    if (signedIn) timer = setTimeout(onSilence, signOutAfterSeconds * 1000);
  };
  const onSilence = (): void => {
    // Never in the middle of something: the action's end starts the time anew.
    if (running === 0) leave('staff.lock', 'silence');
  };

  /** The account, if this is its secret. @throws CallFailure */
  const check = async (id: string, secret: string, kind: With): Promise<StoredAccount> => {
    const { store } = await station.ready();
    const account = store.staff.find(id);
    // The same code as for a wrong one: which accounts exist is nobody's business.
    if (!account?.active) throw new CallFailure(`${kind}.wrong`);
    const hash = kind === 'pin' ? account.pin : account.password;
    if (hash === undefined) throw new CallFailure('password.wrong');
    const waitMs = account.waitUntil === undefined ? 0 : Date.parse(account.waitUntil) - nowMs();
    // A clock set back must not make anyone wait longer than the longest wait.
    const seconds = Math.min(Math.ceil(waitMs / 1000), MOST_SECONDS);
    if (seconds > 0) throw new CallFailure('pin.wait', { seconds: String(seconds) });
    if (checking.has(id)) throw new CallFailure('pin.wait', { seconds: '1' });
    checking.add(id);
    try {
      if (await work.isPin(secret.normalize('NFC'), hash)) return account;
    } finally {
      checking.delete(id);
    }
    const failures = account.failures + 1;
    store.staff.noteFailure(id, new Date(nowMs() + waitAfter(failures) * 1000).toISOString());
    store.audit.add({ action: 'staff.signInRefused', detail: `${id} ${kind}` });
    if (failures >= PIN_TRIES && account.password !== undefined) shifts.delete(id);
    throw new CallFailure(`${kind}.wrong`);
  };
  const enter = ({ id, name, role, password }: StoredAccount, by: With): void => {
    const { store } = station.opened();
    store.staff.noteSignIn(id, clock.now().toISOString());
    const isPending = password === undefined && !station.rehearsal;
    signedIn = isPending ? { id, name, role, pending: true } : { id, name, role };
    if (by === 'password') shifts.set(id, nowMs() + SHIFT_MS);
    store.audit.add({ action: 'staff.signIn', actor: { role: 'staff', account: id }, detail: by });
    touch();
    changed(true);
  };
  const salted = (secret: string): Promise<string> => work.hashPin(secret.normalize('NFC'), clock.random(16));

  return {
    current: (): SignedIn | undefined => signedIn,
    /** Who may sign in, and with what just now; undefined while the store is closed. */
    accounts: (): readonly (Pick<Account, 'id' | 'name'> & { readonly entry: With })[] | undefined =>
      !station.isOpen()
        ? undefined
        : station
            .opened()
            .store.staff.all()
            .filter(({ active }) => active)
            .map((account) => ({ id: account.id, name: account.name, entry: entryOf(account) })),
    /** With the PIN: within a shift, with a start PIN, and in rehearsal. */
    signIn: async (id: string, pin: string): Promise<void> => {
      const { store } = await station.ready();
      const known = store.staff.find(id);
      if (known?.active && entryOf(known) === 'password') throw new CallFailure('password.needed');
      const account = await check(id, pin, 'pin');
      const isOver = account.startUntil !== undefined && Date.parse(account.startUntil) < nowMs();
      if (isOver) throw new CallFailure('pin.startOver');
      enter(account, 'pin');
    },
    /** With the password: a shift begins. */
    signInFully: async (id: string, password: string): Promise<void> => {
      enter(await check(id, password, 'password'), 'password');
    },
    /**
     * Whether somebody else is here too: their own PIN, beside whoever is signed in.
     * @throws CallFailure
     */
    confirm: async (id: string, pin: string): Promise<Account> => {
      if (id === signedIn?.id) throw new CallFailure('second.same');
      const { role, name, password } = await check(id, pin, 'pin');
      if (password === undefined && !station.rehearsal) throw new CallFailure('second.pending');
      return { id, name, role };
    },
    /** One's own password and PIN. @param current one's password, where there is one already */
    setSecrets: async (password: string, pin: string, current: string | undefined): Promise<void> => {
      const who = signedIn;
      if (!who) throw new CallFailure('call.notSignedIn');
      const fault = passwordFault(password, [who.id, who.name]) ?? pinFault(pin);
      if (fault) throw new CallFailure(fault);
      const { store } = station.opened();
      if (store.staff.find(who.id)?.password !== undefined) {
        await check(who.id, current ?? '', 'password');
      }
      const secrets = { password: await salted(password), pin: await salted(pin) };
      if (signedIn !== who) throw new CallFailure('call.notSignedIn');
      store.staff.setSecrets(who.id, secrets);
      store.audit.add({ action: 'account.secrets', actor: { role: 'staff', account: who.id } });
      shifts.set(who.id, nowMs() + SHIFT_MS);
      const { id, name, role } = who;
      signedIn = { id, name, role };
      changed(true);
    },
    /** One's own password or PIN, by whoever knows the one before. */
    changeSecret: async (of: With, old: string, next: string): Promise<void> => {
      const who = signedIn;
      if (!who) throw new CallFailure('call.notSignedIn');
      // Everybody reads them.
      if (station.rehearsal) throw new CallFailure('secrets.rehearsal');
      const fault = of === 'pin' ? pinFault(next) : passwordFault(next, [who.id, who.name]);
      if (fault) throw new CallFailure(fault);
      const { pin, password } = await check(who.id, old, of);
      if (old === next) throw new CallFailure('secrets.same');
      const hash = await salted(next);
      if (signedIn !== who) throw new CallFailure('call.notSignedIn');
      const { store } = station.opened();
      store.staff.setSecrets(who.id, { pin, ...(password === undefined ? {} : { password }), [of]: hash });
      const actor = { role: 'staff', account: who.id } as const;
      store.audit.add({ action: 'account.secrets', actor, detail: of });
    },
    /** The account may not go on as it was: its shift is over. */
    endShift: (id: string): void => {
      shifts.delete(id);
    },
    /** Ends the shift: the next time the password is asked for. */
    signOut: (): void => leave('staff.signOut'),
    /** For a moment: the PIN is enough to come back. */
    lock: (): void => leave('staff.lock'),
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
