/**
 * Notes what of records was shown at the desk, before it is shown. The desk fetches what it shows again after every
 * touch at the newcomer's screen: that is one reading, until nothing was fetched for a while or somebody else sits there.
 */
import type { AuditAction, Why } from '#domain/record/audit-action';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { SignIn } from './sign-in.ts';
import type { Station } from './station.ts';

/** A reading is over when nothing was fetched for this long. */
const OVER_AFTER_MS = 10 * 60_000;
/** Readings remembered of one person at the desk. */
const MOST_REMEMBERED = 2_000;

export type Reading = {
  readonly action: Extract<
    AuditAction,
    'record.read' | 'paper.read' | 'payload.read' | 'search.persons' | 'audit.read'
  >;
  readonly why: Why;
  readonly record?: string;
  readonly detail?: string;
};
export type Readings = ReturnType<typeof makeReadings>;

export function makeReadings(station: Station, signIn: Pick<SignIn, 'current'>, clock: Pick<Clock, 'now'>) {
  /** By sign-in: who signs in again begins anew. */
  const bySignIn = new WeakMap<object, Map<string, number>>();
  return {
    /** Durable when it returns. @throws CallFailure 'call.notSignedIn' */
    note: (reading: Reading): void => {
      const account = signIn.current();
      if (!account) throw new CallFailure('call.notSignedIn');
      const now = clock.now().getTime();
      const known = bySignIn.get(account) ?? new Map<string, number>();
      bySignIn.set(account, known);
      const key = JSON.stringify([reading.action, reading.record, reading.detail, reading.why]);
      const last = known.get(key);
      // A clock set back must not hide a reading.
      const goesOn = last !== undefined && now >= last && now - last < OVER_AFTER_MS;
      if (!goesOn) {
        station.opened().store.audit.add({ ...reading, actor: { role: 'staff', account: account.id } });
      }
      known.delete(key);
      known.set(key, now);
      if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value as string);
    },
  };
}
