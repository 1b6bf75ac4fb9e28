/** A man from Eritrea: own name, father's and grandfather's name; married in church only, his wife is abroad. */
import { benefitsAnswers } from './benefits-answers.ts';
import { born, type Journey, no, none, read, skip, value, yes } from './journey.ts';
import { labourMarketAnswers } from './labour-market-answers.ts';
import {
  arrivalCertificate,
  inCentre,
  interpretedBy,
  movedIn,
  shares,
  signedOff,
  staffSaw,
} from './usual.ts';

export const persona09: Journey = {
  persona: '9',
  language: 'en',
  startedOn: '2026-11-23',
  members: [{ alias: 'abel', called: 'ኣቤል', relation: 'self', ageGroup: 'adult' }],
  answers: {
    notice: { read },
    'afraid/abel': { afraid: value('talkToStaff') },
    'understanding/abel': { spokenLanguage: value('ti'), interpreterNeeded: yes, readingHelp: no },
    ...interpretedBy('ti'),
    ...inCentre,
    ...arrivalCertificate('abel', 'A1234540', [
      'MED<<MESALE<<ABEL<<<<<<<<<<<<<<<<<<<',
      'A1234540<1ERI9501016M2703028<<<<<<<6',
    ]),
    'officialName/abel': { onlyName: no, familyName: value('Mesale'), givenNames: value(['Abel']) },
    'formerNames/abel': {
      kinds: value(['fatherName']),
      fatherName: value('Mesale'),
      nameChain: value('Abel Mesale Kebede'),
    },
    'birth/abel': { birthDate: born(1995, 1, 1), birthPlace: value('Keren'), birthCountry: value('224') },
    'sex/abel': { sex: value('m') },
    'nationality/abel': { nationalities: value(['224']) },
    'maritalStatus/abel': { status: value('VH'), registered: no },
    'marriageCheck/abel': { status: value('LD') },
    'marriage/abel': { date: born(2019), place: value('Keren'), country: value('224') },
    'spouse/abel': { where: value('abroad') },
    'spouseElsewhere/abel': {
      familyName: value('Abnet'),
      givenNames: value(['Ruta']),
      birthDate: value({ precision: 'unknown' }),
      sex: value('w'),
    },
    'childrenElsewhere/abel': {
      has: yes,
      children: value([
        {
          familyName: 'Abel',
          givenNames: ['Noah'],
          birthDate: { year: 2020, precision: 'year' },
          sex: 'm',
        },
      ]),
    },
    'legalCarer/abel': { has: no },
    'religion/abel': { membership: skip('askStaff') },
    'religionCheck/abel': { membership: value('oa') },
    ...movedIn('abel', '248', [2026, 10, 2], '2026-11-18'),
    'objections/abel': { objections: none },
    ...shares('abel'),
    ...staffSaw('abel'),
    'identityCheck/abel': {
      basis: value('arrivalCertificate'),
      names: value('asInDocument'),
      birthDate: value('placeholder'),
    },
    ...benefitsAnswers['9'],
    ...labourMarketAnswers['9'],
    ...signedOff,
  },
};
