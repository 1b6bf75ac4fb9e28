import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { intakePages } from '#domain/intake/form';
import { ageGroups, relations } from '#domain/intake/persons-question';
import type { Question } from '#domain/intake/question';
import { Pictogram, type Picture } from '../../../renderer/components/pictograms/Pictogram.tsx';
import { shapes, topics } from '../../../renderer/components/pictograms/shapes.ts';
import { choicePictures } from '../../../renderer/form/pictograms/choice-pictures.ts';
import { pagePictures } from '../../../renderer/form/pictograms/page-pictures.ts';

/** Screens that are no pages of the form. */
const ofScreens: readonly Picture[] = [
  ['papers', 'eye'],
  ['papers', 'check'],
  ['clerk', 'clock'],
  ['paper', 'quill'],
];

const pages = intakePages.filter((page) => page.askedOf !== 'staff');
const questions = pages
  .flatMap((page) => Object.values(page.fields) as unknown as readonly Question[])
  .flatMap((question) => [question, ...Object.values(question.columns ?? {})]);
/** Every list whose choices are drawn as cards, with all codes it is used with. */
const lists = new Map<string, Set<string>>([
  ['relation', new Set(relations)],
  ['ageGroup', new Set(ageGroups)],
]);
for (const { list, options } of questions) {
  if (list === undefined) continue;
  const codes = lists.get(list) ?? new Set();
  for (const code of options ?? []) codes.add(code);
  lists.set(list, codes);
}
const alone = questions.flatMap(({ kind, exclusive }) => (kind === 'countries' ? (exclusive ?? []) : []));
lists.set('nationality', new Set(alone));

describe('pictures', () => {
  test('stand beside the title of every page a newcomer is asked, and no other', () => {
    expect(pages.length).toBeGreaterThan(80);
    expect(Object.keys(pagePictures).sort()).toEqual(pages.map(({ key }) => key).sort());
  });

  test.each([...lists])('stand beside every choice of "%s", and no two are alike', (list, codes) => {
    const pictures = choicePictures[list] ?? {};
    expect(Object.keys(pictures).sort()).toEqual([...codes].sort());
    const drawn = Object.values(pictures).map((picture) => JSON.stringify(picture));
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  test('belong to a list of the form', () => {
    expect(Object.keys(choicePictures).filter((list) => !lists.has(list))).toEqual([]);
  });

  test('tell the pages of one section that follow each other apart', () => {
    const alike = pages.filter(
      ({ key }, index) =>
        JSON.stringify(pagePictures[key]) === JSON.stringify(pagePictures[pages[index + 1]?.key ?? '']),
    );
    expect(alike).toEqual([]);
  });

  test('have each a name of their own: a second one of the same name would take its place', () => {
    const names = topics.flatMap((topic) => Object.keys(topic));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('say nothing of what somebody believes', () => {
    const told = ['church', 'candle'];
    const religions = Object.values(choicePictures.religion ?? {}).flatMap((picture) =>
      'printed' in picture ? [picture.printed] : [...picture],
    );
    expect(religions.length).toBeGreaterThan(5);
    expect(religions.filter((name) => told.includes(name))).toEqual([]);
  });

  test('are all of them used', () => {
    const used = [
      ...Object.values(pagePictures),
      ...Object.values(choicePictures).flatMap((list) => Object.values(list)),
      ...ofScreens,
    ].flatMap((picture) => ('printed' in picture ? ['card'] : picture));
    expect(Object.keys(shapes).filter((shape) => !used.includes(shape as never))).toEqual([]);
  });

  test.each(Object.entries(shapes))('"%s" stays inside its square, stroke and all', (_name, path) => {
    const { left, top, right, bottom } = boundsOf(path);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(1.5);
    expect(Math.max(right, bottom)).toBeLessThanOrEqual(46.5);
  });

  test('take the colour of the text, are strokes only, and say nothing to a screen reader', () => {
    for (const picture of [['house'], ['house', 'pin'], { printed: '24 (1)' }] as const) {
      const markup = renderToStaticMarkup(<Pictogram of={picture} />);
      expect(markup).toContain('aria-hidden="true"');
      expect(markup).toContain('stroke="currentColor"');
      expect(markup).toContain('fill="none"');
      expect(markup).not.toMatch(/#[0-9a-f]{3}|<title/i);
    }
  });
});

type Bounds = { left: number; top: number; right: number; bottom: number };

/** Where the points of a path lie, those that bend its curves among them: never less than what is drawn. */
function boundsOf(path: string): Bounds {
  const bounds: Bounds = { left: 48, top: 48, right: 0, bottom: 0 };
  let [x, y] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  const see = (atX: number, atY: number) => {
    bounds.left = Math.min(bounds.left, atX);
    bounds.right = Math.max(bounds.right, atX);
    bounds.top = Math.min(bounds.top, atY);
    bounds.bottom = Math.max(bounds.bottom, atY);
  };
  const go = (toX: number, toY: number) => {
    [x, y] = [toX, toY];
    see(x, y);
  };
  for (const [, command = '', rest = ''] of path.matchAll(/([MmLlHhVvQqCcAaZz])([^MmLlHhVvQqCcAaZz]*)/g)) {
    const numbers = [...rest.matchAll(/-?\d*\.?\d+/g)].map(Number);
    const isOwn = command === command.toLowerCase();
    const base = (): readonly [number, number] => (isOwn ? [x, y] : [0, 0]);
    switch (command.toUpperCase()) {
      case 'Z':
        go(...start);
        break;
      case 'H':
        for (const to of numbers) go((isOwn ? x : 0) + to, y);
        break;
      case 'V':
        for (const to of numbers) go(x, (isOwn ? y : 0) + to);
        break;
      case 'A':
        for (let at = 0; at < numbers.length; at += 7) {
          const [bx, by] = base();
          go(bx + (numbers[at + 5] ?? 0), by + (numbers[at + 6] ?? 0));
        }
        break;
      default: {
        const size = { M: 2, L: 2, Q: 4, C: 6 }[command.toUpperCase()] ?? 2;
        for (let at = 0; at < numbers.length; at += size) {
          const [bx, by] = base();
          for (let point = 0; point < size - 2; point += 2) {
            // A curve reaches about half of the way to the point that bends it.
            see(
              x + (bx + (numbers[at + point] ?? 0) - x) / 2,
              y + (by + (numbers[at + point + 1] ?? 0) - y) / 2,
            );
          }
          go(bx + (numbers[at + size - 2] ?? 0), by + (numbers[at + size - 1] ?? 0));
        }
        if (command.toUpperCase() === 'M') start = [x, y];
      }
    }
  }
  return bounds;
}
