/**
 * Protected records: once sealed they open to nobody by themselves. Who sealed one has it open for a while, for its
 * papers; anybody else needs a team lead with a reason and a second person. Until it is sealed the sitting is everybody's
 * who works at it.
 */
import { needsProtection } from '#domain/intake/protection';
import type { Why } from '#domain/record/audit-action';
import type { Actor, IntakeRecord } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { Station } from './station.ts';

const OPEN_MS = 30 * 60_000;

export type AccessOptions = {
  readonly station: Station;
  readonly actor: () => Actor;
  readonly clock: Pick<Clock, 'now'>;
  /** it is open to somebody now */
  readonly changed: (record: string) => void;
};
export type Access = ReturnType<typeof makeAccess>;

/** A record is never changed, only replaced, and the desk lists the same ones after every touch. */
const needs = new WeakMap<IntakeRecord, boolean>();

type Grant = { readonly from: number; readonly why?: Why };

export function makeAccess({ station, actor, clock, changed }: AccessOptions) {
  const grants = new Map<string, Grant>();
  const keyOf = (record: string) => `${actor().account} ${record}`;
  const grantOf = (record: string): Grant | undefined => {
    const grant = grants.get(keyOf(record));
    const passed = grant && clock.now().getTime() - grant.from;
    // A clock set back must not keep it open.
    return passed !== undefined && passed >= 0 && passed < OPEN_MS ? grant : undefined;
  };
  const grant = (record: string, why?: Why): void => {
    grants.set(keyOf(record), { from: clock.now().getTime(), ...(why === undefined ? {} : { why }) });
  };
  const isProtected = (record: IntakeRecord): boolean => {
    if (record.state !== 'sealed' && record.corrects === undefined) return false;
    const known = needs.get(record) ?? needsProtection(record.answers);
    needs.set(record, known);
    return known;
  };
  const isClosed = (record: IntakeRecord): boolean => isProtected(record) && !grantOf(record.id);

  return {
    isProtected,
    /** Whether it stays closed to whoever is signed in. */
    isClosed,
    /** @throws CallFailure 'record.protected' */
    need: (record: IntakeRecord): void => {
      if (isClosed(record)) throw new CallFailure('record.protected');
    },
    /** Why it was opened, where it had to be. */
    whyOpen: (record: string): Why | undefined => grantOf(record)?.why,
    /** For whoever has just sealed it. */
    grant,
    /** @param witness whose PIN was checked */
    openProtected: (id: string, why: Why, witness: string): void => {
      const { store, sittings } = station.opened();
      if (!isProtected(sittings.find(id))) throw new CallFailure('record.notProtected');
      store.audit.add({ action: 'record.breakGlass', record: id, actor: actor(), witness, why });
      grant(id, why);
      changed(id);
    },
  };
}
