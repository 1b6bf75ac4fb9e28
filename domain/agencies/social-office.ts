/**
 * Sozialamt (§ 10 AsylbLG, § 3 SGB XII): all that an application for benefits asks (§§ 60 to 67 SGB I, § 11 AsylbLG).
 * Longer than other files because it lists every field by name: that is its purpose.
 */
import { everybody, isTrue, relationToFirstPerson } from '#domain/agencies/readings';
import { flag, from, moved, type Whitelist, withConsent } from '#domain/agencies/whitelist';
import {
  attendance,
  club,
  nurseryNeeds,
  schoolNeeds,
  schoolPlace,
} from '#domain/intake/benefits/children-pages';
import { applies } from '#domain/intake/benefits/conditions';
import {
  contact,
  declaredChanges,
  declaredCooperation,
  declaredMatching,
  declaredTruth,
  declaredWorkStart,
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
import {
  disability,
  doctorToday,
  equipment,
  healthInsurance,
  pregnancy,
  protectionNeeds,
  singleParent,
  specialNeeds,
} from '#domain/intake/benefits/needs-pages';
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
import { aims } from '#domain/intake/labour-market/work-pages';
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

export const socialOffice: Whitelist = {
  agency: 'socialOffice',
  kind: 'socialOffice',
  version: 1,
  language: true,
  concerns: (reader) => isTrue(applies, reader),
  includes: everybody,
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
      wanted: from(benefitsWish.ref.needed),
    },
    householdCommunity: {
      together: from(livingTogether.ref.together),
      members: from(livingTogether.ref.members),
    },
    accommodation: {
      facility: from(facility.ref.kind),
      mealsProvided: from(meals.ref.provided),
      rent: from(rent.ref.rent),
      heating: from(rent.ref.heating),
      electricity: from(rent.ref.electricity),
      deposit: from(rent.ref.deposit),
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
      childrenHaveAny: from(childrenMoney.ref.any),
    },
    documents: {
      atHand: from(documentsAtHand.ref.documents),
    },
  },
  person: {
    family: {
      relationToFirstPerson,
      childrenElsewhere: from(childrenElsewhere.ref.children),
      singleParent: from(singleParent.ref.alone),
      singleParentOf: from(singleParent.ref.children),
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
      birthName: from(formerNames.ref.birthName),
      formerNames: from(formerNames.ref.formerNames),
      fatherName: from(formerNames.ref.fatherName),
      nameChain: from(formerNames.ref.nameChain),
      aliases: from(otherNames.ref.names),
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
      representatives: from(custody.ref.representatives),
      representativesElsewhere: from(custody.ref.elsewhere),
      legalCarers: from(legalCarer.ref.carers),
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
      circumstances: from(circumstances.ref.circumstances),
      apartSince: from(livingApart.ref.since),
    },
    attorney: {
      familyName: from(attorney.ref.familyName),
      givenName: from(attorney.ref.givenName),
    },
    commitment: {
      familyName: from(commitment.ref.familyName),
      givenName: from(commitment.ref.givenName),
      since: from(commitment.ref.since),
    },
    income: {
      has: from(income.ref.has),
      incomes: from(income.ref.incomes),
    },
    assets: {
      has: from(assets.ref.has),
      assets: from(assets.ref.assets),
    },
    health: {
      doctorToday: from(doctorToday.ref.doctor),
      doctorInterpreter: from(doctorToday.ref.interpreter),
      vaccinationWanted: from(doctorToday.ref.vaccination),
      specialNeeds: from(specialNeeds.ref.needs),
      insured: from(healthInsurance.ref.insured),
      insurer: from(healthInsurance.ref.insurer),
    },
    pregnancy: {
      pregnant: from(pregnancy.ref.pregnant),
      expectedOn: from(pregnancy.ref.expectedOn),
      maternityRecord: from(pregnancy.ref.maternityRecord),
      outfitNeeded: from(pregnancy.ref.outfit),
    },
    disability: {
      cardHeld: from(disability.ref.card),
      degree: from(disability.ref.degree),
      marks: from(disability.ref.marks),
    },
    needs: {
      equipment: from(equipment.ref.needs),
    },
    childEducation: {
      attends: from(attendance.ref.attends),
      institution: from(attendance.ref.institution),
      schoolPlaceNeeded: from(schoolPlace.ref.needed),
      nurseryNeeds: from(nurseryNeeds.ref.needs),
      schoolNeeds: from(schoolNeeds.ref.needs),
      clubWanted: from(club.ref.wanted),
    },
    payment: {
      way: from(payment.ref.way),
      iban: from(payment.ref.iban),
      accountHolder: from(payment.ref.accountHolder),
    },
    contact: {
      phone: withConsent(from(contact.ref.phone)),
      email: withConsent(from(contact.ref.email)),
    },
    protection: {
      lodging: from(protectionNeeds.ref.lodging),
    },
    declarations: {
      truth: from(declaredTruth.ref.confirmed),
      reportsChanges: from(declaredChanges.ref.confirmed),
      cooperation: from(declaredCooperation.ref.confirmed),
      reportsWorkStart: from(declaredWorkStart.ref.confirmed),
      toldOfDataMatching: from(declaredMatching.ref.confirmed),
    },
    aims: {
      aims: withConsent(from(aims.ref.aims)),
      wish: withConsent(from(aims.ref.wish)),
    },
  },
};
