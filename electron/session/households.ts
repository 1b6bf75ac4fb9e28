/**
 * Households merged, split, and persons moved, as staff do it: for drafts and for sealed records, which are changed only
 * by their next version. Those that agencies know already are sealed together with where their persons went.
 */
import { isSameValue } from '#domain/flow/same-value';
import { prune } from '#domain/flow/walk';
import { reopen } from '#domain/record/correction';
import {
  type Changes,
  earlierWith,
  earlierWithout,
  type MovedPersons,
  type MoveReason,
  planMove,
  planUndo,
  type Staying,
  withChangesOf,
} from '#domain/record/household-move';
import type { Actor, IntakeRecord } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { MovedSide } from '../store/households.ts';
import type { Store } from '../store/store.ts';
import type { Access } from './access.ts';
import type { Kiosk } from './kiosk.ts';
import type { Opened, Station } from './station.ts';

type HouseholdOptions = {
  readonly station: Station;
  readonly kiosk: Kiosk;
  readonly actor: () => Actor;
  readonly access: Access;
  readonly clock: Clock;
  readonly changed: (change: { readonly what: 'sitting' | 'sittings'; readonly record?: string }) => void;
};
export type HouseholdsDesk = ReturnType<typeof makeHouseholdsDesk>;

export type Move = {
  readonly giver: string;
  readonly receiver?: string | undefined;
  readonly persons: MovedPersons;
  readonly staying: Staying;
  readonly reason: MoveReason;
};

const wasSealed = ({ state, corrects }: IntakeRecord): boolean =>
  state === 'sealed' || corrects !== undefined;

/** The moves of a record, the latest first, with what may still be undone: nothing of it was sealed or moved since. */
export function movesOf({ store, sittings }: Opened, record: string) {
  return store.households
    .of(record)
    .map((move) => ({ ...move, mayUndo: mayUndo(store, sittings.find, move) }));
}

function mayUndo(
  store: Store,
  find: (id: string) => IntakeRecord,
  move: ReturnType<Store['households']['of']>[number],
) {
  if (move.state === 'undone' || !move.content) return false;
  const isLast = (id: string) =>
    store.households.of(id).find(({ state }) => state !== 'undone')?.id === move.id;
  const isAsItWas = (id: string, version: number) => {
    const { state, version: now } = find(id);
    return state === 'draft' && now === version && isLast(id);
  };
  return isAsItWas(move.giver, move.giverVersion) && isAsItWas(move.receiver, move.receiverVersion);
}

const withEarlier = ({ after, ...side }: MovedSide, earlier: IntakeRecord['earlier']): MovedSide => {
  const { earlier: _before, ...rest } = after;
  return { ...side, after: earlier ? { ...rest, earlier } : rest };
};

