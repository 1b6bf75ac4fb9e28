/** The outbox: entries with their frozen payloads, batches, receipts. States move only in `domain/delivery`. */
import type { Batch } from '#domain/delivery/batch';
import type { NewEntry, OutboxEntry } from '#domain/delivery/entry';
import type { AgencyId } from '#domain/intake/agency';
import type { OutboxPort, StoredReceipt } from '../delivery/outbox-port.ts';
import type { Connection } from './database.ts';
import type { Settings } from './settings.ts';
import { withStoreCodes } from './store-error.ts';

/** One agency's figures for the desk. */
export type AgencyFigures = {
  readonly agency: AgencyId;
  readonly waiting: number;
  readonly inBatch: number;
  readonly accepted: number;
  readonly parked: number;
  readonly lastAcceptedAt?: string;
  readonly fault?: string;
};
export type ListedEntry = OutboxEntry & { readonly shortCode: string };
export type ListedReceipt = Omit<StoredReceipt, 'signed'>;

export type Outbox = OutboxPort & {
  readonly entriesOfRecord: (record: string) => readonly ListedEntry[];
  /** Entries changed since an instant, and every one that is not accepted yet; newest first. */
  readonly openOrChangedSince: (instant: string, most: number) => readonly ListedEntry[];
  readonly receiptsSince: (instant: string, most: number) => readonly ListedReceipt[];
  readonly figures: () => readonly AgencyFigures[];
};

type Row = Readonly<Record<string, string | number | null>>;

/** A row as an object: null means "not there". */
function present<Value>(row: Row): Value {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Value;
}

const ENTRY = `e.id, e.record AS recordId, e.record_version AS recordVersion, e.agency, e.kind,
  e.payload_version AS payloadVersion, e.state, e.batch AS batchId, e.attempts, e.reason, e.field, e.detail,
  e.created_at AS createdAt, e.changed_at AS changedAt`;
const LISTED = `${ENTRY}, r.short_code AS shortCode FROM outbox_entry e JOIN record r ON r.id = e.record`;
const BATCH = `id, agency, state, attempts, next_attempt_at AS nextAttemptAt, created_at AS createdAt,
  sent_at AS sentAt, answered_at AS answeredAt, fault FROM batch`;

