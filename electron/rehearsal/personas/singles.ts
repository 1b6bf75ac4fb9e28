/** Personas 4 to 12 who came alone or as a couple: one table of people, each with what makes the case special. */
import { born, day, type Given, monthOnly, named, type Persona, unknown, yearOnly } from '../persona.ts';
import {
  arrivalCertificate,
  arrived,
  assigned,
  asylumRegistered,
  benefits,
  inTheCanteen,
  inTheCentre,
  looksForWork,
  noPapers,
  noWork,
  passport,
  rents,
  residence,
  staffAnswers,
  together,
  understands,
} from './common.ts';

const usual: Readonly<Record<string, Given>> = {
  afraid: { afraid: 'no' },
  formerNames: { kinds: ['none'] },
  religion: { membership: 'none' },
  objections: { objections: ['none'] },
  consent: { shareWith: ['none'] },
};
const flat: Given = {
  dwelling: 'flat',
  street: 'Beispielweg',
  houseNumber: '3a',
  postcode: '45472',
  town: 'Mülheim an der Ruhr',
};
const paper = (kind: string, number: string, issuedOn: string, validUntil: string) =>
  ({
    document: { kind, number },
    documentDetails: { issuedBy: 'Ausländerbehörde Musterstadt', issuedOn, validUntil },
  }) satisfies Readonly<Record<string, Given>>;

/** Persona 4: Ghanaian with Aufenthaltsgestattung in the municipal shelter. */
export const ghanaianApplicant: Persona = {
  id: 'ghanaianApplicant',
  language: 'en',
  members: { he: { called: 'Kwame', relation: 'self', ageGroup: 'adult' } },
  all: {
    ...staffAnswers('en'),
    ...usual,
    ...benefits,
    ...inTheCanteen,
    ...assigned,
    ...residence({ paper: 'gestattung_63' }, day('2026-03-10'), '2027-03-09'),
    ...asylumRegistered(day('2026-02-20')),
    ...looksForWork('vehicles', 5, 'en'),
    ...inTheCentre,
    ...arrived(day('2026-02-14'), '238', '2026-03-01'),
    ...paper('asylumPermission', 'G2000001', '2026-03-10', '2027-03-09'),
    understanding: { spokenLanguage: 'ak', interpreterNeeded: 'no', readingHelp: 'no' },
    officialName: named('Nhweso', 'Kwame', 'Kofi'),
    birth: born(day('1998-05-21'), 'Kumasi', '238'),
    sex: { sex: 'm' },
    nationality: { nationalities: ['238'] },
    maritalStatus: { status: 'LD' },
  },
  each: {},
  until: 'sealed',
};

/** Persona 5: Duldung for seven months, passport at hand, a flat of their own. */
export const toleratedTenant: Persona = {
  id: 'toleratedTenant',
  language: 'en',
  members: { he: { called: 'Babak', relation: 'self', ageGroup: 'adult' } },
  all: {
    ...staffAnswers('fa'),
    ...usual,
    ...benefits,
    ...rents(410),
    ...residence({ paper: 'duldung', duldung: 'duldung_60a' }, day('2026-04-20'), '2027-04-19'),
    suspension: { suspensionSince: day('2026-04-20') },
    suspensionGround: { printed: 'sentence3' },
    asylumOutcome: { asylumFailed: 'no' },
    ...looksForWork('kitchenHotel', 10, 'fa'),
    ...arrived(day('2024-06-03'), '439', '2026-04-15'),
    ...paper('toleration', 'D3000001', '2026-04-20', '2027-04-19'),
    furtherDocuments: { has: 'yes', documents: [{ kind: 'RP', number: 'P30000001' }] },
    address: flat,
    understanding: understands('fa'),
    officialName: named('Nemune', 'Babak'),
    birth: born(day('1986-09-12'), 'Schiras', '439'),
    sex: { sex: 'm' },
    nationality: { nationalities: ['439'] },
    maritalStatus: { status: 'LD' },
  },
  each: {},
  until: 'signOff',
};

