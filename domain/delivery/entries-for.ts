/** What a sealed record leaves in the outbox: one entry per agency concerned, its payload frozen. */
import type { Station } from '#domain/agencies/build-payload';
import { payloadsFor } from '#domain/agencies/payloads-for';
import type { NewEntry } from '#domain/delivery/entry';
import type { IntakeRecord } from '#domain/record/intake-record';

/**
 * @param record sealed; of one handed over (`handedOver`) only the youth office learns, and only what it needs to come
 * @param newId makes a UUIDv7 per entry
 * @throws RangeError 'record.notSealed'
 */
export function entriesFor(record: IntakeRecord, station: Station, newId: () => string): readonly NewEntry[] {
  const { receivedAt } = record;
  if (record.state !== 'sealed' || receivedAt === undefined) throw new RangeError('record.notSealed');
  return payloadsFor(record, station, newId).map(({ entryId, agency, kind, version, payload }) => ({
    entry: {
      id: entryId,
      recordId: record.id,
      recordVersion: record.version,
      agency,
      kind,
      payloadVersion: version,
      state: 'waiting',
      attempts: 0,
      createdAt: receivedAt,
      changedAt: receivedAt,
    },
    payload: JSON.stringify(payload),
  }));
}
