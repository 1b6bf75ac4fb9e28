/**
 * Meldebehörde (§ 1 BMG): what the registration needs, § 3 (1) Nr. 1 to 18, (2) BMG, and nothing beyond § 24 (1) BMG.
 * The only agency that learns the religious society. Of language and reading it learns only whether there is a need.
 */

import { z } from 'zod';
import { everybody, relationToFirstPerson } from '#domain/agencies/readings';
import {
  answerTo,
  derived,
  flag,
  from,
  moved,
  onlyWhere,
  type Reader,
  reference,
  type Source,
  type Whitelist,
} from '#domain/agencies/whitelist';
import type { Ref } from '#domain/flow/page';
import { maritalStatusCodes, marriedCodes, religionCodes } from '#domain/identity/code-lists';
import { answering, understanding } from '#domain/intake/household/pages';
import {
  address,
  arrival,
  moveTogether,
  movingIn,
  otherDwellings,
  previousAddresses,
} from '#domain/intake/registration/address-pages';
import { birth, nationality, sex } from '#domain/intake/registration/birth-pages';
import { document, documentDetails, furtherDocuments } from '#domain/intake/registration/document-pages';
import { maritalStatusAnswer, religionAnswer } from '#domain/intake/registration/facts';
import {
  childrenElsewhere,
  custody,
  legalCarer,
  maritalStatus,
  marriage,
  marriageCheck,
  spouse,
  spouseAddress,
  spouseElsewhere,
} from '#domain/intake/registration/family-pages';
import { formerNames, officialName } from '#domain/intake/registration/name-pages';
import { objections } from '#domain/intake/registration/objection-pages';
import { religion, religionCheck } from '#domain/intake/registration/religion-pages';
import {
  centreAddress,
  dwellingProvider,
  identityCheck,
  informationBlock,
  signOff,
} from '#domain/intake/staff/pages';

/** Somebody who belongs to none says `none`; the registry's code for that is `oa`. */
const membership = derived(
  [religionCheck.ref.membership, religion.ref.membership],
  z.enum(religionCodes).meta({ 'x-codeList': 'religion' }),
  ({ answers, person }) => {
    const answer = person && religionAnswer(answers, person.id);
    if (!answer || 'skip' in answer) return answer;
    if (answer.value === 'none') return { value: 'oa' };
    // Which other society it is, staff have not found yet.
    return religionCodes.some((code) => code === answer.value) ? answer : { skip: 'unknown' };
  },
);

const speaksOtherThanGerman = (reader: Reader) => {
  const answer = answerTo(understanding.ref.spokenLanguage, reader);
  return answer && 'value' in answer ? { value: answer.value !== 'de' } : answer;
};

/**
 * § 3 (1) Nr. 14, 15 BMG: only a marriage (or partnership) the register knows. Where staff found that there is none,
 * the wedding and whom it joined are no matter of the registry; while it is open they are hints.
 */
const unmarried: readonly string[] = maritalStatusCodes.filter(
  (code) => code !== 'NB' && !marriedCodes.some((married) => married === code),
);
const isOrMayBeMarried = ({ answers, person }: Reader) => {
  const status = person && maritalStatusAnswer(answers, person.id);
  return !status || 'skip' in status || !unmarried.includes(status.value as string);
};
const ofMarriage = (ref: Ref): Source => onlyWhere(isOrMayBeMarried, from(ref));

export const registryOffice: Whitelist = {
  agency: 'registryOffice',
  kind: 'registryOffice',
  version: 1,
  language: false,
  concerns: everybody,
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
    move: {
      together: from(moveTogether.ref.together),
      mayGiveOthersData: from(moveTogether.ref.assurance),
    },
    dwellingProvider: {
      name: from(dwellingProvider.ref.providerName),
      address: from(dwellingProvider.ref.providerAddress),
      owner: from(dwellingProvider.ref.ownerName),
      dwellingType: from(dwellingProvider.ref.dwellingType),
      confirmed: from(dwellingProvider.ref.confirmed),
    },
    signOff: {
      readBack: from(signOff.ref.readBack),
      germanPrint: from(signOff.ref.germanPrint),
      complete: from(signOff.ref.complete),
    },
  },
  person: {
    understanding: {
      otherLanguageThanGerman: reference([understanding.ref.spokenLanguage], speaksOtherThanGerman),
      interpreterNeeded: flag(understanding.ref.interpreterNeeded, 'yes'),
      readingHelpNeeded: flag(understanding.ref.readingHelp, 'yes'),
    },
    family: {
      relationToFirstPerson,
      childrenElsewhere: from(childrenElsewhere.ref.children),
    },
    declarations: {
      mayGiveOthersData: from(answering.ref.assurance),
      objections: from(objections.ref.objections),
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
      doctorate: from(formerNames.ref.doctorate),
      religiousName: from(formerNames.ref.religiousName),
      artistName: from(formerNames.ref.artistName),
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
      marriageRegistered: from(maritalStatus.ref.registered),
      marriedOn: ofMarriage(marriage.ref.date),
      marriagePlace: ofMarriage(marriage.ref.place),
      marriageCountry: ofMarriage(marriage.ref.country),
    },
    spouse: {
      lives: ofMarriage(spouse.ref.where),
      person: ofMarriage(spouse.ref.spouse),
      familyName: ofMarriage(spouseElsewhere.ref.familyName),
      givenNames: ofMarriage(spouseElsewhere.ref.givenNames),
      birthName: ofMarriage(spouseElsewhere.ref.birthName),
      birthDate: ofMarriage(spouseElsewhere.ref.birthDate),
      sex: ofMarriage(spouseElsewhere.ref.sex),
      street: ofMarriage(spouseAddress.ref.street),
      postcode: ofMarriage(spouseAddress.ref.postcode),
      town: ofMarriage(spouseAddress.ref.town),
    },
    custody: {
      representatives: from(custody.ref.representatives),
      representativesElsewhere: from(custody.ref.elsewhere),
      legalCarers: from(legalCarer.ref.carers),
    },
    religion: {
      membership,
      memberSince: from(religion.ref.memberSince),
    },
    arrival: {
      bornHere: moved(arrival.ref.bornHere),
      enteredOn: moved(arrival.ref.enteredOn),
      cameFrom: moved(arrival.ref.cameFrom),
    },
    move: {
      previousAddresses: moved(previousAddresses.ref.addresses),
      movedInOn: moved(movingIn.ref.movedInOn),
      otherDwellings: moved(otherDwellings.ref.dwellings),
    },
    identityCheck: {
      basis: from(identityCheck.ref.basis),
      names: from(identityCheck.ref.names),
      birthDate: from(identityCheck.ref.birthDate),
    },
    informationBlock: {
      status: from(informationBlock.ref.block),
    },
  },
};
