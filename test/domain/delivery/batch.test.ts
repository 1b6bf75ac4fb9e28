import { describe, expect, it } from 'vitest';
import { backOff } from '#domain/delivery/back-off';
import { isDue, markAnswered, markFault, markSent, newBatch } from '#domain/delivery/batch';

const at = '2026-08-03T20:00:00.000Z';
const ready = newBatch('b', 'jobcentre', ['e1'], at);
const sent = () => {
  const moved = markSent(ready, at, 0);
  if (!moved.ok) throw new Error(moved.error.code);
  return moved.value;
};

describe('a batch', () => {
  it('is due at once while nothing was tried', () => {
    expect(isDue(ready, at)).toBe(true);
  });

  it('is not sent again before its agency had time to answer', () => {
    expect(isDue(sent(), '2026-08-03T20:29:00.000Z')).toBe(false);
    expect(isDue(sent(), '2026-08-03T20:31:00.000Z')).toBe(true);
  });

  it('keeps the instant it was first sent when it goes out again', () => {
    const again = markSent(sent(), '2026-08-04T20:00:00.000Z', 0);
    expect(again).toMatchObject({ value: { sentAt: at, attempts: 2 } });
  });

  it('stays ready when sending failed, remembers why, and tries again within minutes', () => {
    const faulty = markFault(ready, 'transport.full', at, 0);
    expect(faulty).toMatchObject({
      value: { state: 'ready', fault: 'transport.full', nextAttemptAt: '2026-08-03T20:00:30.000Z' },
    });
  });

  it('is answered only after it was sent, once, and is never due again', () => {
    expect(markAnswered(ready, at)).toEqual({ ok: false, error: { code: 'batch.notSent' } });
    const answered = markAnswered(sent(), at);
    expect(answered).toMatchObject({ value: { state: 'answered', answeredAt: at } });
    if (!answered.ok) return;
    expect(isDue(answered.value, '2030-01-01T00:00:00.000Z')).toBe(false);
    expect(markAnswered(answered.value, at).ok).toBe(false);
    expect(markSent(answered.value, at, 0).ok).toBe(false);
  });
});

describe('waiting before the next attempt', () => {
  const rule = { firstMinutes: 1, mostMinutes: 60 };
  const minutes = (attempts: number, random: number) => backOff(rule, attempts, random) / 60_000;

  it('doubles with every attempt', () => {
    expect([1, 2, 3, 4].map((attempts) => minutes(attempts, 0))).toEqual([0.5, 1, 2, 4]);
  });

  it('never exceeds the most, however often it failed', () => {
    expect(minutes(1000, 0.999)).toBeLessThanOrEqual(60);
    expect(minutes(1000, 0)).toBe(30);
  });

  it('differs from station to station', () => {
    expect(minutes(5, 0.1)).not.toBe(minutes(5, 0.9));
  });
});
