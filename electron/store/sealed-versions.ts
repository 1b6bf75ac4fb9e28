/** Sealed versions of records that are or were corrected: frozen beside the record, and put back when one is given up. */
import type { Answers } from '#domain/flow/page';
import type { Connection } from './database.ts';
import { recordKeys } from './record-keys.ts';

/** What may differ between a record's versions. */
export type SealedVersion = {
  readonly version: number;
  readonly language: string;
  readonly counter: number;
  readonly cursor: string;
  readonly reviewed: boolean;
  readonly correctedAt?: string;
  readonly answers: Answers;
};

type Row = {
  readonly version: number;
  readonly language: string;
  readonly counter: number;
  readonly cursor: string;
  readonly reviewed: 0 | 1;
  readonly corrected_at: string | null;
  readonly answers: string;
};

export type SealedVersions = ReturnType<typeof sealedVersionStore>;

/** Statements for inside the transactions of the records' store. */
export function sealedVersionStore(connection: Connection) {
  const keys = recordKeys(connection);
  const copy = connection.prepare(`
    INSERT INTO sealed_version (record, version, language, counter, cursor, reviewed, corrected_at, answers)
    SELECT id, version, language, counter, cursor, reviewed, corrected_at, sealed_answers
    FROM record WHERE id = ? AND version = ? AND state = 'sealed'`);
  const select = connection.prepare<[string, number], Row>(
    'SELECT * FROM sealed_version WHERE record = ? AND version = ?',
  );
  const deleteLater = connection.prepare(`
    DELETE FROM answer_event WHERE record = :record
      AND counter > (SELECT counter FROM sealed_version WHERE record = :record AND version = :version)`);
  const restore = connection.prepare(`
    UPDATE record SET state = 'sealed', corrects = NULL, version = s.version, language = s.language,
      counter = s.counter, cursor = s.cursor, reviewed = s.reviewed, corrected_at = s.corrected_at,
      sealed_answers = s.answers
    FROM sealed_version s
    WHERE record.id = :record AND record.corrects = :version AND s.record = record.id AND s.version = record.corrects`);
  const remove = connection.prepare('DELETE FROM sealed_version WHERE record = ? AND version = ?');

  const must = (changes: number, code: string): void => {
    if (changes !== 1) throw new Error(code);
  };

  return {
    /** Freezes what the record's row says, as long as it is sealed in this version. */
    keep: (record: string, version: number): void =>
      must(copy.run(record, version).changes, 'record.notSealed'),
    find: (record: string, version: number): SealedVersion => {
      const row = select.get(record, version);
      if (!row) throw new Error('record.sealedVersionMissing');
      const { corrected_at: correctedAt, answers, reviewed, language, counter, cursor } = row;
      return {
        ...{ version, language, counter, cursor },
        reviewed: reviewed === 1,
        answers: JSON.parse(keys.openText(record, 'sealedAnswers', answers)) as Answers,
        ...(correctedAt === null ? {} : { correctedAt }),
      };
    },
    /** Puts a version back into the record's row, and removes what was answered since. */
    restore: (record: string, version: number): void => {
      deleteLater.run({ record, version });
      must(restore.run({ record, version }).changes, 'record.notCorrecting');
      remove.run(record, version);
    },
  };
}
