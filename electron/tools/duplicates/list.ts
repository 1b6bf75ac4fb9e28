/** One row of a person list, as text: what a list from elsewhere may say of a person. */
import { type BirthParts, type Identity, type Profile, profileOf } from '#domain/identity/matching/profile';

export type ListedPerson = {
  /** rows of one person have the same */
  readonly person: string;
  readonly family?: string;
  readonly given?: string;
  readonly birthName?: string;
  readonly otherNames?: string;
  readonly ownScript?: string;
  readonly father?: string;
  readonly mother?: string;
  readonly birth?: string;
  readonly birthPlace?: string;
  readonly sex?: string;
  /** several are divided by blanks or commas */
  readonly nationality?: string;
  readonly document?: string;
};

/** Reads 1985, 1985-03, 1985-03-02, 02.03.1985, 02/03/1985, 19850302; parts of zeros are not known. */
function readBirth(text: string): BirthParts {
  const parts =
    /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?(?:[T ].*)?$/.exec(text)?.slice(1) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)?.slice(1) ??
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text)?.slice(1).reverse() ??
    [];
  const [year = 0, month = 0, day = 0] = parts.map((part) => Number(part ?? 0));
  if (year === 0) return {};
  if (month < 1 || month > 12) return { year };
  return day < 1 || day > 31 ? { year, month } : { year, month, day };
}

const listOf = (text: string | undefined, divider: RegExp): readonly string[] =>
  text?.split(divider).filter((part) => part !== '') ?? [];

export function profileOfListed(row: ListedPerson): Profile {
  const { family, given, father, mother, birth, birthPlace, sex } = row;
  const identity: Identity = {
    ...(family ? { family } : {}),
    given: given ? [given] : [],
    others: [row.birthName, row.otherNames, row.ownScript].filter((name) => name !== undefined),
    ...(father ? { father } : {}),
    ...(mother ? { mother } : {}),
    ...(birth ? { birth: readBirth(birth) } : {}),
    ...(birthPlace ? { birthPlace } : {}),
    ...(sex ? { sex: sex.toLowerCase() } : {}),
    nationalities: listOf(row.nationality, /[\s,;|]+/),
    documents: listOf(row.document, /[,;|]+/),
  };
  return profileOf(identity);
}