export function outboxStore(connection: Connection, settings: Settings): Outbox {
  const insertEntry = connection.prepare(`
    INSERT INTO outbox_entry (id, record, record_version, agency, kind, payload_version, state, batch, attempts,
      reason, field, detail, created_at, changed_at)
    VALUES (:id, :recordId, :recordVersion, :agency, :kind, :payloadVersion, :state, :batchId, :attempts,
      :reason, :field, :detail, :createdAt, :changedAt)`);
  const insertPayload = connection.prepare('INSERT INTO outbox_payload (entry, payload) VALUES (?, ?)');
  const updateEntry = connection.prepare(`
    UPDATE outbox_entry SET state = :state, batch = :batchId, attempts = :attempts, reason = :reason,
      field = :field, detail = :detail, changed_at = :changedAt WHERE id = :id`);
  const selectEntry = connection.prepare<[string], Row>(`SELECT ${ENTRY} FROM outbox_entry e WHERE e.id = ?`);
  const selectWaiting = connection.prepare<[string, number], Row>(`SELECT ${ENTRY} FROM outbox_entry e
    WHERE e.agency = ? AND e.state = 'waiting' ORDER BY e.created_at, e.id LIMIT ?`);
  const selectOfBatch = connection.prepare<[string], Row>(`SELECT ${ENTRY} FROM batch_entry b
    JOIN outbox_entry e ON e.id = b.entry WHERE b.batch = ? ORDER BY b.position`);
  const selectPayload = connection
    .prepare<[string], string>('SELECT payload FROM outbox_payload WHERE entry = ?')
    .pluck();
  const insertBatch = connection.prepare(`
    INSERT INTO batch (id, agency, state, attempts, next_attempt_at, created_at, sent_at, answered_at, fault)
    VALUES (:id, :agency, :state, :attempts, :nextAttemptAt, :createdAt, :sentAt, :answeredAt, :fault)`);
  const insertBatchEntry = connection.prepare(
    'INSERT INTO batch_entry (batch, position, entry) VALUES (?, ?, ?)',
  );
  const updateBatch = connection.prepare(`
    UPDATE batch SET state = :state, attempts = :attempts, next_attempt_at = :nextAttemptAt, sent_at = :sentAt,
      answered_at = :answeredAt, fault = :fault WHERE id = :id`);
  const selectBatch = connection.prepare<[string], Row>(`SELECT ${BATCH} WHERE id = ?`);
  const selectOpenBatches = connection.prepare<[string], Row>(
    `SELECT ${BATCH} WHERE agency = ? AND state <> 'answered' ORDER BY created_at, id`,
  );
  const selectEntryIds = connection
    .prepare<[string], string>('SELECT entry FROM batch_entry WHERE batch = ? ORDER BY position')
    .pluck();
  const countReceipt = connection
    .prepare<[string], number>('SELECT count(*) FROM receipt WHERE id = ?')
    .pluck();
  const insertReceipt = connection.prepare(`
    INSERT INTO receipt (id, batch, agency, received_at, accepted, rejected, signed)
    VALUES (:id, :batchId, :agency, :receivedAt, :accepted, :rejected, :signed)`);
  const upsertFault = connection.prepare(`
    INSERT INTO agency_state (agency, fault, fault_at) VALUES (:agency, :fault, :at)
    ON CONFLICT (agency) DO UPDATE SET fault = excluded.fault, fault_at = excluded.fault_at
    WHERE fault IS NOT excluded.fault`);
  const upsertAccepted = connection.prepare(`
    INSERT INTO agency_state (agency, last_accepted_at) VALUES (:agency, :at)
    ON CONFLICT (agency) DO UPDATE SET last_accepted_at = excluded.last_accepted_at`);
  const selectOfRecord = connection.prepare<[string], Row>(
    `SELECT ${LISTED} WHERE e.record = ? ORDER BY e.agency, e.created_at`,
  );
  const selectChanged = connection.prepare<[string, number], Row>(`SELECT ${LISTED}
    WHERE e.state <> 'accepted' OR e.changed_at >= ? ORDER BY e.changed_at DESC, e.id DESC LIMIT ?`);
  const selectReceipts = connection.prepare<[string, number], Row>(`
    SELECT id, batch AS batchId, agency, received_at AS receivedAt, accepted, rejected FROM receipt
    WHERE received_at >= ? ORDER BY received_at DESC LIMIT ?`);
  const selectFigures = connection.prepare<[], Row>(`
    SELECT agency, state, count(*) AS number FROM outbox_entry GROUP BY agency, state`);
  const selectAgencies = connection.prepare<[], Row>(
    'SELECT agency, fault, last_accepted_at AS lastAcceptedAt FROM agency_state',
  );

  const entryOf = (row: Row): OutboxEntry => present(row);
  const batchOf = (row: Row): Batch => ({
    ...present<Omit<Batch, 'entryIds'>>(row),
    entryIds: selectEntryIds.all(row.id as string),
  });
  const entryParameters = (entry: OutboxEntry) => ({
    batchId: null,
    reason: null,
    field: null,
    detail: null,
    ...entry,
  });
  const batchParameters = ({ entryIds: _entries, ...batch }: Batch) => ({
    nextAttemptAt: null,
    sentAt: null,
    answeredAt: null,
    fault: null,
    ...batch,
  });
  const change = (entry: OutboxEntry): void => {
    if (updateEntry.run(entryParameters(entry)).changes !== 1) throw new Error('outbox.entryUnknown');
  };

  const add = connection.transaction((entries: readonly NewEntry[]) => {
    for (const { entry, payload } of entries) {
      insertEntry.run(entryParameters(entry));
      insertPayload.run(entry.id, payload);
    }
  });
  const create = connection.transaction((batch: Batch | undefined, entries: readonly OutboxEntry[]) => {
    if (batch) {
      insertBatch.run(batchParameters(batch));
    }
    for (const entry of entries) change(entry);
    batch?.entryIds.forEach((entry, position) => {
      insertBatchEntry.run(batch.id, position, entry);
    });
  });
  const saveBatch = (batch: Batch): void => {
    if (updateBatch.run(batchParameters(batch)).changes !== 1) throw new Error('outbox.batchUnknown');
  };
  const record = connection.transaction(
    (receipt: StoredReceipt, batch: Batch, entries: readonly OutboxEntry[]) => {
      insertReceipt.run(receipt);
      saveBatch(batch);
      for (const entry of entries) change(entry);
      if (receipt.accepted > 0) upsertAccepted.run({ agency: receipt.agency, at: receipt.receivedAt });
    },
  );

  const figures = (): readonly AgencyFigures[] => {
    const byAgency = new Map<string, Record<string, unknown>>();
    const at = (agency: string) => {
      const found = byAgency.get(agency) ?? { agency, waiting: 0, inBatch: 0, accepted: 0, parked: 0 };
      byAgency.set(agency, found);
      return found;
    };
    for (const { agency, state, number } of selectFigures.all()) {
      at(agency as string)[state === 'in-batch' ? 'inBatch' : (state as string)] = number;
    }
    for (const row of selectAgencies.all()) Object.assign(at(row.agency as string), present(row));
    return [...byAgency.values()] as unknown as readonly AgencyFigures[];
  };

  return {
    addEntries: (entries) => withStoreCodes(() => add(entries)),
    entry: (id) => withStoreCodes(() => optional(selectEntry.get(id), entryOf)),
    waitingEntries: (agency, most) => withStoreCodes(() => selectWaiting.all(agency, most).map(entryOf)),
    entriesOfBatch: (batch) => withStoreCodes(() => selectOfBatch.all(batch).map(entryOf)),
    payloadOf: (entry) => withStoreCodes(() => selectPayload.get(entry)),
    saveEntry: (entry) => withStoreCodes(() => change(entry)),
    batch: (id) => withStoreCodes(() => optional(selectBatch.get(id), batchOf)),
    openBatches: (agency) => withStoreCodes(() => selectOpenBatches.all(agency).map(batchOf)),
    createBatch: (batch, entries) => withStoreCodes(() => create(batch, entries)),
    saveBatch: (batch) => withStoreCodes(() => saveBatch(batch)),
    hasReceipt: (id) => withStoreCodes(() => (countReceipt.get(id) ?? 0) > 0),
    recordReceipt: (receipt, batch, entries) => withStoreCodes(() => record(receipt, batch, entries)),
    setFault: (agency, code, at) =>
      withStoreCodes(() => {
        upsertFault.run({ agency, fault: code ?? null, at });
      }),
    lastRun: () => settings.get('delivery.lastRun') as string | undefined,
    setLastRun: (at) => settings.set('delivery.lastRun', at),
    entriesOfRecord: (id) => withStoreCodes(() => selectOfRecord.all(id).map(present<ListedEntry>)),
    openOrChangedSince: (instant, most) =>
      withStoreCodes(() => selectChanged.all(instant, most).map(present<ListedEntry>)),
    receiptsSince: (instant, most) =>
      withStoreCodes(() => selectReceipts.all(instant, most).map(present<ListedReceipt>)),
    figures: () => withStoreCodes(figures),
  };
}

function optional<Value>(row: Row | undefined, read: (row: Row) => Value): Value | undefined {
  return row && read(row);
}
