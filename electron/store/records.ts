/**
 * Records, their answers and the audit of both. Whatever changes a record is one durable transaction:
 * the row, the answer's own row, the audit line, and the tasks that follow from it.
 */
import type { PageAnswers } from '#domain/flow/page';
import { namesPersons } from '#domain/intake/identities';
import type { Actor, IntakeRecord } from '#domain/record/intake-record';
import type { ChangeReason } from '#domain/record/staff-change';
import type { Clock } from '../clock.ts';
import { type AuditLine, auditWriter } from './audit.ts';
import { contentRemover } from './content.ts';
import { type Connection, emptyLog } from './database.ts';
import { personRows } from './person-rows.ts';
import { recordKeys } from './record-keys.ts';
import { type RecordRow, recordReader } from './record-rows.ts';
import { sealedVersionStore } from './sealed-versions.ts';
import { withStoreCodes } from './store-error.ts';
import type { NewTask, Tasks } from './tasks.ts';
import { tracesOf } from './traces.ts';

export type RecordChange = {
  readonly record: IntakeRecord;
  readonly audit: AuditLine;
  /** The page that was answered. */
  readonly answer?: {
    readonly step: string;
    readonly answers: PageAnswers;
    /** what stood there */
    readonly before?: PageAnswers | undefined;
    readonly actor: Actor;
    /** why staff changed what the newcomer said */
    readonly reason?: ChangeReason | undefined;
    /** which wording it was given to, where that matters */
    readonly texts?: string | undefined;
  };
  readonly tasks?: readonly NewTask[];
};

const textOf = (after: string | undefined): { readonly after?: string } =>
  after === undefined ? {} : { after };

export type Scans = ReadonlyMap<string, readonly string[]>;

export type Records = ReturnType<typeof recordStore>;

