import { box, circle, dot, drawing } from './drawing.ts';

/** Money, food, clothes, health: what is needed to live. */
export const living = {
  euro: 'M38 12a16 16 0 1 0 0 24M6 21h22M6 28h20',
  coins: 'M7 13a17 7 0 1 0 34 0a17 7 0 1 0-34 0v11a17 7 0 0 0 34 0v-11M7 24v11a17 7 0 0 0 34 0v-11',
  banknote: drawing(box(4, 12, 40, 24), circle(24, 24, 6), dot(11, 24), dot(37, 24)),
  wallet: 'M5 14h34a4 4 0 0 1 4 4v23h-38zM5 14l26-9v9M43 24h-11v8h11',
  bankCard: 'M4 10h40v28h-40zM4 19h40M11 30h10',
  savings: drawing(
    'M8 26a14 11 0 0 1 22-9l7-4v8l4 4v7h-4a14 14 0 0 1-4 4v6h-6v-4h-8v4h-6v-7a11 11 0 0 1-5-9zM18 20h7',
    dot(32, 24),
  ),
  giving: drawing(
    circle(29, 12, 8),
    'M4 30h9l8 4h8a3 3 0 0 1 0 6h-9M29 36l10-6a3 3 0 0 1 4 5l-15 9h-13l-3-2h-8',
  ),
  chart: 'M5 43h38M6 34l11-12l9 8l16-19M32 11h10v10',
  jewel: 'M14 7h20l9 12l-19 24l-19-24zM5 19h38M18 19l6 24l6-24l-6-12z',
  gift: 'M6 18h36v8h-36zM9 26v17h30v-17M24 18v25M24 18c-12 0-12-12-6-12c4 0 6 6 6 12c0-6 2-12 6-12c6 0 6 12-6 12',
  pot: 'M8 20h32v17a6 6 0 0 1-6 6h-20a6 6 0 0 1-6-6zM3 25h5M40 25h5M8 14h32M24 14v-5',
  pots: 'M4 26h17v12a4 4 0 0 1-4 4h-9a4 4 0 0 1-4-4zM4 20h17M27 26h17v12a4 4 0 0 1-4 4h-9a4 4 0 0 1-4-4zM27 20h17M24 6v37',
  meal: drawing(circle(24, 24, 10), 'M6 6v9a4 4 0 0 0 4 0v0M10 6v9M8 6v36M41 42v-36c-4 4-5 12-3 20h3'),
  bread:
    'M5 21a9 9 0 0 1 9-11h20a9 9 0 0 1 9 11q-1 4-4 5v15h-30v-15q-3-1-4-5zM18 17l-2 6M26 17l-2 6M34 17l-2 6',
  apple:
    'M24 15c-4-5-17-5-17 9c0 11 7 20 12 20c2 0 3-1 5-1c2 0 3 1 5 1c5 0 12-9 12-20c0-14-13-14-17-9zM24 15c0-6 2-9 7-11',
  cake: 'M5 43h38v-17h-38zM5 34q6 6 12 0q6 6 13 0q6 6 13 0M24 26v-9M24 10c3-3 1-5 0-6c-1 1-3 3 0 6z',
  shirt: 'M16 6l-13 8l4 10l7-3v22h20v-22l7 3l4-10l-13-8q-8 8-16 0z',
  snowflake: 'M24 4v40M7 14l34 20M41 14l-34 20M19 8l5 5l5-5M19 40l5-5l5 5M7 21l6-3l-1-7M41 27l-6 3l1 7',
  cup: 'M7 14h26v19a9 9 0 0 1-9 9h-8a9 9 0 0 1-9-9zM33 18h4a6 6 0 0 1 0 13h-4M15 4v4M24 4v4',
  medical: 'M17 5h14v12h12v14h-12v12h-14v-12h-12v-14h12z',
  doctor: drawing(
    'M10 5v12a9 9 0 0 0 18 0v-12M10 5h4M28 5h-4M19 26v7a10 10 0 0 0 20 0v-5',
    circle(39, 24, 4),
  ),
  firstAid: 'M4 14h40v28h-40zM17 14v-8h14v8M24 21v14M17 28h14',
  glasses: drawing(circle(13, 28, 8.5), circle(35, 28, 8.5), 'M21 28q3-3 6 0M4 26l4-14M44 26l-4-14'),
  blocks: drawing(box(4, 26, 18, 17), box(26, 26, 18, 17), box(15, 6, 18, 17)),
  ball: drawing(
    circle(24, 24, 19),
    'M24 14l9 7l-3 11h-12l-3-11zM24 14v-9M33 21l9-3M30 32l6 8M18 32l-6 8M15 21l-9-3',
  ),
  backpack: 'M11 44v-25a13 13 0 0 1 26 0v25zM19 7a5 5 0 0 1 10 0M17 29h14v15M17 44v-15M18 20h12',
} as const;
