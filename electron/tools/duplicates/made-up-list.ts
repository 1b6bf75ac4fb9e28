/**
 * A list of invented persons with known truth: most stand in it once, some twice or three times, written down on another
 * day by somebody else. The mistakes are those registries report; their shares are assumptions and stand here.
 */
import type { ListedPerson } from './list.ts';
import { makePersons, newDocument, type TruePerson } from './made-up-persons.ts';
import { randomFrom } from './random.ts';
import { type Chance, type Clerk, clerksOf, pick, romanise } from './romanise.ts';

/** Of all persons: written down a second time, and of those a third. */
const shares = {
  ...{ second: 0.16, third: 0.12 },
  /** copied from the same paper, so the name is spelled as before */
  ...{ samePaper: 0.45 },
  ...{ typo: 0.09, swappedNames: 0.04, droppedGiven: 0.35, addedFather: 0.06, otherChain: 0.08 },
  ...{ marriedName: 0.15, birthNameKnown: 0.6 },
  ...{
    yearOnly: 0.04,
    placeholder: 0.06,
    swappedDate: 0.03,
    nearDate: 0.03,
    nextYear: 0.02,
    digit: 0.015,
    noDate: 0.015,
  },
  ...{
    noPlace: 0.15,
    otherPlace: 0.08,
    noSex: 0.03,
    wrongSex: 0.004,
    noNationality: 0.05,
    wrongNationality: 0.008,
  },
  ...{ motherKnown: 0.4, fatherKnown: 0.4, hasDocument: 0.65, sameDocument: 0.6, misreadDocument: 0.04 },
} as const;

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** One slip of a finger. */
function slip(text: string, chance: Chance): string {
  if (text.length < 4) return text;
  const at = 1 + Math.floor(chance() * (text.length - 2));
  const kind = chance();
  const other = letters.charAt(Math.floor(chance() * letters.length));
  if (kind < 0.3) return text.slice(0, at) + other + text.slice(at + 1);
  if (kind < 0.55) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.75) return text.slice(0, at) + other + text.slice(at);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

const two = (number: number): string => String(number).padStart(2, '0');
const iso = ({ year, month, day }: TruePerson['birth']): string => `${year}-${two(month)}-${two(day)}`;

/** What the person's own papers say of the birth: many have only a year. */
function firstBirth(person: TruePerson, chance: Chance): string {
  if (chance() >= person.pattern.yearOnly) return iso(person.birth);
  return chance() < 0.7 ? `${person.birth.year}-01-01` : String(person.birth.year);
}

function laterBirth(first: string, person: TruePerson, chance: Chance): string | undefined {
  const { year } = person.birth;
  let left = chance();
  const is = (share: number) => {
    left -= share;
    return left < 0;
  };
  const exact = first.length === 10;
  const [, month = 0, day = 0] = first.split('-').map(Number);
  if (is(shares.noDate)) return undefined;
  if (is(shares.yearOnly)) return String(year);
  if (is(shares.placeholder)) return `${year}-01-01`;
  if (is(shares.nextYear)) return `${year + (chance() < 0.5 ? 1 : -1)}${exact ? first.slice(4) : ''}`;
  if (is(shares.digit)) {
    const wrong = String(year).slice(0, 3) + Math.floor(chance() * 10);
    return wrong + first.slice(4);
  }
  if (exact && is(shares.swappedDate)) return day <= 12 ? `${year}-${two(day)}-${two(month)}` : first;
  if (exact && is(shares.nearDate)) {
    const moved = new Date(Date.UTC(year, month - 1, day + (chance() < 0.5 ? 1 : -1)));
    return moved.toISOString().slice(0, 10);
  }
  return first;
}

type Written = { readonly family: string; readonly given: string; readonly birthName?: string };

function writeName(person: TruePerson, clerk: Clerk, chance: Chance): Written {
  const { id } = person.pattern;
  const say = (sound: string) => romanise(sound, id, clerk, chance);
  const given = person.given.map(say).join(' ');
  if (person.single) return { family: given, given: '' };
  const article = person.article ? pick(['Al-', 'Al ', 'Al', 'El ', 'El-', ''], chance) : '';
  return { family: article + person.family.map(say).join(' '), given };
}

