/**
 * Purging (Löschung): once every agency has verifiably accepted its part and the time to keep it is over, a record's
 * content leaves the station. What a correction replaced holds nothing back: what took its place is accepted.
 */
import type { Clock } from '../clock.ts';
import { type AuditLine, auditWriter } from './audit.ts';
import { contentRemover } from './content.ts';
import { type Connection, emptyLog } from './database.ts';
import { withStoreCodes } from './store-error.ts';
import { tracesOf } from './traces.ts';

/** What somebody does with a sitting; looking at it keeps nothing alive. */
const touches = [
  ...['start', 'answer', 'goTo', 'point', 'language', 'review', 'sign', 'scan', 'correct', 'resume', 'pause'],
  'assign',
].map((action) => `record.${action}`);
const moves = ['merge', 'split', 'move', 'undo'].map((action) => `household.${action}`);
const atWork = [...touches, ...moves].map((action) => `'${action}'`).join();

const inEntries = 'entry IN (SELECT id FROM outbox_entry WHERE record = ?)';
const countOf = (table: string, where = 'record = ?') => `SELECT count(*) FROM ${table} WHERE ${where}`;
const contentTables = [
  ['persons', countOf('person')],
  ['answers', countOf('answer_event')],
  ['versions', countOf('sealed_version')],
  ['payloads', countOf('outbox_payload', inEntries)],
  ['attachments', countOf('outbox_attachment', inEntries)],
  ['papers', countOf('paper')],
  ['signatures', countOf('signature')],
  ['scans', countOf('scan')],
  ['appointments', countOf('appointment_event')],
  ['tasks', countOf('task')],
] as const;
export type ContentCounts = Readonly<Record<(typeof contentTables)[number][0], number>>;

export type Retention = ReturnType<typeof retentionStore>;

export function retentionStore(connection: Connection, clock: Clock) {
  const selectDue = connection
    .prepare<{ before: string }, string>(`
      SELECT id FROM record WHERE state = 'sealed'
        AND NOT EXISTS (
          SELECT 1 FROM outbox_entry
          WHERE record = record.id AND (state NOT IN ('accepted', 'replaced') OR changed_at > :before)
        )
        -- Of what goes to nobody nothing will ever be accepted.
        AND (coalesce(corrected_at, received_at) <= :before
          OR EXISTS (SELECT 1 FROM outbox_entry WHERE record = record.id))`)
    .pluck();
  const selectAbandoned = connection
    .prepare<{ before: string }, string>(`
      SELECT id FROM record WHERE state = 'draft' AND started_at <= :before
        AND NOT EXISTS (SELECT 1 FROM audit WHERE record = record.id AND at > :before AND action IN (${atWork}))
        -- It goes with the household everybody went to.
        AND merged_into IS NULL`)
    .pluck();
  const counted = contentTables.map(
    ([name, sql]) => [name, connection.prepare<[string], number>(sql).pluck()] as const,
  );
  const removeContent = contentRemover(connection);
  const update = connection.prepare(
    `UPDATE record SET state = 'purged', sealed_answers = NULL WHERE id = ? AND state = 'sealed'`,
  );
  const audit = auditWriter(connection, clock);
  const traces = tracesOf(connection);
  const purge = connection.transaction((record: string, by?: Omit<AuditLine, 'action'>) => {
    removeContent(record);
    update.run(record);
    audit.write({ action: 'record.purge', record, why: 'retention', ...by });
  });

  return {
    /** What `purgeAccepted` would purge. Changes nothing. */
    due: (before: string): readonly string[] => withStoreCodes(() => selectDue.all({ before })),
    /** Unfinished sittings and corrections that nobody has worked at since. */
    abandoned: (before: string): readonly string[] => withStoreCodes(() => selectAbandoned.all({ before })),
    /** How many rows of each kind a record's content has: numbers, and nothing of what they say. */
    contentOf: (record: string): ContentCounts =>
      withStoreCodes(
        () =>
          Object.fromEntries(counted.map(([name, count]) => [name, count.get(record) ?? 0])) as ContentCounts,
      ),
    /**
     * Purges what was accepted by all its agencies at or before an instant (ISO 8601 UTC).
     * @returns the ids of the records purged
     */
    purgeAccepted: (before: string): readonly string[] =>
      withStoreCodes(() => {
        const due = selectDue.all({ before });
        for (const record of due) purge(record);
        if (due.length > 0) emptyLog(connection);
        return due;
      }),
    /**
     * Purges one that all its agencies have accepted, before its time.
     * @returns whether they have
     */
    purgeNow: (record: string, by: Omit<AuditLine, 'action' | 'record'>): boolean =>
      withStoreCodes(() => {
        if (!selectDue.all({ before: clock.now().toISOString() }).includes(record)) return false;
        purge(record, by);
        emptyLog(connection);
        return true;
      }),
    /**
     * The next step against what purged rows may have left in unused parts of the file; nothing where nothing was purged.
     * @returns whether more is to be done
     */
    removeTrace: (): boolean => withStoreCodes(traces.step),
    /** All of them, or as many as fit into a time. */
    removeTraces: (patienceMs?: number): void => withStoreCodes(() => traces.remove(patienceMs)),
  };
}