/** Persona 6: § 25 (5) AufenthG since twelve months, deportation suspended for thirty. */
export const humanitarianPermit: Persona = {
  id: 'humanitarianPermit',
  language: 'de',
  members: { she: { called: 'Amina', relation: 'self', ageGroup: 'adult' } },
  all: {
    ...staffAnswers('so'),
    ...usual,
    ...benefits,
    ...rents(480),
    ...residence({ paper: 'permit', permit: 'ae_25_5' }, day('2025-11-10'), '2027-11-09'),
    firstPermit: { firstIssuedOn: day('2025-11-10') },
    suspension: { suspensionSince: monthOnly(2024, 5) },
    ...noWork,
    ...arrived(day('2022-01-20'), '273', '2025-11-01'),
    ...paper('residencePermit', 'E4000001', '2025-11-10', '2027-11-09'),
    address: flat,
    understanding: understands('so'),
    officialName: named('Tusaale', 'Amina'),
    birth: born(yearOnly(1979), 'Mogadischu', '273'),
    sex: { sex: 'w' },
    nationality: { nationalities: ['273'] },
    maritalStatus: { status: 'VW' },
  },
  each: {},
  until: 'review',
};

/** Persona 7: recognised refugee whose benefits under the AsylbLG end this month. */
export const recognisedRefugee: Persona = {
  id: 'recognisedRefugee',
  language: 'ar',
  members: { he: { called: 'سالم', relation: 'self', ageGroup: 'adult' } },
  all: {
    ...staffAnswers('ar'),
    ...usual,
    ...benefits,
    ...rents(455),
    ...residence({ paper: 'permit', permit: 'ae_25_2_refugee' }, day('2026-11-02'), '2029-11-01'),
    firstPermit: { firstIssuedOn: day('2026-11-02') },
    ...looksForWork('electrical', 7, 'ar'),
    ...arrived(day('2025-08-30'), '438', '2025-09-15'),
    ...paper('residencePermit', 'E5000001', '2026-11-02', '2029-11-01'),
    address: flat,
    understanding: understands('ar'),
    officialName: named('Al Mithali', 'Salim'),
    birth: born(day('1994-12-30'), 'Mossul', '438'),
    sex: { sex: 'm' },
    nationality: { nationalities: ['438'] },
    maritalStatus: { status: 'LD' },
  },
  each: {},
  until: 'delivered',
};

/** Persona 8: woman who is afraid of being found; her husband registers in the same sitting. */
export const protectedWoman: Persona = {
  id: 'protectedWoman',
  language: 'ar',
  members: {
    husband: { called: 'ماهر', relation: 'self', ageGroup: 'adult' },
    wife: { called: 'هدى', relation: 'spouse', ageGroup: 'adult' },
  },
  all: {
    ...staffAnswers('ar'),
    ...usual,
    ...inTheCentre,
    ...together,
    ...arrived(day('2026-10-11'), '475', '2026-10-20'),
    answering: { who: 'self' },
    understanding: understands('ar'),
    nationality: { nationalities: ['475'] },
    maritalStatus: { status: 'VH', registered: 'yes' },
    marriage: { date: day('2019-09-01'), place: 'Homs', country: '475' },
  },
  each: {
    husband: {
      ...arrivalCertificate('A6000001'),
      officialName: named('Al Unmudhaj', 'Mahir'),
      birth: born(day('1991-03-03'), 'Homs', '475'),
      sex: { sex: 'm' },
      spouse: { where: 'here', spouse: ['wife'] },
    },
    wife: {
      ...arrivalCertificate('A6000002'),
      afraid: { afraid: 'yes' },
      officialName: named('Al Shahid', 'Huda'),
      birth: born(day('1995-07-19'), 'Homs', '475'),
      sex: { sex: 'w' },
      spouse: { where: 'here', spouse: ['husband'] },
      informationBlock: { block: 'applied' },
    },
  },
  until: { page: 'religion' },
};

