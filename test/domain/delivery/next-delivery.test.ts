import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDelivery } from '#domain/delivery/next-delivery';

const nextAfter = (now: string, at: string, lastRun: string) =>
  nextDelivery(now, at, lastRun).replace('.000Z', 'Z');

describe('the next delivery', () => {
  it.each([
    ['later the same day', '2026-08-03T12:00:00Z', '22:30', '2026-08-02T20:30:00Z', '2026-08-03T20:30:00Z'],
    ['the next day', '2026-08-03T21:00:00Z', '22:30', '2026-08-03T20:30:00Z', '2026-08-04T20:30:00Z'],
    ['at midnight', '2026-08-03T12:00:00Z', '00:00', '2026-08-02T22:00:00Z', '2026-08-03T22:00:00Z'],
    ['in winter time', '2026-12-01T12:00:00Z', '22:30', '2026-11-30T21:30:00Z', '2026-12-01T21:30:00Z'],
    [
      'over the change to summer',
      '2026-03-28T22:00:00Z',
      '22:30',
      '2026-03-28T21:30:00Z',
      '2026-03-29T20:30:00Z',
    ],
    [
      'in the hour spring skips',
      '2026-03-28T12:00:00Z',
      '02:30',
      '2026-03-28T01:30:00Z',
      '2026-03-29T01:00:00Z',
    ],
    [
      'after the hour spring skips',
      '2026-03-29T02:00:00Z',
      '02:30',
      '2026-03-29T01:00:00Z',
      '2026-03-30T00:30:00Z',
    ],
    [
      'at the first of two half past two',
      '2026-10-24T12:00:00Z',
      '02:30',
      '2026-10-24T00:30:00Z',
      '2026-10-25T00:30:00Z',
    ],
    [
      'not at the second of them',
      '2026-10-25T00:45:00Z',
      '02:30',
      '2026-10-25T00:30:00Z',
      '2026-10-26T01:30:00Z',
    ],
  ])('is %s', (_when, now, at, lastRun, expected) => {
    expect(nextAfter(now, at, lastRun)).toBe(expected);
  });

  it('is due now when the last one lies ahead, because the clock was set back since', () => {
    const now = '2026-08-03T12:00:00.000Z';
    expect(nextDelivery(now, '22:30', '2026-12-24T20:30:00Z')).toBe(now);
    // Some seconds more or less are no other clock.
    expect(nextAfter('2026-08-03T20:30:00.000Z', '22:30', '2026-08-03T20:30:04Z')).toBe(
      '2026-08-04T20:30:00Z',
    );
  });

  it('is due now when the station was off at the time, however long', () => {
    const now = '2026-08-07T06:00:00.000Z';
    expect(nextDelivery(now, '22:30', '2026-08-03T20:30:00Z')).toBe(now);
  });

  it('is due now on a station that never delivered', () => {
    const now = '2026-08-07T06:00:00.000Z';
    expect(nextDelivery(now, '22:30', undefined)).toBe(now);
  });

  it('is due exactly at the time, and not again in the same minute', () => {
    const time = '2026-08-03T20:30:00.000Z';
    expect(nextDelivery(time, '22:30', '2026-08-02T20:30:00Z')).toBe(time);
    expect(nextDelivery(time, '22:30', time)).toBe('2026-08-04T20:30:00.000Z');
  });

  it.each(['24:00', '9:00', '12:60', ''])('is refused for a time that is none: %j', (at) => {
    expect(() => nextDelivery('2026-08-03T12:00:00Z', at, undefined)).toThrow('delivery.timeInvalid');
  });

  it('comes once on every day of three years, whatever the time', () => {
    const time = fc.tuple(fc.nat(23), fc.nat(59));
    fc.assert(
      fc.property(time, ([hour, minute]) => {
        const at = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });
        let run = nextDelivery('2026-01-01T12:00:00Z', at, '2026-01-01T12:00:00Z');
        for (let count = 0; count < 3 * 365; count += 1) {
          const next = nextDelivery(run, at, run);
          const passed = Date.parse(day.format(new Date(next))) - Date.parse(day.format(new Date(run)));
          expect(passed).toBe(86_400_000);
          run = next;
        }
      }),
      { numRuns: 5 },
    );
  });
});
