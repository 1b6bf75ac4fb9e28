import { describe, expect, test } from 'vitest';
import type { Appointment } from '#domain/record/appointment';
import { contentRemover } from '../../../electron/store/content.ts';
import { makeTables } from './make-store.ts';

const appointment = (changes: Partial<Appointment> = {}): Appointment => ({
  ...{ id: 'a1', place: { name: 'Geheimer Ort' }, on: '2026-12-01', at: '09:30', bring: [] },
  ...{ discreet: false, state: 'planned', moved: false },
  ...changes,
});
const line = { action: 'appointment.add', actor: { role: 'staff', account: 'muster' } } as const;

describe('appointments in the store', () => {
  test('are what was said of them last, by day and hour, and every saying is kept', () => {
    const { appointments, connection, record } = makeTables();
    appointments.say(record.id, appointment(), line);
    appointments.say(record.id, appointment({ id: 'a2', on: '2026-11-30' }), line);
    appointments.say(record.id, appointment({ state: 'missed' }), { ...line, action: 'appointment.mark' });
    expect(appointments.of(record.id).map(({ id, state, saidBy }) => [id, state, saidBy])).toEqual([
      ['a2', 'planned', 'muster'],
      ['a1', 'missed', 'muster'],
    ]);
    const count = connection.prepare('SELECT count(*) FROM appointment_event').pluck();
    expect(count.get()).toBe(3);
  });

  test('are told in the audit, never changed, and nothing of them stands in the file in clear', () => {
    const { appointments, audit, connection, record } = makeTables();
    appointments.say(record.id, appointment(), line);
    const [told] = audit.find({ record: record.id, action: 'appointment.add', limit: 5 });
    expect(told).toMatchObject({ actor_account: 'muster', after: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(JSON.stringify(told)).not.toContain('Geheimer');
    expect(() => connection.exec(`UPDATE appointment_event SET account = 'x'`)).toThrow('append-only');
    const content = connection
      .prepare<[], Uint8Array>('SELECT content FROM appointment_event')
      .pluck()
      .get() as Uint8Array;
    expect(Buffer.from(content).toString('latin1')).not.toContain('Geheimer Ort');
  });

  test('go with the record’s content', () => {
    const { appointments, connection, record } = makeTables();
    appointments.say(record.id, appointment(), line);
    connection.transaction(() => contentRemover(connection)(record.id))();
    expect(connection.prepare('SELECT count(*) FROM appointment_event').pluck().get()).toBe(0);
    expect(appointments.of(record.id)).toEqual([]);
  });
});
