/** How entries and batches lie in their tables, shared by those who write them and those who list them. */
import type { OutboxEntry } from '#domain/delivery/entry';

export type Row = Readonly<Record<string, string | number | null>>;

/** A row as an object: null means "not there". */
export function present<Value>(row: Row): Value {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Value;
}

export const entryColumns = `e.id, e.record AS recordId, e.record_version AS recordVersion, e.agency, e.kind,
  e.payload_version AS payloadVersion, e.state, e.batch AS batchId, e.attempts,
  nullif(e.travels_alone, 0) AS travelsAlone, e.replaces, e.replaced_by AS replacedBy, e.reason, e.field, e.detail,
  e.created_at AS createdAt, e.changed_at AS changedAt`;

export function entryOf<Entry extends OutboxEntry = OutboxEntry>(row: Row): Entry {
  const { travelsAlone, ...rest } = row;
  return present<Entry>(travelsAlone === 1 ? { ...rest, travelsAlone: true as never } : rest);
}

/** What may still change: the words of the partial indexes. */
export const openStates = `state IN ('waiting', 'in-batch', 'parked')`;

/** No wait is longer than a day: what is to wait until after this was put off by a clock that has been set back since. */
export function farAhead(now: string): string {
  return new Date(Date.parse(now) + 2 * 86_400_000).toISOString();
}
