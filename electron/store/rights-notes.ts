/** Consents taken back and answers disputed: encrypted with the record's key and purged with it. */
import type { ConsentPart } from '#domain/intake/consent/withdraw';
import type { Dispute } from '#domain/record/dispute';
import type { Actor, IntakeRecord } from '#domain/record/intake-record';
import type { Withdrawal } from '#domain/record/withdrawal';
import type { Clock } from '../clock.ts';
import { auditWriter } from './audit.ts';
import type { Connection } from './database.ts';
import { recordKeys } from './record-keys.ts';
import { withStoreCodes } from './store-error.ts';
import { tracesOf } from './traces.ts';

type WithdrawalRow = { readonly person: string; readonly at: string; readonly part: string };

/** Both of a record, as the record holds them. */
export function rightsReader(connection: Connection) {
  const keys = recordKeys(connection);
  const selectWithdrawals = connection.prepare<[string], WithdrawalRow>(
    'SELECT person, at, part FROM consent_withdrawal WHERE record = ? ORDER BY at, id',
  );
  const selectDisputes = connection.prepare<[string], Dispute>(
    'SELECT step, person, at, account, reason FROM dispute WHERE record = ? ORDER BY at, step',
  );
  return (record: string): Pick<IntakeRecord, 'withdrawals' | 'disputes'> => {
    const withdrawals = selectWithdrawals.all(record).map(({ person, at, part }): Withdrawal => {
      const { agency, groups } = JSON.parse(keys.openText(record, 'withdrawal', part)) as ConsentPart;
      return { person, at, agency, groups };
    });
    const disputes = selectDisputes
      .all(record)
      .map((row): Dispute => ({ ...row, reason: keys.openText(record, 'dispute', row.reason) }));
    return {
      ...(withdrawals.length > 0 ? { withdrawals } : {}),
      ...(disputes.length > 0 ? { disputes } : {}),
    };
  };
}

export type RightsNotes = ReturnType<typeof rightsNotes>;

export function rightsNotes(connection: Connection, clock: Clock) {
  const keys = recordKeys(connection);
  const audit = auditWriter(connection, clock);
  const traces = tracesOf(connection);
  const insertWithdrawal = connection.prepare(
    'INSERT INTO consent_withdrawal (record, id, person, at, part) VALUES (?, ?, ?, ?, ?)',
  );
  const upsertDispute = connection.prepare(`
    INSERT INTO dispute (record, step, person, at, account, reason)
    VALUES (:record, :step, :person, :at, :account, :reason)
    ON CONFLICT (record, step, person) DO UPDATE SET at = excluded.at, account = excluded.account,
      reason = excluded.reason`);
  const deleteDispute = connection.prepare(
    'DELETE FROM dispute WHERE record = ? AND step = ? AND person = ?',
  );
  const addWithdrawal = connection.transaction((record: string, actor: Actor, made: Withdrawal) => {
    const { person, at, agency, groups } = made;
    const part = keys.sealText(record, 'withdrawal', JSON.stringify({ agency, groups }));
    insertWithdrawal.run(record, clock.uuid(), person, at, part);
    const detail = [person, agency, ...groups].join(' ');
    audit.write({ action: 'consent.withdrawn', record, actor, why: 'ownRequest', detail });
  });
  const dispute = connection.transaction((record: string, actor: Actor, made: Dispute) => {
    const reason = keys.sealText(record, 'dispute', made.reason);
    upsertDispute.run({ ...made, reason, record });
    const { step, person: detail, reason: after } = made;
    audit.write({ action: 'dispute.mark', record, step, actor, why: 'ownRequest', detail, after });
  });
  const settle = connection.transaction(
    (record: string, actor: Actor, { step, person }: Pick<Dispute, 'step' | 'person'>) => {
      deleteDispute.run(record, step, person);
      traces.expect();
      audit.write({ action: 'dispute.settle', record, step, actor, why: 'correction', detail: person });
    },
  );
  return {
    addWithdrawal: (record: string, actor: Actor, made: Withdrawal): void =>
      withStoreCodes(() => addWithdrawal(record, actor, made)),
    /** Takes the place of what this person said of this answer before. */
    dispute: (record: string, actor: Actor, made: Dispute): void =>
      withStoreCodes(() => dispute(record, actor, made)),
    settle: (record: string, actor: Actor, of: Pick<Dispute, 'step' | 'person'>): void =>
      withStoreCodes(() => settle(record, actor, of)),
  };
}
