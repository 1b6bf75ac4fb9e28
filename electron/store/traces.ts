/**
 * Traces of what was removed. SQLite zeroes what is deleted (`secure_delete`), but rows it moved between pages before may
 * have left a copy in a page's unused part. The end of that is to write a table anew: emptied as a whole, all its pages
 * are zeroed. One table a step, so that nobody waits; writing the whole file anew (`VACUUM`) takes seconds for a large one.
 */
import { type Connection, emptyLog } from './database.ts';
import { settingStore } from './settings.ts';

/** What can be read with the store's key alone: names, words, and the keys of records. These come first. */
const readable = [
  ...['record_key', 'person', 'person_word', 'person_block', 'audit_secret', 'task', 'outbox_entry'],
  ...['sitting_care', 'duplicate_answer'],
] as const;
/** Encrypted with the record's own key, which is gone. */
const encrypted = [
  ...[
    'scan',
    'consent_withdrawal',
    'dispute',
    'appointment_event',
    'household_move',
    'signature',
    'assessment',
    'sealed_version',
  ],
  ...['record', 'answer_event', 'outbox_payload', 'paper', 'outbox_attachment'],
] as const;
export const scrubbedTables: readonly string[] = [...readable, ...encrypted];

/** Of encrypted rows no more than this is written anew in one step: what nobody can read is not worth the waiting. */
const MOST_BYTES = 4_000_000;
/** Columns that make a table large. */
const bulk: Readonly<Record<string, string>> = {
  answer_event: 'answers',
  outbox_payload: 'payload',
  paper: 'content',
  outbox_attachment: 'content',
  sealed_version: 'answers',
};

export function tracesOf(connection: Connection) {
  const settings = settingStore(connection);
  const left = (): readonly string[] => {
    const noted = settings.get('purge.traces');
    if (noted === true) return scrubbedTables;
    return Array.isArray(noted) ? (noted as readonly string[]) : [];
  };
  const isTooLarge = (table: string): boolean => {
    const column = bulk[table];
    if (column === undefined) return false;
    const bytes = connection.prepare(`SELECT sum(length(${column})) FROM ${table}`).pluck().get() as number;
    return bytes > MOST_BYTES;
  };
  const rewrite = connection.transaction((table: string, rest: readonly string[]) => {
    const keep = (name: string, copy: string) =>
      connection.exec(`CREATE TEMP TABLE ${copy} AS SELECT * FROM main.${name}`);
    const back = (name: string, copy: string): number => {
      // Without a condition, no foreign keys and no trigger: emptied at once, every page zeroed.
      connection.exec(`DELETE FROM main.${name}`);
      const { changes } = connection.prepare(`INSERT INTO main.${name} SELECT * FROM temp.${copy}`).run();
      connection.exec(`DROP TABLE temp.${copy}`);
      return changes;
    };
    const before = connection.prepare(`SELECT count(*) FROM main.${table}`).pluck().get();
    if (table === 'outbox_entry') keep('outbox_count', 'counted');
    keep(table, 'written');
    if (back(table, 'written') !== before) throw new Error('traces.lost');
    // Its triggers have counted the same entries again.
    if (table === 'outbox_entry') back('outbox_count', 'counted');
    settings.set('purge.traces', rest.length > 0 ? rest : false);
  });

  /** @returns whether something is left to be done */
  const step = (): boolean => {
    const [table, ...rest] = left();
    if (table === undefined) return false;
    // What somebody else writes together is not to be mixed with this.
    if (connection.inTransaction) return true;
    if (isTooLarge(table)) {
      settings.set('purge.traces', rest.length > 0 ? rest : false);
      return rest.length > 0;
    }
    connection.pragma('foreign_keys = OFF');
    try {
      rewrite.immediate(table, rest);
    } finally {
      connection.pragma('foreign_keys = ON');
    }
    emptyLog(connection);
    return rest.length > 0;
  };

  return {
    /** What was removed may have left traces. For inside the transaction that removes. */
    expect: (): void => settings.set('purge.traces', true),
    step,
    /** All that fits into a time, step by step. */
    remove: (
      patienceMs = Number.POSITIVE_INFINITY,
      now: () => number = performance.now.bind(performance),
    ) => {
      const end = now() + patienceMs;
      while (step() && now() < end);
    },
  };
}
