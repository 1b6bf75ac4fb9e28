/**
 * Jobcenter (§ 6d SGB II) / Agentur für Arbeit: what somebody can and wants to work; and where a claim under SGB II is
 * not ruled out, the household and its means. Who comes under the AsylbLG and tells nothing about work is no case of theirs.
 * Of former names it learns only whether there are any; of health nothing: it asks for itself.
 * Longer than other files because it lists every field by name: that is its purpose.
 */
import { confirmedOccupations } from '#domain/agencies/occupations';
import { isTrue, mayClaimSgb2, relationToFirstPerson, somebody } from '#domain/agencies/readings';
import {
  flag,
  from,
  moved,
  onlyWhere,
  type Reader,
  type Source,
  type Whitelist,
  whether,
  withConsent,
} from '#domain/agencies/whitelist';
import { oneOf } from '#domain/flow/condition';
import type { Ref } from '#domain/flow/page';
import {
  attendance,
  club,
  nurseryNeeds,
  schoolNeeds,
  schoolPlace,
} from '#domain/intake/benefits/children-pages';
import {
  contact,
  declaredChanges,
  declaredCooperation,
  declaredTruth,
} from '#domain/intake/benefits/declaration-pages';
import {
  assignment,
  childrenMoney,
  childrenPapers,
  documentsAtHand,
  facility,
  livingTogether,
  meals,
  rent,
} from '#domain/intake/benefits/household-pages';
import { assets, income, payment } from '#domain/intake/benefits/money-pages';
import { equipment, singleParent } from '#domain/intake/benefits/needs-pages';
import {
  absence,
  attorney,
  circumstances,
  commitment,
  livingApart,
  otherNames,
} from '#domain/intake/benefits/person-pages';
import {
  asylumApplication,
  firstFiktion,
  firstPermit,
  protectionRequest,
  resettler,
  residencePaper,
  residenceValidity,
  suspension,
  suspensionGround,
} from '#domain/intake/benefits/residence-pages';
import { benefitsWish } from '#domain/intake/benefits/wish';
import { understanding } from '#domain/intake/household/pages';
import {
  drivingLicence,
  education,
  experience,
  germanCourse,
  languages,
  qualifications,
  recognition,
  skills,
} from '#domain/intake/labour-market/qualification-pages';
import { workQuestions } from '#domain/intake/labour-market/question-pages';
import { tells } from '#domain/intake/labour-market/wish';
import {
  aims,
  availability,
  childcareNeed,
  childcareWish,
  commute,
} from '#domain/intake/labour-market/work-pages';
import { address, arrival, movingIn, previousAddresses } from '#domain/intake/registration/address-pages';
import { birth, nationality, sex } from '#domain/intake/registration/birth-pages';
import { document, documentDetails, furtherDocuments } from '#domain/intake/registration/document-pages';
import {
  childrenElsewhere,
  custody,
  legalCarer,
  maritalStatus,
  marriageCheck,
  spouse,
  spouseAddress,
  spouseElsewhere,
} from '#domain/intake/registration/family-pages';
import { formerNames, officialName } from '#domain/intake/registration/name-pages';
import { centreAddress, identityCheck, informationBlock } from '#domain/intake/staff/pages';

/** Tells about work, or is a child that needs care so that somebody can work. */
const concernsWork = (reader: Reader) =>
  isTrue(tells, reader) || isTrue(oneOf(childcareNeed.ref.needed, 'yes'), reader);

/** Only of use for a claim: means, what it costs to live, what the children need, who else belongs to the family. */
const claim = (ref: Ref): Source => onlyWhere(mayClaimSgb2, from(ref));

