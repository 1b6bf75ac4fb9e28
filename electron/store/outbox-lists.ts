/** What the desk reads of the outbox: figures, lists, the night's sheet. Reading costs what is shown, not what is stored. */
import type { OutboxEntry } from '#domain/delivery/entry';
import type { SheetCounts } from '#domain/delivery/morning-sheet';
import type { AgencyId } from '#domain/intake/agency';
import type { StoredReceipt } from '../delivery/outbox-port.ts';
import type { Connection } from './database.ts';
import { entryColumns, entryOf, openStates, present, type Row } from './outbox-rows.ts';
import { withStoreCodes } from './store-error.ts';

/** One agency's figures for the desk. */
export type AgencyFigures = {
  readonly agency: AgencyId;
  readonly waiting: number;
  readonly inBatch: number;
  readonly accepted: number;
  readonly parked: number;
  readonly replaced: number;
  readonly lastAcceptedAt?: string;
  readonly fault?: string;
  /** instant since which it is so */
  readonly faultAt?: string;
};
export type ListedEntry = OutboxEntry & { readonly shortCode: string };
export type ListedReceipt = Omit<StoredReceipt, 'signed'>;

/** One entry of a record that is on the night's sheet. */
export type SheetEntry = Pick<
  OutboxEntry,
  'id' | 'recordId' | 'recordVersion' | 'agency' | 'kind' | 'state' | 'reason' | 'field' | 'changedAt'
> & { readonly shortCode: string; readonly receivedAt: string };

export type OutboxLists = {
  readonly entriesOfRecord: (record: string) => readonly ListedEntry[];
  /** Entries changed since an instant, and every one that is open; newest first. */
  readonly openOrChangedSince: (instant: string, most: number) => readonly ListedEntry[];
  readonly receiptsSince: (instant: string, most: number) => readonly ListedReceipt[];
  readonly figures: () => readonly AgencyFigures[];
  /** All entries of every record that is open somewhere or had an entry changed since an instant. */
  readonly entriesForSheet: (since: string) => readonly SheetEntry[];
  readonly countsForSheet: () => SheetCounts;
  /**
   * What a delivery before `until` would send: what waits, and what is in a batch that goes (again).
   * Submitted and not answered yet is not among it.
   */
  readonly dueTonight: (agency: AgencyId, until: string, most: number) => readonly ListedEntry[];
};

const LISTED = `${entryColumns}, r.short_code AS shortCode FROM outbox_entry e JOIN record r ON r.id = e.record`;

