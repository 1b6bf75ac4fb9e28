/** A man from Georgia with a Duldung for seven months and a passport, in a flat of his own; he was here before. */
import { benefitsAnswers } from './benefits-answers.ts';
import { born, type Journey, no, none, read, skip, value, yes } from './journey.ts';
import { labourMarketAnswers } from './labour-market-answers.ts';
import { interpretedBy, movedIn, names, shares, signedOff, single, staffSaw } from './usual.ts';

export const persona05: Journey = {
  persona: '5',
  language: 'en',
  startedOn: '2026-11-23',
  members: [{ alias: 'davit', called: 'დავით', relation: 'self', ageGroup: 'adult' }],
  answers: {
    notice: { read },
    'afraid/davit': { afraid: no },
    'understanding/davit': { spokenLanguage: value('ka'), interpreterNeeded: yes, readingHelp: no },
    ...interpretedBy('ka'),
    address: {
      dwelling: value('flat'),
      street: value('Probeweg'),
      houseNumber: value('3'),
      postcode: value('45478'),
      town: value('Mülheim an der Ruhr'),
    },
    'document/davit': { kind: value('RP'), number: value('00XX00001') },
    'documentDetails/davit': {
      issuedBy: value('Behörde 9999'),
      issuedOn: value('2020-02-03'),
      validUntil: value('2030-02-02'),
    },
    'furtherDocuments/davit': { has: no },
    ...names('davit', 'Nimushidze', 'Davit'),
    'birth/davit': {
      birthDate: born(1992, 12, 8),
      birthPlace: value('Kutaissi'),
      birthCountry: value('430'),
    },
    'sex/davit': { sex: value('m') },
    'nationality/davit': { nationalities: value(['430']) },
    ...single('davit'),
    ...movedIn('davit', '430', [2025, 2, 15], '2026-11-16'),
    'objections/davit': { objections: none },
    ...benefitsAnswers['5'],
    ...labourMarketAnswers['5'],
    ...shares('davit'),
    ...staffSaw('davit', 'passport'),
    'asylumOutcome/davit': { asylumFailed: skip('unknown') },
    dwellingProvider: {
      providerName: value('Maria Musterfrau'),
      providerAddress: value('Probeweg 1, 45478 Mülheim an der Ruhr'),
      dwellingType: value('sole'),
      confirmed: yes,
    },
    ...signedOff,
  },
};
