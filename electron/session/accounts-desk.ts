/** Accounts as the operator looks after them. Nobody sees anybody's secrets: a new one begins with a start PIN. */
import type { AccountView } from '#domain/contract/account-shapes';
import type { Role } from '#domain/contract/roles';
import type { Actor } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { SlowWork } from '../store/slow-work.ts';
import type { StoredAccount } from '../store/staff.ts';
import type { SignIn } from './sign-in.ts';
import { makeStartPin } from './start-pin.ts';
import type { Station } from './station.ts';

export type AccountsDeskOptions = {
  readonly station: Station;
  readonly actor: () => Actor;
  readonly signIn: Pick<SignIn, 'endShift'>;
  readonly work: Pick<SlowWork, 'hashPin'>;
  readonly clock: Clock;
  readonly changed: () => void;
};

export type AccountsDesk = ReturnType<typeof makeAccountsDesk>;

export function makeAccountsDesk({ station, actor, signIn, work, clock, changed }: AccountsDeskOptions) {
  const store = () => station.opened().store;
  const now = () => clock.now().toISOString();
  const known = (id: string): StoredAccount => {
    const account = store().staff.find(id);
    if (!account) throw new CallFailure('account.unknown');
    return account;
  };
  const startPin = () => makeStartPin(work, clock);

  return {
    accounts: (): AccountView[] =>
      store()
        .staff.all()
        .map(({ id, name, role, active, password, lastSignIn, startUntil }) => ({
          ...{ id, name, role, active },
          begun: password !== undefined || station.rehearsal,
          ...(lastSignIn === undefined ? {} : { lastSignIn }),
          ...(startUntil === undefined ? {} : { startUntil }),
        })),
    /** @returns the start PIN, shown this once */
    create: async (id: string, name: string, role: Role): Promise<{ readonly startPin: string }> => {
      const by = actor();
      if (store().staff.find(id)) throw new CallFailure('account.twice');
      const { pin, hash, startUntil } = await startPin();
      const isNew = store().staff.add({ id, name, role, pin: hash, startUntil }, by.account ?? '', now());
      if (!isNew) throw new CallFailure('account.twice');
      store().audit.add({ action: 'account.create', actor: by, detail: `${id} ${role}` });
      changed();
      return { startPin: pin };
    },
    change: (id: string, role: Role, active: boolean): void => {
      const by = actor();
      const before = known(id);
      const others = store()
        .staff.all()
        .filter((one) => one.id !== id && one.active && one.role === 'operator');
      // Nobody could make accounts any more.
      if (before.role === 'operator' && others.length === 0 && (role !== 'operator' || !active)) {
        throw new CallFailure('account.lastOperator');
      }
      // Who gives themselves another role would be all of them.
      if (id === by.account) throw new CallFailure('account.own');
      store().staff.change(id, { role, active });
      signIn.endShift(id);
      const detail = `${id} ${before.role} ${before.active} > ${role} ${active}`;
      store().audit.add({ action: 'account.change', actor: by, detail });
      changed();
    },
    /** Whoever has forgotten their secrets begins anew. @returns the start PIN, shown this once */
    reset: async (id: string): Promise<{ readonly startPin: string }> => {
      const by = actor();
      if (id === by.account) throw new CallFailure('account.own');
      known(id);
      const { pin, hash, startUntil } = await startPin();
      store().staff.setSecrets(id, { pin: hash, startUntil });
      signIn.endShift(id);
      store().audit.add({ action: 'account.reset', actor: by, detail: id });
      changed();
      return { startPin: pin };
    },
  };
}
