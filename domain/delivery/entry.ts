/**
 * OutboxEntry (Postausgangseintrag): one agency's part of one sealed record, and the only functions that move it:
 * `waiting → in-batch → accepted | parked`, `in-batch → waiting`, `parked → waiting`, and `waiting | parked → replaced`
 * where a correction brought a newer one. What is replaced while it travels is replaced unless it arrives.
 */
import type { AgencyId } from '#domain/intake/agency';

export const entryStates = ['waiting', 'in-batch', 'accepted', 'parked', 'replaced'] as const;
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
  /** The batch it travels in (in-batch), was accepted with (accepted) or expired in (expired, and until it is taken). */
  readonly batchId?: string;
  /** How many batches it has been taken into. */
  readonly attempts: number;
  /** A batch it travelled in was refused as a whole: it may be the cause, so it shares none again. */
  readonly travelsAlone?: true;
  /** id of the agency's earlier entry that this one corrects */
  readonly replaces?: string;
  /**
   * id of the entry that corrects this one; it never travels again, but what was accepted stays accepted. Absent on a
   * replaced entry: the correction left the agency nothing to know, and it had never been told.
   */
  readonly replacedBy?: string;
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

export const attachmentPurposes = ['form', 'attachment', 'report'] as const;

/** A paper that travels with an entry, frozen like its payload. */
export type Attachment = {
  /** UUIDv4, as FIT-Connect wants it */
  readonly id: string;
  readonly purpose: (typeof attachmentPurposes)[number];
  readonly mimeType: string;
  /** File name the agency sees outside the encryption: says what it is, never whose. */
  readonly name: string;
  readonly content: Uint8Array;
};

/** An entry as it is first stored, with its frozen payload: the JSON text that is encrypted byte for byte. */
export type NewEntry = {
  readonly entry: OutboxEntry;
  readonly payload: string;
  readonly attachments?: readonly Attachment[];
};

/** Why an entry cannot take this step. */
export const entryErrors = [
  'entry.notWaiting',
  'entry.notInBatch',
  'entry.notParked',
  'entry.notExpired',
  'entry.alreadyReplaced',
] as const;
export type EntryErrorCode = (typeof entryErrors)[number];

export type Moved<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: { readonly code: Code } };

export type Rejection = { readonly reason: string; readonly field?: string; readonly detail?: string };

type EntryMove = Moved<OutboxEntry, EntryErrorCode>;

/** Nobody fetched it in time. The one reason after which an acceptance may still come. */
export const expiredReason = 'entry.expired';

const refused = (code: EntryErrorCode): EntryMove => ({ ok: false, error: { code } });

function move(
  entry: OutboxEntry,
  from: EntryState,
  code: EntryErrorCode,
  changes: Pick<OutboxEntry, 'state' | 'changedAt'> & Partial<OutboxEntry>,
): EntryMove {
  if (entry.state !== from) return refused(code);
  // What belonged to the old state must not be read as belonging to the new one.
  const { batchId: _batch, reason: _reason, field: _field, detail: _detail, ...lasting } = entry;
  // Corrected while it travelled: whatever would have become of it, short of acceptance, the newer one takes its place.
  const isOver = entry.replacedBy !== undefined && from === 'in-batch' && changes.state !== 'accepted';
  return { ok: true, value: isOver ? over(lasting, changes.changedAt) : { ...lasting, ...changes } };
}

function over(lasting: OutboxEntry, changedAt: string): OutboxEntry {
  return { ...lasting, state: 'replaced', changedAt };
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

/** `in-batch → parked`: not fetched in time. It remembers its batch, for an acceptance may still be on its way. */
export function expire(entry: OutboxEntry, at: string): EntryMove {
  return move(entry, 'in-batch', 'entry.notInBatch', {
    state: 'parked',
    batchId: entry.batchId,
    changedAt: at,
    reason: expiredReason,
  });
}

/** `parked (expired) | waiting (expired before) → accepted`: the acceptance came late, and nothing was sent since. */
export function acceptLate(entry: OutboxEntry, batchId: string, at: string): EntryMove {
  const hasExpired =
    entry.state === 'waiting' || (entry.state === 'parked' && entry.reason === expiredReason);
  if (!hasExpired || entry.batchId !== batchId) return refused('entry.notExpired');
  return move(entry, entry.state, 'entry.notExpired', { state: 'accepted', batchId, changedAt: at });
}

/** `in-batch → waiting`: the batch was answered without a word about this entry. */
export function release(entry: OutboxEntry, at: string): EntryMove {
  return move(entry, 'in-batch', 'entry.notInBatch', { state: 'waiting', changedAt: at });
}

/** `in-batch → waiting`: the whole batch was refused; from now on it travels in a batch of its own. */
export function singleOut(entry: OutboxEntry, at: string): EntryMove {
  return move(entry, 'in-batch', 'entry.notInBatch', { state: 'waiting', travelsAlone: true, changedAt: at });
}

/** `parked → waiting`: staff sends it again. */
export function retry(entry: OutboxEntry, at: string): EntryMove {
  const late = entry.reason === expiredReason && entry.batchId ? { batchId: entry.batchId } : {};
  return move(entry, 'parked', 'entry.notParked', { state: 'waiting', changedAt: at, ...late });
}

/**
 * A correction brought a newer entry for the same agency. `waiting | parked → replaced`; what travels or has been
 * accepted stays where it is and only remembers its successor.
 * @param by id of the newer entry
 */
export function replace(entry: OutboxEntry, by: string, at: string): EntryMove {
  if (entry.replacedBy !== undefined) return refused('entry.alreadyReplaced');
  const replaced = { ...entry, replacedBy: by };
  if (entry.state === 'in-batch' || entry.state === 'accepted') return { ok: true, value: replaced };
  return move(replaced, entry.state, 'entry.alreadyReplaced', { state: 'replaced', changedAt: at });
}

/**
 * `waiting | parked → replaced`, with nothing in its place: after a correction the record is no concern of the agency,
 * which holds nothing of it.
 */
export function withdraw(entry: OutboxEntry, at: string): EntryMove {
  const from = entry.state === 'parked' ? 'parked' : 'waiting';
  return move(entry, from, 'entry.notWaiting', { state: 'replaced', changedAt: at });
}

/** Nothing more will happen to it: delivered, or a newer one takes its place. */
export function isDone({ state }: Pick<OutboxEntry, 'state'>): boolean {
  return state === 'accepted' || state === 'replaced';
}
