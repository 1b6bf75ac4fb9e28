/** A woman with a block on information; her husband registers at the same time and must not notice it. */
import { benefitsAnswers } from './benefits-answers.ts';
import { born, type Journey, no, none, read, value, who, yes } from './journey.ts';
import { labourMarketAnswers } from './labour-market-answers.ts';
import {
  arrivalCertificate,
  forEach,
  inCentre,
  interpretedBy,
  movedIn,
  names,
  signedOff,
  single,
  staffSaw,
} from './usual.ts';

const both = ['ali', 'zahra'];

export const persona08: Journey = {
  persona: '8',
  language: 'ar',
  startedOn: '2026-11-23',
  members: [
    { alias: 'ali', called: 'علي', relation: 'self', ageGroup: 'adult' },
    { alias: 'zahra', called: 'زهراء', relation: 'spouse', ageGroup: 'adult' },
  ],
  answers: {
    notice: { read },
    'answering/zahra': { who: value('self') },
    'afraid/ali': { afraid: no },
    'afraid/zahra': { afraid: yes },
    ...forEach(both, (alias) => ({
      [`understanding/${alias}`]: { spokenLanguage: value('ar'), interpreterNeeded: yes, readingHelp: no },
    })),
    ...interpretedBy('ar'),
    ...inCentre,
    moveTogether: { together: no },
    ...arrivalCertificate('ali', 'A1234530', [
      'MED<<ALNAMUDHAJ<<ALI<<<<<<<<<<<<<<<<',
      'A1234530<4IRQ8502049M2703028<<<<<<<0',
    ]),
    ...arrivalCertificate('zahra', 'A1234531', [
      'MED<<ALTAJRIBA<<ZAHRA<<<<<<<<<<<<<<<',
      'A1234531<7IRQ9011300F2703028<<<<<<<4',
    ]),
    ...names('ali', 'Al-Namudhaj', 'Ali'),
    ...names('zahra', 'Al-Tajriba', 'Zahra'),
    'birth/ali': { birthDate: born(1985, 2, 4), birthPlace: value('Basra'), birthCountry: value('438') },
    'birth/zahra': { birthDate: born(1990, 11, 30), birthPlace: value('Basra'), birthCountry: value('438') },
    ...forEach(both, (alias) => ({
      [`sex/${alias}`]: { sex: value(alias === 'ali' ? 'm' : 'w') },
      [`nationality/${alias}`]: { nationalities: value(['438']) },
      ...single(alias),
      ...staffSaw(alias),
      [`maritalStatus/${alias}`]: { status: value('VH'), registered: yes },
      [`marriage/${alias}`]: { date: born(2012), place: value('Basra'), country: value('438') },
      [`spouse/${alias}`]: { where: value('here'), spouse: who(alias === 'ali' ? 'zahra' : 'ali') },
    })),
    ...movedIn('ali', '163', [2026, 8, 20], '2026-11-10'),
    ...movedIn('zahra', '163', [2026, 10, 5], '2026-11-12'),
    'objections/ali': { objections: none },
    'objections/zahra': { objections: value(['religiousSocieties', 'parties', 'jubilees']) },
    'consent/ali': { shareWith: none },
    'consent/zahra': { shareWith: none },
    'informationBlock/zahra': { block: value('applied') },
    ...benefitsAnswers['8'],
    ...labourMarketAnswers['8'],
    ...signedOff,
  },
};
