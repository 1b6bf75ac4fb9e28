/**
 * Records, their answers and the audit of both. Whatever changes a record is one durable transaction:
 * the row, the answer's own row, the audit line, and the tasks that follow from it.
 */
import type { Answers, PageAnswers } from '#domain/flow/page';
import type { Actor, IntakeRecord } from '#domain/record/intake-record';
import type { Clock } from '../clock.ts';
import type { Connection } from './database.ts';
import { withStoreCodes } from './store-error.ts';
import type { NewTask, Tasks } from './tasks.ts';

/** What happened, as a code; never a value. */
export type AuditAction =
  | 'record.start'
  | 'record.answer'
  | 'record.goTo'
  | 'record.language'
  | 'record.review'
  | 'record.scan'
  | 'record.seal'
  | 'record.handOver'
  | 'record.discard'
  | 'record.purge'
  | 'record.resume'
  | 'kiosk.leave'
  | 'kiosk.finish'
  | 'kiosk.call'
  | 'task.finish'
  | 'staff.signIn'
  | 'staff.signInRefused'
  | 'staff.signOut'
  | 'store.open'
  | 'delivery.run'
  | 'outbox.retry'
  | 'notice.dismiss'
  | 'credentials.set';

export type AuditLine = {
  readonly action: AuditAction;
  readonly record?: string;
  readonly step?: string;
  readonly actor?: Actor;
  /** an id or a code */
  readonly detail?: string;
};

export type RecordChange = {
  readonly record: IntakeRecord;
  readonly audit: AuditLine;
  /** The page that was answered. */
  readonly answer?: { readonly step: string; readonly answers: PageAnswers; readonly actor: Actor };
  readonly tasks?: readonly NewTask[];
};

export type Scans = ReadonlyMap<string, readonly string[]>;

export type Records = ReturnType<typeof recordStore>;

type Row = {
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
  readonly received_at: string | null;
  readonly handed_over: 'unaccompaniedMinor' | null;
  readonly sealed_answers: string | null;
};

