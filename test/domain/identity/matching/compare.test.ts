import { describe, expect, it } from 'vitest';
import { blocksOf, blocksToSearch } from '#domain/identity/matching/blocks';
import { compare, threshold, wordLikeness } from '#domain/identity/matching/compare';
import { compareBirth } from '#domain/identity/matching/compare-birth';
import { type Identity, profileOf } from '#domain/identity/matching/profile';
import { wordsOf } from '#domain/identity/matching/words';

const like = (one: string, other: string): number => {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  expect([a.length, b.length], `${one} and ${other} are one word each`).toEqual([1, 1]);
  return wordLikeness(a[0] as never, b[0] as never);
};
const isShown = (one: Identity, other: Identity): boolean => {
  const [a, b] = [profileOf(one), profileOf(other)];
  const there = new Set(blocksOf(a));
  return blocksToSearch(b).some((block) => there.has(block)) && compare(a, b).score >= threshold;
};
const born = { year: 1990, month: 5, day: 17 };

describe('spellings of a name', () => {
  it.each([
    ['Mohammad', 'Muhammad'],
    ['Mohamed', 'محمد'],
    ['Habibullah', 'Habib-Allah'],
    ['Abdul Rahman', 'Abdelrahman'],
    ['Al-Masri', 'Elmasri'],
    ['Yusuf', 'Jousef'],
    ['Khalid', 'Chaled'],
    ['Dschamal', 'Jamal'],
    ['Ayşe', 'Aischa'],
    ['Çelik', 'Tschelik'],
    ['Oleksandr', 'Alexander'],
    ['Олександр', 'Oleksandr'],
    ['Serhii', 'Sergej'],
    ['Salah ad-Din', 'Salahuddin'],
    ['Xelîl', 'Khalil'],
    ['ተስፋይ', 'Tesfay'],
  ])('%s and %s sound alike', (one, other) => {
    expect(like(one, other)).toBeGreaterThanOrEqual(0.86);
  });

  it.each([
    ['Hassan', 'Hussein'],
    ['Mahmoud', 'Muhammad'],
    ['Ali', 'Omar'],
    ['Fatima', 'Farida'],
  ])('%s and %s are two names', (one, other) => {
    expect(like(one, other)).toBeLessThan(0.86);
  });
});

describe('dates of birth', () => {
  it.each([
    [born, { year: 1990 }, 'sameYear'],
    [born, { year: 1990, month: 1, day: 1 }, 'sameYear'],
    [{ year: 1990, month: 5, day: 7 }, { year: 1990, month: 7, day: 5 }, 'swapped'],
    [born, { year: 1990, month: 5, day: 18 }, 'near'],
    [{ year: 1990, month: 1, day: 1 }, { year: 1990, month: 1, day: 1 }, 'samePlaceholder'],
    [born, { ...born, year: 1980 }, 'sameDayOtherYear'],
    [{ year: 1990, otherYear: 1991 }, { year: 1991, month: 2, day: 3 }, 'sameYear'],
    [born, {}, 'unknown'],
    [born, { year: 1977, month: 2, day: 3 }, 'different'],
  ] as const)('%o and %o are %s', (one, other, relation) => {
    expect(compareBirth(one, other)).toBe(relation);
    expect(compareBirth(other, one)).toBe(relation);
  });
});

describe('two records', () => {
  const one: Identity = {
    ...{ family: 'Al-Muster', given: ['Mohammad'], birth: born, sex: 'm', nationalities: ['475'] },
    ...{ mother: 'Fatima', birthPlace: 'Halab' },
  };

  it('are shown as one person with the reasons', () => {
    const other: Identity = { ...one, family: 'Elmuster', given: ['Muhammad'], birth: { year: 1990 } };
    expect(isShown(one, other)).toBe(true);
    const { reasons } = compare(profileOf(one), profileOf(other));
    expect(reasons).toEqual(expect.arrayContaining(['nameSpelling', 'birthYear', 'mother', 'place']));
  });

  it('are found with given and family name swapped', () => {
    expect(isShown(one, { ...one, family: 'Muhammad', given: ['Muster'] })).toBe(true);
  });

  it('of twins are two persons, however much they share', () => {
    const twin = { ...one, given: ['Mustafa'] };
    expect(isShown(one, twin)).toBe(false);
    expect(isShown({ ...one, given: ['Hassan'] }, { ...one, given: ['Hussein'] })).toBe(false);
  });

  it('with one document number are shown although the name is another one', () => {
    const papers = { documents: ['P 0123456'] };
    expect(isShown({ ...one, ...papers }, { ...one, given: ['Hamza'], documents: ['PO1Z3456'] })).toBe(true);
  });

  it('of namesakes with other birthdays are two persons', () => {
    expect(
      isShown(one, { ...one, mother: 'Amina', birth: { year: 1990, month: 9, day: 3 }, birthPlace: 'Homs' }),
    ).toBe(false);
  });

  it('with one name each are compared by what else is known', () => {
    const single: Identity = { family: 'Musterullah', birth: born, nationalities: ['423'] };
    expect(isShown(single, { ...single, family: 'Muster Ullah' })).toBe(true);
  });

  it('of people of whom nothing is known are nobody', () => {
    expect(isShown({}, {})).toBe(false);
  });
});
