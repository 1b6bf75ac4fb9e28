/**
 * What a record says of people, wherever it lies, and the one way to remove it. SQLite zeroes what is deleted
 * (`secure_delete`), but rows it moved between pages before may have left a copy in a page's unused part: only writing
 * the whole file anew is the end of that.
 */
import { type Connection, emptyLog } from './database.ts';
import { personRows } from './person-rows.ts';
import { recordKeys } from './record-keys.ts';
import { settingStore } from './settings.ts';

/** What was removed may have left traces. For inside the transaction that removes. */
export const tracesOf = (connection: Connection) => {
  const settings = settingStore(connection);
  return {
    expect: (): void => settings.set('purge.traces', true),
    /** Takes seconds for a large file, needs its size again on the disk, and nothing else is written meanwhile. */
    remove: (): void => {
      if (settings.get('purge.traces') !== true) return;
      connection.exec('VACUUM');
      settings.set('purge.traces', false);
      emptyLog(connection);
    },
  };
};

const ofItsEntries = 'entry IN (SELECT id FROM outbox_entry WHERE record = ?)';

/**
 * Removes all of a record but its row, its entries' states, receipts and audit: those say that there was one, when, and
 * that it was delivered. To be called inside the transaction that ends the record.
 */
export function contentRemover(connection: Connection): (record: string) => void {
  const persons = personRows(connection);
  const keys = recordKeys(connection);
  const traces = tracesOf(connection);
  const deletions = [
    `DELETE FROM outbox_attachment WHERE ${ofItsEntries}`,
    `DELETE FROM outbox_payload WHERE ${ofItsEntries}`,
    // The agency's words may name persons.
    'UPDATE outbox_entry SET detail = NULL WHERE record = ? AND detail IS NOT NULL',
    'DELETE FROM paper WHERE record = ?',
    'DELETE FROM signature WHERE record = ?',
    'DELETE FROM consent_withdrawal WHERE record = ?',
    'DELETE FROM dispute WHERE record = ?',
    'DELETE FROM appointment_event WHERE record = ?',
    'DELETE FROM sealed_version WHERE record = ?',
    'DELETE FROM assessment WHERE record = ?',
    'DELETE FROM answer_event WHERE record = ?',
    'DELETE FROM scan WHERE record = ?',
    'DELETE FROM sitting_care WHERE record = ?',
    'DELETE FROM task WHERE record = ?',
    'DELETE FROM duplicate_answer WHERE record = ?',
    'DELETE FROM duplicate_answer WHERE other_record = ?',
    // What stood in it can then not be guessed from the hashes of its audit.
    'DELETE FROM audit_secret WHERE scope = ?',
  ].map((statement) => connection.prepare(statement));
  return (record) => {
    keys.destroy(record);
    persons.forget(record);
    for (const deletion of deletions) deletion.run(record);
    traces.expect();
  };
}
