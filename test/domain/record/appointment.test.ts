import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Appointment,
  type AppointmentEntry,
  appointmentEntryShape,
  appointmentStates,
  changeAppointment,
  inOrder,
  makeAppointment,
  markAppointment,
} from '#domain/record/appointment';

const today = '2026-11-24';
const [one, two] = ['01980000-0000-7000-8000-000000000001', '01980000-0000-7000-8000-000000000002'];
const around = { known: [one, two], today };
const entry = (changes: Partial<AppointmentEntry> = {}): AppointmentEntry => ({
  ...{ place: { agency: 'socialOffice' }, on: '2026-12-01', at: '09:30', bring: ['identity'] },
  discreet: false,
  ...changes,
});
const made = (changes: Partial<AppointmentEntry> = {}): Appointment => {
  const result = makeAppointment('a1', entry(changes), around);
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

describe('an appointment', () => {
  test('is for today or later, and for persons of the household', () => {
    expect(made({ on: today, persons: [two] })).toMatchObject({ id: 'a1', state: 'planned', moved: false });
    expect(makeAppointment('a1', entry({ on: '2026-11-23' }), around)).toEqual({
      ok: false,
      code: 'appointment.inPast',
    });
    const stranger = '01980000-0000-7000-8000-00000000ffff';
    expect(makeAppointment('a1', entry({ persons: [stranger] }), around)).toMatchObject({
      code: 'person.unknown',
    });
  });

  test('that is moved says so for ever, because an old slip may be about', () => {
    const moved = changeAppointment(made(), entry({ at: '10:00' }), around);
    expect(moved).toMatchObject({ ok: true, value: { at: '10:00', moved: true } });
    if (!moved.ok) throw new Error(moved.code);
    const more = changeAppointment(moved.value, entry({ at: '10:00', bring: ['photo'] }), around);
    expect(more).toMatchObject({ ok: true, value: { bring: ['photo'], moved: true } });
  });

  test('of which only what to bring changes has not been moved', () => {
    expect(changeAppointment(made(), entry({ bring: [] }), around)).toMatchObject({
      value: { moved: false },
    });
  });

  test('is not changed to what it was', () => {
    expect(changeAppointment(made(), entry(), around)).toMatchObject({ code: 'appointment.nothingChanged' });
  });

  test('can be missed or kept only once its day has come, cancelled at any time', () => {
    expect(markAppointment(made(), 'missed', today)).toMatchObject({ code: 'appointment.notYet' });
    expect(markAppointment(made(), 'kept', '2026-12-01')).toMatchObject({ value: { state: 'kept' } });
    expect(markAppointment(made(), 'cancelled', today)).toMatchObject({ value: { state: 'cancelled' } });
  });

  test('that was missed gets a new day; one that was kept or cancelled is opened again first', () => {
    const next = entry({ on: '2026-12-08' });
    const mark = (state: 'missed' | 'kept' | 'cancelled') => ({ ...made(), state });
    expect(changeAppointment(mark('missed'), next, around)).toMatchObject({ value: { state: 'planned' } });
    for (const state of ['kept', 'cancelled'] as const)
      expect(changeAppointment(mark(state), next, around)).toMatchObject({ code: 'appointment.over' });
    expect(markAppointment(mark('kept'), 'planned', today)).toMatchObject({ value: { state: 'planned' } });
    expect(markAppointment(mark('kept'), 'missed', '2026-12-02')).toMatchObject({ code: 'appointment.over' });
  });

  test('is refused where something in it cannot be', () => {
    const good = entry();
    expect(appointmentEntryShape.safeParse(good).success).toBe(true);
    for (const bad of [
      { on: '2026-02-30' },
      { at: '24:00' },
      { at: '9:30' },
      { persons: [] },
      { persons: [one, one] },
      { bring: ['identity', 'identity'] },
      { bring: ['a gun'] },
      { place: { agency: 'police' } },
      { place: { name: '' } },
      { place: { name: 'Schule', agency: 'jobcentre' } },
      { room: 'x'.repeat(41) },
      { also: 'a\u0000b' },
      { note: 'more' },
    ])
      expect(appointmentEntryShape.safeParse({ ...good, ...bad }).success, JSON.stringify(bad)).toBe(false);
  });

  test('whatever is done to it keeps its id, and only these four states', () => {
    const step = fc.oneof(
      fc.constantFrom(...appointmentStates).map((state) => ({ state })),
      fc.record({ on: fc.constantFrom('2026-12-01', '2026-12-24'), at: fc.constantFrom('08:00', '09:30') }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let now = made();
        for (const change of steps) {
          const result =
            'state' in change
              ? markAppointment(now, change.state, '2026-12-10')
              : changeAppointment(now, entry(change), around);
          if (!result.ok) continue;
          // What was told for another time once stays known.
          expect(result.value.moved || !now.moved).toBe(true);
          now = result.value;
        }
        expect(now.id).toBe('a1');
        expect(appointmentStates).toContain(now.state);
      }),
    );
  });

  test('stands in the list by day and hour', () => {
    const list = [made({ on: '2026-12-02' }), made({ at: '14:00' }), made({ at: '08:00' })];
    expect(inOrder(list).map(({ on, at }) => `${on} ${at}`)).toEqual([
      '2026-12-01 08:00',
      '2026-12-01 14:00',
      '2026-12-02 09:30',
    ]);
  });
});
