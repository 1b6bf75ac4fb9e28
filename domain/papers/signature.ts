/**
 * A signature drawn on the touchscreen (§ 23 (1) S. 2 BMG: "or electronically"), as lines between whole numbers in a box
 * of its own: `M12 34L56 78L90 12M…`, which is the path of an SVG. Nothing larger than these limits is ever accepted.
 */
import { z } from 'zod';

export const signatureBox = { width: 1000, height: 300 } as const;
/** Far more than any name needs; whole it is less than 16 kB. */
export const signatureLimits = { strokes: 60, points: 1500, characters: 16_000 } as const;
/** Width and height together of what is more than a finger that came too near. */
const LEAST_EXTENT = 40;

export type Point = readonly [x: number, y: number];
export type Stroke = readonly Point[];

const number = '(?:0|[1-9]\\d{0,3})';
const pathPattern = new RegExp(`^(?:M${number} ${number}(?:L${number} ${number})+)+$`);

/** A stroke of one point is drawn as a dot. */
export function pathOf(strokes: readonly Stroke[]): string {
  return strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => (stroke.length === 1 ? [...stroke, ...stroke] : stroke))
    .map((stroke) => `M${stroke.map(([x, y]) => `${x} ${y}`).join('L')}`)
    .join('');
}

/** @param path of the pattern above */
const strokesOf = (path: string): readonly Stroke[] =>
  path
    .split('M')
    .slice(1)
    .map((stroke) => stroke.split('L').map((point) => point.split(' ').map(Number) as [number, number]));

/** Inside the box, within the limits, and more than a dot. */
function isSignature(path: string): boolean {
  const strokes = strokesOf(path);
  const points = strokes.flat();
  if (strokes.length > signatureLimits.strokes || points.length > signatureLimits.points) return false;
  const across = points.map(([x]) => x);
  const down = points.map(([, y]) => y);
  if (Math.max(...across) > signatureBox.width || Math.max(...down) > signatureBox.height) return false;
  const extent = Math.max(...across) - Math.min(...across) + Math.max(...down) - Math.min(...down);
  return extent >= LEAST_EXTENT;
}

/** Looked at in this order: how long it is, what it is made of, what it draws. */
export const signaturePathShape = z
  .string()
  .max(signatureLimits.characters, { abort: true })
  .regex(pathPattern, { abort: true })
  .refine(isSignature);

export const isSignaturePath = (path: string): boolean => signaturePathShape.safeParse(path).success;
