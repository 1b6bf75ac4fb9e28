/** The outbox: entries with their frozen payloads, batches, receipts. States move only in `domain/delivery`. */
import type { Batch } from '#domain/delivery/batch';
import type { Attachment, NewEntry, OutboxEntry } from '#domain/delivery/entry';
import type { OutboxPort, StoredReceipt } from '../delivery/outbox-port.ts';
import type { Connection } from './database.ts';
import { groupCommit } from './group-commit.ts';
import { type Notices, noticeStore } from './notices.ts';
import { type OutboxLists, outboxLists } from './outbox-lists.ts';
import { entryColumns, entryOf, farAhead, present, type Row } from './outbox-rows.ts';
import { recordKeys } from './record-keys.ts';
import type { Settings } from './settings.ts';
import { withStoreCodes } from './store-error.ts';

export type { ListedEntry } from './outbox-lists.ts';

export type Outbox = OutboxPort &
  OutboxLists &
  Notices & {
    /** Batches of the agency in state `ready` or `sent`, oldest first. */
    readonly openBatches: (agency: string) => readonly Batch[];
  };

const BATCH = `id, agency, state, attempts, next_attempt_at AS nextAttemptAt, created_at AS createdAt,
  sent_at AS sentAt, answered_at AS answeredAt, fault FROM batch`;

