import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assessmentStore } from '../../../electron/store/assessments.ts';
import { contentRemover } from '../../../electron/store/content.ts';
import { openDatabase } from '../../../electron/store/database.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { migrations } from '../../../electron/store/migrations/index.ts';
import { temporaryFolder } from '../make-machine.ts';

const at = '2026-11-24T10:00:00.000Z';
const assessment = {
  packVersion: '2026-08-19.1',
  lawAsOf: '2026-08-19',
  on: '2026-11-24',
  documents: [],
  persons: [],
};

it('a store from before the rules opens; what is added is frozen, and goes with the record’s content', () => {
  const file = join(temporaryFolder(), 'store.db');
  const connection = openDatabase(file, randomBytes(32));
  migrate(connection, file, migrations.slice(0, 5));
  connection.exec(`
    INSERT INTO record (id, version, station, state, language, started_on, started_at, short_code, counter, cursor,
      reviewed, received_at, sealed_answers)
    VALUES ('r1', 1, 's', 'sealed', 'de', '2026-11-24', '${at}', 'AAAAAA', 1, 'review', 1, '${at}', '{}')`);
  migrate(connection, file);
  const assessments = assessmentStore(connection);
  expect(assessments.find('r1', 1)).toBeUndefined();
  assessments.add('r1', 1, assessment);
  expect(assessments.find('r1', 1)).toEqual(assessment);
  expect(() => assessments.add('r1', 1, assessment)).toThrow();
  expect(() => connection.exec(`UPDATE assessment SET day = '2027-01-01'`)).toThrow('frozen');
  contentRemover(connection)('r1');
  expect(assessments.find('r1', 1)).toBeUndefined();
});
