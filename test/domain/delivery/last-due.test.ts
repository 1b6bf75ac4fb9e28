import { describe, expect, it } from 'vitest';
import { lastDue } from '#domain/delivery/next-delivery';

describe('when the night began', () => {
  it.each([
    ['in the morning after it', '2026-11-25T07:00:00.000Z', '2026-11-25T01:30:00.000Z'],
    ['at the very moment', '2026-11-25T01:30:00.000Z', '2026-11-25T01:30:00.000Z'],
    ['just before it, the night before', '2026-11-25T01:29:59.000Z', '2026-11-24T01:30:00.000Z'],
    [
      'on the day the clock is set forward, at the jump',
      '2026-03-29T07:00:00.000Z',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'on the day it is set back, the first of the two',
      '2026-10-25T07:00:00.000Z',
      '2026-10-25T00:30:00.000Z',
    ],
  ])('%s', (_when, now, expected) => {
    expect(lastDue(now, '02:30')).toBe(expected);
  });

  it('takes no time that is none', () => {
    expect(() => lastDue('2026-11-25T07:00:00.000Z', '24:00')).toThrow('delivery.timeInvalid');
  });
});
