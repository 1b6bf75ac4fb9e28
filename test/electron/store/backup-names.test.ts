import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, backupTime, toKeep } from '../../../electron/store/backup-names.ts';

const day = (number: number, hour = 2): string =>
  new Date(Date.UTC(2026, 10, 25, hour) + number * 86_400_000).toISOString();

describe('the name of a backup', () => {
  it('says whose it is and when, and is read back', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          date.setUTCMilliseconds(0);
          const name = backupName('probe-1', date.toISOString());
          expect(name).toMatch(/^probe-1-\d{8}T\d{6}Z$/);
          expect(backupTime('probe-1', name)).toBe(date.toISOString());
        },
      ),
    );
  });

  it('of another station, or of anything else that lies there, is none of ours', () => {
    for (const name of [
      'probe-2-20261125T020000Z',
      'x-probe-1-20261125T020000Z',
      'probe-1-20261125T020000Z.part',
      'probe-1-20261399T020000Z',
      '../probe-1-20261125T020000Z',
      'probe-1',
    ]) {
      expect(backupTime('probe-1', name), name).toBeUndefined();
    }
  });
});

describe('of all backups', () => {
  it('the last of seven days and of four weeks are kept, one a day over two months', () => {
    let held: readonly string[] = [];
    for (let number = 0; number < 60; number += 1) {
      const all = [...held, day(number, 2), day(number, 15)];
      const kept = toKeep(all, 28);
      held = all.filter((at) => kept.has(at));
      expect(held.length).toBeLessThanOrEqual(12);
      const newest = Date.parse(day(number, 15));
      for (let back = 0; back < Math.min(7, number + 1); back += 1)
        expect(held).toContain(day(number - back, 15));
      expect(held.every((at) => newest - Date.parse(at) <= 28 * 86_400_000)).toBe(true);
      // Something from three weeks ago is always there.
      if (number > 28) expect(held.some((at) => newest - Date.parse(at) >= 21 * 86_400_000)).toBe(true);
    }
  });

  const times = fc.array(
    fc.integer({ min: 0, max: 400 }).chain((n) => fc.integer({ min: 0, max: 23 }).map((h) => day(n, h))),
    {
      minLength: 1,
      maxLength: 80,
    },
  );

  it('the newest is always kept, none that is too old, and thinning again removes no more', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 90 }), (all, keepDays) => {
        const newest = [...all].sort().at(-1) as string;
        const kept = toKeep(all, keepDays);
        expect(kept.has(newest)).toBe(true);
        for (const at of kept)
          expect(Date.parse(newest) - Date.parse(at)).toBeLessThanOrEqual(keepDays * 86_400_000);
        expect(toKeep([...kept], keepDays)).toEqual(kept);
      }),
    );
  });
});
