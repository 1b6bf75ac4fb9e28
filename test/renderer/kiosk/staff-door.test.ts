import { describe, expect, it } from 'vitest';
import { holdState, isInCorner } from '../../../renderer/kiosk/staff-door.ts';

describe('the corner that staff hold', () => {
  it('is the upper right one, in every language', () => {
    expect(isInCorner(1279, 0, 1280)).toBe(true);
    expect(isInCorner(0, 0, 1280)).toBe(false);
    expect(isInCorner(1279, 200, 1280)).toBe(false);
    expect(isInCorner(1000, 10, 1280)).toBe(false);
  });

  it('opens after three seconds, says so before, and takes a short touch for one on what stands there', () => {
    expect([100, 600, 2900, 3000].map(holdState)).toEqual(['touched', 'held', 'held', 'open']);
  });
});
