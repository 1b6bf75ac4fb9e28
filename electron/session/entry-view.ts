/** Entries of the outbox as the desk shows them: where each is, and why. */
import { questionAt } from '#domain/agencies/question-at';
import type { OutboxEntryView } from '#domain/contract/shapes';
import type { Batch } from '#domain/delivery/batch';
import { whyOf } from '#domain/delivery/why';
import { parseStepKey } from '#domain/flow/page';
import { personsOf } from '#domain/flow/walk';
import { intakeForm } from '#domain/intake/form';
import type { ListedEntry } from '../store/outbox.ts';
import type { AgencyPlaces } from './agency-places.ts';
import type { DeliveryAccess } from './delivery-access.ts';
import type { Opened } from './station.ts';

export type EntryViews = (opened: Opened, entries: readonly ListedEntry[]) => OutboxEntryView[];

export function makeEntryViews(places: AgencyPlaces, delivery: DeliveryAccess): EntryViews {
  return (opened, entries) => {
    const { outbox } = opened.store;
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
      const question = entry.state === 'parked' ? questionOf(opened, entry) : undefined;
      return { ...facts(entry), transport, why, question };
    });
  };
}

/** The question the agency objected to, and whose it is; undefined where it named none. */
function questionOf({ store, sittings }: Opened, entry: ListedEntry): OutboxEntryView['question'] {
  const payload = entry.field === undefined ? undefined : store.outbox.payloadOf(entry.id);
  if (entry.field === undefined || payload === undefined) return undefined;
  const { answers } = sittings.find(entry.recordId);
  const place = questionAt(entry.kind, JSON.parse(payload), entry.field, answers);
  if (place === undefined) return undefined;
  const { page, person } = parseStepKey(place.step);
  const called = personsOf(intakeForm, answers).find(({ id }) => id === person)?.called;
  return { page, field: place.field, ...(typeof called === 'string' ? { called } : {}) };
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
