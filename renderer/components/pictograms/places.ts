import { circle, dot, drawing } from './drawing.ts';

const house = 'M5 23l19-17l19 17M10 20v22h28v-22';

/** Where people live, go, and what they carry there. */
export const places = {
  house: drawing(house, 'M19 42v-13h10v13'),
  houseShared: drawing(
    house,
    circle(18, 28, 3.5),
    circle(30, 28, 3.5),
    'M12 42v-1a6 6 0 0 1 12 0a6 6 0 0 1 12 0v1',
  ),
  houses: 'M4 25l11-10l11 10M7 23v19h16v-19M26 20l9-8l9 9M28 42h13v-22',
  building: drawing(
    'M8 43v-38h23v38M31 19h10v24M4 43h40',
    dot(16, 14),
    dot(23, 14),
    dot(16, 22),
    dot(23, 22),
    dot(16, 30),
    dot(23, 30),
    dot(36, 27),
    dot(36, 35),
  ),
  centre: drawing(
    'M6 43v-22h36v22M4 43h40M24 21v-17h11l-3 4l3 4h-11M20 43v-10h8v10',
    dot(13, 29),
    dot(35, 29),
  ),
  townHall: 'M5 42h38M8 38h32M11 38v-16M20 38v-16M28 38v-16M37 38v-16M24 6l19 12h-38z',
  school: drawing(
    'M4 42v-17h12v-6l8-6l8 6v6h12v17zM24 13v-9h8l-2 3l2 3h-8M20 42v-9h8v9',
    dot(11, 33),
    dot(37, 33),
  ),
  shop: 'M7 24v19h34v-19M4 19l5-13h30l5 13a5 5 0 0 1-10 0a5 5 0 0 1-10 0a5 5 0 0 1-10 0a5 5 0 0 1-10 0zM18 43v-12h12v12',
  bed: drawing('M5 11v30M5 34h38v7M43 34v-6a6 6 0 0 0-6-6h-18v12', circle(12, 25, 4)),
  ramp: 'M4 42h40v-20zM44 22v-9M12 33l24-13',
  water: 'M24 4c10 13 14 19 14 25a14 14 0 0 1-28 0c0-6 4-12 14-25zM17 30a7 7 0 0 0 6 7',
  suitcase: 'M5 16h38v26h-38zM17 16v-9h14v9M14 16v26M34 16v26',
  plane: 'M24 4c2 0 3 3 3 6v8l16 10v5l-16-5v8l5 4v4l-8-2l-8 2v-4l5-4v-8l-16 5v-5l16-10v-8c0-3 1-6 3-6z',
  bus: drawing(
    'M6 7h36v30h-36zM6 25h36M24 7v18',
    circle(15, 41, 3),
    circle(33, 41, 3),
    dot(12, 31),
    dot(36, 31),
  ),
  car: drawing('M5 36v-10l6-13h26l6 13v10zM5 26h38', circle(14, 38, 4), circle(34, 38, 4)),
  bicycle: drawing(
    circle(12, 32, 8.5),
    circle(36, 32, 8.5),
    'M12 32l7-16h12l5 16M19 16l7 16h-14M26 32l6-13M15 12h8M30 16l-2-6h6',
  ),
  lorry: drawing('M4 12h24v24h-24zM28 20h9l7 8v8h-16z', circle(13, 38, 4), circle(36, 38, 4)),
  steeringWheel: drawing(circle(24, 24, 19), circle(24, 24, 5), 'M6 20l13 2M42 20l-13 2M24 29v14'),
  mountain: 'M4 41l14-26l9 15l6-9l11 20zM33 10a4 4 0 1 0 .1 0',
  church: 'M24 3v13M19 8h10M24 16l-10 10v17h20v-17zM14 30l-10 6v7h10M34 30l10 6v7h-10',
  candle: 'M16 21h16v23h-16zM24 21v-4M24 4c6 7 4 12 0 13c-4-1-6-6 0-13z',
} as const;
