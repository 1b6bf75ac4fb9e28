/** What most persons answer, so that a journey says only what is special about somebody. */
import type { Answer, PageAnswers } from '#domain/flow/page';
import { no, none, read, value, yes } from './journey.ts';

type Steps = Readonly<Record<string, PageAnswers>>;

/** Literals with computed keys are inferred with optional members; none of them is ever there without a value. */
type LooseSteps = Readonly<Record<string, Readonly<Record<string, Answer | undefined>>>>;

/** The same answers for several persons: `forEach(['a', 'b'], (alias) => …)` */
export const forEach = (aliases: readonly string[], steps: (alias: string) => LooseSteps): Steps =>
  Object.assign({}, ...aliases.map(steps));

export const childWithParent = (alias: string): Steps => ({
  [`guardian/${alias}`]: { present: yes, kind: value('parent') },
});

export const arrivalCertificate = (alias: string, number: string, mrz: readonly string[]): Steps => ({
  [`document/${alias}`]: { mrz: value(mrz), kind: value('AKN'), number: value(number) },
  [`documentDetails/${alias}`]: {
    issuedBy: value('Bundesamt, Außenstelle Musterhausen'),
    issuedOn: value('2026-09-03'),
    validUntil: value('2027-03-02'),
  },
  [`furtherDocuments/${alias}`]: { has: no },
});

export const names = (alias: string, familyName: string, ...givenNames: readonly string[]): Steps => ({
  [`officialName/${alias}`]: {
    onlyName: no,
    familyName: value(familyName),
    givenNames: value(givenNames),
  },
  [`formerNames/${alias}`]: { kinds: none },
});

/** An adult without spouse, children elsewhere, carer or religious society. */
export const single = (alias: string, status = 'LD'): Steps => ({
  [`maritalStatus/${alias}`]: { status: value(status) },
  [`childrenElsewhere/${alias}`]: { has: no },
  [`legalCarer/${alias}`]: { has: no },
  [`religion/${alias}`]: { membership: value('none') },
});

export const staffSaw = (alias: string, basis = 'arrivalCertificate'): Steps => ({
  [`identityCheck/${alias}`]: {
    basis: value(basis),
    names: value(basis === 'ownStatement' ? 'noDocument' : 'asInDocument'),
    birthDate: value(basis === 'ownStatement' ? 'noDocument' : 'asInDocument'),
  },
  [`informationBlock/${alias}`]: { block: value('none') },
});

export const interpretedBy = (language: string): Steps => ({
  interpreter: { type: value('lay'), language: value(language), initials: value('M. M.'), understood: read },
});

export const inCentre: Steps = {
  address: { dwelling: value('thisCentre') },
  centreAddress: {
    street: value('Musterweg'),
    houseNumber: value('1'),
    postcode: value('45479'),
    town: value('Mülheim an der Ruhr'),
  },
  dwellingProvider: {
    providerName: value('Stadt Mülheim an der Ruhr'),
    providerAddress: value('Beispielstraße 2, 45468 Mülheim an der Ruhr'),
    dwellingType: value('sole'),
    confirmed: yes,
  },
};

/** Came from abroad, straight to here, and has no other dwelling. */
export const movedIn = (
  alias: string,
  from: string,
  entered: readonly [number, number, number],
  on: string,
): Steps => ({
  [`arrival/${alias}`]: {
    bornHere: no,
    enteredOn: value({ year: entered[0], month: entered[1], day: entered[2], precision: 'day' }),
    cameFrom: value(from),
  },
  [`previousAddresses/${alias}`]: { has: no },
  [`movingIn/${alias}`]: { movedInOn: value(on) },
  [`otherDwellings/${alias}`]: { has: no },
});

export const shares = (alias: string): Steps => ({ [`consent/${alias}`]: { shareWith: none } });

export const signedOff: Steps = {
  signOff: { readBack: value('interpreted'), germanPrint: yes, complete: read },
};
