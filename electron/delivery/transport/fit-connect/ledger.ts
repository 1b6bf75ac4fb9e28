/** What the station remembers of each announcement, so that it can be killed at any moment. */
import type { AgencyId } from '#domain/intake/agency';

/** Authentication tags of everything sent for one submission: a try after a cut encrypts anew, and both may count. */
export type SentTags = {
  readonly metadata: readonly string[];
  readonly data: readonly string[];
  /** by attachment id */
  readonly attachments: Readonly<Record<string, readonly string[]>>;
};

export const noTags: SentTags = { metadata: [], data: [], attachments: {} };

/** Einreichung: one announcement of a batch. */
export type Submission = {
  /** given by the service */
  readonly id: string;
  readonly caseId: string;
  readonly batchId: string;
  readonly entryId: string;
  readonly agency: AgencyId;
  readonly destinationId: string;
  /** `uploaded`: all attachments are there; `closed`: nothing more can come of it */
  readonly state: 'announced' | 'uploaded' | 'submitted' | 'closed';
  /** first announcement of its batch 1, second 2 … */
  readonly number: number;
  readonly tags: SentTags;
  /** Instants, ISO 8601 UTC */
  readonly announcedAt: string;
  readonly submittedAt?: string;
  /** looks into its event log since it was submitted */
  readonly polls: number;
  /** looks in a row that did not find what must be there */
  readonly misses: number;
  /** Absent: its event log is of no interest. */
  readonly nextPollAt?: string;
};

/** Every function is one durable transaction and answers at once; inside `together` it is part of that one. */
export type SubmissionLedger = {
  /** Shared with others who come at the same moment; durable once it resolves. */
  readonly together: <Value>(work: () => Value, when?: 'now' | 'soon') => Promise<Value>;
  /** in the order they were announced */
  readonly ofBatch: (batchId: string) => readonly Submission[];
  /** Those whose event log is to be read, the longest due first. */
  readonly due: (agency: AgencyId, now: string, most: number) => readonly Submission[];
  readonly add: (submission: Submission) => void;
  readonly save: (submission: Submission) => void;
};

/** Whether a submission of it may have reached the service: its tags were stored before it was sent. */
export function wasTried({ tags }: Submission): boolean {
  return tags.metadata.length > 0;
}
