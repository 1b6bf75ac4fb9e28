import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSignaturePath, type Point, pathOf, type Stroke, signatureLimits } from '#domain/papers/signature';
import { extend, fits, pointAt, simplify } from '../../../../renderer/kiosk/signature/ink.ts';

const point = fc.tuple(fc.nat(1000), fc.nat(300));

describe('what a finger draws', () => {
  test('is told in the box’s own numbers, wherever on the screen it is and however large', () => {
    const place = { left: 200, top: 100, width: 500, height: 150 };
    expect(pointAt(place, 200, 100)).toEqual([0, 0]);
    expect(pointAt(place, 450, 175)).toEqual([500, 150]);
    expect(pointAt(place, 5000, -50)).toEqual([1000, 0]);
  });

  test('has no point for a finger that only trembles', () => {
    const stroke = [[10, 10]] as Stroke;
    expect(extend(stroke, [11, 11])).toBe(stroke);
    expect(extend(stroke, [20, 10])).toHaveLength(2);
  });

  test('never grows beyond what can be kept, however long the finger moves', () => {
    let stroke: Stroke = [];
    for (let index = 0; index < 5000; index += 1) stroke = extend(stroke, [(index * 7) % 1000, index % 300]);
    expect(stroke).toHaveLength(signatureLimits.points);
    expect(fits([stroke])).toBe(true);
    expect(fits([stroke, stroke])).toBe(false);
  });

  test('keeps its shape when points are left out: no point of the finger is far from the line', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (stroke) => {
        const kept = simplify(stroke);
        expect(kept.every((one) => stroke.includes(one as [number, number]))).toBe(true);
        expect(kept[0]).toEqual(stroke[0]);
        expect(kept.at(-1)).toEqual(stroke.at(-1));
        for (const one of stroke) expect(nearest(one, kept)).toBeLessThanOrEqual(1.6);
      }),
    );
  });

  test('of a straight line is its two ends', () => {
    const line = Array.from({ length: 200 }, (_, index): Point => [index * 5, 150]);
    expect(simplify(line)).toEqual([
      [0, 150],
      [995, 150],
    ]);
    expect(isSignaturePath(pathOf([simplify(line)]))).toBe(true);
  });
});

function nearest([x, y]: Point, line: Stroke): number {
  const ends = line.length === 1 ? [...line, ...line] : line;
  return Math.min(
    ...ends.slice(1).map(([toX, toY], index) => {
      const [fromX, fromY] = ends[index] as Point;
      const [across, down] = [toX - fromX, toY - fromY];
      const length = across ** 2 + down ** 2;
      const part = length === 0 ? 0 : ((x - fromX) * across + (y - fromY) * down) / length;
      const at = Math.min(1, Math.max(0, part));
      return Math.hypot(x - fromX - at * across, y - fromY - at * down);
    }),
  );
}