export function recordStore(connection: Connection, tasks: Tasks, clock: Clock, station: string) {
  const insert = connection.prepare(`
    INSERT INTO record (id, version, station, state, language, started_on, started_at, short_code, counter, cursor,
      reviewed, received_at, handed_over, sealed_answers)
    VALUES (:id, :version, :station, :state, :language, :startedOn, :startedAt, :shortCode, :counter, :cursor,
      :reviewed, :receivedAt, :handedOver, :sealedAnswers)`);
  const update = connection.prepare(`
    UPDATE record SET state = :state, language = :language, counter = :counter, cursor = :cursor,
      reviewed = :reviewed, received_at = :receivedAt, handed_over = :handedOver, sealed_answers = :sealedAnswers
    WHERE id = :id AND state = 'draft'`);
  const insertAnswer = connection.prepare(`
    INSERT INTO answer_event (record, counter, id, station, step, answers, language, actor_role, actor_account, at)
    VALUES (:record, :counter, :id, :station, :step, :answers, :language, :role, :account, :at)`);
  const insertAudit = connection.prepare(`
    INSERT INTO audit (at, action, record, step, actor_role, actor_account, detail)
    VALUES (:at, :action, :record, :step, :role, :account, :detail)`);
  const selectOne = connection.prepare<[string], Row>('SELECT * FROM record WHERE id = ?');
  const selectDrafts = connection.prepare<[], Row>(
    `SELECT * FROM record WHERE state = 'draft' ORDER BY started_at`,
  );
  const selectEnded = connection.prepare<[string, string], { readonly id: string; readonly at: string }>(`
    SELECT id, coalesce(received_at, started_at) AS at FROM record
    WHERE state <> 'draft' AND (started_at >= ? OR received_at >= ?)`);
  const selectAnswers = connection.prepare<[string], { readonly step: string; readonly answers: string }>(
    'SELECT step, answers FROM answer_event WHERE record = ? ORDER BY counter',
  );
  const deleteAnswers = connection.prepare('DELETE FROM answer_event WHERE record = ? AND step = ?');
  const deleteAllAnswers = connection.prepare('DELETE FROM answer_event WHERE record = ?');
  const deleteScans = connection.prepare('DELETE FROM scan WHERE record = ?');
  const selectScans = connection.prepare<[string], { readonly person: string; readonly lines: string }>(
    'SELECT person, lines FROM scan WHERE record = ?',
  );
  const upsertScan = connection.prepare(`
    INSERT INTO scan (record, person, lines, at) VALUES (?, ?, ?, ?)
    ON CONFLICT (record, person) DO UPDATE SET lines = excluded.lines, at = excluded.at`);
  const countShortCode = connection
    .prepare<[string], number>('SELECT count(*) FROM record WHERE short_code = ?')
    .pluck();

  const parametersOf = (record: IntakeRecord) => ({
    id: record.id,
    state: record.state,
    language: record.language,
    counter: record.counter,
    cursor: record.cursor,
    reviewed: record.reviewed ? 1 : 0,
    receivedAt: record.receivedAt ?? null,
    handedOver: record.handedOver ?? null,
    sealedAnswers: record.state === 'sealed' ? JSON.stringify(record.answers) : null,
  });

  const write = (line: AuditLine): void => {
    insertAudit.run({
      at: clock.now().toISOString(),
      action: line.action,
      record: line.record ?? null,
      step: line.step ?? null,
      role: line.actor?.role ?? null,
      account: line.actor?.account ?? null,
      detail: line.detail ?? null,
    });
  };

  const change = ({ record, audit, answer, tasks: following = [] }: RecordChange): void => {
    const { changes } = update.run(parametersOf(record));
    if (changes !== 1) throw new Error('record.notDraft');
    if (answer) {
      insertAnswer.run({
        record: record.id,
        counter: record.counter,
        id: clock.uuid(),
        station,
        step: answer.step,
        answers: JSON.stringify(answer.answers),
        language: record.language,
        role: answer.actor.role,
        account: answer.actor.account ?? null,
        at: clock.now().toISOString(),
      });
    }
    for (const task of following) tasks.insert(task);
    write({ record: record.id, ...audit });
  };

  const answersOf = (row: Row): Answers => {
    if (row.sealed_answers !== null) return JSON.parse(row.sealed_answers) as Answers;
    const answers: Record<string, PageAnswers> = {};
    for (const { step, answers: given } of selectAnswers.iterate(row.id)) answers[step] = JSON.parse(given);
    return answers;
  };
  const recordOf = (row: Row): IntakeRecord => ({
    id: row.id,
    version: row.version,
    state: row.state,
    language: row.language,
    startedOn: row.started_on,
    startedAt: row.started_at,
    shortCode: row.short_code,
    counter: row.counter,
    cursor: row.cursor,
    reviewed: row.reviewed === 1,
    answers: answersOf(row),
    ...(row.received_at === null ? {} : { receivedAt: row.received_at }),
    ...(row.handed_over === null ? {} : { handedOver: row.handed_over }),
  });

  const insertOne = connection.transaction((record: IntakeRecord, audit: AuditLine) => {
    insert.run({
      ...parametersOf(record),
      version: record.version,
      station,
      startedOn: record.startedOn,
      startedAt: record.startedAt,
      shortCode: record.shortCode,
    });
    write({ record: record.id, ...audit });
  });
  const changeOne = connection.transaction(change);
  const keepScan = connection.transaction((record: string, person: string, lines: readonly string[]) => {
    upsertScan.run(record, person, JSON.stringify(lines), clock.now().toISOString());
    write({ action: 'record.scan', record });
  });
  const end = connection.transaction((closing: RecordChange, andThen: () => void) => {
    change(closing);
    andThen();
    deleteScans.run(closing.record.id);
    if (closing.record.state === 'purged') {
      deleteAllAnswers.run(closing.record.id);
      tasks.removeOf(closing.record.id);
    }
    if (closing.record.handedOver) {
      const kept = Object.keys(closing.record.answers);
      const steps = new Set([...selectAnswers.iterate(closing.record.id)].map(({ step }) => step));
      for (const step of steps) if (!kept.includes(step)) deleteAnswers.run(closing.record.id, step);
    }
  });

  return {
    start: (record: IntakeRecord, audit: AuditLine) => withStoreCodes(() => insertOne(record, audit)),
    /** Durable when it returns. Refuses a record that is no longer a draft. */
    change: (step: RecordChange) => withStoreCodes(() => changeOne(step)),
    /**
     * Ends a draft: sealed, handed over or purged. What may not be kept is removed in the same transaction.
     * @param andThen runs inside the transaction (the outbox entries)
     */
    end: (closing: RecordChange, andThen: () => void) => withStoreCodes(() => end(closing, andThen)),
    audit: (line: AuditLine) => withStoreCodes(() => write(line)),
    find: (id: string): IntakeRecord | undefined =>
      withStoreCodes(() => {
        const row = selectOne.get(id);
        return row && recordOf(row);
      }),
    drafts: (): readonly IntakeRecord[] => withStoreCodes(() => selectDrafts.all().map(recordOf)),
    /** Records that are over and were begun or sealed at or after an instant; `at` is when they were last seen. */
    endedSince: (instant: string): readonly { readonly id: string; readonly at: string }[] =>
      withStoreCodes(() => selectEnded.all(instant, instant)),
    isShortCodeTaken: (code: string): boolean => (countShortCode.get(code) ?? 0) > 0,
    keepScan: (record: string, person: string, lines: readonly string[]) =>
      withStoreCodes(() => keepScan(record, person, lines)),
    scansOf: (record: string): Scans =>
      withStoreCodes(
        () =>
          new Map(
            selectScans.all(record).map(({ person, lines }) => [person, JSON.parse(lines) as string[]]),
          ),
      ),
  };
}
