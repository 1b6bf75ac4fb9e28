/** What the rules suggested for each sealed version, frozen. */
import type { Assessment } from '#domain/rules/assess';
import type { Connection } from './database.ts';
import { withStoreCodes } from './store-error.ts';

export type Assessments = ReturnType<typeof assessmentStore>;

export function assessmentStore(connection: Connection) {
  const insert = connection.prepare(
    'INSERT INTO assessment (record, version, pack_version, day, results) VALUES (?, ?, ?, ?, ?)',
  );
  const select = connection
    .prepare<[string, number], string>('SELECT results FROM assessment WHERE record = ? AND version = ?')
    .pluck();
  return {
    /** For inside the transaction that seals. */
    add: (record: string, version: number, assessment: Assessment): void => {
      insert.run(record, version, assessment.packVersion, assessment.on, JSON.stringify(assessment));
    },
    /** Undefined for what was sealed before there were rules, or handed over. */
    find: (record: string, version: number): Assessment | undefined =>
      withStoreCodes(() => {
        const results = select.get(record, version);
        return results === undefined ? undefined : (JSON.parse(results) as Assessment);
      }),
  };
}
