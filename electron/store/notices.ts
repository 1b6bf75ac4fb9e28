/** What came back and was not believed: how often, per agency and code. Never the thing itself. */
import type { AgencyId } from '#domain/intake/agency';
import type { Connection } from './database.ts';
import { withStoreCodes } from './store-error.ts';

export type Notice = {
  readonly agency: AgencyId;
  /** `receipt.signatureInvalid` */
  readonly code: string;
  readonly number: number;
  /** Instants, ISO 8601 UTC */
  readonly firstAt: string;
  readonly lastAt: string;
};

export type Notices = {
  readonly addNotice: (agency: AgencyId, code: string, at: string) => void;
  /** Latest first. */
  readonly notices: () => readonly Notice[];
  /** Seen by staff: the next one of its kind counts from one again. */
  readonly dismissNotice: (agency: AgencyId, code: string) => void;
};

export function noticeStore(connection: Connection): Notices {
  const upsert = connection.prepare(`
    INSERT INTO delivery_notice (agency, code, number, first_at, last_at) VALUES (:agency, :code, 1, :at, :at)
    ON CONFLICT (agency, code) DO UPDATE SET number = number + 1, last_at = excluded.last_at`);
  const select = connection.prepare<[], Notice>(`
    SELECT agency, code, number, first_at AS firstAt, last_at AS lastAt FROM delivery_notice
    ORDER BY last_at DESC, agency, code`);
  const remove = connection.prepare('DELETE FROM delivery_notice WHERE agency = ? AND code = ?');
  return {
    addNotice: (agency, code, at) =>
      withStoreCodes(() => {
        upsert.run({ agency, code, at });
      }),
    notices: () => withStoreCodes(() => select.all()),
    dismissNotice: (agency, code) =>
      withStoreCodes(() => {
        remove.run(agency, code);
      }),
  };
}