export function outboxStore(connection: Connection, settings: Settings): Outbox {
  const keys = recordKeys(connection);
  const insertEntry = connection.prepare(`
    INSERT INTO outbox_entry (id, record, record_version, agency, kind, payload_version, state, batch, attempts,
      travels_alone, replaces, replaced_by, reason, field, detail, created_at, changed_at)
    VALUES (:id, :recordId, :recordVersion, :agency, :kind, :payloadVersion, :state, :batchId, :attempts,
      :travelsAlone, :replaces, :replacedBy, :reason, :field, :detail, :createdAt, :changedAt)`);
  const insertPayload = connection.prepare('INSERT INTO outbox_payload (entry, payload) VALUES (?, ?)');
  const insertAttachment = connection.prepare(`
    INSERT INTO outbox_attachment (entry, position, id, purpose, mime_type, name, content)
    VALUES (:entry, :position, :id, :purpose, :mimeType, :name, :content)`);
  const selectAttachments = connection.prepare<[string], Attachment & { readonly record: string }>(`
    SELECT a.id, a.purpose, a.mime_type AS mimeType, a.name, a.content, e.record
    FROM outbox_attachment a JOIN outbox_entry e ON e.id = a.entry WHERE a.entry = ? ORDER BY a.position`);
  const updateEntry = connection.prepare(`
    UPDATE outbox_entry SET state = :state, batch = :batchId, attempts = :attempts, travels_alone = :travelsAlone,
      replaced_by = :replacedBy, reason = :reason, field = :field, detail = :detail, changed_at = :changedAt
    WHERE id = :id`);
  const selectEntry = connection.prepare<[string], Row>(
    `SELECT ${entryColumns} FROM outbox_entry e WHERE e.id = ?`,
  );
  const selectWaiting = connection.prepare<[string, number], Row>(`SELECT ${entryColumns} FROM outbox_entry e
    WHERE e.agency = ? AND e.state = 'waiting' ORDER BY e.created_at, e.id LIMIT ?`);
  const selectOfBatch = connection.prepare<[string], Row>(`SELECT ${entryColumns} FROM batch_entry b
    JOIN outbox_entry e ON e.id = b.entry WHERE b.batch = ? ORDER BY b.position`);
  const selectPayload = connection.prepare<[string], { readonly payload: string; readonly record: string }>(
    'SELECT p.payload, e.record FROM outbox_payload p JOIN outbox_entry e ON e.id = p.entry WHERE p.entry = ?',
  );
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
  const selectOpen = connection.prepare<[string], Row>(
    `SELECT ${BATCH} WHERE agency = ? AND state <> 'answered' ORDER BY created_at, id`,
  );
  const selectDue = connection.prepare<[string, string, number], Row>(`SELECT ${BATCH}
    WHERE agency = ? AND state <> 'answered' AND ifnull(next_attempt_at, '') <= ?
    ORDER BY ifnull(next_attempt_at, ''), id LIMIT ?`);
  const selectFarAhead = connection.prepare<[string, string, number], Row>(`SELECT ${BATCH}
    WHERE agency = ? AND state <> 'answered' AND ifnull(next_attempt_at, '') > ?
    ORDER BY ifnull(next_attempt_at, ''), id LIMIT ?`);
  const selectReady = connection.prepare<[string, string, number], Row>(
    `SELECT ${BATCH} WHERE agency = ? AND state = 'ready' AND id > ? ORDER BY id LIMIT ?`,
  );
  const selectFault = connection
    .prepare<[string], string>(
      `SELECT fault FROM batch WHERE agency = ? AND state <> 'answered' AND fault IS NOT NULL ORDER BY id LIMIT 1`,
    )
    .pluck();
  const selectEntryIds = connection
    .prepare<[string], string>('SELECT entry FROM batch_entry WHERE batch = ? ORDER BY position')
    .pluck();
  const selectReceipt = connection.prepare<[string], number>('SELECT 1 FROM receipt WHERE id = ?').pluck();
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

  const batchOf = (row: Row): Batch => ({
    ...present<Omit<Batch, 'entryIds'>>(row),
    entryIds: selectEntryIds.all(row.id as string),
  });
  const entryParameters = (entry: OutboxEntry) => ({
    batchId: null,
    replaces: null,
    replacedBy: null,
    reason: null,
    field: null,
    detail: null,
    ...entry,
    travelsAlone: entry.travelsAlone ? 1 : 0,
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
  const saveBatch = (batch: Batch): void => {
    if (updateBatch.run(batchParameters(batch)).changes !== 1) throw new Error('outbox.batchUnknown');
  };

  const add = connection.transaction((entries: readonly NewEntry[]) => {
    for (const { entry, payload, attachments = [] } of entries) {
      insertEntry.run(entryParameters(entry));
      insertPayload.run(entry.id, keys.sealText(entry.recordId, 'payload', payload));
      attachments.forEach((attachment, position) => {
        const content = keys.sealBytes(entry.recordId, 'attachment', attachment.content);
        insertAttachment.run({ ...attachment, content, entry: entry.id, position });
      });
    }
  });
  const create = connection.transaction((batch: Batch | undefined, entries: readonly OutboxEntry[]) => {
    if (batch) insertBatch.run(batchParameters(batch));
    for (const entry of entries) change(entry);
    batch?.entryIds.forEach((entry, position) => {
      insertBatchEntry.run(batch.id, position, entry);
    });
  });
  const close = connection.transaction((batch: Batch, entries: readonly OutboxEntry[]) => {
    saveBatch(batch);
    for (const entry of entries) change(entry);
  });
  const record = connection.transaction(
    (receipt: StoredReceipt, batch: Batch, entries: readonly OutboxEntry[]) => {
      insertReceipt.run(receipt);
      close(batch, entries);
      if (receipt.accepted > 0) upsertAccepted.run({ agency: receipt.agency, at: receipt.receivedAt });
    },
  );

  const inOne = connection.transaction((work: () => unknown) => work());

  return {
    inOne: <Value>(work: () => Value) => withStoreCodes(() => inOne(work) as Value),
    together: groupCommit(connection),
    ...outboxLists(connection),
    ...noticeStore(connection),
    addEntries: (entries) => withStoreCodes(() => add(entries)),
    entry: (id) => withStoreCodes(() => optional(selectEntry.get(id), entryOf)),
    waitingEntries: (agency, most) =>
      withStoreCodes(() => selectWaiting.all(agency, most).map((row) => entryOf(row))),
    entriesOfBatch: (batch) => withStoreCodes(() => selectOfBatch.all(batch).map((row) => entryOf(row))),
    payloadOf: (entry) =>
      withStoreCodes(() => {
        const row = selectPayload.get(entry);
        return row && keys.openText(row.record, 'payload', row.payload);
      }),
    attachmentsOf: (entry) =>
      withStoreCodes(() =>
        selectAttachments.all(entry).map(({ record, content, ...about }) => ({
          ...about,
          content: keys.openBytes(record, 'attachment', content),
        })),
      ),
    saveEntry: (entry) => withStoreCodes(() => change(entry)),
    batch: (id) => withStoreCodes(() => optional(selectBatch.get(id), batchOf)),
    openBatches: (agency) => withStoreCodes(() => selectOpen.all(agency).map(batchOf)),
    dueBatches: (agency, now, most) =>
      withStoreCodes(() => {
        const due = selectDue.all(agency, now, most);
        const ahead = selectFarAhead.all(agency, farAhead(now), most - due.length);
        return [...due, ...ahead].map(batchOf);
      }),
    readyBatches: (agency, after, most) =>
      withStoreCodes(() => selectReady.all(agency, after, most).map(batchOf)),
    openFault: (agency) => withStoreCodes(() => selectFault.get(agency)),
    createBatch: (batch, entries) => withStoreCodes(() => create(batch, entries)),
    saveBatch: (batch) => withStoreCodes(() => saveBatch(batch)),
    closeBatch: (batch, entries) => withStoreCodes(() => close(batch, entries)),
    hasReceipt: (id) => withStoreCodes(() => selectReceipt.get(id) !== undefined),
    recordReceipt: (receipt, batch, entries) => withStoreCodes(() => record(receipt, batch, entries)),
    setFault: (agency, code, at) =>
      withStoreCodes(() => {
        upsertFault.run({ agency, fault: code ?? null, at });
      }),
    lastRun: () => settings.get('delivery.lastRun') as string | undefined,
    setLastRun: (at) => settings.set('delivery.lastRun', at),
  };
}

function optional<Value>(row: Row | undefined, read: (row: Row) => Value): Value | undefined {
  return row && read(row);
}
