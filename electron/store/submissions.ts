/** What FIT-Connect was told of each batch: announcements, their tags, and when their event logs are looked at. */
import type { AgencyId } from '#domain/intake/agency';
import type { Submission, SubmissionLedger } from '../delivery/transport/fit-connect/ledger.ts';
import type { Connection } from './database.ts';
import { groupCommit } from './group-commit.ts';
import { farAhead, present, type Row } from './outbox-rows.ts';
import { withStoreCodes } from './store-error.ts';

const COLUMNS = `id, case_id AS caseId, batch AS batchId, entry AS entryId, agency, destination AS destinationId, state,
  number, tags, announced_at AS announcedAt, submitted_at AS submittedAt, polls, misses, next_poll_at AS nextPollAt
  FROM submission`;

export function submissionStore(connection: Connection): SubmissionLedger {
  const insert = connection.prepare(`
    INSERT INTO submission (id, case_id, batch, entry, agency, destination, state, number, tags, announced_at,
      submitted_at, polls, misses, next_poll_at)
    VALUES (:id, :caseId, :batchId, :entryId, :agency, :destinationId, :state, :number, :tags, :announcedAt,
      :submittedAt, :polls, :misses, :nextPollAt)`);
  const update = connection.prepare(`
    UPDATE submission SET state = :state, tags = :tags, submitted_at = :submittedAt, polls = :polls,
      misses = :misses, next_poll_at = :nextPollAt WHERE id = :id`);
  const selectOfBatch = connection.prepare<[string], Row>(
    `SELECT ${COLUMNS} WHERE batch = ? ORDER BY number`,
  );
  const selectDue = connection.prepare<[AgencyId, string, number], Row>(`SELECT ${COLUMNS}
    WHERE agency = ? AND next_poll_at IS NOT NULL AND next_poll_at <= ? ORDER BY next_poll_at LIMIT ?`);
  const selectFarAhead = connection.prepare<[AgencyId, string, number], Row>(`SELECT ${COLUMNS}
    WHERE agency = ? AND next_poll_at IS NOT NULL AND next_poll_at > ? ORDER BY next_poll_at LIMIT ?`);

  const submissionOf = (row: Row): Submission => ({
    ...present<Omit<Submission, 'tags'>>(row),
    tags: JSON.parse(row.tags as string),
  });
  const parameters = ({ tags, ...submission }: Submission) => ({
    submittedAt: null,
    nextPollAt: null,
    ...submission,
    tags: JSON.stringify(tags),
  });
  const due = (agency: AgencyId, now: string, most: number): readonly Submission[] => {
    const found = selectDue.all(agency, now, most);
    const ahead = selectFarAhead.all(agency, farAhead(now), most - found.length);
    return [...found, ...ahead].map(submissionOf);
  };

  return {
    together: groupCommit(connection),
    ofBatch: (batch) => withStoreCodes(() => selectOfBatch.all(batch).map(submissionOf)),
    due: (agency, now, most) => withStoreCodes(() => due(agency, now, most)),
    add: (submission) =>
      withStoreCodes(() => {
        insert.run(parameters(submission));
      }),
    save: (submission) =>
      withStoreCodes(() => {
        if (update.run(parameters(submission)).changes !== 1) throw new Error('submission.unknown');
      }),
  };
}
