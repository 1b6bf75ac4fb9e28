import { describe, expect, it } from 'vitest';
import { backOff } from '#domain/delivery/back-off';
import { markAnswered, markFault, markLost, markSent, newBatch } from '#domain/delivery/batch';

const at = '2026-08-03T20:00:00.000Z';
const ready = newBatch('b', 'jobcentre', ['e1'], at);
const sent = () => {
  const moved = markSent(ready, at, 0);
  if (!moved.ok) throw new Error(moved.error.code);
  return moved.value;
};

describe('a batch', () => {
  it('is due at once while nothing was tried', () => {
    expect(ready.nextAttemptAt).toBeUndefined();
  });

  it('is not sent again before its agency had time to answer', () => {
    expect(sent().nextAttemptAt).toBe('2026-08-03T20:30:00.000Z');
  });

  it('is due at once when it was lost on the other side', () => {
    const lost = markLost(sent(), '2026-08-03T20:10:00.000Z');
    expect(lost).toMatchObject({ value: { state: 'sent', nextAttemptAt: '2026-08-03T20:10:00.000Z' } });
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

  it('waits as long as the other side asks to, and never less than it would by itself', () => {
    const asked = (notBefore: string) => markFault(ready, 'transport.throttled', at, 0, notBefore);
    expect(asked('2026-08-03T20:15:00.000Z')).toMatchObject({
      value: { nextAttemptAt: '2026-08-03T20:15:00.000Z' },
    });
    expect(asked('2026-08-03T20:00:01.000Z')).toMatchObject({
      value: { nextAttemptAt: '2026-08-03T20:00:30.000Z' },
    });
  });

  it('is answered only after it was sent, once, and is never due again', () => {
    expect(markAnswered(ready, at)).toEqual({ ok: false, error: { code: 'batch.notSent' } });
    const answered = markAnswered(sent(), at);
    expect(answered).toMatchObject({ value: { state: 'answered', answeredAt: at } });
    if (!answered.ok) return;
    expect(answered.value.nextAttemptAt).toBeUndefined();
    expect(markLost(answered.value, at).ok).toBe(false);
    expect(markFault(answered.value, 'transport.full', at, 0).ok).toBe(false);
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
