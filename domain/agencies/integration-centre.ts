/**
 * Kommunales Integrationszentrum / Kommunales Integrationsmanagement (§§ 7, 9 TIntG NRW): gets nothing by law. Each
 * person appears only with their own consent, and each field only with consent to its group (Art. 7 GDPR, § 67b SGB X).
 * What concerns the household stands with the persons, because a household cannot consent.
 */
import { confirmedOccupations } from '#domain/agencies/occupations';
import { relationToFirstPerson, somebody } from '#domain/agencies/readings';
import { flag, from, moved, type Reader, type Whitelist, withConsent } from '#domain/agencies/whitelist';
import {
  attendance,
  club,
  nurseryNeeds,
  schoolNeeds,
  schoolPlace,
} from '#domain/intake/benefits/children-pages';
import { contact } from '#domain/intake/benefits/declaration-pages';
import { assignment, childrenPapers } from '#domain/intake/benefits/household-pages';
import { absence, commitment } from '#domain/intake/benefits/person-pages';
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
import { hasConsent } from '#domain/intake/consent/has-consent';
import { intakeForm } from '#domain/intake/form';
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
import {
  aims,
  availability,
  childcareNeed,
  childcareWish,
  commute,
} from '#domain/intake/labour-market/work-pages';
import { address, arrival, movingIn, previousAddresses } from '#domain/intake/registration/address-pages';
import { birth, nationality, sex } from '#domain/intake/registration/birth-pages';
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
import { centreAddress, informationBlock } from '#domain/intake/staff/pages';

const consents = ({ answers, person }: Reader) =>
  person !== undefined && hasConsent(answers, intakeForm, person.id, 'integrationCentre', 'identity');

