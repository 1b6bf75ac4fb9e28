/** Takes in what came back for one agency: stored with all it changes before the transport may put it aside. */
import { markLost } from '#domain/delivery/batch';
import type { OutboxEntry } from '#domain/delivery/entry';
import { agrees, settle, settleLate } from '#domain/delivery/receipt';
import type { AgencyRun } from './batch-run.ts';
import type { Returned, Returns, Verdict } from './transport/transport.ts';

/**
 * @returns how many answers changed something, and the fault that kept the rest from being fetched
 * @throws what the store throws
 */
export async function collectReturns(run: AgencyRun): Promise<{ taken: number; fault?: unknown }> {
  const { options, destination, transport } = run;
  const { outbox, now, report } = options;
  const { agency } = destination;
  let taken = 0;

  const refuse = (code: string) => {
    outbox.addNotice(agency, code, now());
    report({ code, agency });
  };
  const returns: Returns = {
    take: async (returned, andThen) => {
      const verdict = await outbox.together(() => {
        const found = takeIn(run, returned);
        andThen?.();
        return found;
      }, 'soon');
      if (verdict === 'taken') {
        taken += 1;
        report({ code: 'receipt.taken', agency, batch: returned.batchId });
      } else if (verdict !== 'duplicate') refuse(verdict);
      return verdict;
    },
    refuse,
    sendAgain: (batchId) => {
      const batch = outbox.batch(batchId);
      const lost = batch && markLost(batch, now());
      if (lost?.ok) outbox.saveBatch(lost.value);
    },
  };
  try {
    await transport.collect(returns);
    return { taken };
  } catch (fault) {
    return { taken, fault };
  }
}

function takeIn({ options, destination }: AgencyRun, { batchId, answer, receipt }: Returned): Verdict {
  const { outbox, now, report } = options;
  const { agency } = destination;
  if (receipt && outbox.hasReceipt(receipt.id)) return 'duplicate';
  const batch = outbox.batch(batchId);
  if (batch === undefined || batch.agency !== agency) return 'receipt.unknownBatch';
  const at = now();
  const entries = outbox.entriesOfBatch(batch.id);
  const settled = settle(batch, entries, answer, at) ?? settleLate(batch, entries, answer, at);
  if (settled === undefined) {
    const outcomes = 'outcomes' in answer ? answer.outcomes : [];
    const named = outcomes
      .map(({ entryId }) => outbox.entry(entryId))
      .filter((entry): entry is OutboxEntry => entry !== undefined);
    const known = 'outcomes' in answer ? named : entries;
    return agrees(batch.id, known, answer) ? 'duplicate' : 'receipt.contradicts';
  }
  if (receipt) {
    const { accepted, rejected } = settled;
    outbox.recordReceipt(
      { ...receipt, batchId: batch.id, agency, receivedAt: at, accepted, rejected },
      settled.batch,
      settled.entries,
    );
  } else outbox.closeBatch(settled.batch, settled.entries);
  for (const _entry of settled.foreignEntries) {
    outbox.addNotice(agency, 'receipt.foreignEntry', at);
    report({ code: 'receipt.foreignEntry', agency, batch: batch.id });
  }
  return 'taken';
}
