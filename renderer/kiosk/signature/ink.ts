/** From a finger on the glass to the strokes of a signature: whole numbers in its box, and no more points than it needs. */
import { type Point, type Stroke, signatureBox, signatureLimits } from '#domain/papers/signature';

/** A finger trembles by less than this; in units of the box, as everything here. */
const LEAST_STEP = 3;
/** What a line may differ from the finger's without anybody seeing it. */
const TOLERANCE = 1.5;

type Place = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)));

/** Where a touch is in the box; beside it, at its edge. */
export const pointAt = ({ left, top, width, height }: Place, x: number, y: number): Point => [
  within(((x - left) / width) * signatureBox.width, signatureBox.width),
  within(((y - top) / height) * signatureBox.height, signatureBox.height),
];

/** The stroke with one more point, where the finger has really moved. */
export function extend(stroke: Stroke, point: Point): Stroke {
  const last = stroke.at(-1);
  const isNear = last && Math.hypot(point[0] - last[0], point[1] - last[1]) < LEAST_STEP;
  return isNear || stroke.length >= signatureLimits.points ? stroke : [...stroke, point];
}

/** Without the points that lie on the way between others (Ramer, Douglas, Peucker). */
export function simplify(stroke: Stroke): Stroke {
  const first = stroke[0];
  const last = stroke.at(-1);
  if (!first || !last || stroke.length < 3) return stroke;
  const distances = stroke.map((point) => distance(point, first, last));
  const farthest = Math.max(...distances);
  if (farthest <= TOLERANCE) return [first, last];
  const at = distances.indexOf(farthest);
  return [...simplify(stroke.slice(0, at + 1)).slice(0, -1), ...simplify(stroke.slice(at))];
}

/** To the line between two points, not to the endless one through them: a finger may turn back. */
function distance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [across, down] = [toX - fromX, toY - fromY];
  const length = across ** 2 + down ** 2;
  const along = length === 0 ? 0 : ((x - fromX) * across + (y - fromY) * down) / length;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(x - fromX - at * across, y - fromY - at * down);
}

/** Whether all of it can be kept. A dot counts as two points. */
export const fits = (strokes: readonly Stroke[]): boolean =>
  strokes.length <= signatureLimits.strokes &&
  strokes.reduce((sum, { length }) => sum + Math.max(length, 2), 0) <= signatureLimits.points;
