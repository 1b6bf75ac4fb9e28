/** Reads the facts of one person off the answers. What was skipped or never asked stays absent. */
import { type Answers, type FormPerson, stepKey } from '#domain/flow/page';
import { marriedCodes } from '#domain/identity/code-lists';
import { daySpan, type PartialDate } from '#domain/identity/partial-date';
import { assignment, facility } from '#domain/intake/benefits/household-pages';
import { assets, income } from '#domain/intake/benefits/money-pages';
import { healthInsurance } from '#domain/intake/benefits/needs-pages';
import { residenceOf } from '#domain/intake/benefits/residence-of';
import { suspensionGround } from '#domain/intake/benefits/residence-pages';
import { benefitsWish } from '#domain/intake/benefits/wish';
import { members } from '#domain/intake/household/pages';
import type { HouseholdMember } from '#domain/intake/persons-question';
import { address, arrival } from '#domain/intake/registration/address-pages';
import { birth, nationality } from '#domain/intake/registration/birth-pages';
import { maritalStatusAnswer, moveAnswers } from '#domain/intake/registration/facts';
import { asylumOutcome, fingerprintCheck, identityCheck } from '#domain/intake/staff/pages';
import { addMonths, monthsOverOn } from '#domain/rules/evaluate';
import type { Facts } from '#domain/rules/fact';
import type { RulePack } from '#domain/rules/pack-schema';

/** What the centre itself is; a municipal shelter is no reception facility (§§ 44, 53 AsylG). */
export type CentreKind = 'receptionFacility' | 'municipalShelter';

export type HouseholdFacts = ReadonlyMap<string, Facts>;

type Mutable = { -readonly [Fact in keyof Facts]: Facts[Fact] };

const whether = (known: boolean): 'yes' | 'no' => (known ? 'yes' : 'no');

/** § 7a SGB II: the limit is reached at the end of the month in which those months of life are complete. */
function pastAgeLimit(pack: RulePack, born: PartialDate, on: string): 'yes' | 'no' | undefined {
  const span = daySpan(born);
  if (!span) return undefined;
  const isPast = (day: string) => {
    const limit = pack.ageLimits.findLast(({ bornFrom }) => bornFrom <= day);
    return limit !== undefined && completedIn(day, limit.months) < on.slice(0, 7);
  };
  const [old, young] = [isPast(span.earliest), isPast(span.latest)];
  return old === young ? whether(old) : undefined;
}

/** The month, `YYYY-MM`, in which the last of those months of life ends: of one born on the 1st, the month before. */
function completedIn(born: string, months: number): string {
  const over = monthsOverOn('birthDate', born, months);
  return over.endsWith('-01') ? addMonths(over, -1).slice(0, 7) : over.slice(0, 7);
}

/**
 * @param on the day the rules are asked for
 * @returns by person id, in the order of the household list
 */
export function factsOf(
  pack: RulePack,
  answers: Answers,
  on: string,
  centre: CentreKind | undefined,
): HouseholdFacts {
  const at = (page: string, field: string, person?: string): unknown => {
    const given = answers[stepKey(page, person)]?.[field];
    return given && 'value' in given ? given.value : undefined;
  };
  const persons = (at(members.key, members.ref.members.field) ?? []) as readonly HouseholdMember[];
  const byId = new Map<string, Mutable>(
    persons.map((person) => [person.id, ownFacts(person, persons as readonly FormPerson[], answers, at, on)]),
  );
  const dwelling = at(address.key, 'dwelling');
  const kind = at(facility.key, 'kind');
  for (const [id, facts] of byId) {
    if (facts.birthDate) facts.pastAgeLimit = pastAgeLimit(pack, facts.birthDate, on);
    Object.assign(facts, housing(dwelling, kind, centre), family(id, persons), means(at, id));
  }
  const ages = [...byId.values()].map(({ birthDate, pastAgeLimit: past }) => working(birthDate, past, on));
  const inHousehold = ages.includes('yes') ? 'yes' : ages.includes(undefined) ? undefined : 'no';
  for (const facts of byId.values()) if (inHousehold) facts.workingAgeInHousehold = inHousehold;
  return byId;
}

function working(born: PartialDate | undefined, past: 'yes' | 'no' | undefined, on: string) {
  const span = born && daySpan(born);
  if (!span || past === undefined) return undefined;
  const [young, old] = [span.latest, span.earliest].map(
    (day) => monthsOverOn('birthDate', day, 180) <= on && past === 'no',
  );
  return young === old ? whether(young === true) : undefined;
}

