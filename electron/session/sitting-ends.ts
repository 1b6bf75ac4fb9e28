/** How sittings end without being sealed: handed over, removed, given up. */

import type { Why } from '#domain/record/audit-action';
import { abandonCorrection } from '#domain/record/correction';
import { type Actor, discard, handOver, type IntakeRecord } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import { must, type SittingShared } from './sitting-shared.ts';

export function sittingEnds({ store, intake, memory, sealing, now }: SittingShared) {
  const { form } = intake;
  const { find, keep } = memory;
  /** What came from another household, and that household, would be lost. */
  const needSettled = (id: string, isOf: (move: { giver: string; joint: boolean }) => boolean): void => {
    if (
      store.households.of(id).some((move) => move.state === 'pending' && isOf(move)) ||
      store.households.mergedInto(id).length > 0
    )
      throw new CallFailure('household.undoFirst');
  };

  return {
    /** Gives a correction up: the sealed version is back exactly as it was. */
    abandonCorrection: (id: string, actor: Actor): IntakeRecord => {
      needSettled(id, () => true);
      const record = must(abandonCorrection(find(id)));
      store.records.abandonCorrection({ record, audit: { action: 'record.abandonCorrection', actor } });
      return keep(record);
    },

    /** Hands a possibly unaccompanied minor over: nothing of the form stays but what the youth office needs. */
    handOver: (id: string, actor: Actor): IntakeRecord => {
      needSettled(id, () => true);
      const record = must(handOver(form, find(id), intake.keptOnHandOver, now()));
      store.records.end({ record, audit: { action: 'record.handOver', actor } }, () =>
        sealing.addEntries(record),
      );
      return keep(record);
    },

    /** Removes the content of a sealed record before its time: what all its agencies have accepted. */
    purge: (id: string, actor: Actor, why: Why, witness: string): void => {
      const { state, corrects } = find(id);
      if (state !== 'sealed' || corrects) throw new CallFailure('record.notSealed');
      if (!store.retention.purgeNow(id, { actor, why, witness })) throw new CallFailure('purge.notAccepted');
      memory.drop(id);
    },

    /** Removes the content of an unfinished sitting. */
    discard: (id: string, actor: Actor): void => {
      needSettled(id, ({ giver, joint }) => giver !== id || joint);
      const record = must(discard(find(id)));
      store.records.end({ record, audit: { action: 'record.discard', actor } }, () => {});
      memory.drop(id);
    },

    /** By the clock: an unfinished sitting is removed, a correction given up. */
    giveUp: (id: string): 'discarded' | 'abandoned' => {
      const before = find(id);
      const why = 'retention' as const;
      if (before.corrects) {
        const record = must(abandonCorrection(before));
        store.records.abandonCorrection({ record, audit: { action: 'record.abandonCorrection', why } });
        keep(record);
        return 'abandoned';
      }
      const record = must(discard(before));
      // Whoever went there goes with it.
      for (const merged of store.households.mergedInto(id)) memory.drop(merged);
      store.records.end({ record, audit: { action: 'record.discard', why } }, () => {});
      memory.drop(id);
      return 'discarded';
    },
  };
}
