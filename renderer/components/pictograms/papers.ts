import { box, circle, dot, drawing } from './drawing.ts';

const sheet = 'M10 4h19l9 9v31h-28zM29 4v9h9';

/** Papers, cards, and what is done with them. */
export const papers = {
  paper: drawing(sheet, 'M17 22h14M17 29h14M17 36h8'),
  emptyPaper: sheet,
  foldedPaper: 'M6 8l12-3l12 3l12-3v35l-12 3l-12-3l-12 3zM18 5v35M30 8v35',
  papers: 'M16 12h16l8 8v24h-24zM32 12v8h8M9 36v-32h18M22 29h12M22 36h8',
  paperWithPhoto: drawing(sheet, box(16, 19, 9, 10), 'M30 22h2M30 28h2M16 36h16'),
  passport: drawing('M9 4h30v40h-30z', circle(24, 20, 7.5), 'M16.500 20h15M17 36h14'),
  emptyPassport: drawing('M9 4h30v40h-30z', circle(24, 20, 7.5)),
  idCard: drawing('M4 9h40v30h-40z', circle(15, 21, 4.5), 'M8 33a7 7 0 0 1 14 0M28 19h10M28 26h10M28 33h6'),
  card: drawing('M4 9h40v30h-40z'),
  nameCard: 'M5 14h38v28h-38zM18 14v-9h12v9M13 25h22M13 34h14',
  folder: 'M4 41v-31h14l5 6h21v25zM4 22h40',
  certificate: drawing('M14 34h-9v-27h38v27h-9M13 15h22M13 22h12', circle(24, 32, 6), 'M20 37v8l4-3l4 3v-8'),
  pen: 'M6 42l3-11l23-23l8 8l-23 23zM27 13l8 8',
  openBook: 'M24 13c-5-5-12-6-20-5v31c8-1 15 0 20 5c5-5 12-6 20-5v-31c-8-1-15 0-20 5zM24 13v31',
  board: 'M4 7h40v26h-40zM13 43l6-10M35 43l-6-10M13 16h15M13 24h9',
  graduate: 'M24 8l20 9l-20 9l-20-9zM12 22v12c7 6 17 6 24 0v-12M44 17v13',
  lines: drawing('M18 11h25M18 24h25M18 37h25', dot(8, 11), dot(8, 24), dot(8, 37)),
  ballotBox: 'M5 25h38v18h-38zM14 25v-20h20v20M19 34h10M19 12l4 4l7-7',
  newspaper: 'M5 7h30v35h-30zM35 17h8v20a5 5 0 0 1-8 5M12 15h16v9h-16zM12 31h16M12 36h10',
  phone: drawing('M13 3h22v42h-22z', dot(24, 38), 'M20 9h8'),
  letter: 'M5 10h38v28h-38zM5 12l19 15l19-15',
  receipt: 'M9 4h30v40l-5-4l-5 4l-5-4l-5 4l-5-4l-5 4zM17 14h14M17 22h14M17 30h8',
  scales: 'M24 5v38M14 43h20M9 12h30M9 12l-5 16a6 6 0 0 0 10 0zM39 12l-5 16a6 6 0 0 0 10 0z',
  quill: 'M8 43l9-13c-3-12 8-23 24-26c0 16-9 28-22 27M17 30l14-15',
  script: 'M40 12c-12-6-20 0-16 6c3 4 9 3 12 2c-14 2-24 10-22 17c2 7 16 8 26 2',
} as const;
