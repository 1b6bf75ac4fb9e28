/** What staff of the rehearsal answer, and what most newcomers of it have in common. */
import type { Given } from '../persona.ts';
import { rehearsalSite } from '../site.ts';

const { address, landlord } = rehearsalSite.centre;

/** @param language of the interpreter, ISO 639 */
export const staffAnswers = (language: string): Readonly<Record<string, Given>> => ({
  interpreter: { type: 'professional', language, initials: 'SP' },
  identityCheck: { basis: 'arrivalCertificate', names: 'asInDocument', birthDate: 'asInDocument' },
  informationBlock: { block: 'none' },
  centreAddress: {
    street: address.street,
    houseNumber: address.houseNumber,
    postcode: address.postalCode,
    town: address.town,
  },
  dwellingProvider: {
    providerName: landlord.name,
    providerAddress: `${landlord.address.street} ${landlord.address.houseNumber}, ${landlord.address.postalCode} ${landlord.address.town}`,
    dwellingType: 'sole',
    confirmed: 'yes',
  },
  signOff: { readBack: 'interpreted', germanPrint: 'yes', complete: true },
});

/** Lives in the centre, with an Ankunftsnachweis from the Federal Office. */
export const inTheCentre: Readonly<Record<string, Given>> = {
  address: { dwelling: 'thisCentre' },
};
/** One Meldeschein for all (§ 23 (4) BMG). */
export const together: Readonly<Record<string, Given>> = {
  moveTogether: { together: 'yes', assurance: true },
};

/** @param spoken language of everyday talk, ISO 639 */
export const understands = (spoken: string, readingHelp: 'yes' | 'no' = 'no'): Given => ({
  spokenLanguage: spoken,
  interpreterNeeded: 'yes',
  readingHelp,
});

export const arrivalCertificate = (number: string): Readonly<Record<string, Given>> => ({
  document: { kind: 'AKN', number },
  documentDetails: {
    issuedBy: 'Bundesamt für Migration und Flüchtlinge',
    issuedOn: '2026-10-05',
    validUntil: '2027-04-04',
  },
});
export const passport = (number: string, issuedBy: string): Readonly<Record<string, Given>> => ({
  document: { kind: 'RP', number },
  documentDetails: { issuedBy, issuedOn: '2021-03-15', validUntil: '2031-03-14' },
});
export const noPapers: Readonly<Record<string, Given>> = { document: { kind: 'none' } };

/** @param cameFrom key of the Destatis territory list */
export const arrived = (enteredOn: Given[string], cameFrom: string, movedInOn: string) =>
  ({
    arrival: { bornHere: 'no', enteredOn, cameFrom },
    movingIn: { movedInOn },
  }) satisfies Readonly<Record<string, Given>>;
