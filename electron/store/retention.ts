/**
 * Purging (Löschung): once every agency has verifiably accepted its part and the time to keep it is over, a record's
 * content leaves the station. What a correction replaced holds nothing back: what took its place is accepted.
 */
import type { Clock } from '../clock.ts';
import { type AuditLine, auditWriter } from './audit.ts';
import { contentRemover, tracesOf } from './content.ts';
import { type Connection, emptyLog } from './database.ts';
import { withStoreCodes } from './store-error.ts';

export type Retention = ReturnType<typeof retentionStore>;

export function retentionStore(connection: Connection, clock: Clock) {
  const selectDue = connection
    .prepare<[string], string>(`
      SELECT id FROM record WHERE state = 'sealed'
        AND EXISTS (SELECT 1 FROM outbox_entry WHERE record = record.id)
        AND NOT EXISTS (
          SELECT 1 FROM outbox_entry
          WHERE record = record.id AND (state NOT IN ('accepted', 'replaced') OR changed_at > ?)
        )`)
    .pluck();
  const removeContent = contentRemover(connection);
  const update = connection.prepare(
    `UPDATE record SET state = 'purged', sealed_answers = NULL WHERE id = ? AND state = 'sealed'`,
  );
  const audit = auditWriter(connection, clock);
  const purge = connection.transaction((record: string, by?: Omit<AuditLine, 'action'>) => {
    removeContent(record);
    update.run(record);
    audit.write({ action: 'record.purge', record, why: 'retention', ...by });
  });

  return {
    /**
     * Purges what was accepted by all its agencies at or before an instant (ISO 8601 UTC).
     * @returns the ids of the records purged
     */
    purgeAccepted: (before: string): readonly string[] =>
      withStoreCodes(() => {
        const due = selectDue.all(before);
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
        if (!selectDue.all(clock.now().toISOString()).includes(record)) return false;
        purge(record, by);
        emptyLog(connection);
        return true;
      }),
    /** The end of what purged rows may have left in unused parts of the file; does nothing where nothing was purged. */
    removeTraces: (): void => withStoreCodes(tracesOf(connection).remove),
  };
}
