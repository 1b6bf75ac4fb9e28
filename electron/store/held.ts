/** What is held of a record beside its answers, for the person it is about (Art. 15 GDPR). Reads only. */
import type { PageAnswers } from '#domain/flow/page';
import type { Connection } from './database.ts';
import { recordKeys } from './record-keys.ts';
import { withStoreCodes } from './store-error.ts';

export type AnswerEvent = {
  readonly step: string;
  readonly at: string;
  readonly role: 'newcomer' | 'staff';
  readonly account: string | null;
  readonly reason: string | null;
  /** wording of a consent */
  readonly texts: string | null;
  readonly answers: PageAnswers;
};
type Travelled = { readonly sentAt: string | null };
type Receipt = { readonly id: string; readonly receivedAt: string };
type Dated = { readonly at: string };

export type HeldStore = ReturnType<typeof heldStore>;

export function heldStore(connection: Connection) {
  const keys = recordKeys(connection);
  const events = connection.prepare<[string], Omit<AnswerEvent, 'answers'> & { readonly answers: string }>(
    `SELECT step, at, actor_role AS role, actor_account AS account, reason, texts, answers FROM answer_event
     WHERE record = ? ORDER BY counter`,
  );
  const sent = connection.prepare<[string], Travelled>(
    `SELECT max(coalesce(b.sent_at, b.answered_at)) AS sentAt FROM batch_entry be JOIN batch b ON b.id = be.batch
     WHERE be.entry = ?`,
  );
  const receipts = connection.prepare<[string], Receipt>(
    `SELECT r.id, r.received_at AS receivedAt FROM receipt r
     WHERE r.batch IN (SELECT batch FROM batch_entry WHERE entry = ?) ORDER BY r.received_at`,
  );
  const versions = connection.prepare<[string], { readonly version: number; readonly at: string | null }>(
    `SELECT version, coalesce(corrected_at, (SELECT received_at FROM record WHERE id = s.record)) AS at
     FROM sealed_version s WHERE record = ? ORDER BY version`,
  );
  const scans = connection.prepare<[string, string], Dated & { readonly lines: string }>(
    'SELECT at, lines FROM scan WHERE record = ? AND person = ?',
  );
  const signatures = connection.prepare<[string, string], Dated & { readonly version: number }>(
    'SELECT signed_at AS at, record_version AS version FROM signature WHERE record = ? AND person = ? ORDER BY at',
  );
  const papers = connection.prepare<[string], Dated & { readonly paper: string; readonly version: number }>(
    'SELECT paper, made_at AS at, record_version AS version FROM paper WHERE record = ? ORDER BY made_at',
  );
  const compared = connection.prepare<[string, string], Dated & { readonly answer: string }>(
    'SELECT answer, at FROM duplicate_answer WHERE record = ? AND person = ? ORDER BY sequence',
  );
  return {
    events: (record: string): readonly AnswerEvent[] =>
      withStoreCodes(() =>
        events
          .all(record)
          // What went to another household with its person is written as null.
          .map((row) => ({
            ...row,
            answers: JSON.parse(keys.openText(record, 'answers', row.answers)) ?? {},
          })),
      ),
    /** When an entry left, and what came for it. */
    travelled: (entry: string) =>
      withStoreCodes(() => ({ sentAt: sent.get(entry)?.sentAt ?? undefined, receipts: receipts.all(entry) })),
    /** Versions before the one of now. */
    versions: (record: string) => withStoreCodes(() => versions.all(record)),
    scans: (record: string, person: string) =>
      withStoreCodes(() =>
        scans.all(record, person).map(({ at, lines }) => ({
          at,
          lines: JSON.parse(keys.openText(record, 'scan', lines)) as readonly string[],
        })),
      ),
    signatures: (record: string, person: string) => withStoreCodes(() => signatures.all(record, person)),
    papers: (record: string) => withStoreCodes(() => papers.all(record)),
    /** That it was compared with somebody else's; with whose is not this person's. */
    compared: (record: string, person: string) => withStoreCodes(() => compared.all(record, person)),
  };
}