function ownFacts(
  person: HouseholdMember,
  persons: readonly FormPerson[],
  answers: Answers,
  at: (page: string, field: string, person?: string) => unknown,
  on: string,
): Mutable {
  const { id } = person;
  const nationalities = at(nationality.key, 'nationalities', id) as readonly string[] | undefined;
  const residence = residenceOf(answers, id);
  const isGerman = nationalities?.includes('000') === true;
  const status = isGerman ? 'german' : residence?.status;
  const move = moveAnswers(arrival.key, answers, persons, id);
  const entered = move?.enteredOn;
  const bornHere = move?.bornHere;
  const marital = maritalStatusAnswer(answers, id);
  const basis = at(identityCheck.key, 'basis', id);
  return known({
    // Who sits here alone and under age is handed over before any rule is asked (§ 42a SGB VIII).
    unaccompaniedMinor: 'no',
    status: status === 'unknown' ? undefined : status,
    birthDate: at(birth.key, 'birthDate', id) as PartialDate | undefined,
    nationalities,
    enteredOn: entered && 'value' in entered ? (entered.value as PartialDate) : undefined,
    asylumRegisteredOn: residence?.asylumRegisteredOn,
    asylumLodgedOn: residence?.asylumLodgedOn,
    suspensionSince: residence?.suspensionSince,
    firstIssuedOn: residence?.firstIssuedOn,
    firstFiktionOn: residence?.firstFiktionOn,
    suspensionGround: at(suspensionGround.key, 'printed', id) as Facts['suspensionGround'],
    paperExpired: residence?.validUntil === undefined ? undefined : whether(residence.validUntil < on),
    fingerprinted: at(fingerprintCheck.key, 'fingerprinted', id) as Facts['fingerprinted'],
    asylumFailed: at(asylumOutcome.key, 'asylumFailed', id) as Facts['asylumFailed'],
    passportShown: basis === undefined ? undefined : whether(basis === 'passport'),
    ...maritalFacts(marital && 'value' in marital ? marital.value : undefined),
    bornHere: bornHere && 'value' in bornHere ? (bornHere.value as 'yes' | 'no') : undefined,
  });
}

function maritalFacts(told: unknown): Pick<Facts, 'married' | 'maritalStatus'> {
  if (told === undefined || told === 'NB') return {};
  return {
    married: whether((marriedCodes as readonly unknown[]).includes(told)),
    maritalStatus: told as NonNullable<Facts['maritalStatus']>,
  };
}

/** What papers prove: only whether there is something, never how much. */
function means(at: (page: string, field: string, person?: string) => unknown, id: string): Partial<Facts> {
  const kinds = (page: string, field: string): readonly unknown[] | undefined => {
    if (at(page, 'has', id) === 'no') return [];
    const rows = at(page, field, id) as readonly { readonly kind: unknown }[] | undefined;
    return rows?.map(({ kind }) => kind);
  };
  const [earned, owned] = [kinds(income.key, 'incomes'), kinds(assets.key, 'assets')];
  return known({
    benefitsWished: at(benefitsWish.key, 'needed') as Facts['benefitsWished'],
    assigned: at(assignment.key, 'obliged') as Facts['assigned'],
    earnsWages: earned && whether(earned.includes('wages') || earned.includes('miniJob')),
    hasAssets: owned && whether(owned.some((kind) => kind !== 'cash' && kind !== 'workTools')),
    insured: at(healthInsurance.key, 'insured', id) as Facts['insured'],
  });
}

const known = (facts: Mutable): Mutable =>
  Object.fromEntries(Object.entries(facts).filter(([, one]) => one !== undefined)) as Mutable;

function housing(dwelling: unknown, kind: unknown, centre: CentreKind | undefined): Partial<Facts> {
  const shelter = { dwelling: 'shelter' } as const;
  if (dwelling === 'thisCentre')
    return centre ? { ...shelter, receptionFacility: whether(centre === 'receptionFacility') } : shelter;
  if (dwelling === 'flat') return { dwelling: 'flat', receptionFacility: 'no' };
  if (dwelling === 'withOthers') return { receptionFacility: 'no' };
  if (dwelling !== 'otherFacility') return {};
  if (kind === 'receptionCentre') return { ...shelter, receptionFacility: 'yes' };
  return kind === 'municipalShelter' || kind === 'hotel' ? { ...shelter, receptionFacility: 'no' } : {};
}

/** Relations say what somebody is to the first person, so only what follows surely is said. */
function family(id: string, persons: readonly HouseholdMember[]): Partial<Facts> {
  const own = persons.find((person) => person.id === id);
  if (!own) return {};
  const has = (...relations: readonly string[]) =>
    persons.some(({ relation }) => relations.includes(relation));
  if (own.relation === 'self')
    return { withPartner: whether(has('spouse', 'partner')), withParents: whether(has('parent')) };
  if (own.relation === 'spouse' || own.relation === 'partner') return { withPartner: 'yes' };
  if (own.relation === 'child' || own.relation === 'stepchild' || own.relation === 'fosterChild')
    return { withParents: 'yes' };
  return {};
}
