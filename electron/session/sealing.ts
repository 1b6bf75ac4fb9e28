/** Sealing a record: in one transaction its row, one frozen payload per agency in the outbox, and what the rules said. */
import { entriesAfter } from '#domain/delivery/entries-for';
import type { Actor, IntakeRecord } from '#domain/record/intake-record';
import { type Withdrawn, withdrawalReason } from '#domain/record/withdrawal';
import type { Assessment } from '#domain/rules/assess';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { StationIds } from './intake-form.ts';

type Marked = { readonly reopened: IntakeRecord; readonly sealed: IntakeRecord };

export function makeSealing(
  store: Store,
  ids: StationIds,
  clock: Clock,
  assess: (record: IntakeRecord) => Assessment | undefined,
  /** Inside the same transaction: what staff have to do from then on. */
  noteTasks: (record: string, assessment: Assessment | undefined, actor: Actor) => void,
) {
  /** What a version leaves in the outbox as it is now. */
  const following = (record: IntakeRecord) => {
    const { outbox } = store;
    const before = outbox.entriesOfRecord(record.id).map(({ shortCode: _code, ...entry }) => ({
      entry,
      payload: outbox.payloadOf(entry.id),
    }));
    return entriesAfter(record, ids, clock.uuid, before);
  };
  /** Inside the transaction that seals: the outbox as it is then, and what follows for it. */
  const addEntries = (record: IntakeRecord): void => {
    const { outbox } = store;
    const { entries, replaced } = following(record);
    outbox.addEntries(entries);
    for (const entry of replaced) outbox.saveEntry(entry);
  };
  /**
   * Of a correction only what it changes for an agency, and what that takes the place of is not sent any more.
   * @param corrects the version it takes the place of
   */
  const seal = (record: IntakeRecord, corrects: IntakeRecord | undefined, actor: Actor): void => {
    const replaced = corrects && ({ why: 'correction', before: JSON.stringify(corrects.answers) } as const);
    const audit = { action: 'record.seal', actor, detail: String(record.version), ...replaced } as const;
    const assessment = assess(record);
    store.records.end({ record, audit }, () => {
      addEntries(record);
      if (assessment) store.assessments.add(record.id, record.version, assessment);
      noteTasks(record.id, assessment, actor);
    });
  };

  return {
    addEntries,
    seal,
    /** Whether any agency has to hear of this version. */
    isNews: (record: IntakeRecord): boolean => {
      const { entries, replaced } = following(record);
      return entries.length > 0 || replaced.length > 0;
    },
    /** Marks of a sealed record are told whoever gets the answer, in the transaction that notes them. */
    mark: (before: IntakeRecord, made: Marked, note: () => void, actor: Actor): void => {
      const { records, outbox } = store;
      outbox.inOne(() => {
        records.correct({
          record: made.reopened,
          audit: { action: 'record.correct', actor, why: 'ownRequest' },
        });
        note();
        seal(made.sealed, before, actor);
      });
    },
    /** A withdrawal is whole or not at all: the new answer, the sealed version, and what is sent of it. */
    withdraw: (before: IntakeRecord, made: Withdrawn, person: string, actor: Actor, at: string): void => {
      const { withdrawn, step, answered, reopened, sealed } = made;
      const { records, rights, outbox } = store;
      outbox.inOne(() => {
        if (reopened) {
          records.correct({
            record: reopened,
            audit: { action: 'record.correct', actor, why: 'ownRequest' },
          });
        }
        records.change({
          record: answered,
          audit: { action: 'record.answer', step, actor, detail: withdrawalReason.code },
          answer: {
            ...{ step, actor, answers: answered.answers[step] ?? {}, before: before.answers[step] },
            reason: answered.staffChanges?.[step]?.reason,
          },
        });
        for (const part of withdrawn) rights.addWithdrawal(before.id, actor, { ...part, person, at });
        if (sealed) seal(sealed, before, actor);
      });
    },
  };
}
