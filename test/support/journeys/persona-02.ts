/** A young man from Afghanistan, "17 or 18", alone: the form stops and the youth office comes (§ 42a SGB VIII). */
import { type Journey, no, read, skip, value, yes } from './journey.ts';
import { arrivalCertificate, interpretedBy } from './usual.ts';

/** He says himself that he is not sure. */
export const persona02: Journey = {
  persona: '2',
  language: 'en',
  startedOn: '2026-11-23',
  members: [{ alias: 'namuna', called: 'نمونه', relation: 'self', ageGroup: 'unsure' }],
  answers: {
    notice: { read },
    'guardian/namuna': { present: no },
    'ageCheck/namuna': { outcome: value('minor') },
  },
  stops: 'possiblyUnaccompaniedMinor',
};

/** He says adult, but the date of birth leaves it open. */
export const persona02Listed: Journey = {
  persona: '2-listed',
  language: 'en',
  startedOn: '2026-11-23',
  members: [{ alias: 'namuna', called: 'نمونه', relation: 'self', ageGroup: 'adult' }],
  answers: {
    notice: { read },
    'afraid/namuna': { afraid: no },
    'understanding/namuna': {
      spokenLanguage: value('prs'),
      interpreterNeeded: yes,
      readingHelp: skip('declined'),
    },
    ...interpretedBy('prs'),
    address: { dwelling: value('thisCentre') },
    ...arrivalCertificate('namuna', 'A1234520', [
      'MED<<NAMUNA<<<<<<<<<<<<<<<<<<<<<<<<<',
      'A1234520<7AFG08<<<<4M2703028<<<<<<<4',
    ]),
    'officialName/namuna': { onlyName: yes, familyName: value('Namuna') },
    'formerNames/namuna': { kinds: value(['fatherName']), fatherName: value('Mesal') },
    'birth/namuna': {
      birthDate: value({ year: 2008, precision: 'year' }),
      birthPlace: value('Kundus'),
      birthCountry: value('423'),
    },
    'ageDoubt/namuna': { outcome: value('minor') },
  },
  stops: 'possiblyUnaccompaniedMinor',
};
