/** A man who has to leave, without a Duldung, with protection in another member state: benefits for the journey only. */
import { benefitsAnswers } from './benefits-answers.ts';
import { born, type Journey, no, none, read, value } from './journey.ts';
import { labourMarketAnswers } from './labour-market-answers.ts';
import { inCentre, interpretedBy, movedIn, names, shares, signedOff, single, staffSaw } from './usual.ts';

export const exitObliged: Journey = {
  persona: 'exit-obliged',
  language: 'en',
  startedOn: '2026-11-23',
  members: [{ alias: 'musa', called: 'Musa', relation: 'self', ageGroup: 'adult' }],
  answers: {
    notice: { read },
    'afraid/musa': { afraid: no },
    'understanding/musa': { spokenLanguage: value('so'), interpreterNeeded: no, readingHelp: no },
    ...interpretedBy('so'),
    ...inCentre,
    'document/musa': { kind: value('none') },
    ...names('musa', 'Tusaale', 'Musa'),
    'birth/musa': { birthDate: born(1995), birthPlace: value('Hargeysa'), birthCountry: value('273') },
    'sex/musa': { sex: value('m') },
    'nationality/musa': { nationalities: value(['273']) },
    ...single('musa'),
    ...movedIn('musa', '137', [2026, 9, 1], '2026-11-18'),
    'objections/musa': { objections: none },
    ...benefitsAnswers['exit-obliged'],
    ...labourMarketAnswers['exit-obliged'],
    ...shares('musa'),
    ...staffSaw('musa', 'ownStatement'),
    ...signedOff,
  },
};
