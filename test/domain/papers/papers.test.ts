import { describe, expect, test } from 'vitest';
import { type PaperContent, paperContentShape } from '#domain/papers/paper';
import { journeys } from '../../support/journeys/index.ts';
import { answersOf, idsOf } from '../../support/journeys/journey.ts';
import {
  papersOfRecord as papersFrom,
  persona,
  paperRows as rowsOf,
  sealed,
} from '../../support/paper-source.ts';

const whole = journeys.filter(({ stops }) => stops === undefined);

describe.each(whole.map((journey) => [journey.persona, journey] as const))(
  'the papers of persona %s',
  (_, journey) => {
    const papers = papersFrom(sealed(journey));

    test('are of the shape that may be drawn, each with a key of its own', () => {
      expect(papers.length).toBeGreaterThan(3);
      for (const { content } of papers) expect(paperContentShape.safeParse(content).success).toBe(true);
      expect(new Set(papers.map(({ key }) => key)).size).toBe(papers.length);
    });

    test('show no confidential answer, no finding of staff and no religion but on the registration', () => {
      const pages = (content: PaperContent) =>
        rowsOf(content).flatMap(({ value }) => ('page' in value ? [value.page] : []));
      for (const { paper, content } of papers) {
        expect(pages(content)).not.toEqual(
          expect.arrayContaining([
            expect.stringMatching(/^(afraid|protectionNeeds|informationBlock|identityCheck)$/),
          ]),
        );
        if (paper !== 'registration')
          expect(pages(content).filter((page) => /religion/i.test(page))).toEqual([]);
        expect(
          pages(content).filter((page) => /health|doctor|pregnan|disab|specialNeeds/i.test(page)),
        ).toEqual([]);
      }
    });

    test('say on the route slip nothing that was answered but how the person is called', () => {
      const slips = papers.filter(({ paper }) => paper === 'routeSlip');
      expect(slips.length).toBeGreaterThan(0);
      for (const { content } of slips) {
        expect(rowsOf(content).filter(({ value }) => 'answer' in value)).toEqual([]);
        expect(content.persons).toEqual([]);
      }
    });
  },
);

describe('a relative who must not be found', () => {
  const journey = persona('1');
  const ids = idsOf(journey);
  const hidden = ids[journey.members[1]?.alias ?? ''] as string;
  const block = (value: string) => ({
    ...answersOf(journey),
    [`informationBlock/${hidden}`]: { block: { value } },
  });

  test.each(['applied', 'entered'])('stands on no paper of the others once a block is %s', (state) => {
    const answers = block(state);
    const papers = papersFrom(sealed(journey, answers));
    const own = answers[`officialName/${hidden}`] as Record<string, { readonly value: unknown }>;
    const [given] = (own.givenNames?.value ?? []) as string[];
    const others = papers.filter(({ content }) => !content.persons.some(({ id }) => id === hidden));
    const ofOthers = others.filter(({ key, paper }) => paper !== 'routeSlip' && !key.endsWith(hidden));
    expect(ofOthers.length).toBeGreaterThan(3);
    for (const { content } of ofOthers) {
      expect(JSON.stringify(content)).not.toContain(hidden);
      expect(JSON.stringify(content)).not.toContain(given);
    }
    const alone = papers.filter(({ key, paper }) => paper === 'registration' && key.endsWith(hidden));
    expect(alone.map(({ content }) => content.persons.map(({ id }) => id))).toEqual([[hidden]]);
  });

  test('stands with the others while there is none', () => {
    const papers = papersFrom(sealed(journey, block('none')));
    expect(papers.filter(({ paper }) => paper === 'registration')).toHaveLength(1);
  });
});
