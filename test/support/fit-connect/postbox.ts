/**
 * The Zustelldienst's memory: destinations, cases with their event logs, submissions and what becomes of them.
 * `announced → submitted → accepted | rejected`, from each of them `deleted`.
 */
import { randomUUID } from 'node:crypto';
import type { JWK } from 'jose';
import { tagOf } from './jwe.ts';
import type { KeyPair } from './keys.ts';
import { Problem } from './problems.ts';
import { type AuthenticationTags, type EventName, problemTypeRoot, signSet } from './sets.ts';

export type DestinationStatus = 'active' | 'created' | 'decommissioned' | 'inactive';

export type Destination = {
  readonly destinationId: string;
  readonly publicService: { readonly name: string; readonly identifier: string };
  status: DestinationStatus;
  encryptionKid: string;
  /** every key of it that can still be fetched, by `kid` */
  readonly keys: Map<string, JWK>;
};

export type SubmissionState = 'announced' | 'submitted' | 'accepted' | 'rejected' | 'deleted';
export type Submission = {
  readonly submissionId: string;
  readonly caseId: string;
  readonly destinationId: string;
  readonly announced: readonly string[];
  readonly attachments: Map<string, string>;
  encryptedMetadata: string;
  encryptedData: string;
  state: SubmissionState;
  readonly announcedAt: number;
  submittedAt: number;
  decidedAt: number;
};

export type PostboxOptions = {
  readonly issuer: () => string;
  readonly signingKey: KeyPair;
  readonly now: () => Date;
  readonly destinations: readonly Destination[];
};
export type Postbox = ReturnType<typeof createPostbox>;

const DAY_MS = 86_400_000;
/** Known: unfinished after a day, not collected after fourteen. */
const UNFINISHED_MS = DAY_MS;
const UNCOLLECTED_MS = 14 * DAY_MS;
/** Assumption: what was decided on is emptied and reported deleted an hour later; its event log stays. */
const EMPTIED_MS = 3_600_000;

export function createPostbox({ issuer, signingKey, now, destinations }: PostboxOptions) {
  const submissions = new Map<string, Submission>();
  const cases = new Map<string, string[]>();
  /** Those that time still works on; the decided and the deleted would only make each request slower. */
  const living = new Set<Submission>();
  const byId = new Map(destinations.map((destination) => [destination.destinationId, destination]));

  const log = async (
    submission: Submission,
    event: EventName,
    payload?: Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    const { submissionId, caseId } = submission;
    const claims = {
      issuer: issuer(),
      at: now(),
      submissionId,
      caseId,
      event,
      ...(payload ? { payload } : {}),
    };
    // The place in the log is taken before signing, which gives way to other requests.
    const events = cases.get(caseId) ?? [];
    cases.set(caseId, events);
    const place = events.push('') - 1;
    events[place] = await signSet(claims, signingKey);
  };

  const destination = (id: string): Destination => {
    const found = byId.get(id);
    if (!found) throw new Problem(404, 'destination-not-found');
    return found;
  };

  const submission = (id: string): Submission => {
    const found = submissions.get(id);
    // Assumption: 404 under this name, for one that was deleted as for one that never was.
    if (!found || found.state === 'deleted') throw new Problem(404, 'submission-not-found');
    return found;
  };

  const empty = (one: Submission) => {
    one.attachments.clear();
    one.encryptedData = '';
    one.encryptedMetadata = '';
  };

  return {
    destination,
    submission,
    all: () => [...submissions.values()],
    /** What a receiver may collect, oldest first. */
    waitingAt: (destinationId: string) =>
      [...living].filter((one) => one.destinationId === destinationId && one.state === 'submitted'),
    caseIds: () => [...cases.keys()],

    /** Lets the service's clock do its work; called before each request. */
    passTime: async (): Promise<void> => {
      const at = now().getTime();
      for (const one of living) {
        if (one.state === 'announced' && at - one.announcedAt >= UNFINISHED_MS) {
          one.state = 'deleted';
          living.delete(one);
          empty(one);
          // Assumption: the event log of a case survives what was deleted in it, and says so.
          await log(one, 'delete-submission');
        } else if (one.state === 'submitted' && at - one.submittedAt >= UNCOLLECTED_MS) {
          one.state = 'rejected';
          one.decidedAt = at;
          empty(one);
          // Known: rejected by itself after 14 days. Assumption: the words of the problem.
          const title = 'Submission was not collected in time';
          const type = `${problemTypeRoot}submission-expired`;
          await log(one, 'reject-submission', { problems: [{ type, title, detail: '', instance: '' }] });
        } else if (one.decidedAt > 0 && at - one.decidedAt >= EMPTIED_MS) {
          one.state = 'deleted';
          living.delete(one);
          await log(one, 'delete-submission');
        }
      }
    },

    announce: async (
      destinationId: string,
      announced: readonly string[],
      caseId: string | undefined,
    ): Promise<Submission> => {
      if (caseId !== undefined && !cases.has(caseId)) throw new Problem(404, 'case-not-found');
      const made: Submission = {
        submissionId: randomUUID(),
        caseId: caseId ?? randomUUID(),
        destinationId,
        announced,
        attachments: new Map(),
        encryptedMetadata: '',
        encryptedData: '',
        state: 'announced',
        announcedAt: now().getTime(),
        submittedAt: 0,
        decidedAt: 0,
      };
      submissions.set(made.submissionId, made);
      living.add(made);
      await log(made, 'create-submission');
      return made;
    },

    submit: async (one: Submission, encryptedMetadata: string, encryptedData: string): Promise<void> => {
      one.encryptedMetadata = encryptedMetadata;
      one.encryptedData = encryptedData;
      one.state = 'submitted';
      one.submittedAt = now().getTime();
      await log(one, 'submit-submission', { authenticationTags: tagsOf(one) });
    },

    /** An accepting or rejecting token of the receiver, already verified. */
    decide: (one: Submission, state: 'accepted' | 'rejected', token: string): void => {
      one.state = state;
      one.decidedAt = now().getTime();
      empty(one);
      cases.get(one.caseId)?.push(token);
    },

    /** @throws Problem: Assumption: 404 under this name */
    events: (caseId: string): readonly string[] => {
      const events = cases.get(caseId);
      if (!events) throw new Problem(404, 'case-not-found');
      // A token that is just being signed is not there yet, nor is what came after it.
      const unfinished = events.indexOf('');
      return unfinished < 0 ? events : events.slice(0, unfinished);
    },

    /** As if the request had never been, though it was answered with success. */
    forget: (submissionId: string): void => {
      const found = submissions.get(submissionId);
      if (!found) return;
      submissions.delete(submissionId);
      living.delete(found);
      cases.delete(found.caseId);
    },
  };
}

export function tagsOf(one: Submission): AuthenticationTags {
  const attachments = Object.fromEntries([...one.attachments].map(([id, jwe]) => [id, tagOf(jwe)]));
  return {
    metadata: tagOf(one.encryptedMetadata),
    data: tagOf(one.encryptedData),
    ...(one.attachments.size > 0 ? { attachments } : {}),
  };
}
