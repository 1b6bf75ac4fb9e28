/** The entries of the outbox as staff looks through them. */
import type { OutboxEntryView } from '#domain/contract/shapes';

export type EntryFilter = {
  readonly agency?: OutboxEntryView['agency'];
  readonly state?: OutboxEntryView['state'];
};

const rank = { parked: 0, 'in-batch': 1, waiting: 2, accepted: 3, replaced: 3 } as const;

/** What came back first, what is done last; the latest change first within. */
export function sortEntries(
  entries: readonly OutboxEntryView[],
  { agency, state }: EntryFilter,
): readonly OutboxEntryView[] {
  return entries
    .filter((entry) => agency === undefined || entry.agency === agency)
    .filter((entry) => state === undefined || entry.state === state)
    .sort(
      (one, other) => rank[one.state] - rank[other.state] || other.changedAt.localeCompare(one.changedAt),
    );
}
