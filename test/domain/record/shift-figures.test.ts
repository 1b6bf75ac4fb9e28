import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmall, LEAST_SHOWN, type ShiftSitting, shiftFigures } from '#domain/record/shift-figures';

const sitting = (language: string, more: Partial<ShiftSitting> = {}): ShiftSitting => ({
  language,
  outcome: 'sealed',
  ...more,
});
const times = (count: number, one: ShiftSitting) => Array.from({ length: count }, () => one);

describe('counts of a shift', () => {
  it('are shown from three on, and nothing is said of fewer', () => {
    const few = shiftFigures(times(2, sitting('ar', { minutes: 10 })), 2, [1, 2]);
    expect(few.begun).toBeUndefined();
    expect(few.calls).toBeUndefined();
    expect(few).not.toHaveProperty('minutes');
    expect(few).not.toHaveProperty('waited');
    expect(few.languages).toEqual([{ code: 'ar', count: undefined }]);
    const enough = shiftFigures(
      [10, 20, 60].map((minutes) => sitting('ar', { minutes })),
      3,
      [1, 4, 9],
    );
    expect(enough).toMatchObject({ begun: 3, calls: 3, minutes: 20, waited: 4 });
  });

  it('tell nothing apart from zero where there was nobody', () => {
    expect(shiftFigures([], 0, [])).toMatchObject({ begun: 0, calls: 0, languages: [], stoppedAt: [] });
  });

  it('hide a second language with a single small one, so that the total does not give it away', () => {
    const { begun, languages } = shiftFigures(
      [...times(9, sitting('ar')), ...times(4, sitting('uk')), sitting('ti')],
      0,
      [],
    );
    expect(begun).toBe(14);
    expect(languages).toEqual([
      { code: 'ar', count: 9 },
      { code: 'ti', count: undefined },
      { code: 'uk', count: undefined },
    ]);
  });

  it('name the page where people stopped, of those only who did', () => {
    const left = sitting('ar', { outcome: 'left', page: 'birth' });
    expect(shiftFigures([...times(3, left), ...times(5, sitting('de'))], 0, []).stoppedAt).toEqual([
      { code: 'birth', count: 3 },
    ]);
  });

  it('never leave fewer than three to be worked out from a total', () => {
    const counts = fc.array(fc.nat(12), { maxLength: 8 });
    fc.assert(
      fc.property(counts, (numbers) => {
        const given = numbers.map((count, index) => ({ code: String(index), count }));
        const shown = hideSmall(given);
        const hidden = given.filter((_one, index) => shown[index]?.count === undefined);
        const sum = hidden.reduce((all, { count }) => all + count, 0);
        for (const { count } of shown)
          expect(count === undefined || count === 0 || count >= LEAST_SHOWN).toBe(true);
        // Alone, a hidden one is what the total lacks; fewer than three in all are hidden with the total.
        if (hidden.length > 0 && numbers.reduce((all, count) => all + count, 0) >= LEAST_SHOWN) {
          expect(sum).toBeGreaterThanOrEqual(LEAST_SHOWN);
          expect(hidden.length).toBeGreaterThan(1);
        }
      }),
    );
  });
});