export function outboxLists(connection: Connection): OutboxLists {
  const selectOfRecord = connection.prepare<[string], Row>(
    `SELECT ${LISTED} WHERE e.record = ? ORDER BY e.agency, e.created_at, e.record_version`,
  );
  const selectOpen = connection.prepare<[number], Row>(
    `SELECT ${LISTED} WHERE e.${openStates} ORDER BY e.changed_at DESC, e.id DESC LIMIT ?`,
  );
  const selectChanged = connection.prepare<[string, number], Row>(
    `SELECT ${LISTED} WHERE e.changed_at >= ? ORDER BY e.changed_at DESC, e.id DESC LIMIT ?`,
  );
  const selectReceipts = connection.prepare<[string, number], Row>(`
    SELECT id, batch AS batchId, agency, received_at AS receivedAt, accepted, rejected FROM receipt
    WHERE received_at >= ? ORDER BY received_at DESC LIMIT ?`);
  const selectCounts = connection.prepare<[], Row>(
    `SELECT agency, state, number FROM outbox_count WHERE agency <> ''`,
  );
  const selectAgencies = connection.prepare<[], Row>(
    'SELECT agency, fault, fault_at AS faultAt, last_accepted_at AS lastAcceptedAt FROM agency_state',
  );
  // The order of the joins and the indexes are laid down: whoever plans by itself reads everything that was ever stored.
  const selectSheet = connection.prepare<[string], Row>(`
    WITH concerned AS (
      SELECT record FROM (
        SELECT record FROM outbox_entry INDEXED BY outbox_entry_open WHERE ${openStates}
        UNION ALL SELECT record FROM outbox_entry INDEXED BY outbox_entry_changed WHERE changed_at >= ?
      ) GROUP BY record
    )
    SELECT e.id, e.record AS recordId, e.record_version AS recordVersion, e.agency, e.kind, e.state, e.reason, e.field,
      e.changed_at AS changedAt, r.short_code AS shortCode, r.received_at AS receivedAt
    FROM concerned CROSS JOIN record r ON r.id = concerned.record CROSS JOIN outbox_entry e ON e.record = r.id
    ORDER BY r.received_at, r.id, e.agency, e.record_version`);
  const countSealed = connection
    .prepare<[], number>(
      'SELECT count(*) FROM record INDEXED BY record_received WHERE received_at IS NOT NULL',
    )
    .pluck();
  const countWithEntries = connection
    .prepare<[], number>(`SELECT number FROM outbox_count WHERE agency = '' AND state = 'records'`)
    .pluck();
  // Not the rest of a subtraction: a sum that comes out right by itself proves nothing.
  const countWithout = connection
    .prepare<[], number>(`SELECT count(*) FROM record r WHERE r.received_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM outbox_entry e WHERE e.record = r.id)`)
    .pluck();
  const countOpen = connection
    .prepare<[], number>(
      `SELECT count(DISTINCT record) FROM outbox_entry INDEXED BY outbox_entry_open WHERE ${openStates}`,
    )
    .pluck();
  const selectWaiting = connection.prepare<[string, number], Row>(`SELECT ${LISTED}
    WHERE e.agency = ? AND e.state = 'waiting' ORDER BY e.created_at, e.id LIMIT ?`);
  const selectAgain = connection.prepare<[string, string, number], Row>(`
    SELECT ${entryColumns}, r.short_code AS shortCode FROM batch b
    JOIN batch_entry be ON be.batch = b.id JOIN outbox_entry e ON e.id = be.entry JOIN record r ON r.id = e.record
    WHERE b.agency = ? AND b.state <> 'answered' AND (b.state = 'ready' OR ifnull(b.next_attempt_at, '') <= ?)
      AND e.state = 'in-batch' AND e.batch = b.id
      AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.batch = b.id AND s.state = 'submitted')
    ORDER BY b.created_at, b.id, be.position LIMIT ?`);

  const listed = (row: Row): ListedEntry => entryOf<ListedEntry>(row);

  const openOrChanged = (instant: string, most: number): readonly ListedEntry[] => {
    const found = new Map<string, ListedEntry>();
    for (const row of [...selectOpen.all(most), ...selectChanged.all(instant, most)]) {
      found.set(row.id as string, listed(row));
    }
    const newestFirst = (one: ListedEntry, other: ListedEntry) =>
      other.changedAt.localeCompare(one.changedAt) || other.id.localeCompare(one.id);
    return [...found.values()].sort(newestFirst).slice(0, most);
  };

  const figures = (): readonly AgencyFigures[] => {
    const byAgency = new Map<string, Record<string, unknown>>();
    const at = (agency: string) => {
      const none: Record<string, unknown> = {
        agency,
        waiting: 0,
        inBatch: 0,
        accepted: 0,
        parked: 0,
        replaced: 0,
      };
      const found = byAgency.get(agency) ?? none;
      byAgency.set(agency, found);
      return found;
    };
    for (const { agency, state, number } of selectCounts.all()) {
      at(agency as string)[state === 'in-batch' ? 'inBatch' : (state as string)] = number;
    }
    for (const row of selectAgencies.all()) Object.assign(at(row.agency as string), present(row));
    return [...byAgency.values()] as unknown as readonly AgencyFigures[];
  };

  const counts = connection.transaction((): SheetCounts => {
    const sealed = countSealed.get() ?? 0;
    const done = (countWithEntries.get() ?? 0) - (countOpen.get() ?? 0);
    return { sealed, done, withoutEntries: countWithout.get() ?? 0 };
  });

  const tonight = (agency: AgencyId, until: string, most: number): readonly ListedEntry[] => {
    const again = selectAgain.all(agency, until, most).map(listed);
    return [...again, ...selectWaiting.all(agency, most - again.length).map(listed)];
  };

  return {
    entriesOfRecord: (id) => withStoreCodes(() => selectOfRecord.all(id).map(listed)),
    openOrChangedSince: (instant, most) => withStoreCodes(() => openOrChanged(instant, most)),
    receiptsSince: (instant, most) =>
      withStoreCodes(() => selectReceipts.all(instant, most).map(present<ListedReceipt>)),
    figures: () => withStoreCodes(figures),
    entriesForSheet: (since) => withStoreCodes(() => selectSheet.all(since).map(present<SheetEntry>)),
    countsForSheet: () => withStoreCodes(counts),
    dueTonight: (agency, until, most) => withStoreCodes(() => tonight(agency, until, most)),
  };
}
