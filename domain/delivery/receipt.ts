/** Receipt (Quittung): what an agency's answer makes of a batch and its entries. */
import { type Batch, markAnswered, markSent } from '#domain/delivery/batch';
import {
  accept,
  acceptLate,
  expire,
  type OutboxEntry,
  park,
  type Rejection,
  release,
  singleOut,
} from '#domain/delivery/entry';

/** What a verified receipt says of one entry. */
export type EntryOutcome =
  | { readonly entryId: string; readonly outcome: 'accepted' }
  | ({ readonly entryId: string; readonly outcome: 'rejected' } & Rejection)
  /** Nobody fetched it in time. */
  | { readonly entryId: string; readonly outcome: 'expired' };

/** An answer to a batch: entry by entry, or that it cannot be taken as a whole. */
export type Answer =
  | { readonly outcomes: readonly EntryOutcome[] }
  | { readonly refused: { readonly reason: string } };

export type Settled = {
  readonly batch: Batch;
  readonly entries: readonly OutboxEntry[];
  readonly accepted: number;
  readonly rejected: number;
  /** Entries the receipt names that did not travel in this batch: nothing is changed by what it says of them. */
  readonly foreignEntries: readonly string[];
};

/**
 * Every entry of the batch gets its new state: accepted, parked, or (not named) waiting again. Of a batch refused as a
 * whole, each entry travels in a batch of its own from now on; one that did so already is parked.
 * @returns undefined when the batch has been answered before: the first answer stands
 */
export function settle(
  batch: Batch,
  entries: readonly OutboxEntry[],
  answer: Answer,
  at: string,
): Settled | undefined {
  // Its bytes did leave: the station was only killed before it could note so.
  const sent = batch.state === 'ready' ? markSent(batch, at, 0) : ({ ok: true, value: batch } as const);
  const answered = sent.ok ? markAnswered(sent.value, at) : sent;
  if (!answered.ok) return undefined;

  const outcomes = 'outcomes' in answer ? answer.outcomes : [];
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.entryId, outcome]));
  const moved: OutboxEntry[] = [];
  for (const entry of entries) {
    // Parked and sent again since, an entry travels in another batch: that one's answer counts.
    if (entry.batchId !== batch.id) continue;
    const step =
      'refused' in answer
        ? settleRefused(batch, entry, answer.refused, at)
        : settleEntry(entry, outcomeOf.get(entry.id), at);
    if (step.ok) moved.push(step.value);
  }
  return settled(answered.value, moved, outcomes);
}

/**
 * An acceptance that comes after its entries had expired, while none of them was sent again: it still counts.
 * @returns undefined when the answer says anything else, or there is no such entry
 */
export function settleLate(
  batch: Batch,
  entries: readonly OutboxEntry[],
  answer: Answer,
  at: string,
): Settled | undefined {
  if (batch.state !== 'answered' || !('outcomes' in answer)) return undefined;
  const moved: OutboxEntry[] = [];
  for (const { entryId, outcome } of answer.outcomes) {
    const entry = entries.find(({ id }) => id === entryId);
    const step = outcome === 'accepted' && entry ? acceptLate(entry, batch.id, at) : undefined;
    if (!step?.ok) return undefined;
    moved.push(step.value);
  }
  return moved.length === 0 ? undefined : settled(batch, moved, answer.outcomes);
}

function settled(batch: Batch, entries: readonly OutboxEntry[], outcomes: readonly EntryOutcome[]): Settled {
  const count = (state: OutboxEntry['state']) => entries.filter((entry) => entry.state === state).length;
  const foreignEntries = outcomes
    .map(({ entryId }) => entryId)
    .filter((entryId) => !batch.entryIds.includes(entryId));
  return { batch, entries, accepted: count('accepted'), rejected: count('parked'), foreignEntries };
}

function settleEntry(entry: OutboxEntry, outcome: EntryOutcome | undefined, at: string) {
  switch (outcome?.outcome) {
    case undefined:
      return release(entry, at);
    case 'accepted':
      return accept(entry, at);
    case 'rejected':
      return park(entry, outcome, at);
    case 'expired':
      return expire(entry, at);
  }
}

function settleRefused(batch: Batch, entry: OutboxEntry, rejection: Rejection, at: string) {
  return batch.entryIds.length === 1 ? park(entry, rejection, at) : singleOut(entry, at);
}

/** Whether a second answer to the same batch agrees with what became of its entries. */
export function agrees(batchId: string, entries: readonly OutboxEntry[], answer: Answer): boolean {
  // Which of the entries a refusal was for is not known any more; none may have been accepted with this batch.
  if ('refused' in answer) return !entries.some((entry) => wasAccepted(entry, batchId));
  return answer.outcomes.every(({ entryId, outcome }) => {
    const entry = entries.find(({ id }) => id === entryId);
    if (entry === undefined) return false;
    if (outcome === 'accepted') return entry.state !== 'parked';
    // Refused at first, sent again by staff and accepted in a later batch is no contradiction.
    return !wasAccepted(entry, batchId);
  });
}

function wasAccepted(entry: OutboxEntry, batchId: string): boolean {
  return entry.state === 'accepted' && entry.batchId === batchId;
}
