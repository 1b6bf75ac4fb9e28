/** Facts that follow from where a household lives and who is what to whom. Only what follows surely is said. */
import { type Certainty, daySpan, isBefore, type PartialDate } from '#domain/identity/partial-date';
import type { HouseholdMember } from '#domain/intake/persons-question';
import { monthsOverOn } from '#domain/rules/evaluate';
import type { Facts } from '#domain/rules/fact';

/** What the centre itself is; a municipal shelter is no reception facility (§§ 44, 53 AsylG). */
export type CentreKind = 'receptionFacility' | 'municipalShelter';

/** Which tasks the place has offices of its own for; the site file says it. */
export type Competence = {
  readonly kind: 'independentCity' | 'districtTown';
  readonly ownForeignersAuthority?: boolean | undefined;
  readonly ownYouthOffice?: boolean | undefined;
};

/** What the site is to the rules. */
export type RuleSite = {
  readonly centre?: CentreKind | undefined;
  readonly competence?: Competence | undefined;
};

export const whether = (known: boolean): 'yes' | 'no' => (known ? 'yes' : 'no');

export function competenceFacts(competence: Competence | undefined): Partial<Facts> {
  if (!competence) return {};
  const { kind, ownForeignersAuthority: foreigners, ownYouthOffice: youth } = competence;
  return {
    place: kind,
    ...(foreigners === undefined ? {} : { ownForeignersAuthority: whether(foreigners) }),
    ...(youth === undefined ? {} : { ownYouthOffice: whether(youth) }),
  };
}

export function housing(dwelling: unknown, kind: unknown, centre: CentreKind | undefined): Partial<Facts> {
  const shelter = { dwelling: 'shelter' } as const;
  if (dwelling === 'thisCentre')
    return centre ? { ...shelter, receptionFacility: whether(centre === 'receptionFacility') } : shelter;
  if (dwelling === 'flat') return { dwelling: 'flat', receptionFacility: 'no' };
  if (dwelling === 'withOthers') return { receptionFacility: 'no' };
  if (dwelling !== 'otherFacility') return {};
  if (kind === 'receptionCentre') return { ...shelter, receptionFacility: 'yes' };
  return kind === 'municipalShelter' || kind === 'hotel' ? { ...shelter, receptionFacility: 'no' } : {};
}

/** Papers of § 1 (1) Nr. 1 to 5 AsylbLG; § 25 (5) is one only for 18 months, so it is left open here. */
const entitled = [
  'gestattung_63',
  'akn',
  'none_asylumRequest',
  'request_24',
  'ae_23_1_war',
  'ae_25_4_s1',
  'duldung_60a',
  'duldung_60b',
  'duldung_60c',
  'duldung_60d',
  'exit_obliged',
];

type Known = ReadonlyMap<string, Facts>;

/**
 * What the household list says of a person: relations are told as seen from the first one, so a brother's parents, say,
 * stay unknown.
 */
export function family(
  own: HouseholdMember,
  persons: readonly HouseholdMember[],
  known: Known,
  on: string,
): Partial<Facts> {
  const those = (...relations: readonly string[]) =>
    persons.filter(({ id, relation }) => id !== own.id && relations.includes(relation));
  const isChild = ['child', 'stepchild', 'fosterChild'].includes(own.relation);
  const parents =
    own.relation === 'self' ? those('parent') : isChild ? those('self', 'spouse', 'partner') : [];
  const spouses = own.relation === 'self' ? those('spouse') : own.relation === 'spouse' ? those('self') : [];
  return {
    ...(own.relation === 'self' ? { withPartner: whether(those('spouse', 'partner').length > 0) } : {}),
    ...(own.relation === 'spouse' || own.relation === 'partner' ? { withPartner: 'yes' as const } : {}),
    ...(own.relation === 'self' || isChild ? { withParents: whether(parents.length > 0) } : {}),
    ...longestStay(parents, known),
    ...entitledFamily(own, spouses, own.relation === 'fosterChild' ? [] : parents, known, on),
  };
}

/** Only where every parent's entry is known: the one that lies before all others. */
function longestStay(parents: readonly HouseholdMember[], known: Known): Pick<Facts, 'parentEnteredOn'> {
  const dates = parents.map(({ id }) => known.get(id)?.enteredOn);
  const all = dates.filter((date): date is PartialDate => date !== undefined);
  if (all.length === 0 || all.length < dates.length) return {};
  return { parentEnteredOn: all.reduce((first, date) => (isBefore(date, first) === 'yes' ? date : first)) };
}

/** § 1 (1) Nr. 6 AsylbLG: husband, wife, minor children of somebody with one of those papers. */
function entitledFamily(
  own: HouseholdMember,
  spouses: readonly HouseholdMember[],
  parents: readonly HouseholdMember[],
  known: Known,
  on: string,
): Pick<Facts, 'familyOfEntitled'> {
  const minor = isMinor(known.get(own.id)?.birthDate, on);
  const all = [...spouses, ...(minor === 'no' ? [] : parents)];
  const papers = all.map(({ id }) => known.get(id)?.status);
  const sure = [...spouses, ...(minor === 'yes' ? parents : [])].some(({ id }) =>
    entitled.includes(known.get(id)?.status ?? ''),
  );
  if (sure) return { familyOfEntitled: 'yes' };
  const open = papers.some(
    (status) => status === undefined || status === 'ae_25_5' || entitled.includes(status),
  );
  const related = ['self', 'spouse', 'child', 'stepchild'].includes(own.relation);
  return open || (!related && known.size > 1) ? {} : { familyOfEntitled: 'no' };
}

function isMinor(born: PartialDate | undefined, on: string): Certainty {
  const span = born && daySpan(born);
  if (!span) return 'undetermined';
  const [old, young] = [span.earliest, span.latest].map((day) => monthsOverOn('birthDate', day, 216) > on);
  return old === young ? whether(old === true) : 'undetermined';
}
