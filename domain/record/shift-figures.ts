/**
 * Counts of a shift or of some days: sittings, how long they took, how long a call waited, where people stopped, in which
 * languages. No persons; what concerns fewer than three sittings is not shown, nor what it could be worked out from.
 */

/** Fewer than this are not shown. */
export const LEAST_SHOWN = 3;

export const outcomes = ['sealed', 'handedOver', 'open', 'left', 'discarded'] as const;
export type Outcome = (typeof outcomes)[number];

export type ShiftSitting = {
  readonly language: string;
  readonly outcome: Outcome;
  /** from the first touch to sealing */
  readonly minutes?: number;
  /** of one that was left or discarded: the page it stood on */
  readonly page?: string;
};

/** Undefined: there are some, but fewer than three, or they would give another small number away. */
export type Count = number | undefined;
export type Counted = { readonly code: string; readonly count: Count };

export type ShiftFigures = {
  readonly begun: Count;
  readonly outcomes: readonly Counted[];
  /** medians, whole minutes; undefined where there are too few to say */
  readonly minutes?: number;
  readonly calls: Count;
  readonly waited?: number;
  /** the most frequent first; those that are not shown at the end, without an order */
  readonly languages: readonly Counted[];
  readonly stoppedAt: readonly Counted[];
};

const shown = (count: number): Count => (count > 0 && count < LEAST_SHOWN ? undefined : count);

/** Hides small ones, and of the others the smallest until what is hidden adds up to enough. Zero stays zero. */
export function hideSmall(
  counts: readonly { readonly code: string; readonly count: number }[],
): readonly Counted[] {
  const rising = counts.filter(({ count }) => count > 0).toSorted((one, other) => one.count - other.count);
  const hidden = new Set<string>();
  let sum = 0;
  for (const { code, count } of rising) {
    if (count >= LEAST_SHOWN && (sum === 0 || sum >= LEAST_SHOWN)) break;
    hidden.add(code);
    sum += count;
  }
  return counts.map(({ code, count }) => ({ code, count: hidden.has(code) ? undefined : count }));
}

/** @returns undefined for fewer than three */
function median(values: readonly number[]): number | undefined {
  if (values.length < LEAST_SHOWN) return undefined;
  const rising = values.toSorted((one, other) => one - other);
  const at = Math.floor(rising.length / 2);
  const middle = rising[at] ?? 0;
  return Math.round(rising.length % 2 === 1 ? middle : (middle + (rising[at - 1] ?? 0)) / 2);
}

function tally(codes: readonly string[]): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const falling = [...counts]
    .map(([code, count]) => ({ code, count }))
    .toSorted((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1));
  const all = hideSmall(falling);
  // The order of those that are hidden would say which is the larger one.
  const secret = all.filter(({ count }) => count === undefined);
  return [
    ...all.filter(({ count }) => count !== undefined),
    ...secret.toSorted((one, other) => (one.code < other.code ? -1 : 1)),
  ];
}

/** @param waits minutes from a call at the newcomer's screen until staff were there, of those that are answered */
export function shiftFigures(
  sittings: readonly ShiftSitting[],
  calls: number,
  waits: readonly number[],
): ShiftFigures {
  const byOutcome = outcomes.map((code) => ({
    code,
    count: sittings.filter(({ outcome }) => outcome === code).length,
  }));
  const minutes = median(sittings.flatMap((sitting) => sitting.minutes ?? []));
  const waited = median(waits);
  const begun = shown(sittings.length);
  return {
    begun,
    outcomes: hideSmall(byOutcome),
    ...(minutes === undefined ? {} : { minutes }),
    calls: shown(calls),
    ...(waited === undefined ? {} : { waited }),
    languages: tally(sittings.map(({ language }) => language)),
    stoppedAt: tally(sittings.flatMap(({ page }) => page ?? [])),
  };
}
