/** Syrian family of five in the centre: arrival certificates, a baby without one, a grandmother born "in 1948". */
import { benefitsAnswers } from './benefits-answers.ts';
import { born, type Journey, no, none, read, skip, value, who, yes } from './journey.ts';
import { labourMarketAnswers } from './labour-market-answers.ts';
import {
  arrivalCertificate,
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

const spouses = ['samir', 'rima'];
const children = ['yusuf', 'nour'];
const everyone = [...spouses, ...children, 'fatima'];

export const persona01: Journey = {
  persona: '1',
  language: 'ar',
  startedOn: '2026-11-23',
  members: [
    { alias: 'samir', called: 'سمير', relation: 'self', ageGroup: 'adult' },
    { alias: 'rima', called: 'ريما', relation: 'spouse', ageGroup: 'adult' },
    { alias: 'yusuf', called: 'يوسف', relation: 'child', ageGroup: 'minor' },
    { alias: 'nour', called: 'نور', relation: 'child', ageGroup: 'minor' },
    { alias: 'fatima', called: 'فاطمة', relation: 'parent', ageGroup: 'adult' },
  ],
  answers: {
    notice: { read },
    ...forEach(children, childWithParent),
    'answering/rima': { who: value('self') },
    'answering/fatima': { who: value('familyMember'), assurance: read },
    'afraid/samir': { afraid: no },
    'afraid/rima': { afraid: skip('declined') },
    ...forEach([...spouses, 'fatima'], (alias) => ({
      [`understanding/${alias}`]: {
        spokenLanguage: value('ar'),
        interpreterNeeded: yes,
        readingHelp: value(alias === 'fatima' ? 'yes' : 'no'),
      },
    })),
    ...interpretedBy('ar'),
    ...inCentre,
    moveTogether: { together: yes, assurance: read },

    ...arrivalCertificate('samir', 'A1234501', [
      'MED<<ALMITHAL<<SAMIR<<<<<<<<<<<<<<<<',
      'A1234501<6SYR8904126M2703028<<<<<<<4',
    ]),
    ...arrivalCertificate('rima', 'A1234502', [
      'MED<<ALTAJRIBA<<RIMA<<<<<<<<<<<<<<<<',
      'A1234502<9SYR9307252F2703028<<<<<<<4',
    ]),
    ...arrivalCertificate('yusuf', 'A1234504', [
      'MED<<ALMITHAL<<YUSUF<<<<<<<<<<<<<<<<',
      'A1234504<5SYR1809118M2703028<<<<<<<8',
    ]),
    ...arrivalCertificate('fatima', 'A1234503', [
      'MED<<ALMITHAL<<FATIMA<<<<<<<<<<<<<<<',
      'A1234503<2SYR48<<<<2F2703028<<<<<<<0',
    ]),
    'document/nour': { kind: value('none') },
    ...names('samir', 'Al-Mithal', 'Samir', 'Ahmad'),
    'officialName/samir': {
      onlyName: no,
      familyName: value('Al-Mithal'),
      givenNames: value(['Samir', 'Ahmad']),
      usualGivenName: value('Samir'),
    },
    ...names('rima', 'Al-Tajriba', 'Rima'),
    ...names('yusuf', 'Al-Mithal', 'Yusuf'),
    ...names('nour', 'Al-Mithal', 'Nour'),
    ...names('fatima', 'Al-Mithal', 'Fatima'),
    'formerNames/fatima': {
      kinds: value(['birthName', 'ownScript']),
      birthName: value('Al-Namudhaj'),
      ownScript: value('فاطمة النموذج'),
    },
    'birth/samir': { birthDate: born(1989, 4, 12), birthPlace: value('Homs'), birthCountry: value('475') },
    'birth/rima': { birthDate: born(1993, 7, 25), birthPlace: value('Damaskus'), birthCountry: value('475') },
    'birth/yusuf': { birthDate: born(2018, 9, 11), birthPlace: value('Homs'), birthCountry: value('475') },
    'birth/nour': {
      birthDate: born(2026, 2, 20),
      birthPlace: value('Gaziantep'),
      birthCountry: value('163'),
    },
    'birth/fatima': { birthDate: born(1948), birthPlace: value('Homs'), birthCountry: value('475') },
    ...forEach(everyone, (alias) => ({
      [`sex/${alias}`]: { sex: value(alias === 'samir' || alias === 'yusuf' ? 'm' : 'w') },
      [`nationality/${alias}`]: { nationalities: value(['475']) },
      [`religion/${alias}`]: { membership: value('none') },
      ...staffSaw(alias, alias === 'nour' ? 'ownStatement' : 'arrivalCertificate'),
    })),
    ...forEach(spouses, (alias) => ({
      ...single(alias),
      [`maritalStatus/${alias}`]: { status: value('VH'), registered: yes },
      [`marriage/${alias}`]: { date: born(2015, 5), place: value('Homs'), country: value('475') },
      [`spouse/${alias}`]: { where: value('here'), spouse: who(alias === 'samir' ? 'rima' : 'samir') },
    })),
    ...single('fatima', 'VW'),
    ...forEach(children, (alias) => ({
      [`custody/${alias}`]: { representatives: who('samir', 'rima'), othersElsewhere: no },
    })),
    ...movedIn('samir', '163', [2026, 9, 1], '2026-11-16'),
    'objections/samir': { objections: value(['parties', 'jubilees']) },
    'objections/rima': { objections: none },
    'consent/samir': {
      shareWith: value(['integrationCentre']),
      integrationCentre: value(['identity', 'work', 'interpreting']),
    },
    'consent/rima': { shareWith: none },
    ...benefitsAnswers['1'],
    ...labourMarketAnswers['1'],
    ...signedOff,
  },
};
