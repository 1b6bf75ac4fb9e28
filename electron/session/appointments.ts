/** Appointments as staff make, change and mark them. */
import {
  type Appointment,
  type AppointmentEntry,
  type AppointmentState,
  changeAppointment,
  makeAppointment,
  markAppointment,
} from '#domain/record/appointment';
import type { AuditAction } from '#domain/record/audit-action';
import type { Actor, IntakeRecord } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import { type Clock, dayInGermany } from '../clock.ts';
import type { Access } from './access.ts';
import type { Station } from './station.ts';

type AppointmentOptions = {
  readonly station: Station;
  readonly actor: () => Actor;
  readonly access: Access;
  readonly clock: Clock;
  readonly changed: (record: string) => void;
};
export type AppointmentsDesk = ReturnType<typeof makeAppointmentsDesk>;

export function makeAppointmentsDesk({ station, actor, access, clock, changed }: AppointmentOptions) {
  const find = (id: string): IntakeRecord => {
    const record = station.opened().sittings.find(id);
    access.need(record);
    if (record.state === 'purged') throw new CallFailure('record.purged');
    // What comes next for such a child, the youth office says.
    if (record.handedOver) throw new CallFailure('record.handedOver');
    return record;
  };
  const around = (record: IntakeRecord) => ({
    known: station
      .opened()
      .sittings.walkOf(record)
      .persons.map(({ id }) => id),
    today: dayInGermany(clock.now()),
  });
  const keep = (
    record: string,
    made: ReturnType<typeof makeAppointment>,
    action: AuditAction,
    before?: Appointment,
  ) => {
    if (!made.ok) throw new CallFailure(made.code);
    const { appointments } = station.opened().store;
    const line = { action, actor: actor(), detail: `${made.value.id} ${made.value.state}` };
    appointments.say(record, made.value, before ? { ...line, before: JSON.stringify(before) } : line);
    changed(record);
  };
  const existing = (record: string, id: string): Appointment => {
    const found = station
      .opened()
      .store.appointments.of(record)
      .find((one) => one.id === id);
    if (!found) throw new CallFailure('appointment.unknown');
    const { saidAt: _at, saidBy: _by, ...appointment } = found;
    return appointment;
  };

  return {
    add: (id: string, entry: AppointmentEntry): void =>
      keep(id, makeAppointment(clock.uuid(), entry, around(find(id))), 'appointment.add'),
    change: (id: string, appointment: string, entry: AppointmentEntry): void => {
      const record = find(id);
      const before = existing(id, appointment);
      keep(id, changeAppointment(before, entry, around(record)), 'appointment.change', before);
    },
    mark: (id: string, appointment: string, state: AppointmentState): void => {
      const record = find(id);
      const before = existing(id, appointment);
      keep(id, markAppointment(before, state, around(record).today), 'appointment.mark', before);
    },
  };
}
