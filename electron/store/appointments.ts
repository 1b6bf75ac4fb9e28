/** Appointments of a record: what was said of each, the latest last. Encrypted with the record's key. */
import { type Appointment, inOrder } from '#domain/record/appointment';
import type { Clock } from '../clock.ts';
import { type AuditLine, auditWriter } from './audit.ts';
import type { Connection } from './database.ts';
import { recordKeys } from './record-keys.ts';
import { withStoreCodes } from './store-error.ts';

export type KeptAppointment = Appointment & {
  /** instant and account of what was said last */
  readonly saidAt: string;
  readonly saidBy: string;
};
export type Appointments = ReturnType<typeof appointmentStore>;

type Row = {
  readonly appointment: string;
  readonly at: string;
  readonly account: string;
  readonly content: Uint8Array;
};

export function appointmentStore(connection: Connection, clock: Clock, station: string) {
  const keys = recordKeys(connection);
  const audit = auditWriter(connection, clock);
  const insert = connection.prepare(`
    INSERT INTO appointment_event (record, appointment, station, at, account, content)
    VALUES (:record, :appointment, :station, :at, :account, :content)`);
  const selectLast = connection.prepare<[string], Row>(`
    SELECT appointment, at, account, content FROM appointment_event WHERE sequence IN (
      SELECT max(sequence) FROM appointment_event WHERE record = ? GROUP BY appointment)`);
  const of = (record: string): readonly KeptAppointment[] =>
    inOrder(
      selectLast.all(record).map(({ at, account, content }) => ({
        ...(JSON.parse(keys.openBytes(record, 'appointment', content).toString()) as Appointment),
        saidAt: at,
        saidBy: account,
      })),
    );
  const say = connection.transaction((record: string, appointment: Appointment, line: AuditLine) => {
    const text = JSON.stringify(appointment);
    insert.run({
      ...{ record, station, appointment: appointment.id },
      at: clock.now().toISOString(),
      account: line.actor?.account ?? '',
      content: keys.sealBytes(record, 'appointment', Buffer.from(text)),
    });
    audit.write({ record, why: 'followUp', ...line, after: text });
  });

  return {
    /** As they are now, by day and hour. */
    of: (record: string): readonly KeptAppointment[] => withStoreCodes(() => of(record)),
    /** Durable when it returns. */
    say: (record: string, appointment: Appointment, line: AuditLine): void =>
      withStoreCodes(() => say(record, appointment, line)),
  };
}