export function recordStore(connection: Connection, tasks: Tasks, clock: Clock, station: string) {
  const keys = recordKeys(connection);
  const insert = connection.prepare(`
    INSERT INTO record (id, version, station, state, language, started_on, started_at, short_code, counter, cursor,
      reviewed, received_at, handed_over, sealed_answers)
    VALUES (:id, :version, :station, :state, :language, :startedOn, :startedAt, :shortCode, :counter, :cursor,
      :reviewed, :receivedAt, :handedOver, :sealedAnswers)`);
  /** A draft that stays one: what it is listed under stays, so that no index is written. */
  const goOn = connection.prepare(`
    UPDATE record SET language = :language, counter = :counter, cursor = :cursor, reviewed = :reviewed,
      reviewed_at = :reviewedAt
    WHERE id = :id AND version = :version AND state = 'draft'`);
  const close = connection.prepare(`
    UPDATE record SET state = :state, language = :language, counter = :counter, cursor = :cursor,
      reviewed = :reviewed, reviewed_at = :reviewedAt, received_at = :receivedAt, handed_over = :handedOver,
      sealed_answers = :sealedAnswers, corrects = :corrects, corrected_at = :correctedAt
    WHERE id = :id AND version = :version AND state = 'draft'`);
  const reopen = connection.prepare(`
    UPDATE record SET state = 'draft', version = :version, corrects = :corrects, counter = :counter, cursor = :cursor,
      reviewed = :reviewed, sealed_answers = NULL
    WHERE id = :id AND version = :corrects AND state = 'sealed'`);
  const insertAnswer = connection.prepare(`
    INSERT INTO answer_event (record, counter, id, station, step, answers, language, actor_role, actor_account, at,
      reason, reason_text, texts)
    VALUES (:record, :counter, :id, :station, :step, :answers, :language, :role, :account, :at, :reason, :text, :texts)`);
  const audit = auditWriter(connection, clock);
  const selectOne = connection.prepare<[string], RecordRow>('SELECT * FROM record WHERE id = ?');
  const selectDrafts = connection.prepare<[], RecordRow>(
    `SELECT * FROM record WHERE state = 'draft' ORDER BY started_at`,
  );
  // Three questions instead of one with OR: each finds its own index.
  const selectEnded = connection.prepare<{ since: string }, { readonly id: string; readonly at: string }>(
    [
      `state IN ('sealed', 'purged') AND started_at`,
      `state <> 'draft' AND received_at`,
      `state <> 'draft' AND corrected_at`,
    ]
      .map(
        (at) =>
          `SELECT id, coalesce(corrected_at, received_at, started_at) AS at FROM record WHERE ${at} >= :since`,
      )
      .join(' UNION '),
  );
  const selectHeld = connection.prepare<[], string>(`SELECT id FROM record WHERE state <> 'purged'`).pluck();
  const deleteAnswers = connection.prepare('DELETE FROM answer_event WHERE record = ? AND step = ?');
  const removeContent = contentRemover(connection);
  const traces = tracesOf(connection);
  const versions = sealedVersionStore(connection);
  const persons = personRows(connection);
  const { recordOf, stepsOf } = recordReader(connection, versions);
  const deleteScans = connection.prepare('DELETE FROM scan WHERE record = ?');
  /** of the versions after this one */
  const deleteSignatures = connection.prepare(
    'DELETE FROM signature WHERE record = ? AND record_version > ?',
  );
  const selectScans = connection.prepare<[string], { readonly person: string; readonly lines: string }>(
    'SELECT person, lines FROM scan WHERE record = ?',
  );
  const upsertScan = connection.prepare(`
    INSERT INTO scan (record, person, lines, at) VALUES (?, ?, ?, ?)
    ON CONFLICT (record, person) DO UPDATE SET lines = excluded.lines, at = excluded.at`);
  const selectShortCode = connection
    .prepare<[string], string>('SELECT short_code FROM record WHERE id = ?')
    .pluck();
  const selectByShortCode = connection
    .prepare<[string], string>('SELECT id FROM record WHERE short_code = ?')
    .pluck();
  const countShortCode = connection
    .prepare<[string], number>('SELECT count(*) FROM record WHERE short_code = ?')
    .pluck();

  const progressOf = (record: IntakeRecord) => ({
    id: record.id,
    version: record.version,
    language: record.language,
    counter: record.counter,
    cursor: record.cursor,
    reviewed: record.reviewed ? 1 : 0,
    reviewedAt: record.reviewedAt ?? null,
  });
  const parametersOf = (record: IntakeRecord) => ({
    ...progressOf(record),
    state: record.state,
    receivedAt: record.receivedAt ?? null,
    handedOver: record.handedOver ?? null,
    corrects: record.corrects?.version ?? null,
    correctedAt: record.correctedAt ?? null,
    sealedAnswers:
      record.state === 'sealed'
        ? keys.sealText(record.id, 'sealedAnswers', JSON.stringify(record.answers))
        : null,
  });

  const change = ({ record, audit: line, answer, tasks: following = [] }: RecordChange): void => {
    const { changes } =
      record.state === 'draft' ? goOn.run(progressOf(record)) : close.run(parametersOf(record));
    if (changes !== 1) throw new Error('record.notDraft');
    const answers = answer && JSON.stringify(answer.answers);
    if (answer) {
      const { reason } = answer;
      insertAnswer.run({
        record: record.id,
        counter: record.counter,
        id: clock.uuid(),
        station,
        step: answer.step,
        answers: keys.sealText(record.id, 'answers', answers as string),
        language: record.language,
        role: answer.actor.role,
        account: answer.actor.account ?? null,
        at: clock.now().toISOString(),
        reason: reason?.code ?? null,
        texts: answer.texts ?? null,
        text: reason?.code === 'other' ? keys.sealText(record.id, 'reason', reason.text) : null,
      });
    }
    for (const task of following) tasks.insert(task);
    audit.write({
      record: record.id,
      why: record.corrects ? 'correction' : 'intake',
      ...(answer?.before === undefined ? {} : { before: JSON.stringify(answer.before) }),
      ...textOf(record.state === 'sealed' ? JSON.stringify(record.answers) : answers),
      ...line,
    });
  };

  const insertOne = connection.transaction((record: IntakeRecord, line: AuditLine) => {
    insert.run({
      ...parametersOf(record),
      station,
      startedOn: record.startedOn,
      startedAt: record.startedAt,
      shortCode: record.shortCode,
    });
    keys.make(record.id);
    audit.write({ record: record.id, why: 'intake', ...line });
  });
  const changeOne = connection.transaction(change);
  const keepScan = connection.transaction((record: string, person: string, lines: readonly string[]) => {
    const text = JSON.stringify(lines);
    upsertScan.run(record, person, keys.sealText(record, 'scan', text), clock.now().toISOString());
    audit.write({ action: 'record.scan', record, why: 'intake', after: text });
  });
  const end = connection.transaction((closing: RecordChange, andThen: () => void) => {
    change(closing);
    andThen();
    const { id, state, answers, handedOver } = closing.record;
    deleteScans.run(id);
    if (state === 'purged') removeContent(id);
    else persons.keep(closing.record);
    if (handedOver) {
      deleteSignatures.run(id, 0);
      traces.expect();
      const kept = Object.keys(answers);
      for (const step of stepsOf(id)) if (!kept.includes(step)) deleteAnswers.run(id, step);
    }
  });
  const correct = connection.transaction(
    ({ record, audit: line }: Omit<RecordChange, 'answer' | 'tasks'>) => {
      if (!record.corrects) throw new Error('record.notCorrecting');
      versions.keep(record.id, record.corrects.version);
      const { changes } = reopen.run(parametersOf(record));
      if (changes !== 1) throw new Error('record.notSealed');
      audit.write({ record: record.id, why: 'correction', ...line });
    },
  );
  const abandon = connection.transaction(
    ({ record, audit: line }: Omit<RecordChange, 'answer' | 'tasks'>) => {
      versions.restore(record.id, record.version);
      deleteSignatures.run(record.id, record.version);
      persons.keep(record);
      deleteScans.run(record.id);
      audit.write({ record: record.id, why: 'correction', ...line });
    },
  );

  return {
    start: (record: IntakeRecord, line: AuditLine) => withStoreCodes(() => insertOne(record, line)),
    /** Durable when it returns. Refuses a record that is no longer a draft. */
    change: (step: RecordChange) =>
      withStoreCodes(() => {
        changeOne(step);
        if (step.answer && namesPersons(step.answer.step)) persons.keepSoon(step.record);
      }),
    /**
     * Ends a draft: sealed, handed over or purged. What may not be kept is removed in the same transaction.
     * @param andThen runs inside the transaction (the outbox entries)
     */
    end: (closing: RecordChange, andThen: () => void) =>
      withStoreCodes(() => {
        end(closing, andThen);
        if (closing.record.state === 'purged' || closing.record.handedOver) emptyLog(connection);
      }),
    /** Begins a correction: keeps the sealed version beside the draft that corrects it. Refuses what is not sealed. */
    correct: (opening: Omit<RecordChange, 'answer' | 'tasks'>) => withStoreCodes(() => correct(opening)),
    /**
     * Gives a correction up: the sealed version is back, and what was answered since is gone.
     * @param closing with the record as it was sealed
     */
    abandonCorrection: (closing: Omit<RecordChange, 'answer' | 'tasks'>) =>
      withStoreCodes(() => abandon(closing)),
    audit: audit.add,
    find: (id: string): IntakeRecord | undefined =>
      withStoreCodes(() => {
        const row = selectOne.get(id);
        return row && recordOf(row);
      }),
    drafts: (): readonly IntakeRecord[] => withStoreCodes(() => selectDrafts.all().map(recordOf)),
    /** Everything that still says something of people, one after the other. */
    withContent: function* (): Generator<IntakeRecord> {
      for (const id of selectHeld.all()) yield recordOf(selectOne.get(id) as RecordRow);
    },
    /** Records that are over and were begun, sealed or corrected at or after an instant; `at` is when that was last. */
    endedSince: (instant: string): readonly { readonly id: string; readonly at: string }[] =>
      withStoreCodes(() => selectEnded.all({ since: instant })),
    shortCodeOf: (id: string): string | undefined => withStoreCodes(() => selectShortCode.get(id)),
    /** By short code. */
    idOf: (code: string): string | undefined =>
      withStoreCodes(() => selectByShortCode.get(code.toUpperCase().replaceAll(/[\s-]/g, ''))),
    isShortCodeTaken: (code: string): boolean => (countShortCode.get(code) ?? 0) > 0,
    keepScan: (record: string, person: string, lines: readonly string[]) =>
      withStoreCodes(() => keepScan(record, person, lines)),
    scansOf: (record: string): Scans =>
      withStoreCodes(
        () =>
          new Map(
            selectScans
              .all(record)
              .map(({ person, lines }) => [
                person,
                JSON.parse(keys.openText(record, 'scan', lines)) as string[],
              ]),
          ),
      ),
  };
}
