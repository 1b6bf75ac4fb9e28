/**
 * Ausländerbehörde (§ 71 AufenthG): base data of those who are not German (§ 11 (3) AsylbLG, § 71 (2a) SGB X). Of the
 * residence status it is itself the source; it learns nothing of means, health, work or family.
 */
import { isForeigner, somebody } from '#domain/agencies/readings';
import { flag, from, moved, type Whitelist, withConsent } from '#domain/agencies/whitelist';
import { contact } from '#domain/intake/benefits/declaration-pages';
import { otherNames } from '#domain/intake/benefits/person-pages';
import { understanding } from '#domain/intake/household/pages';
import { address, arrival, movingIn, previousAddresses } from '#domain/intake/registration/address-pages';
import { birth, nationality, sex } from '#domain/intake/registration/birth-pages';
import { document, documentDetails, furtherDocuments } from '#domain/intake/registration/document-pages';
import { maritalStatus, marriageCheck } from '#domain/intake/registration/family-pages';
import { formerNames, officialName } from '#domain/intake/registration/name-pages';
import { centreAddress, identityCheck, informationBlock } from '#domain/intake/staff/pages';

export const foreignersAuthority: Whitelist = {
  agency: 'foreignersAuthority',
  kind: 'foreignersAuthority',
  version: 1,
  language: true,
  concerns: somebody(isForeigner),
  includes: isForeigner,
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
    arrival: {
      bornHere: moved(arrival.ref.bornHere),
      enteredOn: moved(arrival.ref.enteredOn),
      cameFrom: moved(arrival.ref.cameFrom),
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
    contact: {
      phone: withConsent(from(contact.ref.phone)),
      email: withConsent(from(contact.ref.email)),
    },
  },
};
