/** What staff of the rehearsal answer, and what most newcomers of it have in common. */
import { type Given, unknown } from '../persona.ts';
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

/** Asks for benefits, has nothing, needs nothing special. */
export const benefits: Readonly<Record<string, Given>> = {
  benefitsWish: { needed: 'yes' },
  circumstances: { circumstances: ['none'] },
  income: { has: 'no' },
  assets: { has: 'no' },
  doctorToday: { doctor: 'no', vaccination: 'no' },
  specialNeeds: { needs: ['none'] },
  equipment: { needs: ['none'] },
  healthInsurance: { insured: 'no' },
  payment: { way: 'paymentCard' },
  protectionNeeds: { needed: 'no' },
  documentsAtHand: { documents: ['none'] },
};
export const assigned: Readonly<Record<string, Given>> = {
  assignment: { obliged: 'yes', place: 'Mülheim an der Ruhr' },
};
export const inTheCanteen: Readonly<Record<string, Given>> = { meals: { provided: 'yes' } };
export const rents = (euros: number): Readonly<Record<string, Given>> => ({
  rent: { rent: { cents: euros * 100, currency: 'EUR' } },
});

/** A paper of residence, as the benefits need to know it. */
export const residence = (
  paper: Given,
  issuedOn: unknown,
  validUntil: string,
): Readonly<Record<string, Given>> => ({
  residencePaper: paper,
  residenceValidity: { issuedOn, validUntil },
});
export const asylumRegistered = (registeredOn: unknown): Readonly<Record<string, Given>> => ({
  asylumApplication: { registeredOn, lodged: 'no' },
});

/** Looks for work. @param field of the last job @param language spoken well, ISO 639 */
export const looksForWork = (field: string, years: number, language: string) =>
  ({
    workWish: { tell: 'yes' },
    education: { years: 9, level: 'lowerSecondary', country: unknown },
    qualifications: { has: 'no' },
    experience: { has: 'yes', jobs: [{ field, years }] },
    languages: {
      languages: [
        { language, level: 'native', reads: 'yes', writes: 'yes' },
        { language: 'de', level: 'A0', reads: 'no', writes: 'no' },
      ],
    },
    germanCourse: { attended: 'no' },
    aims: { aims: ['workNow', 'languageFirst'] },
    availability: { from: 'now', hoursPerWeek: 30, times: ['morning', 'afternoon'] },
    workLimits: { toConsider: 'no' },
    workQuestions: {},
  }) satisfies Readonly<Record<string, Given>>;
export const noWork: Readonly<Record<string, Given>> = {
  workWish: { tell: 'no' },
  workQuestions: {},
};
