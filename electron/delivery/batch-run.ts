/** Builds one batch and hands it over. */
import type { BatchFile } from '#domain/contract/batch';
import { type Batch, markAnswered, markFault, markSent, newBatch } from '#domain/delivery/batch';
import { type OutboxEntry, park, take } from '#domain/delivery/entry';
import type { Destination } from './destination.ts';
import { type EnvelopeKey, sealEnvelope } from './envelope.ts';
import type { DeliveryOptions } from './options.ts';
import { type Transport, TransportFault } from './transport/transport.ts';

/** All that one agency's turn needs. */
export type AgencyRun = {
  readonly options: DeliveryOptions;
  readonly destination: Destination;
  readonly transport: Transport;
};

/** Entries in one batch; a file of some megabytes at most. */
const MOST_ENTRIES = 200;
/** Encrypted side by side; more would only fill memory. */
const AT_ONCE = 32;

type Travelling = { readonly entryId: string; readonly payload: string };
/** A new batch with the payloads in it, just read. */
export type Built = { readonly batch: Batch; readonly payloads: readonly Travelling[] };

/**
 * Takes what waits into a new batch, durable with its id before anything leaves. An entry whose payload is damaged
 * or is not what its agency may receive is parked at once and holds up no other.
 */
export function buildBatch({ options, destination }: AgencyRun): Built | 'nothingWaits' | 'allParked' {
  const { outbox, now, newId, report } = options;
  const { agency } = destination;
  const waiting = outbox.waitingEntries(agency, MOST_ENTRIES);
  if (waiting.length === 0) return 'nothingWaits';
  const at = now();
  const id = newId();
  const moved: OutboxEntry[] = [];
  const payloads: Travelling[] = [];
  for (const entry of waiting) {
    const taken = take(entry, id, at);
    if (!taken.ok) continue;
    const checked = checkedPayload(options, entry);
    const step = 'payload' in checked ? taken : park(taken.value, { reason: checked.problem }, at);
    if (!step.ok) continue;
    moved.push(step.value);
    if ('payload' in checked) payloads.push({ entryId: entry.id, payload: checked.payload });
    else report({ code: checked.problem, agency, entry: entry.id });
  }
  if (moved.length === 0) return 'nothingWaits';
  if (payloads.length === 0) {
    outbox.createBatch(undefined, moved);
    return 'allParked';
  }
  const entryIds = payloads.map(({ entryId }) => entryId);
  const batch = newBatch(id, agency, entryIds, at);
  outbox.createBatch(batch, moved);
  return { batch, payloads };
}

/** An entry's payload, or the code of what keeps it from being sent. */
function checkedPayload(
  { outbox, isPayload }: DeliveryOptions,
  entry: OutboxEntry,
): { readonly payload: string } | { readonly problem: string } {
  const payload = outbox.payloadOf(entry.id);
  if (payload === undefined) return { problem: 'entry.payloadMissing' };
  try {
    if (isPayload(entry.kind, entry.payloadVersion, JSON.parse(payload))) return { payload };
  } catch {
    // Not even JSON: a payload is written whole or not at all, so the file it lies in was damaged.
  }
  return { problem: 'entry.payloadInvalid' };
}

/**
 * Encrypts a batch and hands it over, the first time or again.
 * @param travelling its payloads where they were just read
 * @returns 1 when it was handed over, 0 when nothing of it was left to send
 * @throws TransportFault after noting it on the batch
 */
export async function sendBatch(
  run: AgencyRun,
  batch: Batch,
  key: EnvelopeKey,
  travelling: readonly Travelling[] = loadPayloads(run, batch),
): Promise<number> {
  const { outbox, now, random, report } = run.options;
  if (travelling.length === 0) {
    const sent = markSent(batch, now(), random());
    const answered = sent.ok ? markAnswered(sent.value, now()) : sent;
    if (answered.ok) outbox.saveBatch(answered.value);
    return 0;
  }
  const entries: BatchFile['entries'] = [];
  for (let from = 0; from < travelling.length; from += AT_ONCE) {
    const part = travelling.slice(from, from + AT_ONCE);
    const sealed = part.map(async ({ entryId, payload }) => ({
      entryId,
      envelope: await sealEnvelope(payload, key),
    }));
    entries.push(...(await Promise.all(sealed)));
  }
  const file: BatchFile = {
    format: 'kleines-rathaus/batch',
    version: 1,
    mode: run.options.mode,
    batchId: batch.id,
    station: run.options.station,
    agency: batch.agency,
    createdAt: batch.createdAt,
    entries,
  };
  try {
    await run.transport.send(batch.id, new TextEncoder().encode(JSON.stringify(file)));
  } catch (error) {
    const code = error instanceof TransportFault ? error.code : 'transport.failed';
    const faulty = markFault(batch, code, now(), random());
    if (faulty.ok) outbox.saveBatch(faulty.value);
    throw error;
  }
  const sent = markSent(batch, now(), random());
  if (sent.ok) outbox.saveBatch(sent.value);
  report({ code: 'batch.sent', agency: batch.agency, batch: batch.id });
  return 1;
}

/** An entry whose payload is gone since the batch was built is parked; the batch goes on without it. */
function loadPayloads({ options: { outbox, now, report } }: AgencyRun, batch: Batch): readonly Travelling[] {
  const found: Travelling[] = [];
  for (const entry of outbox.entriesOfBatch(batch.id)) {
    if (entry.state !== 'in-batch' || entry.batchId !== batch.id) continue;
    const payload = outbox.payloadOf(entry.id);
    if (payload !== undefined) {
      found.push({ entryId: entry.id, payload });
      continue;
    }
    const parked = park(entry, { reason: 'entry.payloadMissing' }, now());
    if (parked.ok) outbox.saveEntry(parked.value);
    report({ code: 'entry.payloadMissing', agency: batch.agency, entry: entry.id });
  }
  return found;
}