export const jobcentre: Whitelist = {
  agency: 'jobcentre',
  kind: 'jobcentre',
  version: 1,
  language: true,
  concerns: (reader) => mayClaimSgb2(reader) || somebody(concernsWork)(reader),
  includes: (reader) => mayClaimSgb2(reader) || concernsWork(reader),
  household: {
    home: {
      dwelling: from(address.ref.dwelling),
      street: from(centreAddress.ref.street, address.ref.street),
      houseNumber: from(centreAddress.ref.houseNumber, address.ref.houseNumber),
      addition: from(centreAddress.ref.addition, address.ref.addition),
      postcode: from(centreAddress.ref.postcode, address.ref.postcode),
      town: from(centreAddress.ref.town, address.ref.town),
    },
    benefits: {
      wanted: claim(benefitsWish.ref.needed),
    },
    householdCommunity: {
      together: claim(livingTogether.ref.together),
      members: claim(livingTogether.ref.members),
    },
    accommodation: {
      facility: claim(facility.ref.kind),
      mealsProvided: claim(meals.ref.provided),
      rent: claim(rent.ref.rent),
      heating: claim(rent.ref.heating),
      electricity: claim(rent.ref.electricity),
      deposit: claim(rent.ref.deposit),
    },
    residenceObligation: {
      exists: from(assignment.ref.obliged),
      place: from(assignment.ref.place),
      decidedOn: from(assignment.ref.decidedOn),
    },
    residence: {
      childrenLikeFirstPerson: from(childrenPapers.ref.sameAsFirst),
    },
    means: {
      childrenHaveAny: claim(childrenMoney.ref.any),
    },
    documents: {
      atHand: claim(documentsAtHand.ref.documents),
    },
    childcare: {
      wanted: from(childcareWish.ref.needed),
    },
  },
  person: {
    family: {
      relationToFirstPerson,
      childrenElsewhere: claim(childrenElsewhere.ref.children),
      singleParent: claim(singleParent.ref.alone),
      singleParentOf: claim(singleParent.ref.children),
    },
    understanding: {
      spokenLanguage: from(understanding.ref.spokenLanguage),
      interpreterNeeded: from(understanding.ref.interpreterNeeded),
      readingHelpNeeded: from(understanding.ref.readingHelp),
    },
    document: {
      kind: from(document.ref.kind),
      number: from(document.ref.number),
      issuedBy: from(documentDetails.ref.issuedBy),
      issuedOn: from(documentDetails.ref.issuedOn),
      validUntil: from(documentDetails.ref.validUntil),
      azrNumber: from(documentDetails.ref.azrNumber),
      further: from(furtherDocuments.ref.documents),
    },
    name: {
      hasFormerNames: whether(formerNames.ref.birthName, formerNames.ref.formerNames),
      hasAliases: whether(otherNames.ref.names),
      onlyOneName: from(officialName.ref.onlyName),
      familyName: from(officialName.ref.familyName),
      givenNames: from(officialName.ref.givenNames),
      usualGivenName: from(officialName.ref.usualGivenName),
      fatherName: from(formerNames.ref.fatherName),
      nameChain: from(formerNames.ref.nameChain),
    },
    birth: {
      date: from(birth.ref.birthDate),
      place: from(birth.ref.birthPlace),
      country: from(birth.ref.birthCountry),
      sex: from(sex.ref.sex),
    },
    nationality: {
      nationalities: from(nationality.ref.nationalities),
      lastResidenceCountry: from(nationality.ref.lastResidenceCountry),
      lastNationality: from(nationality.ref.lastNationality),
    },
    maritalStatus: {
      status: from(marriageCheck.ref.status, maritalStatus.ref.status),
    },
    spouse: {
      lives: claim(spouse.ref.where),
      person: claim(spouse.ref.spouse),
      familyName: claim(spouseElsewhere.ref.familyName),
      givenNames: claim(spouseElsewhere.ref.givenNames),
      birthName: claim(spouseElsewhere.ref.birthName),
      birthDate: claim(spouseElsewhere.ref.birthDate),
      sex: claim(spouseElsewhere.ref.sex),
      street: claim(spouseAddress.ref.street),
      postcode: claim(spouseAddress.ref.postcode),
      town: claim(spouseAddress.ref.town),
    },
    custody: {
      representatives: from(custody.ref.representatives),
      representativesElsewhere: claim(custody.ref.elsewhere),
      legalCarers: claim(legalCarer.ref.carers),
    },
    arrival: {
      bornHere: moved(arrival.ref.bornHere),
      enteredOn: moved(arrival.ref.enteredOn),
      cameFrom: moved(arrival.ref.cameFrom),
      firstEnteredOn: from(absence.ref.firstEnteredOn),
      absences: from(absence.ref.absences),
    },
    move: {
      previousAddresses: moved(previousAddresses.ref.addresses),
      movedInOn: moved(movingIn.ref.movedInOn),
    },
    identityCheck: {
      basis: from(identityCheck.ref.basis),
      names: from(identityCheck.ref.names),
      birthDate: from(identityCheck.ref.birthDate),
    },
    informationBlock: {
      exists: flag(informationBlock.ref.block, 'applied', 'entered'),
    },
    residence: {
      paper: from(residencePaper.ref.paper),
      permit: from(residencePaper.ref.permit),
      provisionalCertificate: from(residencePaper.ref.fiktion),
      toleration: from(residencePaper.ref.duldung),
      issuedOn: from(residenceValidity.ref.issuedOn),
      validUntil: from(residenceValidity.ref.validUntil),
      firstPermitOn: from(firstPermit.ref.firstIssuedOn),
      protectionRequestOn: from(protectionRequest.ref.protectionRequestOn),
      firstProvisionalCertificateOn: from(firstFiktion.ref.firstFiktionOn),
      deportationSuspendedSince: from(suspension.ref.suspensionSince),
      suspensionGround: from(suspensionGround.ref.printed),
      asylumRegisteredOn: from(asylumApplication.ref.registeredOn),
      asylumLodged: from(asylumApplication.ref.lodged),
      asylumLodgedOn: from(asylumApplication.ref.lodgedOn),
      ethnicGermanResettler: from(resettler.ref.resettler),
    },
    living: {
      circumstances: claim(circumstances.ref.circumstances),
      apartSince: claim(livingApart.ref.since),
    },
    attorney: {
      familyName: claim(attorney.ref.familyName),
      givenName: claim(attorney.ref.givenName),
    },
    commitment: {
      familyName: claim(commitment.ref.familyName),
      givenName: claim(commitment.ref.givenName),
      since: claim(commitment.ref.since),
    },
    income: {
      has: claim(income.ref.has),
      incomes: claim(income.ref.incomes),
    },
    assets: {
      has: claim(assets.ref.has),
      assets: claim(assets.ref.assets),
    },
    needs: {
      equipment: claim(equipment.ref.needs),
    },
    childEducation: {
      attends: claim(attendance.ref.attends),
      institution: claim(attendance.ref.institution),
      schoolPlaceNeeded: claim(schoolPlace.ref.needed),
      nurseryNeeds: claim(nurseryNeeds.ref.needs),
      schoolNeeds: claim(schoolNeeds.ref.needs),
      clubWanted: claim(club.ref.wanted),
    },
    payment: {
      way: claim(payment.ref.way),
      iban: claim(payment.ref.iban),
      accountHolder: claim(payment.ref.accountHolder),
    },
    contact: {
      phone: withConsent(from(contact.ref.phone)),
      email: withConsent(from(contact.ref.email)),
    },
    declarations: {
      truth: claim(declaredTruth.ref.confirmed),
      reportsChanges: claim(declaredChanges.ref.confirmed),
      cooperation: claim(declaredCooperation.ref.confirmed),
    },
    schooling: {
      years: from(education.ref.years),
      highestLevel: from(education.ref.level),
      country: from(education.ref.country),
    },
    qualification: {
      has: from(qualifications.ref.has),
      qualifications: from(qualifications.ref.qualifications),
      recognition: from(recognition.ref.recognition),
    },
    experience: {
      has: from(experience.ref.has),
      jobs: from(experience.ref.jobs),
    },
    occupation: {
      confirmed: confirmedOccupations,
    },
    languages: {
      languages: from(languages.ref.languages),
      germanCourse: from(germanCourse.ref.attended),
      germanCourseKind: from(germanCourse.ref.course),
    },
    drivingLicence: {
      has: from(drivingLicence.ref.has),
      classes: from(drivingLicence.ref.classes),
      country: from(drivingLicence.ref.country),
      validUntil: from(drivingLicence.ref.validUntil),
    },
    skills: {
      skills: from(skills.ref.skills),
    },
    aims: {
      aims: withConsent(from(aims.ref.aims)),
      wish: withConsent(from(aims.ref.wish)),
    },
    questionsAboutWork: {
      topics: withConsent(from(workQuestions.ref.topics)),
    },
    availability: {
      from: from(availability.ref.from),
      hoursPerWeek: from(availability.ref.hoursPerWeek),
      times: from(availability.ref.times),
    },
    commute: {
      minutes: from(commute.ref.minutes),
      means: from(commute.ref.means),
    },
    childcare: {
      needed: from(childcareNeed.ref.needed),
      hoursPerWeek: from(childcareNeed.ref.hoursPerWeek),
      from: from(childcareNeed.ref.from),
    },
  },
};
