/** A measured figure, and the few statistics the bench needs. */

export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ratio' | 'ms' | 'MB' | 'perSecond' | 'count';
  /** The bound the figure must keep, where there is one. */
  readonly atMost?: number;
  readonly atLeast?: number;
  /** What the figure was made of, for the table. */
  readonly from?: string;
};

function percentile(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new Error('no samples');
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] as number;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);
export const p95 = (samples: readonly number[]): number => percentile(samples, 0.95);

export const keeps = ({ value, atMost, atLeast }: Figure): boolean =>
  (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);

const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** One line a figure: name, value, bound, whether it is kept, where it comes from. */
export function table(figures: readonly Figure[]): string {
  return figures
    .map((figure) => {
      const { name, value, unit, atMost, atLeast, from } = figure;
      const bound = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : '';
      const verdict = bound === '' ? '' : keeps(figure) ? 'kept' : 'MISSED';
      return `${name.padEnd(24)}${short(value).padStart(9)} ${unit.padEnd(10)}${bound.padEnd(8)}${verdict.padEnd(8)}${from ?? ''}`.trimEnd();
    })
    .join('\n');
}
