/**
 * OutboxEntry (Postausgangseintrag): one agency's part of one sealed record, and the only functions that move it:
 * `waiting → in-batch → accepted | parked`, `in-batch → waiting`, `parked → waiting`.
 */
import type { AgencyId } from '#domain/intake/agency';

export const entryStates = ['waiting', 'in-batch', 'accepted', 'parked'] as const;
export type EntryState = (typeof entryStates)[number];

export type OutboxEntry = {
  /** UUIDv7 made on the station; the agency counts an entry with this id once, however often it arrives. */
  readonly id: string;
  readonly recordId: string;
  /** A correction is a new version of the record and a new entry. */
  readonly recordVersion: number;
  readonly agency: AgencyId;
  /** Which payload it holds: an agency id, or `unaccompaniedMinor`. */
  readonly kind: string;
  readonly payloadVersion: number;
  readonly state: EntryState;
  /** The batch it travels in (in-batch) or was accepted with (accepted). */
  readonly batchId?: string;
  /** How many batches it has been taken into. */
  readonly attempts: number;
  /** parked: why it was refused, as code */
  readonly reason?: string;
  /** parked: the field the agency named, as path into the payload */
  readonly field?: string;
  /** parked: the agency's words; may name persons, so it never reaches a log */
  readonly detail?: string;
  /** Instants, ISO 8601 UTC */
  readonly createdAt: string;
  readonly changedAt: string;
};

/** An entry as it is first stored, with its frozen payload: the JSON text that is encrypted byte for byte. */
export type NewEntry = { readonly entry: OutboxEntry; readonly payload: string };

/** Why an entry cannot take this step. */
export const entryErrors = ['entry.notWaiting', 'entry.notInBatch', 'entry.notParked'] as const;
export type EntryErrorCode = (typeof entryErrors)[number];

export type Moved<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: { readonly code: Code } };

export type Rejection = { readonly reason: string; readonly field?: string; readonly detail?: string };

type EntryMove = Moved<OutboxEntry, EntryErrorCode>;

function move(
  entry: OutboxEntry,
  from: EntryState,
  code: EntryErrorCode,
  changes: Pick<OutboxEntry, 'state' | 'changedAt'> & Partial<OutboxEntry>,
): EntryMove {
  if (entry.state !== from) return { ok: false, error: { code } };
  // What belonged to the old state must not be read as belonging to the new one.
  const { batchId: _batch, reason: _reason, field: _field, detail: _detail, ...lasting } = entry;
  return { ok: true, value: { ...lasting, ...changes } };
}

/** `waiting → in-batch` */
export function take(entry: OutboxEntry, batchId: string, at: string): EntryMove {
  return move(entry, 'waiting', 'entry.notWaiting', {
    state: 'in-batch',
    batchId,
    attempts: entry.attempts + 1,
    changedAt: at,
  });
}

/** `in-batch → accepted`: only on a verified receipt. Retention starts here. */
export function accept(entry: OutboxEntry, at: string): EntryMove {
  return move(entry, 'in-batch', 'entry.notInBatch', {
    state: 'accepted',
    batchId: entry.batchId,
    changedAt: at,
  });
}

/** `in-batch → parked`: refused; it waits for staff and holds up nobody. */
export function park(entry: OutboxEntry, rejection: Rejection, at: string): EntryMove {
  const { reason, field, detail } = rejection;
  return move(entry, 'in-batch', 'entry.notInBatch', {
    state: 'parked',
    changedAt: at,
    reason,
    ...(field === undefined ? {} : { field }),
    ...(detail === undefined ? {} : { detail }),
  });
}

/** `in-batch → waiting`: the batch was answered without a word about this entry. */
export function release(entry: OutboxEntry, at: string): EntryMove {
  return move(entry, 'in-batch', 'entry.notInBatch', { state: 'waiting', changedAt: at });
}

/** `parked → waiting`: staff sends it again. */
export function retry(entry: OutboxEntry, at: string): EntryMove {
  return move(entry, 'parked', 'entry.notParked', { state: 'waiting', changedAt: at });
}
