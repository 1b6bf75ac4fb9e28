/**
 * What lies beside a record and belongs to one of its persons: it goes along with them, under the other record's key.
 * To be called inside the transaction that moves them.
 */
import type { Appointment } from '#domain/record/appointment';
import type { Connection } from './database.ts';
import { type Kind, recordKeys } from './record-keys.ts';

export function moveBelongings(connection: Connection, station: string) {
  const keys = recordKeys(connection);
  type Stored = Readonly<Record<string, string | number | null>>;
  /** Rows that are encrypted: read, sealed anew, and gone where they were. */
  const relocate = (table: string, names: readonly string[], column: string, kind: Kind, where: string) => {
    const all = ['record', ...names, column];
    const select = connection.prepare<[string, string], Stored>(
      `SELECT ${all.join(', ')} FROM ${table} WHERE record = ? AND ${where}`,
    );
    const insert = connection.prepare(
      `INSERT OR REPLACE INTO ${table} (${all.join(', ')}) VALUES (${all.map((name) => `:${name}`).join(', ')})`,
    );
    const remove = connection.prepare(`DELETE FROM ${table} WHERE record = ? AND ${where}`);
    return (from: string, to: string, person: string): void => {
      for (const row of select.all(from, person)) {
        const clear = keys.openText(from, kind, row[column] as string);
        insert.run({ ...row, record: to, [column]: keys.sealText(to, kind, clear) });
      }
      remove.run(from, person);
    };
  };
  const rows = [
    relocate('scan', ['person', 'at'], 'lines', 'scan', 'person = ?'),
    relocate('consent_withdrawal', ['id', 'person', 'at'], 'part', 'withdrawal', 'person = ?'),
    relocate('dispute', ['step', 'person', 'at', 'account'], 'reason', 'dispute', `step LIKE '%/' || ?`),
  ];
  const moveTasks = connection.prepare(
    `UPDATE task SET record = ? WHERE record = ? AND person = ? AND done_at IS NULL`,
  );
  const moveOtherTasks = connection.prepare(
    `UPDATE task SET record = ? WHERE record = ? AND person IS NULL AND done_at IS NULL`,
  );
  // What staff said of two persons is never changed: it is said again of them where they are now.
  const copyAnswers = connection.prepare(`
    INSERT INTO duplicate_answer (record, person, other_record, other_person, answer, at, account)
    SELECT CASE WHEN record = :from AND person = :person THEN :to ELSE record END, person,
      CASE WHEN other_record = :from AND other_person = :person THEN :to ELSE other_record END, other_person,
      answer, at, account
    FROM duplicate_answer
    WHERE (record = :from AND person = :person AND other_record <> :to)
      OR (other_record = :from AND other_person = :person AND record <> :to)
    ORDER BY sequence`);
  type Event = {
    readonly appointment: string;
    readonly at: string;
    readonly account: string;
    readonly content: Buffer;
  };
  const selectAppointments = connection.prepare<[string], Event>(`
    SELECT appointment, at, account, content FROM appointment_event WHERE sequence IN (
      SELECT max(sequence) FROM appointment_event WHERE record = ? GROUP BY appointment)`);
  const insertAppointment = connection.prepare(`
    INSERT INTO appointment_event (record, appointment, station, at, account, content)
    VALUES (:record, :appointment, :station, :at, :account, :content)`);
  const removeAppointment = connection.prepare(
    'DELETE FROM appointment_event WHERE record = ? AND appointment = ?',
  );
  const say = (record: string, { appointment, at, account }: Event, content: Appointment): void => {
    const sealed = keys.sealBytes(record, 'appointment', Buffer.from(JSON.stringify(content)));
    insertAppointment.run({ record, appointment, station, at, account, content: sealed });
  };
  /** Whoever goes has the same appointment; who stays keeps it. */
  const moveAppointments = (from: string, to: string, going: readonly string[], emptied: boolean): void => {
    const there = new Set(selectAppointments.all(to).map(({ appointment }) => appointment));
    for (const event of selectAppointments.all(from)) {
      const own = JSON.parse(keys.openBytes(from, 'appointment', event.content).toString()) as Appointment;
      // That of the whole household stays with it, as long as there is one.
      if (own.persons === undefined && !emptied) continue;
      const persons = own.persons ?? going;
      const moved = persons.filter((id) => going.includes(id));
      if (moved.length === 0) continue;
      const staying = persons.filter((id) => !going.includes(id));
      const joined = there.has(event.appointment) ? [...moved, ...othersOf(to, event.appointment)] : moved;
      say(to, event, { ...own, persons: [...new Set(joined)] });
      if (staying.length === 0) removeAppointment.run(from, event.appointment);
      else say(from, event, { ...own, persons: staying });
    }
  };
  const othersOf = (record: string, appointment: string): readonly string[] => {
    const found = selectAppointments.all(record).find((one) => one.appointment === appointment);
    if (!found) return [];
    const own = JSON.parse(keys.openBytes(record, 'appointment', found.content).toString()) as Appointment;
    return own.persons ?? [];
  };

  return {
    /**
     * @param emptied nobody stays
     * @param same who is somebody of the other household already: what belongs to them belongs to that one
     */
    move: (
      from: string,
      to: string,
      persons: readonly string[],
      emptied: boolean,
      same: Readonly<Record<string, string>>,
    ): void => {
      const going = persons.filter((id) => same[id] === undefined);
      for (const person of going) {
        for (const relocateRow of rows) relocateRow(from, to, person);
        copyAnswers.run({ from, to, person });
      }
      for (const person of persons) moveTasks.run(to, from, person);
      if (emptied) moveOtherTasks.run(to, from);
      if (going.length > 0) moveAppointments(from, to, going, emptied);
    },
  };
}
