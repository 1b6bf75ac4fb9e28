/** What the rules suggested for each sealed version, frozen. */
import { assessmentShape } from '#domain/contract/rules-shapes';
import type { Assessment } from '#domain/rules/assess';
import type { Connection } from './database.ts';
import { recordKeys } from './record-keys.ts';
import { withStoreCodes } from './store-error.ts';

export type Assessments = ReturnType<typeof assessmentStore>;

export function assessmentStore(connection: Connection) {
  const keys = recordKeys(connection);
  const insert = connection.prepare(
    'INSERT INTO assessment (record, version, pack_version, day, results) VALUES (?, ?, ?, ?, ?)',
  );
  const select = connection
    .prepare<[string, number], string>('SELECT results FROM assessment WHERE record = ? AND version = ?')
    .pluck();
  return {
    /** For inside the transaction that seals. */
    add: (record: string, version: number, assessment: Assessment): void => {
      const results = keys.sealText(record, 'assessment', JSON.stringify(assessment));
      insert.run(record, version, assessment.packVersion, assessment.on, results);
    },
    /** Undefined for what was sealed before there were rules or by ones this program cannot read, or handed over. */
    find: (record: string, version: number): Assessment | undefined =>
      withStoreCodes(() => {
        const results = select.get(record, version);
        if (results === undefined) return undefined;
        return assessmentShape.safeParse(JSON.parse(keys.openText(record, 'assessment', results))).data;
      }),
  };
}
