/** How long to wait before the same thing is tried again. */

export type BackOff = { readonly firstMinutes: number; readonly mostMinutes: number };

/**
 * Doubles with every attempt up to the most, then takes between half and the whole of it, so that the stations of a
 * town do not all knock at the same moment.
 * @param attempts attempts made so far, at least 1
 * @param random from 0 to below 1
 * @returns milliseconds
 */
export function backOff({ firstMinutes, mostMinutes }: BackOff, attempts: number, random: number): number {
  const doublings = Math.min(Math.max(attempts, 1) - 1, 30);
  const minutes = Math.min(firstMinutes * 2 ** doublings, mostMinutes);
  return Math.round(minutes * 60_000 * (0.5 + random / 2));
}
