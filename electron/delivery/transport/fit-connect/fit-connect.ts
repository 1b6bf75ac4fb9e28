/**
 * Delivery by FIT-Connect, the federal infrastructure for submissions (Zustelldienst), as a sender, protocol v2. One
 * entry is one submission. "Submitted" is not "delivered": only the agency's signed acceptance of what we sent is.
 */
import type { Batch } from '#domain/delivery/batch';
import type { AgencyId } from '#domain/intake/agency';
import type { FitConnectDestination } from '../../destination.ts';
import { storedAll } from '../../stored-all.ts';
import { type Parcel, type Returns, type Transport, TransportFault, TransportRefusal } from '../transport.ts';
import { destinationKeys } from './keys.ts';
import { type Submission, type SubmissionLedger, wasTried } from './ledger.ts';
import { fromNow, hasArrived, type Polling, poll, postpone, UNFINISHED_MS } from './polling.ts';
import { type Credentials, fitConnectService } from './service.ts';
import { finish } from './submission.ts';

export type FitConnectOptions = {
  readonly ledger: SubmissionLedger;
  /** Read anew for every token; undefined while none have been set. */
  readonly credentials: () => Credentials | undefined;
  /** instant, ISO 8601 UTC */
  readonly now: () => string;
  /** from 0 to below 1 */
  readonly random: () => number;
};

/** Submissions sent, and event logs read, side by side. */
const AT_ONCE = 10;
/** Event logs read in one go; the rest comes with the next round. */
const MOST_POLLS = 600;
const PAGE = 100;
/** So many faults one after the other, and the rest is left for later. */
const MOST_FAULTS = 4;
/** Announcements for one batch in one go: the service may lose one, not every one. */
const MOST_ANNOUNCEMENTS = 3;
const FIRST_LOOK_MS = 30_000;

export function fitConnectTransport(
  destination: FitConnectDestination,
  { ledger, credentials, now, random }: FitConnectOptions,
): Transport {
  const service = fitConnectService({ ...destination.service, credentials, now });
  const keys = destinationKeys(destination, service, now);
  const firstPoll = () => fromNow(now(), FIRST_LOOK_MS * (1 + random()));
  const polling: Polling = {
    destination,
    service,
    keys,
    ledger,
    now,
    firstPoll,
    random,
    refusedBefore: new Set(),
  };

  return {
    mostEntries: 1,
    atOnce: AT_ONCE,
    prepare: async () => {
      await keys.encryptionKey();
    },
    isUnderway: (batchId) => ledger.ofBatch(batchId).at(-1)?.state === 'submitted',
    send: async (batch, [parcel, ...more]) => {
      // Made for a folder, before the agency came by this way: its entries go on one by one.
      if (!parcel || more.length > 0) throw new TransportRefusal('fitConnect.tooMany');
      return submit(polling, batch, parcel);
    },
    collect: (returns) => collect(polling, destination.agency, returns),
  };
}

/**
 * Goes on where an earlier try stopped, or announces anew.
 * @returns what is to be stored now
 */
async function submit(polling: Polling, batch: Batch, parcel: Parcel): Promise<(() => void) | undefined> {
  const { ledger } = polling;
  let current = await unfinished(polling, batch);
  if (current === 'arrived') return undefined;
  for (let announcements = 0; announcements < MOST_ANNOUNCEMENTS; ) {
    if (current === undefined) announcements += 1;
    const finished = await finish(polling, batch, parcel, current);
    switch (finished.is) {
      case 'submitted':
        return finished.store;
      case 'conflict': {
        const latest = ledger.ofBatch(batch.id).at(-1);
        if (latest && (await hasArrived(polling, latest)) === true) return undefined;
        throw new TransportFault('transport.failed');
      }
      case 'gone':
        current = undefined;
    }
  }
  throw new TransportFault('transport.failed');
}

/** An announcement that can still be finished. */
async function unfinished(polling: Polling, batch: Batch): Promise<Submission | 'arrived' | undefined> {
  const latest = polling.ledger.ofBatch(batch.id).at(-1);
  if (!latest || latest.state === 'closed') return undefined;
  if (latest.state === 'submitted') return 'arrived';
  if (wasTried(latest)) {
    const arrived = await hasArrived(polling, latest);
    if (arrived === true) return 'arrived';
    // Its case is still watched, for an answer that may have been on its way.
    if (arrived === 'gone') return undefined;
  }
  const age = Date.parse(polling.now()) - Date.parse(latest.announcedAt);
  const isForUs = latest.destinationId === polling.destination.transport.destinationId;
  return isForUs && age >= 0 && age < UNFINISHED_MS ? latest : undefined;
}

/** Young submissions are looked at often, old ones seldom, so that a thousand open ones do not flood the service. */
async function collect(polling: Polling, agency: AgencyId, returns: Returns): Promise<void> {
  const { ledger, now } = polling;
  const begun = now();
  const looked = new Set<string>();
  const storing: Promise<unknown>[] = [];
  let waiting: Submission[] = [];
  let faultsInARow = 0;
  let fault: unknown;
  let isOver = false;

  const next = (): Submission | undefined => {
    if (looked.size >= MOST_POLLS) return undefined;
    if (waiting.length === 0) waiting = ledger.due(agency, begun, PAGE).filter(({ id }) => !looked.has(id));
    const submission = waiting.shift();
    if (submission) looked.add(submission.id);
    return submission;
  };
  const lane = async () => {
    for (let submission = next(); submission && !isOver; submission = next()) {
      try {
        const { stored } = await poll(polling, submission, returns);
        stored.catch(() => undefined);
        storing.push(stored);
        faultsInARow = 0;
      } catch (error) {
        if (!(error instanceof TransportFault)) throw error;
        fault = error;
        faultsInARow += 1;
        isOver = error.concernsAll || faultsInARow >= MOST_FAULTS;
        await postpone(polling, submission, error);
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
  const all = [...lanes, ...(await storedAll(ledger, storing))];
  const failed = all.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  if (fault !== undefined) throw fault;
}
