/** One agency's sending: what is due again, what was never sent, what waits; some batches side by side. */
import type { Batch } from '#domain/delivery/batch';
import { type AgencyRun, buildBatch, handOver } from './batch-run.ts';
import { storedAll } from './stored-all.ts';
import type { TransportFault } from './transport/transport.ts';

/** `whatIsDue`: only batches whose next attempt has come; `everything`: also what waits. */
export type Reach = 'everything' | 'whatIsDue';

/** Batches read from the store at a time. */
const PAGE = 100;
/** Entries taken into new batches at a time, in memory until they are sent. */
const MADE_AT_ONCE = 24;
/** So many faults one after the other, and the rest is left for later. One poisoned batch alone stops nothing. */
const MOST_FAULTS = 4;

export type SendOutcome = {
  /** batches handed over */
  readonly sent: number;
  /** why sending stopped early, where it did */
  readonly fault?: TransportFault;
};

/**
 * Sends again first, then what is new: each with its own patience, so that batches that fail every time keep back
 * nothing that never had its turn.
 * @throws TransportFault when nothing can be sent at all, and what the store throws
 */
export async function sendAll(run: AgencyRun, reach: Reach): Promise<SendOutcome> {
  const { outbox, now } = run.options;
  const { agency } = run.destination;
  const somethingWaits = reach === 'everything' && outbox.waitingEntries(agency, 1).length > 0;
  const somethingIsDue =
    outbox.dueBatches(agency, now(), 1).length > 0 ||
    (reach === 'everything' && outbox.readyBatches(agency, '', 1).length > 0);
  if (!somethingWaits && !somethingIsDue) return { sent: 0 };

  await run.transport.prepare();
  const again = await sendSideBySide(run, openBatches(run, reach));
  if (reach === 'whatIsDue' || again.fault?.concernsAll) return again;
  const fresh = await sendSideBySide(run, newBatches(run));
  const fault = fresh.fault ?? again.fault;
  return { sent: again.sent + fresh.sent, ...(fault ? { fault } : {}) };
}

/** What goes to the other side next: a batch, with what is in it where that was just read. */
type Next = { readonly batch: Batch; readonly parcels?: Parameters<typeof handOver>[2] };

/** Each open batch at most once a run, however its next attempt moves meanwhile. */
function* openBatches({ options, destination }: AgencyRun, reach: Reach): Generator<Next> {
  const { outbox, now } = options;
  const { agency } = destination;
  const begun = now();
  const tried = new Set<string>();
  for (;;) {
    const due = outbox.dueBatches(agency, begun, PAGE).filter(({ id }) => !tried.has(id));
    if (due.length === 0) break;
    for (const batch of due) {
      tried.add(batch.id);
      yield { batch };
    }
  }
  if (reach === 'whatIsDue') return;
  for (let after = ''; ; ) {
    const ready = outbox.readyBatches(agency, after, PAGE);
    const last = ready.at(-1);
    if (!last) return;
    after = last.id;
    for (const batch of ready) if (!tried.has(batch.id)) yield { batch };
  }
}

/** Some at a time where batches are small: their ids are durable before the first byte of any of them leaves. */
function* newBatches(run: AgencyRun): Generator<Next> {
  const count = Math.max(1, Math.floor(MADE_AT_ONCE / run.transport.mostEntries));
  for (;;) {
    const built = run.options.outbox.inOne(() => Array.from({ length: count }, () => buildBatch(run)));
    for (const one of built) if (typeof one !== 'string') yield one;
    if (built.includes('nothingWaits')) return;
  }
}

async function sendSideBySide(run: AgencyRun, batches: Generator<Next>): Promise<SendOutcome> {
  let sent = 0;
  let faultsInARow = 0;
  let fault: TransportFault | undefined;
  let isOver = false;

  const lane = async () => {
    while (!isOver) {
      const next = batches.next();
      if (next.done) return;
      const handed = await handOver(run, next.value.batch, next.value.parcels);
      if (handed instanceof Error) {
        fault = handed;
        faultsInARow += 1;
        if (handed.concernsAll || faultsInARow >= MOST_FAULTS) isOver = true;
      } else if (handed === 'sent' || handed === 'refused') {
        if (handed === 'sent') sent += 1;
        faultsInARow = 0;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: run.transport.atOnce }, lane));
  const stored = await storedAll(run.options.outbox, run.storing.splice(0));
  const failed = [...lanes, ...stored].find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return { sent, ...(fault ? { fault } : {}) };
}
