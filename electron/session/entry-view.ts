/** Entries of the outbox as the desk shows them: where each is, and why. */
import type { OutboxEntryView } from '#domain/contract/shapes';
import type { Batch } from '#domain/delivery/batch';
import { whyOf } from '#domain/delivery/why';
import type { ListedEntry } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import type { AgencyPlaces } from './agency-places.ts';
import type { DeliveryAccess } from './delivery-access.ts';

export type EntryViews = (store: Store, entries: readonly ListedEntry[]) => OutboxEntryView[];

export function makeEntryViews(places: AgencyPlaces, delivery: DeliveryAccess): EntryViews {
  return ({ outbox }, entries) => {
    const faults = new Map(outbox.figures().map(({ agency, fault }) => [agency, fault]));
    const batches = new Map<string, Batch | undefined>();
    const batchOf = ({ state, batchId }: ListedEntry): Batch | undefined => {
      if (state !== 'in-batch' || batchId === undefined) return undefined;
      if (!batches.has(batchId)) batches.set(batchId, outbox.batch(batchId));
      return batches.get(batchId);
    };
    const next = delivery.current()?.next();
    return entries.map((entry) => {
      const transport = places(entry.agency).address.kind;
      const batch = batchOf(entry);
      const agencyFault = faults.get(entry.agency);
      const why = whyOf(entry, {
        transport,
        ...(batch ? { batch } : {}),
        ...(agencyFault === undefined ? {} : { agencyFault }),
        ...(next === undefined ? {} : { next }),
      });
      return { ...facts(entry), transport, why };
    });
  };
}

/** Not the agency's own words: they may name persons, and the code says what to do. */
function facts(entry: ListedEntry) {
  const { id, recordId, shortCode, agency, kind, recordVersion, state, replaces } = entry;
  const { reason, field, attempts, createdAt, changedAt, batchId } = entry;
  return {
    ...{ id, recordId, shortCode, agency, kind, recordVersion, state, replaces },
    ...{ reason, field, attempts, createdAt, changedAt, batchId },
  };
}
