import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Delivery } from '../../../electron/delivery/delivery.ts';
import { createSchedule, type Schedule, type ScheduleOptions } from '../../../electron/delivery/schedule.ts';

let runs: string[];
let lastRun: string | undefined;
let schedule: Schedule | undefined;

beforeEach(() => {
  runs = [];
  lastRun = undefined;
  vi.useFakeTimers({ now: new Date('2026-08-03T18:00:00Z') });
});
afterEach(() => {
  schedule?.stop();
  vi.useRealTimers();
});

const now = () => new Date().toISOString();
const delivery: Delivery = {
  deliver: async () => {
    runs.push(`deliver ${now()}`);
    return { sent: 1, receipts: 0 };
  },
  pulse: async () => {
    runs.push(`pulse ${now()}`);
    return { sent: 0, receipts: 0 };
  },
  isRunning: () => false,
};

function start(options: Partial<ScheduleOptions> = {}) {
  schedule = createSchedule({
    delivery,
    outbox: {
      lastRun: () => lastRun,
      setLastRun: (at) => {
        lastRun = at;
      },
    },
    at: '22:30',
    now,
    report: () => undefined,
    ...options,
  });
  schedule.start();
  return schedule;
}

const delivered = () => runs.filter((run) => run.startsWith('deliver')).map((run) => run.slice(8, 24));

describe('the schedule', () => {
  it('delivers once a night at the set time of the town', async () => {
    lastRun = '2026-08-02T20:30:00.000Z';
    start();
    await vi.advanceTimersByTimeAsync(27 * 3_600_000);
    expect(delivered()).toEqual(['2026-08-03T20:30', '2026-08-04T20:30']);
  }, 20_000);

  it('catches up at once after the station was off at the time', async () => {
    lastRun = '2026-08-01T20:30:00.000Z';
    start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(delivered()).toEqual(['2026-08-03T18:00']);
    expect(lastRun).toBe('2026-08-03T18:00:00.000Z');
  });

  it('catches up when the machine wakes, without waiting for its timers', async () => {
    lastRun = '2026-08-02T20:30:00.000Z';
    let wake: () => void = () => undefined;
    let listening = true;
    const running = start({
      onResume: (listener) => {
        wake = listener;
        return () => {
          listening = false;
        };
      },
    });
    await vi.advanceTimersByTimeAsync(0);
    vi.setSystemTime(new Date('2026-08-05T06:00:00Z'));
    wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(delivered()).toEqual(['2026-08-05T06:00']);
    running.stop();
    expect(listening).toBe(false);
  });

  it('looks for receipts every minute, or as often as it is told', async () => {
    lastRun = '2026-08-03T17:59:00.000Z';
    start();
    await vi.advanceTimersByTimeAsync(300_500);
    expect(runs.length).toBe(6);
    schedule?.stop();
    runs = [];
    start({ roundSeconds: 5 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runs.length).toBeGreaterThanOrEqual(12);
  });

  it('does nothing more once it is stopped', async () => {
    start().stop();
    await vi.advanceTimersByTimeAsync(0);
    runs = [];
    await vi.advanceTimersByTimeAsync(27 * 3_600_000);
    expect(runs).toEqual([]);
  });

  it('delivers now without taking that for the night’s delivery', async () => {
    lastRun = '2026-08-02T20:30:00.000Z';
    const changed = vi.fn();
    const running = start({ changed });
    expect(await running.deliverNow()).toEqual({ sent: 1, receipts: 0 });
    expect(changed).toHaveBeenCalledWith({ sent: 1, receipts: 0 });
    expect(lastRun).toBe('2026-08-02T20:30:00.000Z');
    expect(running.nextDelivery()).toBe('2026-08-03T20:30:00.000Z');
  });

  it('goes on when a round fails, and reports it as a code', async () => {
    lastRun = '2026-08-03T17:59:00.000Z';
    const reported: string[] = [];
    let failing = true;
    start({
      report: ({ code }) => reported.push(code),
      outbox: {
        lastRun: () => {
          if (failing) throw new Error('store.diskFull');
          return lastRun;
        },
        setLastRun: () => undefined,
      },
    });
    await vi.advanceTimersByTimeAsync(60_500);
    expect(reported).toEqual(['delivery.roundFailed', 'delivery.roundFailed']);
    failing = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runs.length).toBe(1);
  });

  it('tries again within the minute while another program delivers, and does not count that as its own', async () => {
    let isElsewhere = true;
    start({
      delivery: {
        ...delivery,
        deliver: async () => {
          runs.push(`deliver ${now()}`);
          return isElsewhere ? { sent: 0, receipts: 0, elsewhere: true } : { sent: 0, receipts: 0 };
        },
      },
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lastRun).toBeUndefined();
    isElsewhere = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lastRun).toBeDefined();
    const before = delivered().length;
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(delivered()).toHaveLength(before);
  });

  it('refuses a time that is none', () => {
    expect(() => start({ at: '25:00' })).toThrow('delivery.timeInvalid');
  });
});
