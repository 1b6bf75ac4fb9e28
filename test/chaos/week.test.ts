import { describe, expect, it } from 'vitest';
import { planWeek } from './plan.ts';
import { liveThroughWeek } from './week.ts';

describe('a week of faults and kills', () => {
  it('leaves every sealed record at every agency once, or with staff and a reason', async () => {
    const result = await liveThroughWeek({ records: 12, seed: 11, rounds: 8, say: () => undefined });
    const { sealed, delivered, parked, lost, doubled, problems } = result;
    expect({ sealed, lost, doubled, problems }).toEqual({ sealed: 12, lost: 0, doubled: 0, problems: [] });
    expect(delivered + parked).toBe(12);
    // A week in which nothing went wrong would prove nothing.
    expect(result.kills).toBeGreaterThan(4);
    expect([...result.heard.keys()].filter((code) => code.startsWith('transport.')).length).toBeGreaterThan(
      0,
    );
  }, 180_000);

  it('is planned the same by the same seed, and otherwise by another', () => {
    const options = { records: 50, journeys: 12, rounds: 40 };
    expect(planWeek({ ...options, seed: 7 })).toEqual(planWeek({ ...options, seed: 7 }));
    expect(planWeek({ ...options, seed: 8 })).not.toEqual(planWeek({ ...options, seed: 7 }));
  });
});
