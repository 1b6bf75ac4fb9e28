/** A Kurdish woman from Türkiye and her son: names with İ and ı, which every change of case and every zone puts to the test. */
import { benefitsAnswers } from './benefits-answers.ts';
import { born, type Journey, no, none, read, value, who, yes } from './journey.ts';
import { labourMarketAnswers } from './labour-market-answers.ts';
import {
  childWithParent,
  forEach,
  inCentre,
  interpretedBy,
  movedIn,
  names,
  signedOff,
  single,
  staffSaw,
} from './usual.ts';

const both = ['isil', 'idris'];

/** A zone has neither İ nor ı: both are written as I there, Ö as O, Ğ as G. */
const passport = (alias: string, number: string, validUntil: string, mrz: readonly string[]) => ({
  [`document/${alias}`]: { mrz: value(mrz), kind: value('RP'), number: value(number) },
  [`documentDetails/${alias}`]: {
    issuedBy: value('Diyarbakır'),
    issuedOn: value('2023-03-15'),
    validUntil: value(validUntil),
  },
});

export const persona11: Journey = {
  persona: '11',
  language: 'kmr',
  startedOn: '2026-11-23',
  members: [
    { alias: 'isil', called: 'Işıl', relation: 'self', ageGroup: 'adult' },
    { alias: 'idris', called: 'İdris', relation: 'child', ageGroup: 'minor' },
  ],
  answers: {
    notice: { read },
    ...childWithParent('idris'),
    'afraid/isil': { afraid: no },
    'understanding/isil': { spokenLanguage: value('kmr'), interpreterNeeded: yes, readingHelp: no },
    ...interpretedBy('kmr'),
    ...inCentre,
    moveTogether: { together: yes, assurance: read },
    ...passport('isil', 'U80000011', '2031-03-14', [
      'P<TURORNEKOGLU<<ISIL<IPEK<<<<<<<<<<<<<<<<<<<',
      'U800000118TUR9401105F3103142<<<<<<<<<<<<<<<8',
    ]),
    ...passport('idris', 'U80000012', '2028-03-14', [
      'P<TURORNEKOGLU<<IDRIS<<<<<<<<<<<<<<<<<<<<<<<',
      'U800000129TUR1906051M2803146<<<<<<<<<<<<<<<6',
    ]),
    'furtherDocuments/isil': {
      has: yes,
      documents: value([
        { kind: 'AKN', number: 'A1234550', issuedOn: '2026-09-03', validUntil: '2027-03-02' },
      ]),
    },
    'furtherDocuments/idris': { has: no },
    ...names('isil', 'Örnekoğlu', 'Işıl', 'İpek'),
    'formerNames/isil': {
      kinds: value(['birthName', 'fatherName']),
      birthName: value('Sığırcı-Örnek'),
      fatherName: value('İsmail'),
    },
    ...names('idris', 'Örnekoğlu', 'İdris'),
    'birth/isil': { birthDate: born(1994, 1, 10), birthPlace: value('Iğdır'), birthCountry: value('163') },
    'birth/idris': {
      birthDate: born(2019, 6, 5),
      birthPlace: value('Diyarbakır'),
      birthCountry: value('163'),
    },
    ...forEach(both, (alias) => ({
      [`sex/${alias}`]: { sex: value(alias === 'isil' ? 'w' : 'm') },
      [`nationality/${alias}`]: { nationalities: value(['163']) },
      [`religion/${alias}`]: { membership: value('none') },
      ...staffSaw(alias, 'passport'),
    })),
    ...single('isil', 'GS'),
    'custody/idris': {
      representatives: who('isil'),
      othersElsewhere: yes,
      elsewhere: value([{ familyName: 'Yıldız-Örnek', givenNames: ['Işık', 'İlyas'], sex: 'm' }]),
    },
    ...movedIn('isil', '163', [2026, 8, 30], '2026-11-16'),
    'objections/isil': { objections: none },
    'consent/isil': { shareWith: value(['jobcentre']), jobcentre: value(['contact']) },
    ...benefitsAnswers['11'],
    ...labourMarketAnswers['11'],
    ...signedOff,
  },
};
