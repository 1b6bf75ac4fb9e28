/** Batch (Lieferung): entries of one agency that travel together; `ready → sent → answered`. */
import { type BackOff, backOff } from '#domain/delivery/back-off';
import type { Moved } from '#domain/delivery/entry';
import type { AgencyId } from '#domain/intake/agency';

export const batchStates = ['ready', 'sent', 'answered'] as const;
export type BatchState = (typeof batchStates)[number];

export type Batch = {
  /** UUIDv7 made on the station and stored before the first byte leaves. */
  readonly id: string;
  readonly agency: AgencyId;
  readonly state: BatchState;
  readonly entryIds: readonly string[];
  /** How often sending was tried, with or without success. */
  readonly attempts: number;
  /** Not tried again before this instant; absent: at once. */
  readonly nextAttemptAt?: string;
  /** Instants, ISO 8601 UTC */
  readonly createdAt: string;
  readonly sentAt?: string;
  readonly answeredAt?: string;
  /** Code of the fault that kept the last attempt from arriving. */
  readonly fault?: string;
};

export const batchErrors = ['batch.alreadyAnswered', 'batch.notSent'] as const;
export type BatchErrorCode = (typeof batchErrors)[number];
type BatchMove = Moved<Batch, BatchErrorCode>;

/** A folder that could not be written may be back in a minute. */
const afterFault: BackOff = { firstMinutes: 1, mostMinutes: 60 };
/** An agency reads its folder in its own time; the same batch again does no harm but gains nothing either. */
const afterSending: BackOff = { firstMinutes: 60, mostMinutes: 24 * 60 };

export function newBatch(id: string, agency: AgencyId, entryIds: readonly string[], at: string): Batch {
  return { id, agency, state: 'ready', entryIds, attempts: 0, createdAt: at };
}

function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

/**
 * `ready → sent`, or `sent → sent` when the same batch went out once more because no answer came.
 * @param random from 0 to below 1
 */
export function markSent(batch: Batch, at: string, random: number): BatchMove {
  if (batch.state === 'answered') return { ok: false, error: { code: 'batch.alreadyAnswered' } };
  const attempts = batch.attempts + 1;
  const { fault: _fault, ...rest } = batch;
  return {
    ok: true,
    value: {
      ...rest,
      state: 'sent',
      attempts,
      sentAt: batch.sentAt ?? at,
      nextAttemptAt: later(at, backOff(afterSending, attempts, random)),
    },
  };
}

/**
 * The attempt failed: the state stays, the next attempt comes later.
 * @param notBefore instant the other side asked to wait for
 */
export function markFault(
  batch: Batch,
  fault: string,
  at: string,
  random: number,
  notBefore?: string,
): BatchMove {
  if (batch.state === 'answered') return { ok: false, error: { code: 'batch.alreadyAnswered' } };
  const attempts = batch.attempts + 1;
  const own = later(at, backOff(afterFault, attempts, random));
  const nextAttemptAt = notBefore !== undefined && Date.parse(notBefore) > Date.parse(own) ? notBefore : own;
  return { ok: true, value: { ...batch, attempts, fault, nextAttemptAt } };
}

/** What was handed over is lost on the other side: due at once. */
export function markLost(batch: Batch, at: string): BatchMove {
  if (batch.state === 'answered') return { ok: false, error: { code: 'batch.alreadyAnswered' } };
  return { ok: true, value: { ...batch, nextAttemptAt: at } };
}

/** `sent → answered`: a verified receipt names it. */
export function markAnswered(batch: Batch, at: string): BatchMove {
  if (batch.state === 'answered') return { ok: false, error: { code: 'batch.alreadyAnswered' } };
  if (batch.state === 'ready') return { ok: false, error: { code: 'batch.notSent' } };
  const { nextAttemptAt: _next, fault: _fault, ...rest } = batch;
  return { ok: true, value: { ...rest, state: 'answered', answeredAt: at } };
}
