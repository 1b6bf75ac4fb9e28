import { describe, expect, test } from 'vitest';
import { answersOf, idsOf, type Journey, membersOf, value } from '../../support/journeys/journey.ts';
import { contentsOf, paperRows, papersOfRecord, persona, sealed } from '../../support/paper-source.ts';

const numbersOf = (journey: Journey, more = {}) =>
  contentsOf(papersOfRecord(sealed(journey, { ...answersOf(journey), ...more })), 'benefits').map((content) =>
    paperRows(content)
      .flatMap(({ label, value: shown }) =>
        'text' in label && label.text.of.startsWith('papers:benefits.') && 'plain' in shown
          ? [shown.plain]
          : [],
      )
      .map((name) => name.split(' · ')[0]),
  );

describe('an application for benefits', () => {
  test('numbers who applies, their children and others of the household', () => {
    expect(numbersOf(persona('1'))).toEqual([['A1', 'A2', 'K1', 'K2', 'HG1']]);
  });

  test('numbers anew whoever is on papers of their own, and says nothing of whom they belong to', () => {
    const journey = persona('1');
    const ids = idsOf(journey);
    const [, wife, child] = journey.members.map(({ alias }) => ids[alias]) as [string, string, string];
    const hidden = {
      [`informationBlock/${wife}`]: { block: value('entered') },
      [`informationBlock/${child}`]: { block: value('entered') },
    };
    expect(numbersOf(journey, hidden)).toEqual([['A1', 'K1', 'HG1'], ['A1'], ['K1']]);
  });

  test('has no last number', () => {
    const journey = persona('1');
    const list = membersOf(journey, idsOf(journey));
    const child = list.find(({ relation }) => relation === 'child');
    const more = Array.from({ length: 20 }, (_, index) => ({
      ...child,
      id: `01980000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`,
    }));
    const [numbers = []] = numbersOf(journey, { members: { members: value([...list, ...more]) } });
    expect(numbers.filter((number) => number?.startsWith('K'))).toHaveLength(22);
    expect(numbers).toContain('K22');
  });
});