export const integrationCentre: Whitelist = {
  agency: 'integrationCentre',
  kind: 'integrationCentre',
  version: 1,
  language: false,
  concerns: somebody(consents),
  includes: consents,
  household: {},
  person: {
    family: {
      relationToFirstPerson: withConsent(relationToFirstPerson),
      childrenElsewhere: withConsent(from(childrenElsewhere.ref.children)),
    },
    understanding: {
      spokenLanguage: withConsent(from(understanding.ref.spokenLanguage)),
      interpreterNeeded: withConsent(from(understanding.ref.interpreterNeeded)),
      readingHelpNeeded: withConsent(from(understanding.ref.readingHelp)),
    },
    home: {
      dwelling: withConsent(from(address.ref.dwelling)),
      street: withConsent(from(centreAddress.ref.street, address.ref.street)),
      houseNumber: withConsent(from(centreAddress.ref.houseNumber, address.ref.houseNumber)),
      addition: withConsent(from(centreAddress.ref.addition, address.ref.addition)),
      postcode: withConsent(from(centreAddress.ref.postcode, address.ref.postcode)),
      town: withConsent(from(centreAddress.ref.town, address.ref.town)),
    },
    name: {
      onlyOneName: withConsent(from(officialName.ref.onlyName)),
      familyName: withConsent(from(officialName.ref.familyName)),
      givenNames: withConsent(from(officialName.ref.givenNames)),
      usualGivenName: withConsent(from(officialName.ref.usualGivenName)),
      fatherName: withConsent(from(formerNames.ref.fatherName)),
      nameChain: withConsent(from(formerNames.ref.nameChain)),
    },
    birth: {
      date: withConsent(from(birth.ref.birthDate)),
      place: withConsent(from(birth.ref.birthPlace)),
      country: withConsent(from(birth.ref.birthCountry)),
      sex: withConsent(from(sex.ref.sex)),
    },
    nationality: {
      nationalities: withConsent(from(nationality.ref.nationalities)),
      lastResidenceCountry: withConsent(from(nationality.ref.lastResidenceCountry)),
      lastNationality: withConsent(from(nationality.ref.lastNationality)),
    },
    maritalStatus: {
      status: withConsent(from(marriageCheck.ref.status, maritalStatus.ref.status)),
    },
    spouse: {
      lives: withConsent(from(spouse.ref.where)),
      person: withConsent(from(spouse.ref.spouse)),
      familyName: withConsent(from(spouseElsewhere.ref.familyName)),
      givenNames: withConsent(from(spouseElsewhere.ref.givenNames)),
      birthName: withConsent(from(spouseElsewhere.ref.birthName)),
      birthDate: withConsent(from(spouseElsewhere.ref.birthDate)),
      sex: withConsent(from(spouseElsewhere.ref.sex)),
      street: withConsent(from(spouseAddress.ref.street)),
      postcode: withConsent(from(spouseAddress.ref.postcode)),
      town: withConsent(from(spouseAddress.ref.town)),
    },
    custody: {
      representatives: withConsent(from(custody.ref.representatives)),
      representativesElsewhere: withConsent(from(custody.ref.elsewhere)),
      legalCarers: withConsent(from(legalCarer.ref.carers)),
    },
    arrival: {
      bornHere: withConsent(moved(arrival.ref.bornHere)),
      enteredOn: withConsent(moved(arrival.ref.enteredOn)),
      cameFrom: withConsent(moved(arrival.ref.cameFrom)),
      firstEnteredOn: withConsent(from(absence.ref.firstEnteredOn)),
      absences: withConsent(from(absence.ref.absences)),
    },
    move: {
      previousAddresses: withConsent(moved(previousAddresses.ref.addresses)),
      movedInOn: withConsent(moved(movingIn.ref.movedInOn)),
    },
    residenceObligation: {
      exists: withConsent(from(assignment.ref.obliged)),
      place: withConsent(from(assignment.ref.place)),
      decidedOn: withConsent(from(assignment.ref.decidedOn)),
    },
    residence: {
      childrenLikeFirstPerson: withConsent(from(childrenPapers.ref.sameAsFirst)),
      paper: withConsent(from(residencePaper.ref.paper)),
      permit: withConsent(from(residencePaper.ref.permit)),
      provisionalCertificate: withConsent(from(residencePaper.ref.fiktion)),
      toleration: withConsent(from(residencePaper.ref.duldung)),
      issuedOn: withConsent(from(residenceValidity.ref.issuedOn)),
      validUntil: withConsent(from(residenceValidity.ref.validUntil)),
      firstPermitOn: withConsent(from(firstPermit.ref.firstIssuedOn)),
      protectionRequestOn: withConsent(from(protectionRequest.ref.protectionRequestOn)),
      firstProvisionalCertificateOn: withConsent(from(firstFiktion.ref.firstFiktionOn)),
      deportationSuspendedSince: withConsent(from(suspension.ref.suspensionSince)),
      suspensionGround: withConsent(from(suspensionGround.ref.printed)),
      asylumRegisteredOn: withConsent(from(asylumApplication.ref.registeredOn)),
      asylumLodged: withConsent(from(asylumApplication.ref.lodged)),
      asylumLodgedOn: withConsent(from(asylumApplication.ref.lodgedOn)),
      ethnicGermanResettler: withConsent(from(resettler.ref.resettler)),
    },
    commitment: {
      familyName: withConsent(from(commitment.ref.familyName)),
      givenName: withConsent(from(commitment.ref.givenName)),
      since: withConsent(from(commitment.ref.since)),
    },
    childEducation: {
      attends: withConsent(from(attendance.ref.attends)),
      institution: withConsent(from(attendance.ref.institution)),
      schoolPlaceNeeded: withConsent(from(schoolPlace.ref.needed)),
      nurseryNeeds: withConsent(from(nurseryNeeds.ref.needs)),
      schoolNeeds: withConsent(from(schoolNeeds.ref.needs)),
      clubWanted: withConsent(from(club.ref.wanted)),
    },
    contact: {
      doNotContactByPost: flag(informationBlock.ref.block, 'applied', 'entered'),
      phone: withConsent(from(contact.ref.phone)),
      email: withConsent(from(contact.ref.email)),
    },
    schooling: {
      years: withConsent(from(education.ref.years)),
      highestLevel: withConsent(from(education.ref.level)),
      country: withConsent(from(education.ref.country)),
    },
    qualification: {
      has: withConsent(from(qualifications.ref.has)),
      qualifications: withConsent(from(qualifications.ref.qualifications)),
      recognition: withConsent(from(recognition.ref.recognition)),
    },
    experience: {
      has: withConsent(from(experience.ref.has)),
      jobs: withConsent(from(experience.ref.jobs)),
    },
    occupation: {
      confirmed: withConsent(confirmedOccupations),
    },
    languages: {
      languages: withConsent(from(languages.ref.languages)),
      germanCourse: withConsent(from(germanCourse.ref.attended)),
      germanCourseKind: withConsent(from(germanCourse.ref.course)),
    },
    drivingLicence: {
      has: withConsent(from(drivingLicence.ref.has)),
      classes: withConsent(from(drivingLicence.ref.classes)),
      country: withConsent(from(drivingLicence.ref.country)),
      validUntil: withConsent(from(drivingLicence.ref.validUntil)),
    },
    skills: {
      skills: withConsent(from(skills.ref.skills)),
    },
    aims: {
      aims: withConsent(from(aims.ref.aims)),
      wish: withConsent(from(aims.ref.wish)),
    },
    availability: {
      from: withConsent(from(availability.ref.from)),
      hoursPerWeek: withConsent(from(availability.ref.hoursPerWeek)),
      times: withConsent(from(availability.ref.times)),
    },
    commute: {
      minutes: withConsent(from(commute.ref.minutes)),
      means: withConsent(from(commute.ref.means)),
    },
    childcare: {
      wanted: withConsent(from(childcareWish.ref.needed)),
      needed: withConsent(from(childcareNeed.ref.needed)),
      hoursPerWeek: withConsent(from(childcareNeed.ref.hoursPerWeek)),
      from: withConsent(from(childcareNeed.ref.from)),
    },
  },
};
