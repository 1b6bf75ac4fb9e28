/** Builds one batch and hands it over. */
import { type Batch, markAnswered, markFault, markSent, newBatch } from '#domain/delivery/batch';
import { type OutboxEntry, park, take } from '#domain/delivery/entry';
import { settle } from '#domain/delivery/receipt';
import type { Destination } from './destination.ts';
import type { DeliveryOptions } from './options.ts';
import { type Parcel, type Transport, TransportFault, TransportRefusal } from './transport/transport.ts';

/** All that one agency's turn needs. */
export type AgencyRun = {
  readonly options: DeliveryOptions;
  readonly destination: Destination;
  readonly transport: Transport;
  /** What is being stored while the next one is on its way; waited for before the run ends. */
  readonly storing: Promise<unknown>[];
};

/** Bytes in one batch, before encryption; a single entry may be larger. */
const MOST_BYTES = 24 * 1024 * 1024;

/** A new batch with what is in it, just read. */
export type Built = { readonly batch: Batch; readonly parcels: readonly Parcel[] };

/**
 * Takes what waits into a new batch, durable with its id before anything leaves. An entry whose payload is damaged
 * or is not what its agency may receive is parked at once and holds up no other; one that may be the cause of a
 * refused batch travels in a batch of its own.
 */
export function buildBatch({
  options,
  destination,
  transport,
}: AgencyRun): Built | 'nothingWaits' | 'allParked' {
  const { outbox, now, newId, report } = options;
  const { agency } = destination;
  const waiting = outbox.waitingEntries(agency, transport.mostEntries);
  if (waiting.length === 0) return 'nothingWaits';
  const at = now();
  const id = newId();
  const moved: OutboxEntry[] = [];
  const parcels: Parcel[] = [];
  let bytes = 0;
  for (const entry of waiting) {
    if (entry.travelsAlone && parcels.length > 0) continue;
    const checked = checkedParcel(options, entry);
    if ('parcel' in checked) {
      bytes += sizeOf(checked.parcel);
      if (bytes > MOST_BYTES && parcels.length > 0) break;
    }
    const taken = take(entry, id, at);
    if (!taken.ok) continue;
    const step = 'parcel' in checked ? taken : park(taken.value, { reason: checked.problem }, at);
    if (!step.ok) continue;
    moved.push(step.value);
    if ('parcel' in checked) parcels.push(checked.parcel);
    else report({ code: checked.problem, agency, entry: entry.id });
    if (entry.travelsAlone && parcels.length > 0) break;
  }
  if (moved.length === 0) return 'nothingWaits';
  if (parcels.length === 0) {
    outbox.createBatch(undefined, moved);
    return 'allParked';
  }
  const entryIds = parcels.map(({ entryId }) => entryId);
  const batch = newBatch(id, agency, entryIds, at);
  outbox.createBatch(batch, moved);
  return { batch, parcels };
}

const sizeOf = ({ payload, attachments }: Parcel): number =>
  attachments.reduce((sum, { content }) => sum + content.length, payload.length);

/** An entry's parcel, or the code of what keeps it from being sent. */
function checkedParcel(
  { outbox, isPayload }: DeliveryOptions,
  entry: OutboxEntry,
): { readonly parcel: Parcel } | { readonly problem: string } {
  const payload = outbox.payloadOf(entry.id);
  if (payload === undefined) return { problem: 'entry.payloadMissing' };
  try {
    if (isPayload(entry.kind, entry.payloadVersion, JSON.parse(payload))) {
      return { parcel: parcelOf(outbox, entry, payload) };
    }
  } catch {
    // Not even JSON: a payload is written whole or not at all, so the file it lies in was damaged.
  }
  return { problem: 'entry.payloadInvalid' };
}

function parcelOf(outbox: DeliveryOptions['outbox'], entry: OutboxEntry, payload: string): Parcel {
  const { id, kind, payloadVersion } = entry;
  return { entryId: id, kind, payloadVersion, payload, attachments: outbox.attachmentsOf(id) };
}

export type Handed =
  /** handed over, for the first time or once more */
  | 'sent'
  /** it lies with the other side already */
  | 'underway'
  /** nothing of it was left to send */
  | 'empty'
  /** refused for good: its entries go on one by one, or are parked */
  | 'refused'
  /** noted on the batch; tried again later */
  | TransportFault;

/**
 * Hands a batch over, the first time or again.
 * @param parcels where they were just read
 * @throws what the store throws
 */
export async function handOver(run: AgencyRun, batch: Batch, parcels?: readonly Parcel[]): Promise<Handed> {
  const { outbox, now, random, report } = run.options;
  // Nothing depends on it: killed before it is stored, the batch is sent again, or found to have arrived.
  const noteSent = (andThen?: () => void) => {
    const sent = markSent(batch, now(), random());
    const stored = outbox.together(() => {
      andThen?.();
      if (sent.ok) outbox.saveBatch(sent.value);
    }, 'soon');
    stored.catch(() => undefined);
    run.storing.push(stored);
  };
  if (run.transport.isUnderway(batch.id)) {
    noteSent();
    return 'underway';
  }
  const travelling = parcels ?? loadParcels(run, batch);
  if (travelling.length === 0) {
    const sent = markSent(batch, now(), random());
    const answered = sent.ok ? markAnswered(sent.value, now()) : sent;
    if (answered.ok) outbox.saveBatch(answered.value);
    return 'empty';
  }
  let andThen: (() => void) | undefined;
  try {
    andThen = await run.transport.send(batch, travelling);
  } catch (error) {
    if (error instanceof TransportRefusal) return refuse(run, batch, error.code);
    const fault = error instanceof TransportFault ? error : new TransportFault('transport.failed', error);
    const faulty = markFault(batch, fault.code, now(), random(), fault.retryAt);
    if (faulty.ok) outbox.saveBatch(faulty.value);
    return fault;
  }
  noteSent(andThen);
  report({ code: 'batch.sent', agency: batch.agency, batch: batch.id });
  return 'sent';
}

function refuse({ options: { outbox, now, report } }: AgencyRun, batch: Batch, reason: string): Handed {
  const settled = settle(batch, outbox.entriesOfBatch(batch.id), { refused: { reason } }, now());
  if (settled) outbox.closeBatch(settled.batch, settled.entries);
  report({ code: 'batch.refused', agency: batch.agency, batch: batch.id });
  return 'refused';
}

/** An entry whose payload is gone since the batch was built is parked; the batch goes on without it. */
function loadParcels({ options: { outbox, now, report } }: AgencyRun, batch: Batch): readonly Parcel[] {
  const found: Parcel[] = [];
  for (const entry of outbox.entriesOfBatch(batch.id)) {
    if (entry.state !== 'in-batch' || entry.batchId !== batch.id) continue;
    const payload = outbox.payloadOf(entry.id);
    if (payload !== undefined) {
      found.push(parcelOf(outbox, entry, payload));
      continue;
    }
    const parked = park(entry, { reason: 'entry.payloadMissing' }, now());
    if (parked.ok) outbox.saveEntry(parked.value);
    report({ code: 'entry.payloadMissing', agency: batch.agency, entry: entry.id });
  }
  return found;
}
