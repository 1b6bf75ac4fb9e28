/** The whole set: SVG path data on a grid of 48 × 48, all strokes, drawn by us. */
import { living } from './living.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { places } from './places.ts';
import { signs } from './signs.ts';
import { work } from './work.ts';

export const topics = [signs, people, places, papers, living, work] as const;
export const shapes = { ...signs, ...people, ...places, ...papers, ...living, ...work };
export type ShapeName = keyof typeof shapes;
