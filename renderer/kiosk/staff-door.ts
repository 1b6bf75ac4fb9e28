/** Holding a corner: long enough that nobody does it by chance, short enough for staff in a hurry. */
const HOLD_MS = 3000;
/** A touch shorter than this is one on whatever stands there. */
const TOUCH_MS = 500;
/** Edge of the corner in CSS pixels. */
const CORNER = 96;

export const isInCorner = (x: number, y: number, width: number): boolean =>
  y <= CORNER && x >= width - CORNER;

/** @param ms how long it has been held */
export const holdState = (ms: number): 'touched' | 'held' | 'open' =>
  ms >= HOLD_MS ? 'open' : ms >= TOUCH_MS ? 'held' : 'touched';
