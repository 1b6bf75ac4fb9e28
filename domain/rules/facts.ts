/** Reads the facts of each person off the answers. What was skipped or never asked stays absent. */
import { type Answers, type FormPerson, stepKey } from '#domain/flow/page';
import { marriedCodes } from '#domain/identity/code-lists';
import { daySpan, isBefore, type PartialDate } from '#domain/identity/partial-date';
import { assignment, facility } from '#domain/intake/benefits/household-pages';
import { assets, income } from '#domain/intake/benefits/money-pages';
import { healthInsurance } from '#domain/intake/benefits/needs-pages';
import { absence } from '#domain/intake/benefits/person-pages';
import { residenceOf } from '#domain/intake/benefits/residence-of';
import { suspensionGround } from '#domain/intake/benefits/residence-pages';
import { benefitsWish } from '#domain/intake/benefits/wish';
import { members } from '#domain/intake/household/pages';
import type { HouseholdMember } from '#domain/intake/persons-question';
import { address, arrival } from '#domain/intake/registration/address-pages';
import { birth, nationality } from '#domain/intake/registration/birth-pages';
import { maritalStatusAnswer, moveAnswers } from '#domain/intake/registration/facts';
import { identityCheck } from '#domain/intake/staff/pages';
import {
  asylumOutcome,
  exitCheck,
  fingerprintCheck,
  procedureCheck,
  stayCheck,
  suspensionCheck,
  toleratedCheck,
} from '#domain/intake/staff/rule-pages';
import { addMonths, monthsOverOn } from '#domain/rules/evaluate';
import type { Facts } from '#domain/rules/fact';
import { competenceFacts, family, housing, type RuleSite, whether } from '#domain/rules/household-facts';
import type { RulePack } from '#domain/rules/pack-schema';

export type HouseholdFacts = ReadonlyMap<string, Facts>;

