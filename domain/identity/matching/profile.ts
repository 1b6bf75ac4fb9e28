/** What is known of a person, made ready to be compared. */
import { type NameWord, wordsOf } from '#domain/identity/matching/words';

/** A date of birth as far as it is known, Gregorian. `otherYear`: a year of another calendar touches two of ours. */
export type BirthParts = {
  readonly year?: number;
  readonly otherYear?: number;
  readonly month?: number;
  readonly day?: number;
};

/** Whatever a record says of who somebody is; every part may be missing. */
export type Identity = {
  readonly family?: string;
  readonly given?: readonly string[];
  /** birth name, former names, aliases, the whole chain, what somebody is called, the name in its own script */
  readonly others?: readonly string[];
  readonly father?: string;
  readonly mother?: string;
  readonly birth?: BirthParts;
  readonly birthPlace?: string;
  /** a code; whoever compares takes all codes from one list */
  readonly sex?: string;
  readonly nationalities?: readonly string[];
  readonly documents?: readonly string[];
};

/** Plain data: the store keeps it as JSON beside the person. */
export type Profile = {
  readonly family: readonly NameWord[];
  readonly given: readonly NameWord[];
  readonly others: readonly NameWord[];
  readonly father: readonly NameWord[];
  readonly mother: readonly NameWord[];
  readonly place: readonly NameWord[];
  readonly birth: BirthParts;
  readonly sex?: string;
  readonly nationalities: readonly string[];
  /** capital letters and digits that cannot be taken for each other */
  readonly documents: readonly string[];
};

const lookAlikes: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', B: '8', S: '5', Z: '2' };

/** A document's number as a reader or a tired clerk might see it. */
export const documentForm = (number: string): string =>
  number
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/[OQIBSZ]/g, (sign) => lookAlikes[sign] as string);

/** A shorter one is a running number, not a document's. */
const shortestDocument = 5;

const some = (text: string | undefined): readonly NameWord[] => (text === undefined ? [] : wordsOf(text));

export function profileOf(identity: Identity): Profile {
  const { family, given = [], others = [], father, mother, birth = {}, birthPlace, sex } = identity;
  const own = [...some(family), ...given.flatMap(wordsOf)];
  const known = new Set(own.map(({ s }) => s));
  return {
    family: some(family),
    given: given.flatMap(wordsOf),
    others: others.flatMap(wordsOf).filter(({ s }) => !known.has(s)),
    father: some(father),
    mother: some(mother),
    place: some(birthPlace),
    birth,
    ...(sex === undefined ? {} : { sex }),
    nationalities: identity.nationalities ?? [],
    documents: (identity.documents ?? [])
      .map(documentForm)
      .filter((number) => number.length >= shortestDocument),
  };
}