function laterName(first: Written, person: TruePerson, clerk: Clerk, chance: Chance): Written {
  const { pattern } = person;
  const say = (sound: string) => romanise(sound, pattern.id, clerk, chance);
  const same = chance() < shares.samePaper;
  const again = same ? first : writeName(person, clerk, chance);
  let { family, given } = again;
  let { birthName } = again;
  if (person.given.length > 1 && chance() < shares.droppedGiven) given = given.split(' ')[0] as string;
  if (pattern.chain === 'father' && !person.single && chance() < shares.otherChain) {
    family = chance() < 0.5 ? say(person.grandfather) : say(person.father);
  }
  if (pattern.chain === 'nisba' && chance() < shares.addedFather) given = `${given} ${say(person.father)}`;
  if (person.birthName && chance() < shares.marriedName) {
    const maiden = person.birthName.map(say).join(' ');
    if (chance() < shares.birthNameKnown) birthName = maiden;
    else family = maiden;
  }
  if (chance() < shares.typo) {
    if (chance() < 0.5 && given !== '') given = slip(given, chance);
    else family = slip(family, chance);
  }
  if (given !== '' && chance() < shares.swappedNames) [family, given] = [given, family];
  return { family, given, ...(birthName === undefined ? {} : { birthName }) };
}

/** @param count rows, exactly */
export function madeUpList(count: number, seed: number): readonly ListedPerson[] {
  const chance = randomFrom(seed);
  const rowsOfOne = 1 + shares.second * (1 + shares.third);
  const persons = makePersons(Math.ceil((count * 1.02) / rowsOfOne), chance);
  const rows: ListedPerson[] = [];
  for (const person of persons) {
    const { pattern, sex, birthName } = person;
    const clerks = clerksOf(pattern.id);
    const details = (): ListedPerson => ({
      person: String(person.id),
      ...(chance() < shares.motherKnown
        ? { mother: romanise(person.mother, pattern.id, pick(clerks, chance), chance) }
        : {}),
      ...(chance() < shares.fatherKnown
        ? { father: romanise(person.father, pattern.id, pick(clerks, chance), chance) }
        : {}),
      ...(chance() < shares.noPlace
        ? {}
        : {
            birthPlace: romanise(
              chance() < shares.otherPlace ? pick(pattern.places.split(' '), chance) : person.place,
              pattern.id,
              pick(clerks, chance),
              chance,
            ),
          }),
      ...(chance() < shares.noSex
        ? {}
        : { sex: chance() < shares.wrongSex ? (sex === 'm' ? 'f' : 'm') : sex }),
      ...(chance() < shares.noNationality
        ? {}
        : { nationality: chance() < shares.wrongNationality ? '998' : pattern.nationality }),
      ...(chance() < shares.hasDocument
        ? {
            document:
              chance() < shares.misreadDocument
                ? slip(person.document, chance).toUpperCase()
                : person.document,
          }
        : {}),
    });
    const name = writeName(person, pick(clerks, chance), chance);
    const birth = firstBirth(person, chance);
    const known =
      birthName && chance() < 0.4
        ? {
            birthName: birthName
              .map((one) => romanise(one, pattern.id, pick(clerks, chance), chance))
              .join(' '),
          }
        : {};
    rows.push({ ...details(), ...name, ...known, birth });
    const more = chance() < shares.second ? (chance() < shares.third ? 2 : 1) : 0;
    for (let again = 0; again < more; again += 1) {
      const later = laterBirth(birth, person, chance);
      const otherPaper = chance() >= shares.sameDocument ? { document: newDocument(chance) } : {};
      const row = { ...details(), ...laterName(name, person, pick(clerks, chance), chance) };
      rows.push({
        ...row,
        ...(row.document === undefined ? {} : otherPaper),
        ...(later === undefined ? {} : { birth: later }),
      });
    }
  }
  return shuffle(rows, chance).slice(0, count);
}

function shuffle<Item>(items: Item[], chance: Chance): readonly Item[] {
  for (let place = items.length - 1; place > 0; place -= 1) {
    const other = Math.floor(chance() * (place + 1));
    [items[place], items[other]] = [items[other] as Item, items[place] as Item];
  }
  return items;
}
