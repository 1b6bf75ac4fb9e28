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
  /** it shows that the service has the submission */
  readonly isSubmitted: boolean;
  /** verified, the earliest first */
  readonly events: readonly VerifiedEvent[];
};

async function readLog(polling: Polling, submission: Submission, returns?: Returns): Promise<Log> {
  const tokens = await readEventLog(polling.service, submission.caseId);
  if (tokens === undefined) return { isThere: false, isSubmitted: false, events: [] };
  let isSubmitted = false;
  const events: VerifiedEvent[] = [];
  for (const token of new Set(tokens)) {
    const read: ReadEvent = await readEvent(token, submission, polling.service, polling.keys);
    if (read.kind === 'event') events.push(read.event);
    isSubmitted ||=
      read.kind === 'confirmed' || (read.kind === 'event' && read.event.name !== 'delete-submission');
    if (read.kind === 'refused' && returns && isNew(polling, token)) returns.refuse(read.code);
  }
  // By the issuer's clock: the order of the log itself is nobody's promise.
  return { isThere: true, isSubmitted, events: events.sort((one, next) => one.issuedAt - next.issuedAt) };
}

/** A false token stays in the log; staff are told of it once, not at every look. */
function isNew({ refusedBefore }: Polling, token: string): boolean {
  const hash = createHash('sha256').update(token).digest('base64');
  if (refusedBefore.has(hash)) return false;
  if (refusedBefore.size >= MOST_REMEMBERED) refusedBefore.clear();
  refusedBefore.add(hash);
  return true;
}

/**
 * Whether a submission that was cut off has arrived after all: only its event log knows.
 * @returns `gone` when the service does not know its case
 */
export async function hasArrived(polling: Polling, submission: Submission): Promise<boolean | 'gone'> {
  const log = await readLog(polling, submission);
  if (!log.isThere) return 'gone';
  if (!log.isSubmitted) return false;
  const { ledger } = polling;
  await ledger.together(() => ledger.save(asSubmitted(submission, polling.now(), polling.firstPoll())));
  return true;
}

/** What is being stored while the next log is read. */
export type Storing = { readonly stored: Promise<unknown> };

/**
 * Looks once and hands in what came back.
 * @throws TransportFault when the service could not be asked
 */
export async function poll(polling: Polling, submission: Submission, returns: Returns): Promise<Storing> {
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
  if (decisions.length > 0) {
    const stored = decisions.map((event) => {
      const answer = answerOf(event, submission, isLatest, now());
      const receipt = { id: event.id, signed: event.signed };
      // The service gives up one announcement while a later one of the same batch is on its way: no answer.
      if (answer === undefined) return ledger.together(close, 'soon');
      return returns.take({ batchId: submission.batchId, answer, receipt }, close);
    });
    return { stored: Promise.all(stored) };
  }
  const age = Date.parse(now()) - Date.parse(submission.submittedAt ?? submission.announcedAt);
  const { isSubmitted } = log;
  const { isLost, save } = isSubmitted
    ? afterLook(polling, submission, log, age)
    : afterMissing(polling, submission, log, age);
  const remember = () => {
    if (save) ledger.save(save);
    else close();
    if (isLost && isLatest) returns.sendAgain(submission.batchId);
  };
  const hasExpired = isSubmitted && age >= UNCOLLECTED_MS && isLatest;
  return {
    stored: hasExpired ? returns.take(expired(submission), remember) : ledger.together(remember, 'soon'),
  };
}

/** `save` absent: nothing more can come of it. `isLost`: it must be sent again, if nothing later was. */
type After = { readonly save?: Submission; readonly isLost?: boolean };

/** It lies there and nobody has decided yet. */
function afterLook({ now, random }: Polling, submission: Submission, log: Log, age: number): After {
  const polls = submission.polls + 1;
  const nextPollAt = fromNow(now(), backOff(betweenLooks, polls, random()));
  if (submission.state !== 'submitted') return { save: asSubmitted(submission, now(), nextPollAt) };
  const isDeleted = log.events.some(({ name }) => name === 'delete-submission');
  if (isDeleted) return { isLost: age < UNCOLLECTED_MS };
  return age >= WATCHED_MS ? {} : { save: { ...submission, polls, misses: 0, nextPollAt } };
}

/** Its case is not there, or says nothing of having it. */
function afterMissing({ now, random }: Polling, submission: Submission, log: Log, age: number): After {
  const misses = submission.misses + 1;
  const isOver = !log.isThere || age >= UNFINISHED_MS;
  const nextPollAt = fromNow(now(), backOff(afterMiss, misses, random()));
  if (misses < MOST_MISSES) return { save: { ...submission, misses, nextPollAt } };
  if (submission.state === 'submitted') {
    // The service said it had it, and has it no longer: known only from its own log.
    return isOver
      ? { isLost: true }
      : { save: { ...submission, state: 'uploaded', misses: 0, nextPollAt }, isLost: true };
  }
  return isOver || !wasTried(submission) ? {} : { save: { ...submission, misses, nextPollAt } };
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
export async function postpone(
  { ledger, now, random }: Polling,
  submission: Submission,
  fault: unknown,
): Promise<void> {
  const own = fromNow(now(), backOff(afterMiss, submission.misses + 1, random()));
  const asked = fault instanceof TransportFault ? fault.retryAt : undefined;
  const nextPollAt = asked !== undefined && asked > own ? asked : own;
  await ledger.together(() => ledger.save({ ...submission, nextPollAt }));
}
