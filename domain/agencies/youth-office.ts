/**
 * Jugendamt (§ 69 SGB VIII): the children of a household and who has custody of them. Of the residence status it learns
 * only that there is one; of health, childcare and learning only what those with custody consented to.
 */
import { custodians, isMinor, relationToFirstPerson, somebody } from '#domain/agencies/readings';
import {
  flag,
  from,
  moved,
  type Reader,
  reference,
  type Whitelist,
  withConsent,
} from '#domain/agencies/whitelist';
import {
  attendance,
  club,
  nurseryNeeds,
  schoolNeeds,
  schoolPlace,
} from '#domain/intake/benefits/children-pages';
import { contact } from '#domain/intake/benefits/declaration-pages';
import { assignment, childrenPapers } from '#domain/intake/benefits/household-pages';
import {
  disability,
  doctorToday,
  healthInsurance,
  pregnancy,
  specialNeeds,
} from '#domain/intake/benefits/needs-pages';
import { commitment } from '#domain/intake/benefits/person-pages';
import { residenceOf } from '#domain/intake/benefits/residence-of';
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
import { understanding } from '#domain/intake/household/pages';
import { aims, childcareNeed, childcareWish } from '#domain/intake/labour-market/work-pages';
import { address, movingIn, previousAddresses } from '#domain/intake/registration/address-pages';
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

/** Every question about the residence status comes down to one yes or no. */
const residenceQuestions = [
  residencePaper.ref.paper,
  residencePaper.ref.permit,
  residencePaper.ref.fiktion,
  residencePaper.ref.duldung,
  residenceValidity.ref.issuedOn,
  residenceValidity.ref.validUntil,
  firstPermit.ref.firstIssuedOn,
  protectionRequest.ref.protectionRequestOn,
  firstFiktion.ref.firstFiktionOn,
  suspension.ref.suspensionSince,
  suspensionGround.ref.printed,
  asylumApplication.ref.registeredOn,
  asylumApplication.ref.lodged,
  asylumApplication.ref.lodgedOn,
  resettler.ref.resettler,
  commitment.ref.familyName,
  commitment.ref.givenName,
  commitment.ref.since,
  childrenPapers.ref.sameAsFirst,
  assignment.ref.obliged,
  assignment.ref.place,
  assignment.ref.decidedOn,
];

const hasResidenceStatus = ({ answers, person }: Reader) => {
  const residence = person && residenceOf(answers, person.id);
  return residence && { value: residence.status !== 'unknown' };
};

export const youthOffice: Whitelist = {
  agency: 'youthOffice',
  kind: 'youthOffice',
  version: 1,
  language: true,
  concerns: somebody(isMinor),
  includes: isMinor,
  household: {
    home: {
      dwelling: from(address.ref.dwelling),
      street: from(centreAddress.ref.street, address.ref.street),
      houseNumber: from(centreAddress.ref.houseNumber, address.ref.houseNumber),
      addition: from(centreAddress.ref.addition, address.ref.addition),
      postcode: from(centreAddress.ref.postcode, address.ref.postcode),
      town: from(centreAddress.ref.town, address.ref.town),
    },
  },
  person: {
    residence: { exists: reference(residenceQuestions, hasResidenceStatus) },
    family: {
      relationToFirstPerson,
      childrenElsewhere: from(childrenElsewhere.ref.children),
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
      lives: from(spouse.ref.where),
      person: from(spouse.ref.spouse),
      familyName: from(spouseElsewhere.ref.familyName),
      givenNames: from(spouseElsewhere.ref.givenNames),
      birthName: from(spouseElsewhere.ref.birthName),
      birthDate: from(spouseElsewhere.ref.birthDate),
      sex: from(spouseElsewhere.ref.sex),
      street: from(spouseAddress.ref.street),
      postcode: from(spouseAddress.ref.postcode),
      town: from(spouseAddress.ref.town),
    },
    custody: {
      custodians,
      representativesElsewhere: from(custody.ref.elsewhere),
      legalCarers: from(legalCarer.ref.carers),
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
    health: {
      doctorToday: withConsent(from(doctorToday.ref.doctor)),
      doctorInterpreter: withConsent(from(doctorToday.ref.interpreter)),
      vaccinationWanted: withConsent(from(doctorToday.ref.vaccination)),
      specialNeeds: withConsent(from(specialNeeds.ref.needs)),
      insured: withConsent(from(healthInsurance.ref.insured)),
      insurer: withConsent(from(healthInsurance.ref.insurer)),
    },
    pregnancy: {
      pregnant: withConsent(from(pregnancy.ref.pregnant)),
      expectedOn: withConsent(from(pregnancy.ref.expectedOn)),
      maternityRecord: withConsent(from(pregnancy.ref.maternityRecord)),
      outfitNeeded: withConsent(from(pregnancy.ref.outfit)),
    },
    disability: {
      cardHeld: withConsent(from(disability.ref.card)),
      degree: withConsent(from(disability.ref.degree)),
      marks: withConsent(from(disability.ref.marks)),
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
      phone: withConsent(from(contact.ref.phone)),
      email: withConsent(from(contact.ref.email)),
    },
    aims: {
      aims: withConsent(from(aims.ref.aims)),
      wish: withConsent(from(aims.ref.wish)),
    },
    childcare: {
      wanted: withConsent(from(childcareWish.ref.needed)),
      needed: withConsent(from(childcareNeed.ref.needed)),
      hoursPerWeek: withConsent(from(childcareNeed.ref.hoursPerWeek)),
      from: withConsent(from(childcareNeed.ref.from)),
    },
  },
};
