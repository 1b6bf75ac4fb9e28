/** Mother from Ukraine with two children in a flat; the father is still there. Passports; Fiktion under § 24. */
import { benefitsAnswers } from './benefits-answers.ts';
import { born, type Journey, no, none, read, value, who, yes } from './journey.ts';
import { labourMarketAnswers } from './labour-market-answers.ts';
import { childWithParent, forEach, movedIn, names, signedOff, staffSaw } from './usual.ts';

const children = ['taras', 'daryna'];
const everyone = ['olena', ...children];

const passport = (alias: string, number: string, validUntil: string, mrz: readonly string[]) => ({
  [`document/${alias}`]: { mrz: value(mrz), kind: value('RP'), number: value(number) },
  [`documentDetails/${alias}`]: {
    issuedBy: value('Behörde 9999'),
    issuedOn: value('2021-08-14'),
    validUntil: value(validUntil),
  },
  [`furtherDocuments/${alias}`]:
    alias === 'olena'
      ? {
          has: yes,
          documents: value([
            {
              kind: 'provisionalCertificate',
              number: 'X0000001',
              issuedOn: '2026-05-10',
              validUntil: '2027-03-04',
            },
          ]),
        }
      : { has: no },
});

export const persona03: Journey = {
  persona: '3',
  language: 'uk',
  startedOn: '2026-11-23',
  members: [
    { alias: 'olena', called: 'Олена', relation: 'self', ageGroup: 'adult' },
    { alias: 'taras', called: 'Тарас', relation: 'child', ageGroup: 'minor' },
    { alias: 'daryna', called: 'Дарина', relation: 'child', ageGroup: 'minor' },
  ],
  answers: {
    notice: { read },
    ...forEach(children, childWithParent),
    'afraid/olena': { afraid: no },
    'understanding/olena': { spokenLanguage: value('uk'), interpreterNeeded: no, readingHelp: no },
    interpreter: { type: value('professional'), language: value('uk'), initials: value('B. B.') },
    address: {
      dwelling: value('flat'),
      street: value('Beispielallee'),
      houseNumber: value('12a'),
      postcode: value('45468'),
      town: value('Mülheim an der Ruhr'),
    },
    moveTogether: { together: yes, assurance: read },
    ...passport('olena', 'FE123451', '2031-08-14', [
      'P<UKRPRYKLADENKO<<OLENA<<<<<<<<<<<<<<<<<<<<<',
      'FE123451<3UKR8803193F3108147<<<<<<<<<<<<<<<2',
    ]),
    ...passport('taras', 'FE123452', '2029-08-14', [
      'P<UKRPRYKLADENKO<<TARAS<<<<<<<<<<<<<<<<<<<<<',
      'FE123452<6UKR1105027M2908144<<<<<<<<<<<<<<<8',
    ]),
    ...passport('daryna', 'FE123453', '2029-08-14', [
      'P<UKRPRYKLADENKO<<DARYNA<<<<<<<<<<<<<<<<<<<<',
      'FE123453<9UKR1601172F2908144<<<<<<<<<<<<<<<6',
    ]),
    ...names('olena', 'Prykladenko', 'Olena'),
    'formerNames/olena': {
      kinds: value(['birthName', 'fatherName', 'doctorate']),
      birthName: value('Zrazkova'),
      fatherName: value('Petrivna'),
      doctorate: value('Dr.'),
    },
    ...names('taras', 'Prykladenko', 'Taras'),
    ...names('daryna', 'Prykladenko', 'Daryna'),
    'birth/olena': { birthDate: born(1988, 3, 19), birthPlace: value('Charkiw'), birthCountry: value('159') },
    'birth/taras': { birthDate: born(2011, 5, 2), birthPlace: value('Charkiw'), birthCountry: value('166') },
    'birth/daryna': {
      birthDate: born(2016, 1, 17),
      birthPlace: value('Charkiw'),
      birthCountry: value('166'),
    },
    ...forEach(everyone, (alias) => ({
      [`sex/${alias}`]: { sex: value(alias === 'taras' ? 'm' : 'w') },
      [`nationality/${alias}`]: { nationalities: value(['166']) },
      [`religion/${alias}`]: { membership: value('none') },
      ...staffSaw(alias, 'passport'),
    })),
    'maritalStatus/olena': { status: value('VH'), registered: yes },
    'marriage/olena': { date: born(2010, 6, 12), place: value('Charkiw'), country: value('166') },
    'spouse/olena': { where: value('abroad') },
    'spouseElsewhere/olena': {
      familyName: value('Prykladenko'),
      givenNames: value(['Mykola']),
      birthDate: born(1985, 11, 3),
      sex: value('m'),
    },
    'childrenElsewhere/olena': { has: no },
    'legalCarer/olena': { has: no },
    'maritalStatus/taras': { status: value('LD') },
    ...forEach(children, (alias) => ({
      [`custody/${alias}`]: {
        representatives: who('olena'),
        othersElsewhere: yes,
        elsewhere: value([{ familyName: 'Prykladenko', givenNames: ['Mykola'], sex: 'm' }]),
      },
    })),
    ...movedIn('olena', '166', [2026, 4, 28], '2026-11-02'),
    'previousAddresses/olena': {
      has: yes,
      addresses: value([
        {
          street: 'Musterdamm',
          houseNumber: '3',
          postcode: '10115',
          town: 'Berlin',
          movedOut: { year: 2026, month: 11, day: 1, precision: 'day' },
        },
      ]),
    },
    'objections/olena': { objections: none },
    'consent/olena': {
      shareWith: value(['youthOffice', 'jobcentre']),
      youthOffice: value(['childcare', 'contact']),
      jobcentre: value(['contact']),
    },
    dwellingProvider: {
      providerName: value('Wohnbau Beispiel eG'),
      providerAddress: value('Musterplatz 4, 45468 Mülheim an der Ruhr'),
      dwellingType: value('sole'),
      confirmed: yes,
    },
    ...benefitsAnswers['3'],
    ...labourMarketAnswers['3'],
    ...signedOff,
  },
};
