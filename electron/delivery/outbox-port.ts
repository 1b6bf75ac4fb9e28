/** What delivery needs of the store. Every function is one durable transaction and answers at once. */
import type { Batch } from '#domain/delivery/batch';
import type { Attachment, NewEntry, OutboxEntry } from '#domain/delivery/entry';
import type { AgencyId } from '#domain/intake/agency';

/** A verified receipt as it is kept: the proof of delivery. */
export type StoredReceipt = {
  /** the agency's own id of it */
  readonly id: string;
  readonly batchId: string;
  readonly agency: AgencyId;
  /** instant the station read it, ISO 8601 UTC */
  readonly receivedAt: string;
  readonly accepted: number;
  readonly rejected: number;
  /** the compact JWS, byte for byte */
  readonly signed: string;
};

export type OutboxPort = {
  /** Runs one after the other in one durable transaction. */
  readonly inOne: <Value>(work: () => Value) => Value;
  /**
   * The same, shared with others who come at the same moment; durable once it resolves. What throws undoes only
   * what it did itself. They run in the order they came.
   * @param when `soon`: nothing waits for it, so it may go along with what comes next
   */
  readonly together: <Value>(work: () => Value, when?: 'now' | 'soon') => Promise<Value>;
  /** Stores new entries (inside the transaction that seals the record, where there is one). */
  readonly addEntries: (entries: readonly NewEntry[]) => void;
  readonly entry: (id: string) => OutboxEntry | undefined;
  /** Entries in state `waiting`, oldest first. */
  readonly waitingEntries: (agency: AgencyId, most: number) => readonly OutboxEntry[];
  /** Every entry that was taken into the batch, wherever it is now. */
  readonly entriesOfBatch: (batchId: string) => readonly OutboxEntry[];
  /** The frozen payload of an entry, exactly as added; undefined when it was purged. */
  readonly payloadOf: (entryId: string) => string | undefined;
  /** The papers that travel with an entry, in order; none when there were none or they were purged. */
  readonly attachmentsOf: (entryId: string) => readonly Attachment[];
  readonly saveEntry: (entry: OutboxEntry) => void;

  readonly batch: (id: string) => Batch | undefined;
  /** Batches of the agency in state `ready` or `sent` whose next attempt is due, the longest due first. */
  readonly dueBatches: (agency: AgencyId, now: string, most: number) => readonly Batch[];
  /** Batches of the agency in state `ready`, by id, after the one named (`''`: from the first). */
  readonly readyBatches: (agency: AgencyId, after: string, most: number) => readonly Batch[];
  /** Code of the fault of the agency's oldest open batch that has one. */
  readonly openFault: (agency: AgencyId) => string | undefined;
  /** Stores a new batch and its entries' new states in one transaction; without a batch, only the entries. */
  readonly createBatch: (batch: Batch | undefined, entries: readonly OutboxEntry[]) => void;
  readonly saveBatch: (batch: Batch) => void;
  /** Stores a batch's and its entries' new states in one transaction. */
  readonly closeBatch: (batch: Batch, entries: readonly OutboxEntry[]) => void;

  readonly hasReceipt: (id: string) => boolean;
  /** Stores the receipt, the batch's and the entries' new states in one transaction. */
  readonly recordReceipt: (receipt: StoredReceipt, batch: Batch, entries: readonly OutboxEntry[]) => void;

  /** Something came back that is not believed: counted for staff, per agency and code. */
  readonly addNotice: (agency: AgencyId, code: string, at: string) => void;
  /** Code of what is wrong with an agency's folder or key; undefined clears it. */
  readonly setFault: (agency: AgencyId, code: string | undefined, at: string) => void;
  /** Instant of the last nightly (or caught-up) delivery, ISO 8601 UTC. */
  readonly lastRun: () => string | undefined;
  readonly setLastRun: (at: string) => void;
};
