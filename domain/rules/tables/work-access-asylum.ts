/** Work during the asylum procedure (§ 61 AsylG): another waiting time in a reception facility than elsewhere. */
import type { RuleRow } from '#domain/rules/pack-schema';
import { inProcedure, no, row, years, yes } from '#domain/rules/tables/rows';
import { grown, notYet, permission, staff, valid } from '#domain/rules/tables/work-access-parts';

type When = RuleRow['when'];
const safe: When = { nationalities: { inList: 'safeCountries' } };
const notSafe: When = { nationalities: { notInList: 'safeCountries' } };
const inFacility: When = { ...valid, status: inProcedure, receptionFacility: yes };
const elsewhere: When = { ...valid, status: inProcedure, receptionFacility: no };
const procedureAssumes = ['procedureOpen', 'cooperates'];

/**
 * In a reception facility (§ 61 (1) S. 2 to 5 AsylG). The accelerated procedure is the rule for safe countries only, so
 * of the others it is presumed not to be one.
 */
function facilityRows(id: string, nation: When, presumes: readonly string[]): readonly RuleRow[] {
  const ordinary: When = { ...inFacility, ...nation, accelerated: no };
  const presumed = presumes.length === 0 ? {} : { presumes: [...presumes] };
  return [
    row({
      id: `${id}.first-three-months`,
      when: { ...ordinary, asylumRegisteredOn: { lessThanMonths: 3 } },
      result: notYet('asylumRegisteredOn', 3),
      law: '§ 61 (1) S. 1, 2 AsylG',
      ...presumed,
    }),
    row({
      id: `${id}.from-three-months`,
      when: {
        ...ordinary,
        asylumRegisteredOn: { atLeastMonths: 3, lessThanMonths: 6 },
        otherStateResponsible: no,
      },
      result: permission('shall'),
      law: '§ 61 (1) S. 2 AsylG; § 32 BeschV',
      assumes: procedureAssumes,
      ...presumed,
    }),
    row({
      id: `${id}.other-state`,
      when: {
        ...ordinary,
        asylumRegisteredOn: { atLeastMonths: 3, lessThanMonths: 6 },
        otherStateResponsible: yes,
      },
      result: notYet('asylumRegisteredOn', 6),
      law: '§ 61 (1) S. 3 AsylG',
      ...presumed,
    }),
    row({
      id: `${id}.from-six-months`,
      when: { ...ordinary, asylumRegisteredOn: { atLeastMonths: 6 } },
      result: permission('shall'),
      law: '§ 61 (1) S. 2, 3 AsylG; § 32 BeschV',
      assumes: procedureAssumes,
      ...presumed,
    }),
  ];
}

export const asylumWorkRows: readonly RuleRow[] = [
  row({
    id: 'asylum.facility.accelerated',
    when: { ...inFacility, accelerated: yes },
    result: { code: 'banned' },
    law: '§ 61 (1) S. 5 AsylG',
  }),
  ...facilityRows('asylum.facility', notSafe, ['accelerated']),
  ...facilityRows('asylum.facility.safe-country', safe, []),
  row({
    id: 'asylum.elsewhere.first-three-months',
    when: { ...elsewhere, ...notSafe, permittedSince: { lessThanMonths: 3 } },
    result: notYet('permittedSince', 3),
    law: '§ 61 (2) S. 1, 2 AsylG',
    assumes: ['noEarlierStay'],
  }),
  row({
    id: 'asylum.elsewhere.from-three-months',
    when: { ...elsewhere, ...notSafe, permittedSince: { atLeastMonths: 3, lessThanMonths: years(4) } },
    result: permission('shall'),
    law: '§ 61 (2) S. 1, 2 AsylG; § 32 BeschV',
    assumes: ['procedureOpen'],
  }),
  row({
    id: 'asylum.elsewhere.from-four-years',
    when: { ...elsewhere, ...notSafe, permittedSince: { atLeastMonths: years(4) } },
    result: permission('shall', 'notNeeded'),
    law: '§ 61 (2) S. 1, 2 AsylG; § 32 (2) Nr. 5, (3) BeschV',
    assumes: ['procedureOpen', 'uninterruptedStay'],
  }),
  row({
    id: 'asylum.elsewhere.safe-country',
    when: {
      ...elsewhere,
      nationalities: { inList: 'safeCountriesBefore2023' },
      asylumRegisteredOn: { from: '2015-09-01' },
    },
    result: { code: 'banned' },
    law: '§ 61 (2) S. 4 AsylG',
  }),
  row({
    id: 'asylum.elsewhere.safe-country-old',
    when: {
      ...elsewhere,
      nationalities: { inList: 'safeCountriesBefore2023' },
      asylumRegisteredOn: { before: '2015-09-01' },
    },
    result: staff('oldApplication'),
    law: '§ 61 (2) S. 4 AsylG',
  }),
  row({
    id: 'asylum.elsewhere.georgia-moldova',
    when: {
      ...elsewhere,
      nationalities: { inList: 'safeCountriesFrom2023' },
      asylumRegisteredOn: { from: '2023-08-31' },
    },
    result: { code: 'banned' },
    law: '§ 61 (2) S. 4, § 87d AsylG',
  }),
  row({
    id: 'asylum.elsewhere.georgia-moldova-old',
    when: {
      ...elsewhere,
      nationalities: { inList: 'safeCountriesFrom2023' },
      asylumRegisteredOn: { before: '2023-08-31' },
    },
    result: permission('shall'),
    law: '§ 61 (2) S. 1, § 87d AsylG; § 32 BeschV',
    assumes: ['procedureOpen'],
  }),
  row({
    id: 'asylum.subsequent',
    when: { ...grown, status: ['folgeantrag_71'] },
    result: staff('subsequentApplication'),
    law: '§ 71 (1) S. 3, § 61 AsylG',
  }),
];
