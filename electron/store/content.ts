/** What a record says of people, wherever it lies, and the one way to remove it; what may be left of it: `traces.ts`. */
import type { Connection } from './database.ts';
import { personRows } from './person-rows.ts';
import { recordKeys } from './record-keys.ts';
import { tracesOf } from './traces.ts';

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
    'UPDATE household_move SET giver_part = NULL WHERE giver = ?',
    'UPDATE household_move SET receiver_part = NULL WHERE receiver = ?',
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
  const selectMerged = connection
    .prepare<[string], string>(`SELECT id FROM record WHERE merged_into = ? AND state = 'draft'`)
    .pluck();
  const end = connection.prepare(`UPDATE record SET state = 'purged', corrects = NULL WHERE id = ?`);
  const remove = (record: string): void => {
    keys.destroy(record);
    persons.forget(record);
    for (const deletion of deletions) deletion.run(record);
    traces.expect();
    // A household of which everybody came here goes with this one.
    for (const merged of selectMerged.all(record)) {
      remove(merged);
      end.run(merged);
    }
  };
  return remove;
}