type Mutable = { -readonly [Fact in keyof Facts]: Facts[Fact] };
type Read = <Value>(
  ref: { readonly page: string; readonly field: string },
  person?: string,
) => Value | undefined;

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
export function factsOf(pack: RulePack, answers: Answers, on: string, site: RuleSite = {}): HouseholdFacts {
  const read: Read = (ref, person) => {
    const given = answers[stepKey(ref.page, person)]?.[ref.field];
    return given && 'value' in given ? (given.value as never) : undefined;
  };
  const persons = read<readonly HouseholdMember[]>(members.ref.members) ?? [];
  const byId = new Map<string, Mutable>(
    persons.map((person) => [
      person.id,
      ownFacts(person, persons as readonly FormPerson[], answers, read, on),
    ]),
  );
  const house = {
    ...housing(read(address.ref.dwelling), read(facility.ref.kind), site.centre),
    ...competenceFacts(site.competence),
  };
  for (const person of persons) {
    const facts = byId.get(person.id);
    if (!facts) continue;
    if (facts.birthDate) facts.pastAgeLimit = pastAgeLimit(pack, facts.birthDate, on);
    Object.assign(facts, house, family(person, persons, byId, on), means(read, person.id));
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
  read: Read,
  on: string,
): Mutable {
  const { id } = person;
  const nationalities = read<readonly string[]>(nationality.ref.nationalities, id);
  const residence = residenceOf(answers, id);
  const status = nationalities?.includes('000') === true ? 'german' : residence?.status;
  const marital = maritalStatusAnswer(answers, id);
  const basis = read(identityCheck.ref.basis, id);
  const appliedOn = read<PartialDate>(asylumOutcome.ref.appliedOn, id);
  // What staff read in the file goes before what was told.
  const suspensionSince =
    read<PartialDate>(suspensionCheck.ref.firstSuspendedOn, id) ?? residence?.suspensionSince;
  const asylumRegisteredOn = appliedOn ?? residence?.asylumRegisteredOn;
  return known({
    // Who sits here alone and under age is handed over before any rule is asked (§ 42a SGB VIII).
    unaccompaniedMinor: 'no',
    status: status === 'unknown' ? undefined : status,
    nationalities,
    birthDate: read(birth.ref.birthDate, id),
    ...stayFacts(persons, answers, read, id),
    asylumRegisteredOn,
    suspensionSince,
    permittedSince:
      read<PartialDate>(procedureCheck.ref.permittedSince, id) ??
      read<PartialDate>(toleratedCheck.ref.permittedSince, id) ??
      earlier(residence?.asylumRegisteredOn, suspensionSince),
    firstIssuedOn: residence?.firstIssuedOn,
    firstFiktionOn: residence?.firstFiktionOn,
    suspensionGround: read(suspensionGround.ref.printed, id),
    paperExpired: residence?.validUntil === undefined ? undefined : whether(residence.validUntil < on),
    passportShown: basis === undefined ? undefined : whether(basis === 'passport'),
    ...maritalFacts(marital && 'value' in marital ? marital.value : undefined),
    fingerprinted: read(fingerprintCheck.ref.fingerprinted, id),
    admitted: read(fingerprintCheck.ref.admitted, id),
    paperLateByOwnFault: read(fingerprintCheck.ref.lateByOwnFault, id),
    otherStateResponsible: read(procedureCheck.ref.otherState, id),
    accelerated: read(procedureCheck.ref.accelerated, id),
    asylumFailed: read(asylumOutcome.ref.asylumFailed, id),
    ownFault: read(toleratedCheck.ref.ownFault, id),
    removalPrepared: read(toleratedCheck.ref.removalPrepared, id),
    permittedBefore: read(toleratedCheck.ref.permittedBefore, id),
    bridgingCase: read(exitCheck.ref.bridgingCase, id),
  });
}

/** Where there is but one of two dates, that one; where neither surely lies before the other, none. */
function earlier(one: PartialDate | undefined, other: PartialDate | undefined): PartialDate | undefined {
  if (!one || !other) return one ?? other;
  if (isBefore(one, other) === 'yes') return one;
  return isBefore(other, one) === 'yes' || one === other ? other : undefined;
}

/** Entry and first entry; one born here has been here from birth. Who moved together shares what was said of the stay. */
function stayFacts(persons: readonly FormPerson[], answers: Answers, read: Read, id: string): Mutable {
  const move = moveAnswers(arrival.key, answers, persons, id);
  const value = (field: string) => {
    const given = move?.[field];
    return given && 'value' in given ? (given.value as never) : undefined;
  };
  const bornHere: Facts['bornHere'] = value('bornHere');
  const enteredOn: PartialDate | undefined =
    bornHere === 'yes' ? read(birth.ref.birthDate, id) : value('enteredOn');
  const shared =
    move !== undefined && move !== answers[stepKey(arrival.key, id)] ? persons[0]?.id : undefined;
  return {
    bornHere,
    enteredOn,
    firstEnteredOn: read<PartialDate>(absence.ref.firstEnteredOn, id) ?? enteredOn,
    abusiveStay: read(stayCheck.ref.abusive, id) ?? (shared && read(stayCheck.ref.abusive, shared)),
  } as Mutable;
}

function maritalFacts(told: unknown): Pick<Facts, 'married' | 'maritalStatus'> {
  if (told === undefined || told === 'NB') return {};
  return {
    married: whether((marriedCodes as readonly unknown[]).includes(told)),
    maritalStatus: told as NonNullable<Facts['maritalStatus']>,
  };
}

/** What papers prove: only whether there is something, never how much. */
function means(read: Read, id: string): Mutable {
  type Rows = readonly { readonly kind: string }[];
  const kinds = (page: { readonly ref: { readonly has: Ref } }, rows: Ref): readonly string[] | undefined =>
    read(page.ref.has, id) === 'no' ? [] : read<Rows>(rows, id)?.map(({ kind }) => kind);
  const [earned, owned] = [kinds(income, income.ref.incomes), kinds(assets, assets.ref.assets)];
  return known({
    benefitsWished: read(benefitsWish.ref.needed),
    assigned: read(assignment.ref.obliged),
    earnsWages: earned && whether(earned.includes('wages') || earned.includes('miniJob')),
    hasAssets: owned && whether(owned.some((kind) => kind !== 'cash' && kind !== 'workTools')),
    insured: read(healthInsurance.ref.insured, id),
  });
}

type Ref = { readonly page: string; readonly field: string };

const known = (facts: Mutable): Mutable =>
  Object.fromEntries(Object.entries(facts).filter(([, one]) => one !== undefined)) as Mutable;