export function makeHouseholdsDesk({ station, kiosk, actor, access, clock, changed }: HouseholdOptions) {
  const usable = (id: string): IntakeRecord => {
    const record = station.opened().sittings.find(id);
    access.need(record);
    if (record.state === 'purged') throw new CallFailure('record.purged');
    if (record.handedOver) throw new CallFailure('record.handedOver');
    if (record.mergedInto !== undefined) throw new CallFailure('record.merged');
    return record;
  };
  const opened = (record: IntakeRecord): Pick<MovedSide, 'reopened'> & { readonly base: IntakeRecord } => {
    if (record.state === 'draft') return { base: record };
    const next = reopen(record);
    if (!next.ok) throw new CallFailure(next.error.code);
    return { reopened: next.value, base: next.value };
  };
  const sideOf = (record: IntakeRecord, changes: Changes, mergedInto?: string): MovedSide => {
    const { base, ...rest } = opened(record);
    const { form } = station.opened().sittings;
    const after = mergedInto === undefined ? withChangesOf(form, base, changes) : { ...base, mergedInto };
    return { ...rest, after, changes };
  };
  const begin = (from: IntakeRecord, changes: Changes): MovedSide => {
    const { sittings } = station.opened();
    const applied = from.receivedAt ?? from.appliedAt;
    const begun = {
      ...sittings.blank(from.language, from.startedOn),
      ...(applied === undefined ? {} : { appliedAt: applied }),
    };
    return { begun, after: withChangesOf(sittings.form, begun, changes), changes };
  };
  const told = (...records: readonly string[]): void => {
    for (const record of records) {
      station.opened().sittings.reload(record);
      changed({ what: 'sitting', record });
    }
    changed({ what: 'sittings' });
  };

  return {
    /** @returns the household they are in now */
    move: ({ giver: from, receiver: to, persons, staying, reason }: Move): string => {
      const { store, sittings } = station.opened();
      const by = actor();
      if (from === to) throw new CallFailure('household.same');
      const giver = usable(from);
      const receiver = to === undefined ? undefined : usable(to);
      const ids = persons.map(({ id }) => id);
      const came = store.households
        .of(from)
        .find((one) => one.receiver === from && one.state !== 'undone' && one.content);
      const plan = planMove({
        giver: giver.answers,
        ...(receiver ? { receiver: receiver.answers } : {}),
        ...{ persons, staying },
        ...(came?.content?.journal.persons.every(({ id }) => ids.includes(id))
          ? { earlier: came.content.journal }
          : {}),
      });
      if (!plan.ok) throw new CallFailure(plan.code);
      const { kind, journal } = plan.value;
      const arrived = receiver ? sideOf(receiver, plan.value.receiver) : begin(giver, plan.value.receiver);
      const called = Object.fromEntries(ids.map((one) => [one, journal.same[one] ?? one]));
      const there = withEarlier(arrived, earlierWith(giver, arrived.after, called));
      const here = sideOf(giver, plan.value.giver, kind === 'merge' ? there.after.id : undefined);
      const joint = wasSealed(giver);
      const made = {
        id: clock.uuid(),
        ...{ kind, giver: from, receiver: there.after.id, joint },
        at: clock.now().toISOString(),
        account: by.account ?? '',
        state: joint || (receiver && wasSealed(receiver)) ? ('pending' as const) : ('done' as const),
        giverCounter: here.after.counter,
        receiverCounter: there.after.counter,
        giverVersion: here.after.version,
        receiverVersion: there.after.version,
      };
      store.households.move(made, { reason, journal }, here, there, by);
      if (kind === 'merge') kiosk.clear(from);
      told(from, there.after.id);
      for (const id of [from, there.after.id]) if (sittings.find(id).state === 'draft') kiosk.refresh(id);
      return there.after.id;
    },

    /** Brings those who went back, with what was answered of them since. */
    undo: (id: string): void => {
      const { store, sittings } = station.opened();
      const move = store.households.find(id);
      if (!move) throw new CallFailure('household.unknown');
      access.need(sittings.find(move.giver));
      access.need(sittings.find(move.receiver));
      undo(move, actor());
    },
    /**
     * By the clock: what was never finished with the agencies is as if it had not been begun.
     * @returns false where something of it cannot be undone: then a person decides
     */
    giveUp: (record: string): boolean => {
      const { store, sittings } = station.opened();
      for (const move of store.households.of(record)) {
        if (move.state !== 'pending') continue;
        if (!mayUndo(store, sittings.find, move)) return false;
        undo(move, undefined);
      }
      return true;
    },
  };

  function undo(move: ReturnType<Store['households']['of']>[number], by: Actor | undefined): void {
    const { store, sittings } = station.opened();
    const [giver, receiver] = [sittings.find(move.giver), sittings.find(move.receiver)];
    if (!mayUndo(store, sittings.find, move) || !move.content) throw new CallFailure('household.tooLate');
    const { content, ...made } = move;
    const emptied = giver.mergedInto !== undefined;
    const plan = planUndo(content.journal, giver.answers, receiver.answers, emptied);
    const back = content.journal.persons.map(({ id }) => content.journal.same[id] ?? id);
    const left = earlierWithout(receiver, back);
    const { mergedInto: _merged, ...base } = giver;
    const side = (record: IntakeRecord, changes: Changes): MovedSide => ({
      after: withChangesOf(sittings.form, record, changes),
      changes,
    });
    store.households.undo(
      made,
      content,
      side(base, plan.giver),
      withEarlier(side(receiver, plan.receiver), left),
      by,
    );
    told(giver.id, receiver.id);
    if (move.kind === 'split') {
      kiosk.clear(receiver.id);
      if (by) sittings.discard(receiver.id, by);
      else sittings.giveUp(receiver.id);
    }
    for (const one of [giver.id, receiver.id]) {
      const record = sittings.find(one);
      // What the move had opened says again what was sealed.
      if (record.state === 'draft' && record.corrects && sameAsSealed(record)) {
        if (by) sittings.abandonCorrection(one, by);
        else sittings.giveUp(one);
      } else if (record.state === 'draft') kiosk.refresh(one);
    }
    changed({ what: 'sittings' });
  }

  function sameAsSealed(record: IntakeRecord): boolean {
    const { form } = station.opened().sittings;
    const answers = prune(form, record.answers, record.startedOn);
    return record.corrects !== undefined && isSameValue(answers, record.corrects.answers);
  }
}