/** Persona 9: Eritrean named after father and grandfather, married in church only. */
export const eritreanHusband: Persona = {
  id: 'eritreanHusband',
  language: 'en',
  members: { he: { called: 'Abnet', relation: 'self', ageGroup: 'adult' } },
  all: {
    ...staffAnswers('ti'),
    ...usual,
    ...benefits,
    ...inTheCanteen,
    residencePaper: { paper: 'none_asylumRequest' },
    fingerprintCheck: { fingerprinted: 'no' },
    ...noWork,
    ...inTheCentre,
    ...arrived(day('2026-09-09'), '224', '2026-09-30'),
    ...noPapers,
    understanding: understands('ti', 'yes'),
    officialName: named('Tesfay', 'Abnet'),
    formerNames: { kinds: ['fatherName'], fatherName: 'Tesfay', nameChain: 'Abnet Tesfay Haile' },
    birth: {
      birthDate: { ...yearOnly(1993), estimated: true },
      birthPlace: 'Keren',
      birthCountry: '224',
    },
    sex: { sex: 'm' },
    nationality: { nationalities: ['224'] },
    maritalStatus: { status: 'VH', registered: 'no' },
    marriageCheck: { status: 'LD' },
    marriage: { date: yearOnly(2017), place: 'Keren', country: '224' },
    spouse: { where: 'abroad' },
    spouseElsewhere: {
      familyName: 'Gebre',
      givenNames: ['Selam'],
      birthDate: yearOnly(1996),
      sex: 'w',
    },
    identityCheck: { basis: 'ownStatement', names: 'noDocument', birthDate: 'noDocument' },
  },
  each: {},
  until: 'sealed',
};

/** Persona 10: stateless Palestinian from Syria. */
export const statelessPalestinian: Persona = {
  id: 'statelessPalestinian',
  language: 'ar',
  members: { he: { called: 'رامي', relation: 'self', ageGroup: 'adult' } },
  all: {
    ...staffAnswers('ar'),
    ...usual,
    ...benefits,
    ...inTheCanteen,
    ...residence({ paper: 'akn' }, day('2026-10-05'), '2027-04-04'),
    ...asylumRegistered(day('2026-10-05')),
    ...looksForWork('construction', 4, 'ar'),
    ...inTheCentre,
    ...arrived(day('2026-10-02'), '475', '2026-10-12'),
    ...arrivalCertificate('A7000001'),
    understanding: understands('ar'),
    officialName: named('Al Namudhaj', 'Rami'),
    birth: born(day('1999-02-28'), 'Jarmuk', '475'),
    sex: { sex: 'm' },
    nationality: { nationalities: ['997'], lastResidenceCountry: '475' },
    maritalStatus: { status: 'LD' },
  },
  each: {},
  until: 'signOff',
};

/** Persona 11: Kurd from Türkiye with dotted and dotless i in the name. */
export const kurdFromTurkiye: Persona = {
  id: 'kurdFromTurkiye',
  language: 'de',
  members: { she: { called: 'Işıl', relation: 'self', ageGroup: 'adult' } },
  all: {
    ...staffAnswers('kmr'),
    ...usual,
    ...inTheCentre,
    ...arrived(day('2026-11-01'), '163', '2026-11-10'),
    ...passport('U80000001', 'Diyarbakır'),
    understanding: understands('kmr'),
    officialName: named('Örnekoğlu', 'Işıl', 'İpek'),
    birth: born(day('2001-10-29'), 'Diyarbakır', '163'),
    sex: { sex: 'w' },
    nationality: { nationalities: ['163'] },
    maritalStatus: { status: 'LD' },
    identityCheck: { basis: 'passport', names: 'asInDocument', birthDate: 'asInDocument' },
  },
  each: {},
  until: { page: 'maritalStatus' },
};

/** Persona 12: Aufenthaltsgestattung, in Germany for thirty-seven months. */
export const longTimeApplicant: Persona = {
  id: 'longTimeApplicant',
  language: 'en',
  members: { he: { called: 'Chidi', relation: 'self', ageGroup: 'adult' } },
  all: {
    ...staffAnswers('en'),
    ...usual,
    ...inTheCentre,
    ...arrived(day('2023-10-15'), '232', '2026-06-01'),
    ...paper('asylumPermission', 'G8000001', '2026-06-02', '2027-06-01'),
    understanding: { spokenLanguage: 'ig', interpreterNeeded: 'no', readingHelp: unknown },
    officialName: named('Ihe Atu', 'Chidi'),
    birth: born(day('1990-01-06'), 'Enugu', '232'),
    sex: { sex: 'm' },
    nationality: { nationalities: ['232'] },
    maritalStatus: { status: 'LD' },
  },
  each: {},
  until: { page: 'members' },
};
