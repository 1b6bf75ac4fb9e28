/** Papers of sealed records, encrypted with the record's key and purged with it. */
import { createHash } from 'node:crypto';
import type { AgencyId } from '#domain/intake/agency';
import type { Connection } from './database.ts';
import { recordKeys } from './record-keys.ts';
import { withStoreCodes } from './store-error.ts';

export type KeptPaper = { readonly paper: string; readonly madeAt: string; readonly sha256: string };
/** The agency whose waiting entry takes the paper along; the name says what it is, never whose. */
type Along = { readonly agency: AgencyId; readonly id: string; readonly name: string };
type KeptRow = KeptPaper & { readonly id: string; readonly record: string; readonly version: number };
export type Papers = ReturnType<typeof paperStore>;

export function paperStore(connection: Connection) {
  const keys = recordKeys(connection);
  const insert = connection.prepare(`
    INSERT INTO paper (id, record, record_version, paper, made_at, sha256, content)
    VALUES (:id, :record, :version, :paper, :madeAt, :sha256, :content)`);
  const remove = connection.prepare(
    'DELETE FROM paper WHERE record = :record AND record_version = :version AND paper = :paper',
  );
  const select = connection.prepare<[string, number], KeptPaper>(`
    SELECT paper, made_at AS madeAt, sha256 FROM paper WHERE record = ? AND record_version = ? ORDER BY paper`);
  const selectContent = connection
    .prepare<[string, number, string], Uint8Array>(
      'SELECT content FROM paper WHERE record = ? AND record_version = ? AND paper = ?',
    )
    .pluck();
  const countPrints = connection.prepare<
    [string, string],
    { readonly detail: string; readonly number: number }
  >(`
    SELECT detail, count(*) AS number FROM audit
    WHERE record = ? AND action IN ('paper.print', 'paper.reprint') AND detail LIKE ? GROUP BY detail`);
  const selectEntry = connection
    .prepare<[string, number, string], string>(`
      SELECT id FROM outbox_entry
      WHERE record = ? AND record_version = ? AND agency = ? AND state = 'waiting' AND attempts = 0`)
    .pluck();
  const detach = connection.prepare('DELETE FROM outbox_attachment WHERE entry = ? AND name = ?');
  const attach = connection.prepare(`
    INSERT INTO outbox_attachment (entry, position, id, purpose, mime_type, name, content)
    SELECT :entry, ifnull(max(position), -1) + 1, :id, 'form', 'application/pdf', :name, :content
    FROM outbox_attachment WHERE entry = :entry`);
  const keep = connection.transaction((row: KeptRow, pdf: Uint8Array, along?: Along) => {
    remove.run({ record: row.record, version: row.version, paper: row.paper });
    insert.run({ ...row, content: keys.sealBytes(row.record, 'paper', pdf) });
    // What has travelled once is frozen: the agency would get two answers to one question.
    const entry = along && selectEntry.get(row.record, row.version, along.agency);
    if (!along || entry === undefined) return;
    detach.run(entry, along.name);
    const content = keys.sealBytes(row.record, 'attachment', pdf);
    attach.run({ entry, id: along.id, name: along.name, content });
  });

  return {
    /** Keeps a paper of this version; one made anew takes the place of the one before. */
    keep: (
      record: string,
      version: number,
      paper: string,
      made: { readonly id: string; readonly at: string; readonly pdf: Uint8Array },
      along?: Along,
    ): void =>
      withStoreCodes(() =>
        keep(
          {
            id: made.id,
            record,
            version,
            paper,
            madeAt: made.at,
            sha256: createHash('sha256').update(made.pdf).digest('hex'),
          },
          made.pdf,
          along,
        ),
      ),
    kept: (record: string, version: number): readonly KeptPaper[] =>
      withStoreCodes(() => select.all(record, version)),
    pdf: (record: string, version: number, paper: string): Uint8Array | undefined =>
      withStoreCodes(() => {
        const content = selectContent.get(record, version, paper);
        return content && keys.openBytes(record, 'paper', content);
      }),
    /** How often each paper of this version was sent to a printer, by its key. */
    prints: (record: string, version: number): ReadonlyMap<string, number> =>
      withStoreCodes(
        () =>
          new Map(
            countPrints
              .all(record, `${version} %`)
              .map(({ detail, number }) => [detail.slice(detail.indexOf(' ') + 1), number]),
          ),
      ),
  };
}
