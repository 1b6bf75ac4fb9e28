/** What persons may ask of their records: consents taken back, answers marked as disputed. */
import type { ConsentPart } from '#domain/intake/consent/withdraw';
import { type Dispute, markDisputed, markedVersion, settleDispute } from '#domain/record/dispute';
import type { Actor, IntakeRecord } from '#domain/record/intake-record';
import { withdrawConsent } from '#domain/record/withdrawal';
import { must, type SittingShared } from './sitting-shared.ts';

export function sittingRights({ store, intake, memory, sealing, now }: SittingShared) {
  const { form } = intake;
  const { find, keep } = memory;
  /** A record with other marks: of a sealed one a version more where an agency has to hear of it. */
  const marked = (
    before: IntakeRecord,
    record: IntakeRecord,
    note: () => void,
    actor: Actor,
  ): IntakeRecord => {
    if (record.state === 'sealed') {
      const made = must(markedVersion(form, record, now()));
      if (sealing.isNews(made.sealed)) {
        sealing.mark(before, made, note, actor);
        return keep(made.sealed);
      }
    }
    note();
    return keep(record);
  };

  return {
    /** Takes consents of a person back. Of a sealed record that is its next version, sealed at once. */
    withdrawConsent: (
      id: string,
      person: string,
      asked: readonly ConsentPart[],
      actor: Actor,
    ): readonly ConsentPart[] => {
      const before = find(id);
      const at = now();
      const made = must(withdrawConsent(form, before, person, asked, actor, at));
      sealing.withdraw(before, made, person, actor, at);
      const withdrawals = made.withdrawn.map((part) => ({ ...part, person, at }));
      const after = made.sealed ?? made.answered;
      keep({ ...after, withdrawals: [...(before.withdrawals ?? []), ...withdrawals] });
      return made.withdrawn;
    },

    /** A person says that an answer is wrong. */
    dispute: (id: string, dispute: Dispute, actor: Actor): IntakeRecord => {
      const before = find(id);
      const record = must(markDisputed(form, before, dispute));
      return marked(before, record, () => store.rights.dispute(id, actor, dispute), actor);
    },

    settleDispute: (id: string, of: Pick<Dispute, 'step' | 'person'>, actor: Actor): IntakeRecord => {
      const before = find(id);
      const record = must(settleDispute(before, of));
      return marked(before, record, () => store.rights.settle(id, actor, of), actor);
    },
  };
}
