/** A real store file with nothing in it but an outbox and one record to hang entries on. */
import { join } from 'node:path';
import type { NewEntry, OutboxEntry } from '#domain/delivery/entry';
import { uuidV7 } from '#domain/identity/uuid';
import type { AgencyId } from '#domain/intake/agency';
import type { SubmissionLedger } from '../../../electron/delivery/transport/fit-connect/ledger.ts';
import { type Connection, openDatabase } from '../../../electron/store/database.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { type Outbox, outboxStore } from '../../../electron/store/outbox.ts';
import { recordKeys } from '../../../electron/store/record-keys.ts';
import { settingStore } from '../../../electron/store/settings.ts';
import { submissionStore } from '../../../electron/store/submissions.ts';

export const recordId = '01980000-0000-7000-8000-000000000001';
const key = Buffer.alloc(32, 7);

export type OpenOutbox = {
  readonly outbox: Outbox;
  readonly submissions: SubmissionLedger;
  readonly connection: Connection;
  readonly close: () => void;
};

/** Opens (the first time: makes) the store in a folder. */
export function openOutbox(folder: string): OpenOutbox {
  const file = join(folder, 'store.db');
  const connection = openDatabase(file, key);
  migrate(connection, file);
  const { changes } = connection
    .prepare(
      `INSERT OR IGNORE INTO record (id, version, station, state, language, started_on, started_at, short_code,
        counter, cursor, reviewed, received_at, sealed_answers)
       VALUES (?, 1, 'test', 'sealed', 'de', '2026-08-03', ?, 'AAAAAA', 1, 'review', 1, ?, '{}')`,
    )
    .run(recordId, '2026-08-03T08:00:00.000Z', '2026-08-03T09:00:00.000Z');
  if (changes === 1) recordKeys(connection).make(recordId);
  return {
    outbox: outboxStore(connection, settingStore(connection)),
    submissions: submissionStore(connection),
    connection,
    close: () => connection.close(),
  };
}

let made = 0;
/** UUIDv7, different each time, the same in every run of a test file. */
export function nextId(): string {
  made += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, made);
  return uuidV7(Date.parse('2026-08-03T09:00:00Z') + made, random);
}

/** An entry that waits, with an invented payload. Each belongs to its own version of the one record. */
export function waitingEntry(
  agency: AgencyId,
  content: Readonly<Record<string, unknown>> = {},
  changes: Partial<OutboxEntry> = {},
): NewEntry {
  const id = nextId();
  const at = '2026-08-03T09:00:00.000Z';
  return {
    entry: {
      id,
      recordId,
      recordVersion: made,
      agency,
      kind: agency,
      payloadVersion: 1,
      state: 'waiting',
      attempts: 0,
      createdAt: at,
      changedAt: at,
      ...changes,
    },
    payload: JSON.stringify({ header: { entryId: id }, ...content }),
  };
}
