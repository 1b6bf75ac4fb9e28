import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isSignaturePath,
  pathOf,
  signatureBox,
  signatureLimits,
  signaturePathShape,
} from '#domain/papers/signature';

const point = fc.tuple(fc.nat(signatureBox.width), fc.nat(signatureBox.height));
const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 20 });
/** Wide enough to be more than a touch. */
const across = [
  [100, 150],
  [400, 150],
] as const;

describe('a signature', () => {
  test('of whole numbers in its box is taken, whatever was drawn', () => {
    fc.assert(
      fc.property(strokes, (drawn) => {
        expect(isSignaturePath(pathOf([across, ...drawn]))).toBe(true);
      }),
    );
  });

  test('is taken as it was sent, and nothing is added to it', () => {
    const path = pathOf([across]);
    expect(path).toBe('M100 150L400 150');
    expect(signaturePathShape.parse(path)).toBe(path);
  });

  test('of a dot is drawn as one, and is not enough by itself', () => {
    expect(pathOf([[[5, 5]], across])).toBe('M5 5L5 5M100 150L400 150');
    expect(isSignaturePath(pathOf([[[5, 5]]]))).toBe(false);
    expect(isSignaturePath('M5 5L20 12')).toBe(false);
    expect(isSignaturePath('')).toBe(false);
  });

  test('of three crosses is one: not everybody writes', () => {
    const cross = (x: number) => [
      [
        [x, 100],
        [x + 60, 200],
      ] as const,
      [
        [x + 60, 100],
        [x, 200],
      ] as const,
    ];
    expect(isSignaturePath(pathOf([...cross(100), ...cross(300), ...cross(500)]))).toBe(true);
  });

  test.each([
    ['beside its box', 'M100 150L1001 150'],
    ['below its box', 'M100 150L400 301'],
    ['with a part of a number', 'M100 150L400.5 150'],
    ['with a negative number', 'M100 150L-4 150'],
    ['with curves', 'M100 150C400 150 1 1 2 2'],
    ['with another way to write a number', 'M0100 150L400 150'],
    ['with something after it', 'M100 150L400 150"><script>'],
    ['on two lines', 'M100 150L400 150\n'],
    ['with digits of another script', 'M١٠٠ 150L400 150'],
    ['of a single point', 'M100 150'],
  ])('%s is refused', (_, path) => {
    expect(isSignaturePath(path)).toBe(false);
  });

  test('with too many strokes, points or characters is refused', () => {
    const { strokes: most, points, characters } = signatureLimits;
    const line = (length: number) =>
      Array.from({ length }, (_, index) => [index % 1000, index % 300] as const);
    expect(isSignaturePath(pathOf(Array.from({ length: most }, () => across)))).toBe(true);
    expect(isSignaturePath(pathOf(Array.from({ length: most + 1 }, () => across)))).toBe(false);
    expect(isSignaturePath(pathOf([line(points)]))).toBe(true);
    expect(isSignaturePath(pathOf([line(points + 1)]))).toBe(false);
    expect(isSignaturePath(`M100 150${'L400 150'.repeat(characters)}`)).toBe(false);
  });

  test('that is anything but such a text is refused without an error', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.stringMatching(/^[ML0-9 .,eE-]{0,60}$/),
      fc.array(fc.constantFrom('M', 'L', '1 2', ' ', '99999 1', '{}')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        const parsed = signaturePathShape.safeParse(value);
        if (!parsed.success) return;
        const numbers = parsed.data.split(/[ML ]/).slice(1).map(Number);
        expect(parsed.data).toMatch(/^[ML0-9 ]+$/);
        expect(numbers.every((one, index) => one <= (index % 2 === 0 ? 1000 : 300))).toBe(true);
      }),
    );
  });

  test('of a million characters is refused in no time', () => {
    const began = performance.now();
    expect(isSignaturePath('M1 1L'.repeat(1_000_000))).toBe(false);
    expect(performance.now() - began).toBeLessThan(200);
  });
});
