/** What nobody waits for does not stand in the way of the next touch. */

/** Milliseconds. */
export const MOMENT_MS = 50;

/** @returns asks for the work: it is done once, a moment later, however often it is asked for until then */
export function inAMoment(work: () => void): () => void {
  let isComing = false;
  return () => {
    if (isComing) return;
    isComing = true;
    setTimeout(() => {
      isComing = false;
      work();
    }, MOMENT_MS);
  };
}
