import { describe, expect, test } from 'vitest';
import type { AgencyId } from '#domain/intake/agency';
import { type DataMapRow, dataMap } from '#domain/intake/data-map';

type Allowed = {
  readonly for: readonly AgencyId[];
  readonly withConsent: readonly AgencyId[];
  readonly reference: readonly AgencyId[];
};
const allowed = (
  byLaw: readonly AgencyId[],
  withConsent: readonly AgencyId[] = [],
  reference: readonly AgencyId[] = [],
): Allowed => ({ for: byLaw, withConsent, reference });

/** Written down a second time on purpose: whoever widens a question must widen this table too. */
const means = allowed(['socialOffice', 'jobcentre']);
const status = allowed(['socialOffice', 'jobcentre'], ['integrationCentre'], ['youthOffice']);
const health = allowed(['socialOffice'], ['youthOffice']);
const lodging = allowed(['socialOffice']);
const school = allowed(['socialOffice', 'jobcentre'], ['youthOffice', 'integrationCentre']);
const contact = allowed(
  [],
  ['socialOffice', 'jobcentre', 'foreignersAuthority', 'youthOffice', 'integrationCentre'],
);
const stay = allowed(['socialOffice', 'jobcentre'], ['integrationCentre']);
const work = allowed(['jobcentre'], ['integrationCentre']);
const childcare = allowed(['jobcentre'], ['youthOffice', 'integrationCentre']);
const wishes = allowed([], ['socialOffice', 'jobcentre', 'youthOffice', 'integrationCentre']);
const nobody = allowed([]);

const table: Readonly<Record<string, Allowed>> = {
  benefitsWish: means,
  livingTogether: means,
  facility: means,
  meals: means,
  rent: means,
  assignment: status,
  childrenPapers: status,
  childrenMoney: means,
  residencePaper: status,
  residenceValidity: status,
  firstPermit: status,
  protectionRequest: status,
  firstFiktion: status,
  suspension: status,
  suspensionGround: status,
  asylumApplication: status,
  resettler: status,
  circumstances: means,
  livingApart: means,
  attorney: means,
  commitment: status,
  absence: stay,
  otherNames: allowed(['socialOffice', 'foreignersAuthority'], [], ['jobcentre']),
  income: means,
  assets: means,
  doctorToday: health,
  pregnancy: health,
  specialNeeds: health,
  disability: health,
  singleParent: means,
  equipment: means,
  attendance: school,
  schoolPlace: school,
  nurseryNeeds: school,
  schoolNeeds: school,
  club: school,
  healthInsurance: health,
  payment: means,
  contact,
  protectionNeeds: lodging,
  documentsAtHand: means,
  declaredTruth: means,
  declaredChanges: means,
  declaredCooperation: means,
  declaredWorkStart: lodging,
  declaredMatching: lodging,
  workWish: nobody,
  education: work,
  qualifications: work,
  recognition: work,
  experience: work,
  languages: work,
  germanCourse: work,
  drivingLicence: work,
  skills: work,
  aims: wishes,
  availability: work,
  commute: work,
  workLimits: nobody,
  workQuestions: allowed([], ['jobcentre']),
  childcareWish: childcare,
  childcareNeed: childcare,
};

const rows = dataMap().filter(({ section }) => section === 'benefits' || section === 'labourMarket');
const nameOf = ({ page, field }: DataMapRow) => `${page}.${field}`;

describe('Receivers of benefits and labour market', () => {
  test('every page stands in the table', () => {
    expect([...new Set(rows.map(({ page }) => page))].sort()).toEqual(Object.keys(table).sort());
  });

  test.each(rows.map((row) => [nameOf(row), row] as const))('%s reaches exactly whom it may', (_, row) => {
    expect({ for: row.for, withConsent: row.withConsent, reference: row.reference }).toEqual(
      // Whether somebody asked for a talk is nobody's business but staff's.
      nameOf(row) === 'protectionNeeds.needed' ? nobody : table[row.page],
    );
  });

  test('nothing asked here goes to the registry, and by law nothing but other names to the foreigners authority', () => {
    const receivers = rows.flatMap((row) => [...row.for, ...row.withConsent, ...row.reference]);
    expect(receivers).not.toContain('registryOffice');
    const toThem = rows.filter((row) => row.for.includes('foreignersAuthority'));
    expect(new Set(toThem.map(({ page }) => page))).toEqual(new Set(['otherNames']));
  });

  test('every question names a paragraph or an article', () => {
    expect(rows.filter(({ law }) => !/(§|Art\.) ?\d/.test(law)).map(nameOf)).toEqual([]);
  });

  test('everything about work, health, protection, needs and children is voluntary', () => {
    const voluntary = [health, lodging, school, work, childcare, wishes, contact, nobody];
    const compulsory = rows.filter((row) => row.must && voluntary.includes(table[row.page] as Allowed));
    expect([...new Set(compulsory.map(({ page }) => page))]).toEqual([
      'healthInsurance',
      'declaredWorkStart',
      'declaredMatching',
    ]);
  });

  test('what is voluntary can always be declined or left empty', () => {
    const held = rows.filter((row) => !row.must && !row.skips.includes('declined'));
    expect(held.map(nameOf)).toEqual([]);
  });

  test('no field about health or protection takes words of the person', () => {
    const free = rows.filter((row) => [health, lodging].includes(table[row.page] as Allowed));
    expect(free.filter(({ kind }) => ['text', 'ownScript'].includes(kind)).map(nameOf)).toEqual([
      'healthInsurance.insurer',
    ]);
  });
});
