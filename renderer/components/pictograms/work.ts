import { box, circle, dot, drawing } from './drawing.ts';

/** Work, tools, and skills. */
export const work = {
  briefcase: 'M4 15h40v27h-40zM17 15v-9h14v9M4 28h40M24 25v6',
  hammer: 'M5 41l18-20M17 9l9-4l16 15l-5 6l-5-4l-6 6l-10-10l5-5z',
  spanner: 'M43 12a11 11 0 0 1-15 13l-16 18l-7-7l18-16a11 11 0 0 1 13-15l-7 7l2 6l6 2z',
  gear: drawing(
    circle(24, 24, 6),
    circle(24, 24, 14),
    'M24 4v6M24 38v6M4 24h6M38 24h6M10 10l4 4M34 34l4 4M38 10l-4 4M14 34l-4 4',
  ),
  bricks: 'M4 10h40v28h-40zM4 24h40M18 10v14M32 24v14M11 24v14',
  saw: 'M4 15h28v13l-28-4zM8 24l2 5l3-4l2 5l3-4l2 5l3-4l2 5l3-4M32 13h8a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4h-8zM37 19v5',
  bolt: 'M28 3l-17 25h11l-3 17l18-26h-12z',
  plug: 'M17 4v12M31 4v12M10 16h28v7a14 14 0 0 1-28 0zM24 37v8',
  scissors: drawing(circle(11, 37, 6), circle(11, 11, 6), 'M15 15l28 21M15 33l28-21'),
  needle: 'M43 5l-31 31M38 5a4 4 0 0 1 5 5M12 36c-6 6-10 1-5-3c6-5 14 10 24 9c6-1 8-4 8-8',
  chef: 'M14 42v-14a9 9 0 1 1 3-17a9 9 0 0 1 15 0a9 9 0 1 1 2 17v14zM14 35h20',
  broom: 'M38 4l-16 22M14 24l14 10c-2 5-5 8-9 10h-15c6-5 8-12 10-20zM14 44l4-7',
  laptop: 'M9 8h30v23h-30zM4 40h40l-5-9h-30z',
  desk: 'M10 6h28v20h-28zM24 26v6M15 32h18M4 40h40',
  chip: drawing(
    box(13, 13, 22, 22),
    'M19 13v-8M29 13v-8M19 43v-8M29 43v-8M5 19h8M5 29h8M35 19h8M35 29h8M20 24h8',
  ),
  compass: 'M24 12l-13 31M24 12l13 31M15 33h18M24 12a3.500 3.500 0 1 0-.1 0M24 5v-1',
  tractor: drawing(circle(33, 34, 9), circle(10, 38, 5), 'M15 38h9M6 33v-9h14v-14h15l3 14M20 24h8'),
  plant: 'M24 45v-23M24 30c-11 0-16-6-16-15c9 0 16 5 16 15M24 22c0-10 7-15 17-15c0 9-6 15-17 15',
  paw: drawing(
    'M24 22c6 0 11 7 11 13c0 5-5 7-11 5c-6 2-11 0-11-5c0-6 5-13 11-13z',
    circle(8, 22, 4),
    circle(18, 11, 4),
    circle(30, 11, 4),
    circle(40, 22, 4),
  ),
  nurse: drawing(circle(24, 17, 8), 'M8 44v-3a16 14 0 0 1 32 0v3M24 32v9M19.500 36.500h9M15 12l2-8h14l2 8'),
  teacher: drawing(bust2(), 'M4 6h40v20h-9M22 13h14M26 19h10'),
  hair: drawing(
    'M8 6v36h8v-36zM16 12h6M16 19h6M16 26h6M16 33h6',
    'M32 42v-18a6 6 0 0 1-4-6v-8a6 6 0 0 1 12 0v8a6 6 0 0 1-4 6v18z',
  ),
  guard: 'M24 3l17 6v13c0 11-7 18-17 22c-10-4-17-11-17-22v-13zM16 24l6 6l11-12',
  palette: drawing(
    'M24 5a19 19 0 1 0 0 38c4 0 4-3 3-5c-2-4 1-7 5-7h5a6 6 0 0 0 6-7c0-11-8-19-19-19z',
    dot(15, 20),
    dot(23, 13),
    dot(32, 16),
    dot(14, 30),
  ),
  medal: drawing(circle(24, 32, 11), 'M18 22l-8-18h9l5 12l5-12h9l-8 18'),
  forklift: drawing('M5 33v-14h12l6 14M32 5v31h12M5 33h22', circle(10, 39, 4), circle(23, 39, 4)),
  excavator: drawing(
    'M5 32v-11h13v11M18 24l10-17l12 11v10h-8M4 32h22',
    circle(8, 39, 4),
    circle(22, 39, 4),
    'M8 43h14M8 35h14',
  ),
  crane: 'M13 44v-39h30M13 14l9-9M36 5v13M32 22a4 4 0 1 0 4-4M6 44h15M13 24h-7v-10',
  welding: 'M4 42l20-20M18 20l8 8M36 4v9M36 27v-5M27 13l5 3M44 12l-5 4M45 22l-6-2M28 5l4 6',
  till: drawing(box(5, 27, 38, 16), 'M10 27v-11h22v11M27 16v-9h14v9M14 35h20', dot(17, 22), dot(25, 22)),
  calculator: drawing(
    box(10, 4, 28, 40),
    box(16, 10, 16, 7),
    dot(17, 25),
    dot(24, 25),
    dot(31, 25),
    dot(17, 31),
    dot(24, 31),
    dot(31, 31),
    dot(17, 37),
    dot(24, 37),
    dot(31, 37),
  ),
  code: 'M16 13l-12 11l12 11M32 13l12 11l-12 11M28 8l-8 32',
  share: drawing(circle(37, 10, 6), circle(10, 24, 6), circle(37, 38, 6), 'M16 21l15-8M16 27l15 8'),
} as const;

/** Somebody in front of a board. */
function bust2(): string {
  return drawing(circle(11, 18, 5), 'M4 44v-8a7 7 0 0 1 14 0v8M16 28l8-8');
}
