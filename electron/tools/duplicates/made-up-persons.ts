/** Invented people as they are: families with parents, children and twins, each with one true identity. */
import { type Pattern, patterns } from './name-patterns.ts';
import { type Chance, pick } from './romanise.ts';

export type TruePerson = {
  readonly id: number;
  readonly pattern: Pattern;
  readonly sex: 'm' | 'f';
  /** sounds */
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** before a marriage in which the name was changed */
  readonly birthName?: readonly string[];
  readonly father: string;
  readonly grandfather: string;
  readonly mother: string;
  readonly birth: { readonly year: number; readonly month: number; readonly day: number };
  readonly place: string;
  readonly single: boolean;
  readonly article: boolean;
  readonly document: string;
};

/** Common names are common: the first of a list is chosen far more often than the last. */
function pickSkewed(list: string, chance: Chance): string {
  const items = list.split(/\s+/);
  return items[Math.floor(items.length * chance() ** 1.7)] as string;
}

function pickPattern(chance: Chance): Pattern {
  let left = chance();
  for (const pattern of patterns) {
    left -= pattern.share;
    if (left < 0) return pattern;
  }
  return patterns[0] as Pattern;
}

/** Pairs of names parents like to give to twins. */
const twinNames = { m: ['hasan', 'husEn'], f: ['samIra', 'samIha'] } as const;

export const newDocument = (chance: Chance): string => {
  const letter = 'ABCDEFGHKLMNPRSTUVWXYZ'.charAt(Math.floor(chance() * 22));
  return letter + String(Math.floor(chance() * 100_000_000)).padStart(8, '0');
};

/** @param count how many, roughly: the last family is whole */
export function makePersons(count: number, chance: Chance): readonly TruePerson[] {
  const persons: TruePerson[] = [];
  while (persons.length < count) addFamily(persons, chance);
  return persons;
}

function surname(pattern: Pattern, chance: Chance): string {
  const stem = pickSkewed(pattern.family, chance);
  if (pattern.suffixes === undefined) return stem;
  return stem.split('/')[0] + pick(pattern.suffixes.split(' '), chance);
}

function addFamily(persons: TruePerson[], chance: Chance): void {
  const pattern = pickPattern(chance);
  const givenOf = (sex: 'm' | 'f') => {
    const first = pickSkewed(sex === 'm' ? pattern.male : pattern.female, chance);
    const second = pickSkewed(sex === 'm' ? pattern.male : pattern.female, chance);
    return chance() < 0.15 && second !== first ? [first, second] : [first];
  };
  const home = pickSkewed(pattern.places, chance);
  const placeOf = () => (chance() < 0.8 ? home : pickSkewed(pattern.places, chance));
  const name = surname(pattern, chance);
  const article = pattern.chain === 'nisba' && chance() < 0.6;
  const dateIn = (from: number, to: number) => ({
    year: Math.floor(from + chance() * (to - from + 1)),
    month: 1 + Math.floor(chance() * 12),
    day: 1 + Math.floor(chance() * 28),
  });
  const malesName = () => pickSkewed(pattern.male, chance);
  const add = (
    person: Pick<TruePerson, 'sex' | 'given' | 'birth' | 'father' | 'grandfather' | 'mother'> &
      Partial<TruePerson>,
  ): TruePerson => {
    const chained = pattern.chain === 'father';
    const made: TruePerson = {
      id: persons.length,
      pattern,
      family: chained ? [person.father, person.grandfather] : [name],
      place: placeOf(),
      single: chance() < pattern.single,
      article,
      document: newDocument(chance),
      ...person,
    };
    persons.push(made);
    return made;
  };
  const adult = (sex: 'm' | 'f', from: number, to: number, own: Partial<TruePerson> = {}) =>
    add({
      ...{ sex, given: givenOf(sex), birth: dateIn(from, to), father: malesName(), grandfather: malesName() },
      ...{ mother: pickSkewed(pattern.female, chance) },
      ...own,
    });

  const kind = chance();
  if (kind < 0.45) {
    adult(chance() < 0.75 ? 'm' : 'f', 1960, 2006);
    return;
  }
  if (kind < 0.52) {
    // Brothers and sisters without their parents.
    const [father, grandfather, mother] = [malesName(), malesName(), pickSkewed(pattern.female, chance)];
    for (let left = 2 + Math.floor(chance() * 2); left > 0; left -= 1) {
      adult(chance() < 0.6 ? 'm' : 'f', 1985, 2006, { father, grandfather, mother });
    }
    return;
  }
  const father = kind < 0.88 ? adult('m', 1962, 1998) : undefined;
  const hasOwnName = pattern.chain !== 'slavic' && pattern.chain !== 'suffixed' && chance() < 0.5;
  const maiden = surname(pattern, chance);
  const mother = adult('f', 1965, 2000, {
    ...(pattern.chain === 'father' ? {} : { family: [hasOwnName ? maiden : name] }),
    ...(hasOwnName || pattern.chain === 'father' ? {} : { birthName: [maiden] }),
  });
  const fatherName = father?.given[0] ?? malesName();
  const grandfather = father?.father ?? malesName();
  let year = Math.max(mother.birth.year + 19, 2004);
  const children = Math.floor(chance() * 5);
  const used = new Set<string>();
  const child = (sex: 'm' | 'f', given: readonly string[], birth: TruePerson['birth'], place?: string) =>
    add({
      ...{
        sex,
        given,
        birth,
        father: fatherName,
        grandfather,
        mother: mother.given[0] as string,
        single: false,
      },
      ...(place === undefined ? {} : { place }),
    });
  for (let born = 0; born < children && year < 2026; born += 1) {
    const sex = chance() < 0.52 ? 'm' : 'f';
    const birth = dateIn(year, year);
    let given = givenOf(sex);
    while (used.has(given[0] as string))
      given = [pickSkewed(sex === 'm' ? pattern.male : pattern.female, chance), ...given];
    used.add(given[0] as string);
    if (chance() < 0.03) {
      const pair = twinNames[sex];
      const alike = chance() < 0.15 && ['arabic', 'dari', 'farsi', 'kurdish'].includes(pattern.id);
      const other = givenOf(sex);
      const place = placeOf();
      child(sex, alike ? [pair[0]] : given, birth, place);
      if (alike || other[0] !== given[0]) child(sex, alike ? [pair[1]] : other, birth, place);
      used.add(other[0] as string);
    } else child(sex, given, birth);
    year += 1 + Math.floor(chance() * 3);
  }
}
