/** Who the persons of a record are, read off its answers: for search and for finding duplicates, never for an agency. */
import { type Answers, type PageAnswers, parseStepKey, stepKey } from '#domain/flow/page';
import type { BirthParts, Identity } from '#domain/identity/matching/profile';
import { daySpan, type PartialDate } from '#domain/identity/partial-date';
import { members } from '#domain/intake/household/pages';
import type { HouseholdMember } from '#domain/intake/persons-question';
import { birth, nationality, sex } from '#domain/intake/registration/birth-pages';
import { document, documentDetails, furtherDocuments } from '#domain/intake/registration/document-pages';
import { formerNames, officialName } from '#domain/intake/registration/name-pages';

export type KnownPerson = {
  readonly person: string;
  readonly called: string;
  readonly birthDate?: PartialDate;
  readonly identity: Identity;
};

const pages: readonly string[] = [
  members,
  officialName,
  formerNames,
  birth,
  sex,
  nationality,
  document,
  documentDetails,
  furtherDocuments,
].map(({ key }) => key);

/** Whether an answer to this step may change who somebody is. */
export const namesPersons = (step: string): boolean => pages.includes(parseStepKey(step).page);

function read<Value>(page: PageAnswers | undefined, field: string): Value | undefined {
  const given = page?.[field];
  return given && 'value' in given ? (given.value as Value) : undefined;
}

const present = <Item>(items: readonly (Item | undefined)[]): readonly Item[] =>
  items.filter((item) => item !== undefined);

/** A year of another calendar touches two of ours. */
function birthParts(date: PartialDate): BirthParts {
  const { year, month, day } = date;
  if (year !== undefined)
    return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
  const span = daySpan(date);
  if (span === undefined) return {};
  return { year: Number(span.earliest.slice(0, 4)), otherYear: Number(span.latest.slice(0, 4)) };
}

type NameRow = { readonly familyName?: string; readonly givenNames?: readonly string[] };

export function identitiesOf(answers: Answers): readonly KnownPerson[] {
  const list = read<readonly HouseholdMember[]>(answers[members.key], 'members');
  if (!Array.isArray(list)) return [];
  const of = (page: { readonly key: string }, person: string) => answers[stepKey(page.key, person)];
  const givenOf = (person: string) => read<readonly string[]>(of(officialName, person), 'givenNames');
  /** The mother of the first one's children, where the list says who that is. */
  const mother = list.find(
    ({ id, relation }) =>
      ['self', 'spouse', 'partner'].includes(relation) && read(of(sex, id), 'sex') === 'w',
  );
  return list.map(({ id, called, relation }) => {
    const further = of(formerNames, id);
    const family = read<string>(of(officialName, id), 'familyName');
    const fatherName = read<string>(further, 'fatherName');
    const birthDate = read<PartialDate>(of(birth, id), 'birthDate');
    const birthPlace = read<string>(of(birth, id), 'birthPlace');
    const sexCode = read<string>(of(sex, id), 'sex');
    const former = read<readonly NameRow[]>(further, 'formerNames') ?? [];
    const motherName = relation === 'child' && mother ? givenOf(mother.id)?.[0] : undefined;
    const numbers =
      read<readonly { readonly number?: string }[]>(of(furtherDocuments, id), 'documents') ?? [];
    const names = ['birthName', 'nameChain', 'religiousName', 'artistName', 'ownScript'];
    const identity: Identity = {
      ...(family === undefined ? {} : { family }),
      given: givenOf(id) ?? [],
      others: [
        called,
        ...present(names.map((field) => read<string>(further, field))),
        ...former.flatMap(({ familyName, givenNames = [] }) => present([familyName, ...givenNames])),
      ],
      ...(fatherName === undefined ? {} : { father: fatherName }),
      ...(motherName === undefined ? {} : { mother: motherName }),
      ...(birthDate === undefined ? {} : { birth: birthParts(birthDate) }),
      ...(birthPlace === undefined ? {} : { birthPlace }),
      ...(sexCode === undefined ? {} : { sex: sexCode }),
      nationalities: read<readonly string[]>(of(nationality, id), 'nationalities') ?? [],
      documents: present([
        read<string>(of(document, id), 'number'),
        read<string>(of(documentDetails, id), 'azrNumber'),
        ...numbers.map(({ number }) => number),
      ]),
    };
    return { person: id, called, ...(birthDate === undefined ? {} : { birthDate }), identity };
  });
}
