/** Fetches one agency's receipts. Each is verified, stored with all it changes, and only then put aside. */
import type { ReceiptContent } from '#domain/contract/batch';
import type { OutboxEntry } from '#domain/delivery/entry';
import { agrees, settle } from '#domain/delivery/receipt';
import type { AgencyRun } from './batch-run.ts';
import { mayBeUnfinished, type ReceiptRefusal, verifyReceipt } from './receipt.ts';
import type { IncomingReceipt } from './transport/transport.ts';

/**
 * @returns how many receipts changed something
 * @throws TransportFault when the folder cannot be read or a receipt cannot be put aside
 */
export async function collectReceipts(run: AgencyRun): Promise<number> {
  const { options, transport } = run;
  let taken = 0;
  let fault: unknown;
  for (const receipt of await transport.receipts()) {
    const verdict = await readReceipt(run, receipt);
    if (verdict === 'leave') continue;
    if (verdict === 'taken') taken += 1;
    if (verdict !== 'taken' && verdict !== 'duplicate') {
      options.report({ code: verdict, agency: run.destination.agency });
    }
    try {
      await transport.settle(receipt, verdict === 'taken' || verdict === 'duplicate' ? 'read' : 'refused');
    } catch (error) {
      // It is stored; found again, it is a duplicate. The next receipt may still be read.
      fault = error;
    }
  }
  if (fault !== undefined) throw fault;
  return taken;
}

type Verdict = 'taken' | 'duplicate' | 'leave' | ReceiptRefusal;

async function readReceipt(run: AgencyRun, { signed, writtenAt }: IncomingReceipt): Promise<Verdict> {
  const { agency, signingKeys } = run.destination;
  if (signed === undefined) return 'receipt.unreadable';
  const verified = await verifyReceipt(signed, agency, signingKeys);
  if (!verified.ok) {
    return mayBeUnfinished(verified.code, writtenAt, run.options.now()) ? 'leave' : verified.code;
  }
  return takeIn(run, verified.content, signed.trim());
}

function takeIn({ options, destination }: AgencyRun, content: ReceiptContent, signed: string): Verdict {
  const { outbox, now, report } = options;
  const { agency } = destination;
  if (outbox.hasReceipt(content.receiptId)) return 'duplicate';
  const batch = outbox.batch(content.batchId);
  if (batch === undefined || batch.agency !== agency) return 'receipt.unknownBatch';
  const at = now();
  const settled = settle(batch, outbox.entriesOfBatch(batch.id), content.outcomes, at);
  if (settled === undefined) {
    const known = content.outcomes
      .map(({ entryId }) => outbox.entry(entryId))
      .filter((entry): entry is OutboxEntry => entry !== undefined);
    return agrees(batch.id, known, content.outcomes) ? 'duplicate' : 'receipt.contradicts';
  }
  outbox.recordReceipt(
    {
      id: content.receiptId,
      batchId: batch.id,
      agency,
      receivedAt: at,
      accepted: settled.accepted,
      rejected: settled.rejected,
      signed,
    },
    settled.batch,
    settled.entries,
  );
  report({ code: 'receipt.taken', agency, batch: batch.id });
  for (const _entry of settled.foreignEntries) {
    report({ code: 'receipt.foreignEntry', agency, batch: batch.id });
  }
  return 'taken';
}
