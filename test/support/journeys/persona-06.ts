/** A man with a permit under § 25 (5) after a long Duldung, his partner who came as a resettler, and their son of four. */
import { benefitsAnswers } from './benefits-answers.ts';
import { born, type Journey, no, none, read, value, who, yes } from './journey.ts';
import { labourMarketAnswers } from './labour-market-answers.ts';
import { childWithParent, forEach, movedIn, names, shares, signedOff, single, staffSaw } from './usual.ts';

const partners = ['emin', 'alina'];

export const persona06: Journey = {
  persona: '6',
  language: 'de',
  startedOn: '2026-11-23',
  members: [
    { alias: 'emin', called: 'Emin', relation: 'self', ageGroup: 'adult' },
    { alias: 'alina', called: 'Alina', relation: 'partner', ageGroup: 'adult' },
    { alias: 'timur', called: 'Timur', relation: 'child', ageGroup: 'minor' },
  ],
  answers: {
    notice: { read },
    ...childWithParent('timur'),
    'answering/alina': { who: value('self') },
    ...forEach(partners, (alias) => ({
      [`afraid/${alias}`]: { afraid: no },
      [`understanding/${alias}`]: { spokenLanguage: value('ru'), interpreterNeeded: no, readingHelp: no },
    })),
    interpreter: { type: value('none'), understood: read },
    address: {
      dwelling: value('flat'),
      street: value('Testgasse'),
      houseNumber: value('21'),
      postcode: value('45473'),
      town: value('Mülheim an der Ruhr'),
    },
    moveTogether: { together: yes, assurance: read },
    ...forEach([...partners, 'timur'], (alias) => ({
      [`document/${alias}`]: { kind: value('none') },
      ...staffSaw(alias, 'otherPaper'),
    })),
    ...names('emin', 'Nümunəzadə', 'Emin'),
    ...names('alina', 'Exemplar', 'Alina'),
    ...names('timur', 'Nümunəzadə', 'Timur'),
    'birth/emin': { birthDate: born(1991, 3, 14), birthPlace: value('Gəncə'), birthCountry: value('425') },
    'birth/alina': {
      birthDate: born(1994, 8, 2),
      birthPlace: value('Karaganda'),
      birthCountry: value('444'),
    },
    'birth/timur': { birthDate: born(2022, 6, 6), birthPlace: value('Essen'), birthCountry: value('000') },
    'sex/emin': { sex: value('m') },
    'sex/alina': { sex: value('w') },
    'sex/timur': { sex: value('m') },
    'nationality/emin': { nationalities: value(['425']) },
    'nationality/alina': { nationalities: value(['444']) },
    'nationality/timur': { nationalities: value(['425']) },
    ...forEach(partners, (alias) => ({
      ...single(alias),
      ...shares(alias),
      [`objections/${alias}`]: { objections: none },
    })),
    'religion/timur': { membership: value('none') },
    'custody/timur': { representatives: who('emin', 'alina'), othersElsewhere: no },
    ...movedIn('emin', '425', [2023, 9, 5], '2026-11-10'),
    ...benefitsAnswers['6'],
    ...labourMarketAnswers['6'],
    dwellingProvider: {
      providerName: value('Wohnbau Beispiel eG'),
      providerAddress: value('Musterplatz 4, 45468 Mülheim an der Ruhr'),
      dwellingType: value('sole'),
      confirmed: yes,
    },
    ...signedOff,
  },
};
