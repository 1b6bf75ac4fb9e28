/**
 * The morning sheet (Morgenblatt): what became of every sealed record, each in exactly one class. What needs staff goes
 * before what waits, and what waits before what is done. The classes are counted from the outbox and compared with the
 * records counted for themselves: a record that fell out of the outbox would show.
 */
import { expiredReason, isDone, type OutboxEntry } from '#domain/delivery/entry';

export type SheetEntry = Pick<
  OutboxEntry,
  'recordId' | 'agency' | 'kind' | 'state' | 'reason' | 'changedAt'
> & {
  readonly shortCode: string;
  readonly receivedAt: string;
};

/** Counted on the records' own table and by its own statement, so that the sheet can prove itself. */
export type SheetCounts = {
  /** records ever sealed: also corrected, handed over and purged since */
  readonly sealed: number;
  /** of them, those with entries that are all accepted or replaced */
  readonly done: number;
  /** of them, those with no entry at all */
  readonly withoutEntries: number;
};

export const sheetClasses = [
  'parked',
  'expired',
  'waiting',
  'deliveredLastNight',
  'deliveredEarlier',
  'concernsNobody',
] as const;
export type SheetClass = (typeof sheetClasses)[number];
/** Too many to list: nobody has to do anything about them. */
type Unlisted = 'deliveredEarlier' | 'concernsNobody';

export type SheetLine = {
  readonly recordId: string;
  readonly shortCode: string;
  readonly receivedAt: string;
  /** the entries that put it into its class */
  readonly entries: readonly Pick<SheetEntry, 'agency' | 'state' | 'reason'>[];
};

export type MorningSheet = {
  readonly madeAt: string;
  readonly since: string;
  readonly counts: Readonly<Record<SheetClass, number>>;
  /** of all classes */
  readonly sum: number;
  readonly sealed: number;
  readonly addsUp: boolean;
  readonly lists: Readonly<Record<Exclude<SheetClass, Unlisted>, readonly SheetLine[]>>;
};

const isExpired = ({ state, reason }: SheetEntry): boolean => state === 'parked' && reason === expiredReason;

/** The class of one record, and the entries that decided it. */
function classOf(
  entries: readonly SheetEntry[],
  since: string,
): { readonly found: Exclude<SheetClass, 'concernsNobody'>; readonly by: readonly SheetEntry[] } {
  const parked = entries.filter((entry) => entry.state === 'parked' && !isExpired(entry));
  if (parked.length > 0) return { found: 'parked', by: parked };
  const expired = entries.filter(isExpired);
  if (expired.length > 0) return { found: 'expired', by: expired };
  const open = entries.filter((entry) => !isDone(entry));
  if (open.length > 0) return { found: 'waiting', by: open };
  const late = entries.filter(({ changedAt }) => changedAt >= since);
  const accepted = late.filter(({ state }) => state === 'accepted');
  return { found: late.length > 0 ? 'deliveredLastNight' : 'deliveredEarlier', by: accepted };
}

/**
 * @param entries all entries of every record that is open somewhere or changed since; those of others do no harm
 * @param since instant, ISO 8601 UTC, at which the night began
 */
export function morningSheet(
  entries: readonly SheetEntry[],
  counted: SheetCounts,
  { since, madeAt }: { readonly since: string; readonly madeAt: string },
): MorningSheet {
  const lists = { parked: [], expired: [], waiting: [], deliveredLastNight: [] } as Record<
    Exclude<SheetClass, Unlisted>,
    SheetLine[]
  >;
  for (const own of Map.groupBy(entries, ({ recordId }) => recordId).values()) {
    const [first] = own;
    const { found, by } = classOf(own, since);
    if (first === undefined || found === 'deliveredEarlier') continue;
    const { recordId, shortCode, receivedAt } = first;
    lists[found].push({
      recordId,
      shortCode,
      receivedAt,
      entries: by.map(({ agency, state, reason }) => ({
        agency,
        state,
        ...(reason === undefined ? {} : { reason }),
      })),
    });
  }
  const counts = {
    parked: lists.parked.length,
    expired: lists.expired.length,
    waiting: lists.waiting.length,
    deliveredLastNight: lists.deliveredLastNight.length,
    deliveredEarlier: counted.done - lists.deliveredLastNight.length,
    concernsNobody: counted.withoutEntries,
  };
  const sum = Object.values(counts).reduce((total, count) => total + count, 0);
  const addsUp = sum === counted.sealed && Object.values(counts).every((count) => count >= 0);
  return { madeAt, since, counts, sum, sealed: counted.sealed, addsUp, lists };
}
