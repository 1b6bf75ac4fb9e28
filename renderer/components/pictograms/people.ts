import { box, bust, circle, dot, drawing } from './drawing.ts';

/** Persons, and what becomes of them. */
export const people = {
  person: bust(24, 3, 34),
  two: drawing(bust(15, 8, 28), bust(36, 17, 20)),
  three: drawing(
    circle(24, 11, 6),
    'M12 43v-6a12 12 0 0 1 24 0v6',
    circle(8, 21, 4.5),
    circle(40, 21, 4.5),
    'M4 38v-3a6 6 0 0 1 4-5M44 38v-3a6 6 0 0 0-4-5',
  ),
  child: drawing(circle(24, 21, 6.5), 'M13 44v-4a11 10 0 0 1 22 0v4'),
  baby: drawing(
    circle(24, 27, 16),
    dot(18, 25),
    dot(30, 25),
    'M18 33q6 6 12 0M24 11c-4-1-4-7 1-7c4 0 4 5 1 5',
  ),
  parentAndChild: drawing(bust(15, 4, 32), circle(37, 26, 4.5), 'M29 44v-3a8 8 0 0 1 15 0v3'),
  grandparent: drawing(circle(20, 11, 6), 'M10 43v-14a10 9 0 0 1 20 0v3M38 44v-16a4 4 0 0 0-8 0'),
  siblings: drawing(bust(14, 13, 24), bust(35, 13, 24)),
  woman: drawing(circle(24, 11, 6.5), 'M24 19l-12 18h24zM20 37v7M28 37v7'),
  man: drawing(circle(24, 11, 6.5), 'M13 33v-8a5 5 0 0 1 5-5h12a5 5 0 0 1 5 5v8M19 27v17M29 27v17'),
  womanAndMan: drawing(
    circle(13, 12, 5.5),
    'M13 19l-9 16h18zM10 35v8M16 35v8',
    circle(36, 12, 5.5),
    'M28 31v-6a4 4 0 0 1 4-4h8a4 4 0 0 1 4 4v6M33 27v16M39 27v16',
  ),
  diverse: drawing(circle(22, 26, 10), 'M22 36v9M17 41h10M29 19l11-11M32 7h9v9'),
  couple: drawing(
    bust(13, 14, 24),
    bust(35, 14, 24),
    'M24 15c-4-3-5-5-5-7a2.600 2.600 0 0 1 5-1a2.600 2.600 0 0 1 5 1c0 2-1 4-5 7z',
  ),
  apart: drawing(bust(11, 14, 20), bust(37, 14, 20), 'M24 6v5M24 19v5M24 32v5M24 42v1'),
  rings: drawing(circle(17, 27, 12), circle(31, 27, 12)),
  ring: drawing(circle(24, 30, 13), 'M17 6h14l3 5l-10 7l-10-7z'),
  pregnant:
    'M18 10a5.500 5.500 0 1 1 11 0a5.500 5.500 0 1 1-11 0M19 20c-6 6-5 13-3 18v6M22 19c4 1 5 5 6 7c7 2 9 6 8 9c-1 4-6 5-10 5v4',
  family: drawing(bust(12, 2, 24), bust(36, 2, 24), circle(24, 30, 4), 'M16 44v-2a8 8 0 0 1 16 0v2'),
  wheelchair: drawing(circle(18, 8, 4.5), 'M18 16v12h12l5 12h6M18 21h10M13 26a10.500 10.500 0 1 0 16 11'),
  pram: drawing('M4 9h6l4 17h26a15 15 0 0 0-15-16v16M15 26l2 8h20', circle(19, 40, 3.5), circle(35, 40, 3.5)),
  walking: drawing(circle(26, 8, 4.5), 'M24 17l-4 13l8 6v9M20 30l-7 14M24 17l-10 6v8M25 18l4 7l9 3'),
  care: drawing(
    'M30 20c-7-5-9-8-9-11a5 5 0 0 1 9-2a5 5 0 0 1 9 2c0 3-2 6-9 11z',
    'M4 30h9l8 4h8a3 3 0 0 1 0 6h-9M29 36l10-6a3 3 0 0 1 4 5l-15 9h-13l-3-2h-8',
  ),
  clerk: drawing(bust(24, 3, 24), box(5, 33, 38, 10)),
} as const;
