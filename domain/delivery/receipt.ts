/** Receipt (Quittung): what an agency's answer makes of a batch and its entries. */
import { type Batch, markAnswered, markSent } from '#domain/delivery/batch';
import { accept, type OutboxEntry, park, release } from '#domain/delivery/entry';

/** What a verified receipt says of one entry. */
export type EntryOutcome =
  | { readonly entryId: string; readonly outcome: 'accepted' }
  | {
      readonly entryId: string;
      readonly outcome: 'rejected';
      readonly reason: string;
      readonly field?: string;
      readonly detail?: string;
    };

export type Settled = {
  readonly batch: Batch;
  readonly entries: readonly OutboxEntry[];
  readonly accepted: number;
  readonly rejected: number;
  /** Entries the receipt names that did not travel in this batch: nothing is changed by what it says of them. */
  readonly foreignEntries: readonly string[];
};

/**
 * Every entry of the batch gets its new state: accepted, parked, or (not named) waiting again.
 * @returns undefined when the batch has been answered before: the first answer stands
 */
export function settle(
  batch: Batch,
  entries: readonly OutboxEntry[],
  outcomes: readonly EntryOutcome[],
  at: string,
): Settled | undefined {
  // Its bytes did leave: the station was only killed before it could note so.
  const sent = batch.state === 'ready' ? markSent(batch, at, 0) : ({ ok: true, value: batch } as const);
  const answered = sent.ok ? markAnswered(sent.value, at) : sent;
  if (!answered.ok) return undefined;

  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.entryId, outcome]));
  const moved: OutboxEntry[] = [];
  let accepted = 0;
  let rejected = 0;
  for (const entry of entries) {
    // Parked and sent again since, an entry travels in another batch: that one's answer counts.
    if (entry.batchId !== batch.id) continue;
    const outcome = outcomeOf.get(entry.id);
    const step = outcome === undefined ? release(entry, at) : settleEntry(entry, outcome, at);
    if (!step.ok) continue;
    moved.push(step.value);
    if (step.value.state === 'accepted') accepted += 1;
    if (step.value.state === 'parked') rejected += 1;
  }
  const foreignEntries = outcomes
    .map(({ entryId }) => entryId)
    .filter((entryId) => !batch.entryIds.includes(entryId));
  return { batch: answered.value, entries: moved, accepted, rejected, foreignEntries };
}

function settleEntry(entry: OutboxEntry, outcome: EntryOutcome, at: string) {
  switch (outcome.outcome) {
    case 'accepted':
      return accept(entry, at);
    case 'rejected':
      return park(entry, outcome, at);
  }
}

/** Whether a second answer to the same batch agrees with what became of its entries. */
export function agrees(
  batchId: string,
  entries: readonly OutboxEntry[],
  outcomes: readonly EntryOutcome[],
): boolean {
  return outcomes.every(({ entryId, outcome }) => {
    const entry = entries.find(({ id }) => id === entryId);
    if (entry === undefined) return false;
    if (outcome === 'accepted') return entry.state !== 'parked';
    // Refused at first, sent again by staff and accepted in a later batch is no contradiction.
    return !(entry.state === 'accepted' && entry.batchId === batchId);
  });
}
