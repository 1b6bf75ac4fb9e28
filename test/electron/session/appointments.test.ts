import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AppointmentEntry } from '#domain/record/appointment';
import { syrianFamily } from '../../../electron/rehearsal/personas/01-syrian-family.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { rehearsalPins } from '../../../electron/rehearsal/site.ts';
import { openMachine, testClock } from '../make-machine.ts';

const entry: AppointmentEntry = {
  ...{ place: { agency: 'socialOffice' }, on: '2026-12-01', at: '09:30', bring: ['identity'] },
  discreet: false,
};
const clock = testClock();
let machine: Awaited<ReturnType<typeof openMachine>>;
let record: string;

beforeAll(async () => {
  machine = await openMachine({ clock });
  const [account = '', pin = ''] = Object.entries(rehearsalPins)[0] ?? [];
  await machine.signIn.signIn(account, pin);
  const about = { opened: machine.opened(), uuid: randomUUID, restMs: 0, isOver: () => false };
  record = (await seedOne(syrianFamily, about)).id;
});
const shown = () => machine.desk.sitting(record).appointments;

describe('appointments at the desk', () => {
  test('are made by staff, shown with the sitting, and on the slip at once', () => {
    machine.appointments.add(record, entry);
    expect(shown()).toMatchObject([{ ...entry, state: 'planned', saidBy: 'muster-aufnahme' }]);
    const [slip] = machine.sheets.papersOf(machine.opened().sittings.find(record));
    expect(JSON.stringify(slip?.content)).toContain('"day":"2026-12-01","at":"09:30"');
  });

  test('are refused for a day that is over and for somebody who is not of the household', () => {
    expect(() => machine.appointments.add(record, { ...entry, on: '2026-11-23' })).toThrow('inPast');
    expect(() => machine.appointments.add(record, { ...entry, persons: [randomUUID()] })).toThrow('person');
    expect(() => machine.appointments.mark(record, randomUUID(), 'cancelled')).toThrow('unknown');
  });

  test('are changed and marked, each time with a line in the audit', () => {
    const id = shown()[0]?.id as string;
    machine.appointments.change(record, id, { ...entry, at: '10:00' });
    expect(shown()).toMatchObject([{ at: '10:00', moved: true }]);
    expect(() => machine.appointments.mark(record, id, 'missed')).toThrow('notYet');
    clock.move(8 * 86_400_000);
    machine.appointments.mark(record, id, 'missed');
    expect(shown()).toMatchObject([{ state: 'missed' }]);
    const lines = machine.opened().store.audit.find({ record, action: 'appointment', limit: 9 });
    expect(lines.map(({ action, before, after }) => [action, before === null, after === null])).toEqual([
      ['appointment.mark', false, false],
      ['appointment.change', false, false],
      ['appointment.add', true, false],
    ]);
  });
});
