/** Persona 1: Syrian family of five with Ankunftsnachweis, a baby, a grandmother who knows only her year of birth. */
import { arrivalZone } from '../arrival-zone.ts';
import { born, day, named, type Persona, yearOnly } from '../persona.ts';
import {
  arrivalCertificate,
  arrived,
  assigned,
  asylumRegistered,
  benefits,
  inTheCanteen,
  inTheCentre,
  looksForWork,
  residence,
  staffAnswers,
  together,
  understands,
} from './common.ts';

const syria = '475';
const family = 'Al Mithal';

/** What the reader gives for the mother's and the grandmother's paper. */
export const syrianFamilyZones = {
  mother: arrivalZone({
    familyName: 'AL<MITHAL',
    givenNames: 'SAMIRA',
    number: 'A1000001',
    nationality: 'SYR',
    birth: '920417',
    sex: 'F',
    validUntil: '270404',
  }),
  grandmother: arrivalZone({
    familyName: 'AL<MITHAL',
    givenNames: 'NAJWA',
    number: 'A1000003',
    nationality: 'SYR',
    birth: '51<<<<',
    sex: 'F',
    validUntil: '270404',
  }),
} as const;

export const syrianFamily: Persona = {
  id: 'syrianFamily',
  language: 'ar',
  members: {
    mother: { called: 'سميرة', relation: 'self', ageGroup: 'adult' },
    father: { called: 'كريم', relation: 'spouse', ageGroup: 'adult' },
    son: { called: 'يوسف', relation: 'child', ageGroup: 'minor' },
    baby: { called: 'ليلى', relation: 'child', ageGroup: 'minor' },
    grandmother: { called: 'نجوى', relation: 'parent', ageGroup: 'adult' },
  },
  all: {
    ...staffAnswers('ar'),
    ...inTheCentre,
    ...together,
    ...arrived(day('2026-09-28'), syria, '2026-10-05'),
    ...benefits,
    ...inTheCanteen,
    ...assigned,
    ...residence({ paper: 'akn' }, day('2026-10-05'), '2027-04-04'),
    ...asylumRegistered(day('2026-10-05')),
    livingTogether: { together: 'all' },
    childrenPapers: { sameAsFirst: 'yes' },
    childrenMoney: { any: 'no' },
    pregnancy: { pregnant: 'no' },
    singleParent: { alone: 'no' },
    attendance: { attends: 'none' },
    guardian: { present: 'yes', kind: 'parent' },
    answering: { who: 'self' },
    afraid: { afraid: 'no' },
    understanding: understands('ar'),
    nationality: { nationalities: [syria] },
    custody: { representatives: ['mother', 'father'], othersElsewhere: 'no' },
    religion: { membership: 'none' },
    objections: { objections: ['none'] },
    consent: { shareWith: ['none'] },
    formerNames: { kinds: ['none'] },
  },
  each: {
    mother: {
      ...arrivalCertificate('A1000001'),
      officialName: named(family, 'Samira'),
      ...looksForWork('textile', 6, 'ar'),
      formerNames: { kinds: ['birthName', 'ownScript'], birthName: 'Al Namudhaj', ownScript: 'سميرة المثال' },
      birth: born(day('1992-04-17'), 'Aleppo', syria),
      sex: { sex: 'w' },
      maritalStatus: { status: 'VH', registered: 'yes' },
      marriage: { date: day('2015-06-20'), place: 'Aleppo', country: syria },
      spouse: { where: 'here', spouse: ['father'] },
      consent: { shareWith: ['integrationCentre'], integrationCentre: ['identity', 'interpreting'] },
    },
    father: {
      ...arrivalCertificate('A1000002'),
      ...looksForWork('construction', 11, 'ar'),
      officialName: named(family, 'Karim', 'Adnan'),
      birth: born(day('1989-11-02'), 'Aleppo', syria),
      sex: { sex: 'm' },
      maritalStatus: { status: 'VH', registered: 'yes' },
      marriage: { date: day('2015-06-20'), place: 'Aleppo', country: syria },
      spouse: { where: 'here', spouse: ['mother'] },
    },
    son: {
      ...arrivalCertificate('A1000004'),
      officialName: named(family, 'Yusuf'),
      birth: born(day('2018-02-11'), 'Gaziantep', '163'),
      sex: { sex: 'm' },
      schoolPlace: { needed: 'yes' },
    },
    baby: {
      ...arrivalCertificate('A1000005'),
      officialName: named(family, 'Layla'),
      birth: born(day('2026-03-30'), 'Izmir', '163'),
      sex: { sex: 'w' },
    },
    grandmother: {
      ...arrivalCertificate('A1000003'),
      answering: { who: 'familyMember', assurance: true },
      understanding: understands('ar', 'yes'),
      officialName: named(family, 'Najwa'),
      birth: born(yearOnly(1951), 'Idlib', syria),
      sex: { sex: 'w' },
      maritalStatus: { status: 'VW' },
      identityCheck: { basis: 'arrivalCertificate', names: 'asInDocument', birthDate: 'placeholder' },
    },
  },
  until: 'delivered',
};
