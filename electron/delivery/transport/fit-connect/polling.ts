/** Reads the event log of what was submitted and says what came of it. */
import { createHash } from 'node:crypto';
import { backOff } from '#domain/delivery/back-off';
import { type Returned, type Returns, TransportFault } from '../transport.ts';
import { type ReadEvent, readEvent, readEventLog, type VerifiedEvent } from './events.ts';
import { type Submission, wasTried } from './ledger.ts';
import { isExpiry, rejectionOf } from './rejection.ts';
import { asSubmitted, type Submitting } from './submission.ts';

export type Polling = Submitting & {
  /** from 0 to below 1 */
  readonly random: () => number;
  /** hashes of what was refused before */
  readonly refusedBefore: Set<string>;
};

const HOUR_MS = 3_600_000;
/** Known: after a day an unfinished submission is deleted; a margin for clocks that differ. */
export const UNFINISHED_MS = 23 * HOUR_MS;
/** Known: after fourteen days in which nobody fetched it, a submission is rejected by the service. */
const UNCOLLECTED_MS = 14 * 24 * HOUR_MS;
/** An acceptance may still come after it has expired; not for ever. */
const WATCHED_MS = 30 * 24 * HOUR_MS;
/** Event logs may lag or be served from a copy: what must be there is missed only after so many looks. */
const MOST_MISSES = 3;

/** hashes of tokens that were refused */
const MOST_REMEMBERED = 10_000;

const betweenLooks = { firstMinutes: 1, mostMinutes: 240 };
const afterMiss = { firstMinutes: 2, mostMinutes: 10 };

/** What the log says of one submission. */
type Log = {
  readonly isThere: boolean;
  /** verified, the earliest first */
  readonly events: readonly VerifiedEvent[];
};

async function readLog(polling: Polling, submission: Submission, returns?: Returns): Promise<Log> {
  const tokens = await readEventLog(polling.service, submission.caseId);
  if (tokens === undefined) return { isThere: false, events: [] };
  const events: VerifiedEvent[] = [];
  for (const token of new Set(tokens)) {
    const read: ReadEvent = await readEvent(token, submission, polling.service, polling.keys);
    if (read.kind === 'event') events.push(read.event);
    if (read.kind === 'refused' && returns && isNew(polling, token)) returns.refuse(read.code);
  }
  // By the issuer's clock: the order of the log itself is nobody's promise.
  return { isThere: true, events: events.sort((one, next) => one.issuedAt - next.issuedAt) };
}

/** A false token stays in the log; staff are told of it once, not at every look. */
function isNew({ refusedBefore }: Polling, token: string): boolean {
  const hash = createHash('sha256').update(token).digest('base64');
  if (refusedBefore.has(hash)) return false;
  if (refusedBefore.size >= MOST_REMEMBERED) refusedBefore.clear();
  refusedBefore.add(hash);
  return true;
}

const hasSubmit = ({ events }: Log) => events.some(({ name }) => name !== 'delete-submission');

/**
 * Whether a submission that was cut off has arrived after all: only its event log knows.
 * @returns `gone` when the service does not know its case
 */
export async function hasArrived(polling: Polling, submission: Submission): Promise<boolean | 'gone'> {
  const log = await readLog(polling, submission);
  if (!log.isThere) return 'gone';
  if (!hasSubmit(log)) return false;
  polling.ledger.save(asSubmitted(submission, polling.now(), polling.firstPoll()));
  return true;
}

/**
 * Looks once and hands in what came back.
 * @throws TransportFault when the service could not be asked
 */
export async function poll(polling: Polling, submission: Submission, returns: Returns): Promise<void> {
  const { ledger, now } = polling;
  const log = await readLog(polling, submission, returns);
  const isLatest = ledger.ofBatch(submission.batchId).at(-1)?.id === submission.id;
  const close = () => {
    const { nextPollAt: _never, ...closed } = submission;
    ledger.save({ ...closed, state: 'closed' });
  };

  const decisions = log.events.filter(
    ({ name }) => name === 'accept-submission' || name === 'reject-submission',
  );
  for (const event of decisions) {
    const answer = answerOf(event, submission, isLatest, now());
    // The service gives up one announcement while a later one of the same batch is on its way.
    if (answer === undefined) continue;
    const receipt = { id: event.id, signed: event.signed };
    returns.take({ batchId: submission.batchId, answer, receipt });
  }
  if (decisions.length > 0) return close();

  const later = (changes: Partial<Submission>, milliseconds: number) =>
    ledger.save({ ...submission, ...changes, nextPollAt: fromNow(now(), milliseconds) });
  const pause = () => backOff(betweenLooks, submission.polls + 1, polling.random());
  const age = Date.parse(now()) - Date.parse(submission.submittedAt ?? submission.announcedAt);

  if (log.isThere && hasSubmit(log)) {
    if (submission.state !== 'submitted')
      return ledger.save(asSubmitted(submission, now(), fromNow(now(), pause())));
    const isDeleted = log.events.some(({ name }) => name === 'delete-submission');
    if (age >= WATCHED_MS) return close();
    if (age >= UNCOLLECTED_MS && isLatest) returns.take(expired(submission));
    else if (isDeleted && isLatest) returns.sendAgain(submission.batchId);
    if (isDeleted) return close();
    return later({ polls: submission.polls + 1, misses: 0 }, pause());
  }
  const misses = submission.misses + 1;
  const isOver = !log.isThere || age >= UNFINISHED_MS;
  if (misses < MOST_MISSES) return later({ misses }, backOff(afterMiss, misses, polling.random()));
  if (submission.state === 'submitted') {
    // The service said it had it, and has it no longer. Known to be so only from its own log.
    if (isOver) close();
    else later({ state: 'uploaded', misses: 0 }, pause());
    if (isLatest) returns.sendAgain(submission.batchId);
    return;
  }
  if (isOver || !wasTried(submission)) return close();
  return later({ misses }, pause());
}

function answerOf(
  event: VerifiedEvent,
  submission: Submission,
  isLatest: boolean,
  now: string,
): Returned['answer'] | undefined {
  const { entryId } = submission;
  if (event.name === 'accept-submission') return { outcomes: [{ entryId, outcome: 'accepted' }] };
  if (event.issuer === 'agency') {
    return { outcomes: [{ entryId, outcome: 'rejected', ...rejectionOf(event.problems) }] };
  }
  if (!isLatest) return undefined;
  const age = Date.parse(now) - Date.parse(submission.submittedAt ?? submission.announcedAt);
  if (age >= UNCOLLECTED_MS - 24 * HOUR_MS || isExpiry(event.problems)) return expired(submission).answer;
  return { outcomes: [{ entryId, outcome: 'rejected', ...rejectionOf(event.problems) }] };
}

const expired = ({ batchId, entryId }: Submission): Returned => ({
  batchId,
  answer: { outcomes: [{ entryId, outcome: 'expired' }] },
});

export function fromNow(now: string, milliseconds: number): string {
  return new Date(Date.parse(now) + milliseconds).toISOString();
}

/** After a look that failed: not at once again, and not all together. */
export function postpone({ ledger, now, random }: Polling, submission: Submission, fault: unknown): void {
  const own = fromNow(now(), backOff(afterMiss, submission.misses + 1, random()));
  const asked = fault instanceof TransportFault ? fault.retryAt : undefined;
  ledger.save({ ...submission, nextPollAt: asked !== undefined && asked > own ? asked : own });
}
