/** A stateless Palestinian from Syria: 997, never 475. His wife already lives elsewhere in Germany. */
import { benefitsAnswers } from './benefits-answers.ts';
import { born, type Journey, no, none, read, value, yes } from './journey.ts';
import { labourMarketAnswers } from './labour-market-answers.ts';
import { arrivalCertificate, interpretedBy, movedIn, names, shares, signedOff, staffSaw } from './usual.ts';

export const persona10: Journey = {
  persona: '10',
  language: 'ar',
  startedOn: '2026-11-23',
  members: [{ alias: 'nadim', called: 'نديم', relation: 'self', ageGroup: 'adult' }],
  answers: {
    notice: { read },
    'afraid/nadim': { afraid: no },
    'understanding/nadim': { spokenLanguage: value('ar'), interpreterNeeded: yes, readingHelp: no },
    ...interpretedBy('ar'),
    address: {
      dwelling: value('otherFacility'),
      street: value('Übungsstraße'),
      houseNumber: value('7'),
      addition: value('Haus B'),
      postcode: value('45481'),
      town: value('Mülheim an der Ruhr'),
    },
    ...arrivalCertificate('nadim', 'A1234510', [
      'MED<<ALNAMUDHAJ<<NADIM<<<<<<<<<<<<<<',
      'A1234510<0XXA7506305M2703028<<<<<<<0',
    ]),
    ...names('nadim', 'Al-Namudhaj', 'Nadim'),
    'birth/nadim': { birthDate: born(1975, 6, 30), birthPlace: value('Jarmuk'), birthCountry: value('475') },
    'sex/nadim': { sex: value('m') },
    'nationality/nadim': { nationalities: value(['997']), lastResidenceCountry: value('475') },
    'maritalStatus/nadim': { status: value('VH'), registered: yes },
    'marriage/nadim': { date: born(2001, 8), place: value('Damaskus'), country: value('475') },
    'spouse/nadim': { where: value('germany') },
    'spouseElsewhere/nadim': {
      familyName: value('Al-Mithal'),
      givenNames: value(['Salma']),
      birthDate: born(1979, 2, 14),
      sex: value('w'),
    },
    'spouseAddress/nadim': {
      street: value('Musterring 8'),
      postcode: value('44135'),
      town: value('Dortmund'),
    },
    'childrenElsewhere/nadim': { has: no },
    'legalCarer/nadim': { has: no },
    'religion/nadim': { membership: value('none') },
    ...movedIn('nadim', '445', [2026, 9, 22], '2026-11-20'),
    'otherDwellings/nadim': {
      has: yes,
      dwellings: value([
        { street: 'Musterring', houseNumber: '8', postcode: '44135', town: 'Dortmund', type: 'secondary' },
      ]),
    },
    'objections/nadim': { objections: none },
    ...shares('nadim'),
    ...staffSaw('nadim'),
    dwellingProvider: {
      providerName: value('Stadt Mülheim an der Ruhr'),
      providerAddress: value('Beispielstraße 2, 45468 Mülheim an der Ruhr'),
      dwellingType: value('main'),
      confirmed: yes,
    },
    ...benefitsAnswers['10'],
    ...labourMarketAnswers['10'],
    ...signedOff,
  },
};
