/** A mother and her daughter of 16, who is married: the youth office is told although the mother is here. */
import { benefitsAnswers } from './benefits-answers.ts';
import { born, type Journey, no, none, read, skip, value, who, yes } from './journey.ts';
import { labourMarketAnswers } from './labour-market-answers.ts';
import {
  childWithParent,
  forEach,
  inCentre,
  interpretedBy,
  movedIn,
  names,
  shares,
  signedOff,
  single,
  staffSaw,
} from './usual.ts';

const both = ['mina', 'sara'];

export const marriedMinor: Journey = {
  persona: 'married-minor',
  language: 'de',
  startedOn: '2026-11-23',
  members: [
    { alias: 'mina', called: 'Mina', relation: 'self', ageGroup: 'adult' },
    { alias: 'sara', called: 'Sara', relation: 'child', ageGroup: 'minor' },
  ],
  answers: {
    notice: { read },
    ...childWithParent('sara'),
    'afraid/mina': { afraid: no },
    'understanding/mina': { spokenLanguage: value('fa'), interpreterNeeded: yes, readingHelp: no },
    ...interpretedBy('fa'),
    ...inCentre,
    moveTogether: { together: yes, assurance: read },
    ...forEach(both, (alias) => ({
      [`document/${alias}`]: { kind: value('none') },
      ...names(alias, 'Nemuneh', alias === 'mina' ? 'Mina' : 'Sara'),
      [`sex/${alias}`]: { sex: value('w') },
      [`nationality/${alias}`]: { nationalities: value(['439']) },
      ...staffSaw(alias, 'ownStatement'),
      [`religion/${alias}`]: { membership: value('none') },
    })),
    'birth/mina': { birthDate: born(1980, 3, 5), birthPlace: value('Schiras'), birthCountry: value('439') },
    'birth/sara': { birthDate: born(2010, 7, 9), birthPlace: value('Schiras'), birthCountry: value('439') },
    ...single('mina', 'VW'),
    'maritalStatus/sara': { status: value('VH'), registered: skip('unknown') },
    'marriageCheck/sara': { status: value('NB') },
    'youthCheck/sara': { outcome: value('youthOfficeInformed') },
    'marriage/sara': { date: skip('unknown'), place: skip('unknown'), country: value('439') },
    'spouse/sara': { where: skip('unknown') },
    'custody/sara': { representatives: who('mina'), othersElsewhere: no },
    ...movedIn('mina', '163', [2026, 10, 12], '2026-11-19'),
    'objections/mina': { objections: none },
    ...shares('mina'),
    ...benefitsAnswers['married-minor'],
    ...labourMarketAnswers['married-minor'],
    ...signedOff,
  },
};
