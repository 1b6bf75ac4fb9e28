/** Persona 3: Ukrainian mother with two children, Fiktionsbescheinigung for § 24 of 10 May 2026. */
import { born, day, named, type Persona } from '../persona.ts';
import { arrived, passport, staffAnswers, together, understands } from './common.ts';

const ukraine = '166';

export const ukrainianMother: Persona = {
  id: 'ukrainianMother',
  language: 'uk',
  members: {
    mother: { called: 'Олена', relation: 'self', ageGroup: 'adult' },
    daughter: { called: 'Дарина', relation: 'child', ageGroup: 'minor' },
    son: { called: 'Тарас', relation: 'child', ageGroup: 'minor' },
  },
  all: {
    ...staffAnswers('uk'),
    ...arrived(day('2026-05-02'), ukraine, '2026-05-06'),
    address: {
      dwelling: 'flat',
      street: 'Musterstraße',
      houseNumber: '12',
      postcode: '45468',
      town: 'Mülheim an der Ruhr',
    },
    ...together,
    guardian: { present: 'yes', kind: 'parent' },
    afraid: { afraid: 'no' },
    understanding: understands('uk'),
    nationality: { nationalities: [ukraine] },
    custody: { representatives: ['mother'], othersElsewhere: 'no' },
    religion: { membership: 'none' },
    objections: { objections: ['none'] },
    consent: { shareWith: ['none'] },
    formerNames: { kinds: ['none'] },
    identityCheck: { basis: 'passport', names: 'asInDocument', birthDate: 'asInDocument' },
  },
  each: {
    mother: {
      ...passport('FP000001', 'Kyiv 8001'),
      officialName: named('Pryklad', 'Olena'),
      birth: born(day('1990-08-24'), 'Charkiw', ukraine),
      sex: { sex: 'w' },
      maritalStatus: { status: 'GS' },
    },
    daughter: {
      ...passport('FP000002', 'Kyiv 8001'),
      officialName: named('Pryklad', 'Daryna'),
      birth: born(day('2013-01-09'), 'Charkiw', ukraine),
      sex: { sex: 'w' },
    },
    son: {
      ...passport('FP000003', 'Kyiv 8001'),
      officialName: named('Pryklad', 'Taras'),
      birth: born(day('2017-12-01'), 'Charkiw', ukraine),
      sex: { sex: 'm' },
    },
  },
  until: 'delivered',
};
