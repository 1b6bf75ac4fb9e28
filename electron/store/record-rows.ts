/** How a record lies in its tables: its row, the answers given one by one, and what was sealed before. */
import type { Answers, PageAnswers } from '#domain/flow/page';
import { type IntakeRecord, withChanges } from '#domain/record/intake-record';
import type { ChangeReason, StaffChange } from '#domain/record/staff-change';
import type { Connection } from './database.ts';
import { recordKeys } from './record-keys.ts';
import { rightsReader } from './rights-notes.ts';
import type { SealedVersions } from './sealed-versions.ts';

export type RecordRow = {
  readonly id: string;
  readonly version: number;
  readonly state: IntakeRecord['state'];
  readonly language: string;
  readonly started_on: string;
  readonly started_at: string;
  readonly short_code: string;
  readonly counter: number;
  readonly cursor: string;
  readonly reviewed: 0 | 1;
  readonly reviewed_at: number | null;
  readonly received_at: string | null;
  readonly corrects: number | null;
  readonly corrected_at: string | null;
  readonly handed_over: 'unaccompaniedMinor' | null;
  readonly merged_into: string | null;
  readonly applied_at: string | null;
  readonly earlier: string | null;
  readonly sealed_answers: string | null;
};

type ChangeRow = {
  readonly step: string;
  readonly counter: number;
  readonly reason: string;
  readonly reason_text: string | null;
  readonly actor_account: string | null;
};

export function recordReader(connection: Connection, versions: SealedVersions) {
  const keys = recordKeys(connection);
  const rightsOf = rightsReader(connection);
  const selectAnswers = connection.prepare<
    [string, number],
    { readonly step: string; readonly answers: string }
  >('SELECT step, answers FROM answer_event WHERE record = ? AND counter > ? ORDER BY counter');
  /** What was sealed, and what was answered since; never what was pruned before it was sealed. */
  const answersOf = (row: RecordRow, sealed: IntakeRecord | undefined): Answers => {
    if (row.sealed_answers !== null) {
      return JSON.parse(keys.openText(row.id, 'sealedAnswers', row.sealed_answers)) as Answers;
    }
    const answers: Record<string, PageAnswers | null> = { ...sealed?.answers };
    for (const { step, answers: given } of selectAnswers.iterate(row.id, sealed?.counter ?? -1)) {
      answers[step] = JSON.parse(keys.openText(row.id, 'answers', given));
    }
    // What went to another household with its person, or cannot be true any more, is written as null.
    return Object.fromEntries(
      Object.entries(answers).filter((entry): entry is [string, PageAnswers] => entry[1] !== null),
    );
  };
  // What was answered again since is no change by staff any more.
  const selectChanges = connection.prepare<{ record: string; until: number }, ChangeRow>(`
    SELECT step, counter, reason, reason_text, actor_account FROM answer_event AS given
    WHERE record = :record AND counter <= :until AND reason IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM answer_event AS later WHERE later.record = given.record AND later.step = given.step
        AND later.counter > given.counter AND later.counter <= :until)`);
  const changed = (record: IntakeRecord): IntakeRecord => {
    const changes = selectChanges
      .all({ record: record.id, until: record.counter })
      .map(({ step, counter, reason: code, reason_text: text, actor_account: account }) => {
        const own = text === null ? {} : { text: keys.openText(record.id, 'reason', text) };
        const reason = { code, ...own } as ChangeReason;
        const change: StaffChange = { reason, at: counter, ...(account === null ? {} : { account }) };
        return [step, change] as const;
      });
    return withChanges(record, Object.fromEntries(changes));
  };
  const recordOf = (row: RecordRow): IntakeRecord => {
    const lasting = {
      id: row.id,
      startedOn: row.started_on,
      startedAt: row.started_at,
      shortCode: row.short_code,
      ...(row.received_at === null ? {} : { receivedAt: row.received_at }),
      ...(row.handed_over === null ? {} : { handedOver: row.handed_over }),
      ...(row.merged_into === null ? {} : { mergedInto: row.merged_into }),
      ...(row.applied_at === null ? {} : { appliedAt: row.applied_at }),
      ...(row.earlier === null ? {} : { earlier: JSON.parse(row.earlier) }),
      ...(row.reviewed_at === null ? {} : { reviewedAt: row.reviewed_at }),
      ...rightsOf(row.id),
    };
    const corrects: IntakeRecord | undefined =
      row.corrects === null
        ? undefined
        : changed({ ...lasting, state: 'sealed', ...versions.find(row.id, row.corrects) });
    return changed({
      ...lasting,
      version: row.version,
      state: row.state,
      language: row.language,
      counter: row.counter,
      cursor: row.cursor,
      reviewed: row.reviewed === 1,
      answers: answersOf(row, corrects),
      ...(corrects ? { corrects } : {}),
      ...(row.corrected_at === null ? {} : { correctedAt: row.corrected_at }),
    });
  };
  return {
    recordOf,
    /** The steps that were ever answered. */
    stepsOf: (record: string): ReadonlySet<string> =>
      new Set([...selectAnswers.iterate(record, -1)].map(({ step }) => step)),
  };
}
