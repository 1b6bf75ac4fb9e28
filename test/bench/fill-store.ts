/**
 * Fills a station's store with records long delivered, as years of work leave them: the last thousand still with
 * their content, the others purged. Written straight into the tables: sitting through so many would take days.
 */
import { entriesFor } from '#domain/delivery/entries-for';
import { uuidV7 } from '#domain/identity/uuid';
import type { AgencyId } from '#domain/intake/agency';
import { auditWriter } from '../../electron/store/audit.ts';
import { type Connection, openDatabase } from '../../electron/store/database.ts';
import { unwrapWithPassphrase } from '../../electron/store/key-file.ts';
import { recordKeys } from '../../electron/store/record-keys.ts';
import { databaseFile, keyFile } from '../../electron/store/store.ts';
import { workHere } from '../electron/make-machine.ts';
import { sealedRecord } from '../support/agency/sealed.ts';
import { persona01 } from '../support/journeys/persona-01.ts';

const HOUR_MS = 3_600_000;
const WITH_CONTENT = 1000;
/** A signed receipt is about as long. */
const signed = 'x'.repeat(1200);

/**
 * @param count records
 * @param before milliseconds since 1970: everything lies before it, four records an hour
 */
export async function fillStore(
  folder: string,
  passphrase: string,
  count: number,
  before: number,
  byFitConnect: readonly AgencyId[],
): Promise<void> {
  const key = await unwrapWithPassphrase(keyFile(folder), passphrase, workHere.deriveKey);
  const connection = openDatabase(databaseFile(folder), key);
  try {
    connection.transaction(() => fill(connection, count, before, byFitConnect))();
  } finally {
    connection.close();
  }
}

function fill(
  connection: Connection,
  count: number,
  before: number,
  byFitConnect: readonly AgencyId[],
): void {
  let made = 0;
  const idAt = (time: number) => {
    made += 1;
    const random = new Uint8Array(10);
    new DataView(random.buffer).setUint32(6, made);
    return uuidV7(time, random);
  };
  const insert = (table: string, columns: readonly string[]) => {
    const places = columns.map(() => '?').join();
    return connection.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${places})`);
  };
  const record = insert('record', [
    'id',
    'version',
    'station',
    'state',
    'language',
    'started_on',
    'started_at',
    'short_code',
    'counter',
    'cursor',
    'reviewed',
    'received_at',
    'sealed_answers',
  ]);
  const fillIn = connection.prepare(`UPDATE record SET state = 'sealed', sealed_answers = ? WHERE id = ?`);
  const entry = insert('outbox_entry', [
    'id',
    'record',
    'record_version',
    'agency',
    'kind',
    'payload_version',
    'state',
    'batch',
    'attempts',
    'created_at',
    'changed_at',
  ]);
  const payload = insert('outbox_payload', ['entry', 'payload']);
  const batch = insert('batch', [
    'id',
    'agency',
    'state',
    'attempts',
    'created_at',
    'sent_at',
    'answered_at',
  ]);
  const batchEntry = insert('batch_entry', ['batch', 'position', 'entry']);
  const receipt = insert('receipt', [
    'id',
    'batch',
    'agency',
    'received_at',
    'accepted',
    'rejected',
    'signed',
  ]);
  const submission = insert('submission', [
    'id',
    'batch',
    'entry',
    'agency',
    'destination',
    'case_id',
    'number',
    'state',
    'tags',
    'announced_at',
    'submitted_at',
    'polls',
    'misses',
  ]);
  let now = new Date(before);
  const audit = auditWriter(connection, { now: () => now });

  const keys = recordKeys(connection);
  const sealed = sealedRecord(persona01);
  const answers = JSON.stringify(sealed.answers);
  for (let index = 0; index < count; index += 1) {
    const time = before - (count - index) * 0.25 * HOUR_MS;
    const at = new Date(time).toISOString();
    const id = idAt(time);
    const hasContent = index >= count - WITH_CONTENT;
    const code = index.toString(36).toUpperCase().padStart(6, '0');
    const day = at.slice(0, 10);
    // The key needs its record, and the answers need the key.
    record.run(id, 1, 'probe-1', 'purged', 'ar', day, at, code, 60, 'review', 1, at, null);
    if (hasContent) {
      keys.make(id);
      fillIn.run(keys.sealText(id, 'sealedAnswers', answers), id);
    }
    const ids = { station: 'probe-1', municipality: '05117000' };
    for (const one of entriesOf(ids, sealed)) {
      const batchId = idAt(time);
      const entryId = idAt(time);
      batch.run(batchId, one.agency, 'answered', 1, at, at, at);
      entry.run(entryId, id, 1, one.agency, one.kind, 1, 'accepted', batchId, 1, at, at);
      batchEntry.run(batchId, 0, entryId);
      receipt.run(idAt(time), batchId, one.agency, at, 1, 0, signed);
      if (hasContent) payload.run(entryId, keys.sealText(id, 'payload', one.payload));
      if (byFitConnect.includes(one.agency)) {
        const tags = JSON.stringify({ metadata: ['x'.repeat(22)], data: ['x'.repeat(22)], attachments: {} });
        const submissionId = idAt(time);
        submission.run(
          submissionId,
          batchId,
          entryId,
          one.agency,
          idAt(time),
          idAt(time),
          1,
          'closed',
          tags,
          at,
          at,
          3,
          0,
        );
      }
    }
    now = new Date(time);
    for (const action of ['record.start', 'record.review', 'record.seal'] as const) {
      audit.write({ action, record: id });
    }
  }
}

let cached: readonly { agency: AgencyId; kind: string; payload: string }[] | undefined;
/** Always the same household: its payloads need to be made only once. */
function entriesOf(ids: Parameters<typeof entriesFor>[1], sealed: Parameters<typeof entriesFor>[0]) {
  cached ??= entriesFor(sealed, ids, () => '01980000-0000-7000-9000-000000000001').map(
    ({ entry: { agency, kind }, payload }) => ({ agency, kind, payload }),
  );
  return cached;
}
