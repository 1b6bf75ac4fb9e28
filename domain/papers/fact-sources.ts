/**
 * From which answers the rules take a fact: whoever may not see one of them may not see what follows from it either.
 */
import { answerTo, questionOf, type Reader, type Source, type Whitelist } from '#domain/agencies/whitelist';
import type { Ref } from '#domain/flow/page';
import { assignment, facility } from '#domain/intake/benefits/household-pages';
import { assets, income } from '#domain/intake/benefits/money-pages';
import { healthInsurance } from '#domain/intake/benefits/needs-pages';
import { absence } from '#domain/intake/benefits/person-pages';
import {
  asylumApplication,
  firstFiktion,
  firstPermit,
  residencePaper,
  residenceValidity,
  suspension,
  suspensionGround,
} from '#domain/intake/benefits/residence-pages';
import { benefitsWish } from '#domain/intake/benefits/wish';
import { intakeForm } from '#domain/intake/form';
import { members } from '#domain/intake/household/pages';
import { address, arrival } from '#domain/intake/registration/address-pages';
import { birth, nationality } from '#domain/intake/registration/birth-pages';
import { maritalStatus, marriageCheck } from '#domain/intake/registration/family-pages';
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
import type { Suggestion } from '#domain/rules/assess';
import type { FactId } from '#domain/rules/fact';

const lodging = [address.ref.dwelling, facility.ref.kind];
/** Nobody is asked: staff know it from the file, and what follows from it stands on no paper. */
const ofTheFile = 'file';

const factRefs: Readonly<Record<FactId, readonly Ref[] | typeof ofTheFile>> = {
  status: [
    residencePaper.ref.paper,
    residencePaper.ref.permit,
    residencePaper.ref.fiktion,
    residencePaper.ref.duldung,
    nationality.ref.nationalities,
  ],
  /** Follows from the sitting itself: such a child is handed over. */
  unaccompaniedMinor: [],
  paperExpired: [residenceValidity.ref.validUntil],
  pastAgeLimit: [birth.ref.birthDate],
  workingAgeInHousehold: [birth.ref.birthDate],
  receptionFacility: lodging,
  dwelling: lodging,
  withPartner: [members.ref.members],
  withParents: [members.ref.members],
  married: [maritalStatus.ref.status, marriageCheck.ref.status],
  maritalStatus: [maritalStatus.ref.status, marriageCheck.ref.status],
  bornHere: [arrival.ref.bornHere],
  benefitsWished: [benefitsWish.ref.needed],
  assigned: [assignment.ref.obliged],
  earnsWages: [income.ref.has, income.ref.incomes],
  hasAssets: [assets.ref.has, assets.ref.assets],
  insured: [healthInsurance.ref.insured],
  passportShown: [identityCheck.ref.basis],
  suspensionGround: [suspensionGround.ref.printed],
  fingerprinted: [fingerprintCheck.ref.fingerprinted],
  admitted: [fingerprintCheck.ref.admitted],
  paperLateByOwnFault: [fingerprintCheck.ref.lateByOwnFault],
  otherStateResponsible: [procedureCheck.ref.otherState],
  accelerated: [procedureCheck.ref.accelerated],
  bridgingCase: [exitCheck.ref.bridgingCase],
  ownFault: [toleratedCheck.ref.ownFault],
  asylumFailed: [asylumOutcome.ref.asylumFailed],
  removalPrepared: [toleratedCheck.ref.removalPrepared],
  permittedBefore: [toleratedCheck.ref.permittedBefore],
  abusiveStay: [stayCheck.ref.abusive],
  /** Follows from what somebody else of the household answered. */
  familyOfEntitled: ofTheFile,
  parentEnteredOn: ofTheFile,
  /** Never decide themselves: what they follow from stands in their place. */
  regime: ofTheFile,
  ban: ofTheFile,
  /** Of the site file, and of the question asked */
  task: [],
  place: [],
  ownForeignersAuthority: [],
  ownYouthOffice: [],
  birthDate: [birth.ref.birthDate],
  enteredOn: [arrival.ref.enteredOn],
  firstEnteredOn: [absence.ref.firstEnteredOn, arrival.ref.enteredOn],
  asylumRegisteredOn: [asylumApplication.ref.registeredOn, asylumOutcome.ref.appliedOn],
  permittedSince: [
    asylumApplication.ref.registeredOn,
    suspension.ref.suspensionSince,
    suspensionCheck.ref.firstSuspendedOn,
    procedureCheck.ref.permittedSince,
    toleratedCheck.ref.permittedSince,
  ],
  suspensionSince: [suspension.ref.suspensionSince, suspensionCheck.ref.firstSuspendedOn],
  firstIssuedOn: [firstPermit.ref.firstIssuedOn],
  firstFiktionOn: [firstFiktion.ref.firstFiktionOn],
  nationalities: [nationality.ref.nationalities],
};

/**
 * What decided; `file` where it is not among the answers. Of a fact staff may correct for themselves, their part counts
 * only where they answered it: else it decided nothing.
 */
function refsOf({ decidedBy }: Suggestion, own: Reader): readonly Ref[] | typeof ofTheFile {
  const all = decidedBy.map((fact) => factRefs[fact as FactId] ?? ofTheFile);
  if (all.includes(ofTheFile)) return ofTheFile;
  return (all as (readonly Ref[])[]).flatMap((refs) => {
    const used = refs.filter((ref) => !isForNobody(ref) || answerTo(ref, own) !== undefined);
    return used.length > 0 ? used : refs;
  });
}

const isForNobody = (ref: Ref): boolean =>
  intakeForm.byKey.get(ref.page)?.askedOf === 'staff' && questionOf(ref).for.length === 0;

const isSame = (one: Ref, other: Ref): boolean => one.page === other.page && one.field === other.field;

/** An agency gets by law every answer the suggestion follows from. @param own of the person it is about */
export function mayKnow({ household, person }: Whitelist, own: Reader, suggestion: Suggestion): boolean {
  const refs = refsOf(suggestion, own);
  if (refs === ofTheFile) return false;
  const sources = [household, person]
    .flatMap((topics) => Object.values(topics))
    .flatMap((fields): readonly Source[] => Object.values(fields))
    .filter(({ how }) => how === 'law');
  return refs.every((ref) => {
    const reading = sources.filter((source) => source.refs.some((one) => isSame(one, ref)));
    const isAnswered = answerTo(ref, own) !== undefined;
    return reading.some((source) => !isAnswered || source.read(own) !== undefined);
  });
}

/** The person themselves: all but what only staff found, and nobody but them is told. @param own of the person */
export function mayTell(own: Reader, suggestion: Suggestion): boolean {
  const refs = refsOf(suggestion, own);
  if (refs === ofTheFile) return false;
  return refs.every((ref) => {
    const page = intakeForm.byKey.get(ref.page);
    return page?.askedOf === 'newcomer' || questionOf(ref).for.length > 0;
  });
}
