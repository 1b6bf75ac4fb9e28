/** Two invented children of whom the list says that a parent is here, and later it turns out that perhaps none is. */
import { born, type Journey, no, none, read, skip, value, yes } from './journey.ts';
import { childWithParent, interpretedBy, movedIn, names, single } from './usual.ts';

/** A girl of 16 sits here first. Her mother is in the list, but it is the girl who answers for her. */
export const absentParent: Journey = {
  persona: 'absent-parent',
  language: 'uk',
  startedOn: '2026-11-23',
  members: [
    { alias: 'mila', called: 'Міла', relation: 'self', ageGroup: 'minor' },
    { alias: 'larysa', called: 'Лариса', relation: 'parent', ageGroup: 'adult' },
  ],
  answers: {
    notice: { read },
    ...childWithParent('mila'),
    'answering/larysa': { who: value('familyMember'), assurance: read },
    'understanding/larysa': { spokenLanguage: value('uk'), interpreterNeeded: yes, readingHelp: no },
    ...interpretedBy('uk'),
    'parentCheck/mila': { outcome: value('minor') },
  },
  stops: 'possiblyUnaccompaniedMinor',
};

/** A woman says she is the mother, but nobody knows who has custody. */
export const unknownCustody: Journey = {
  persona: 'unknown-custody',
  language: 'en',
  startedOn: '2026-11-23',
  members: [
    { alias: 'amina', called: 'Amina', relation: 'self', ageGroup: 'adult' },
    { alias: 'bilal', called: 'Bilal', relation: 'child', ageGroup: 'minor' },
  ],
  answers: {
    notice: { read },
    'afraid/amina': { afraid: no },
    'understanding/amina': { spokenLanguage: value('so'), interpreterNeeded: yes, readingHelp: yes },
    ...childWithParent('bilal'),
    ...interpretedBy('so'),
    address: { dwelling: value('thisCentre') },
    moveTogether: { together: yes, assurance: read },
    'document/amina': { kind: value('none') },
    ...names('amina', 'Tusaale', 'Amina'),
    'birth/amina': { birthDate: born(1996, 5, 2), birthPlace: value('Kismaayo'), birthCountry: value('273') },
    'sex/amina': { sex: value('w') },
    'nationality/amina': { nationalities: value(['273']) },
    ...single('amina'),
    ...movedIn('amina', '224', [2026, 10, 20], '2026-11-20'),
    'objections/amina': { objections: none },
    'document/bilal': { kind: value('none') },
    ...names('bilal', 'Tusaale', 'Bilal'),
    'birth/bilal': { birthDate: born(2017), birthPlace: value('Kismaayo'), birthCountry: value('273') },
    'sex/bilal': { sex: value('m') },
    'nationality/bilal': { nationalities: value(['273']) },
    'custody/bilal': { representatives: skip('unknown'), othersElsewhere: no },
    'custodyCheck/bilal': { outcome: value('minor') },
  },
  stops: 'possiblyUnaccompaniedMinor',
};
