/** Parts of drawings, as SVG path data on the grid of 48 × 48. Centre, radius, corner and size in grid units. */
export const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

export const box = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

/** As wide as the stroke. */
export const dot = (x: number, y: number): string => `M${x} ${y}h.01`;

export const drawing = (...parts: readonly string[]): string => parts.join('');

/** Head and shoulders. */
export const bust = (x: number, y: number, size: number): string =>
  drawing(
    circle(x, y + size * 0.3, size * 0.24),
    `M${x - size * 0.42} ${y + size * 1.2}v${-size * 0.12}a${size * 0.42} ${size * 0.42} 0 0 1 ${size * 0.84} 0v${size * 0.12}`,
  );
