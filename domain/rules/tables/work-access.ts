/** Whether and when a person may work (§ 4a AufenthG, § 61 AsylG, §§ 60a, 60b AufenthG, §§ 31, 32 BeschV). */
import type { RuleRow } from '#domain/rules/pack-schema';
import { datedPapers, humanitarianTitles, inProcedure, no, row, years, yes } from '#domain/rules/tables/rows';

type When = RuleRow['when'];
const grown: When = { birthDate: { atLeastMonths: years(15) } };
const valid: When = { ...grown, paperExpired: no };
const staff = (why: string) => ({ code: 'staff', why });
const notYet = (fact: string, months: number) => ({ code: 'notYet', after: { fact, months } });
const permission = (
  degree: 'shall' | 'should' | 'may',
  baConsent: 'notNeeded' | 'usuallyNeeded' = 'usuallyNeeded',
) => ({ code: 'permissionPossible', degree, baConsent, selfEmployed: 'no' as const });

const safe: When = { nationalities: { inList: 'safeCountries' } };
const notSafe: When = { nationalities: { notInList: 'safeCountries' } };
const inFacility: When = { ...valid, status: inProcedure, receptionFacility: yes };
const elsewhere: When = { ...valid, status: inProcedure, receptionFacility: no };
const procedureAssumes = ['procedureOpen', 'notAccelerated', 'cooperates'];

const tolerated: When = { ...valid, status: ['duldung_60a'] };
const notSafeTolerated: When = { nationalities: { notInList: 'safeCountriesTolerated' } };
const safeTolerated: When = { nationalities: { inList: 'safeCountriesTolerated' } };
const toleratedAssumes = ['noOwnFault', 'notForBenefits', 'noRemovalPrepared'];

export const workAccessRows: readonly RuleRow[] = [
  row({
    id: 'too-young',
    when: { birthDate: { lessThanMonths: years(15) } },
    result: { code: 'tooYoung' },
    law: '§§ 2, 5 JArbSchG',
  }),
  row({
    id: 'paper-expired',
    when: { ...grown, paperExpired: yes, status: datedPapers },
    result: staff('paperExpired'),
    law: '§ 4a (5) AufenthG',
  }),
  row({
    id: 'asylum.no-paper',
    when: { ...grown, status: ['none_asylumRequest'] },
    result: { code: 'notYet', why: 'noPaper' },
    law: '§ 61 (1) S. 1, 2 AsylG',
  }),
  row({
    id: 'asylum.facility.first-three-months',
    when: { ...inFacility, ...notSafe, asylumRegisteredOn: { lessThanMonths: 3 } },
    result: notYet('asylumRegisteredOn', 3),
    law: '§ 61 (1) S. 1, 2 AsylG',
  }),
  row({
    id: 'asylum.facility.from-three-months',
    when: {
      ...inFacility,
      ...notSafe,
      asylumRegisteredOn: { atLeastMonths: 3, lessThanMonths: 6 },
      otherStateResponsible: no,
    },
    result: permission('shall'),
    law: '§ 61 (1) S. 2 AsylG; § 32 BeschV',
    assumes: procedureAssumes,
  }),
  row({
    id: 'asylum.facility.other-state',
    when: {
      ...inFacility,
      ...notSafe,
      asylumRegisteredOn: { atLeastMonths: 3, lessThanMonths: 6 },
      otherStateResponsible: yes,
    },
    result: notYet('asylumRegisteredOn', 6),
    law: '§ 61 (1) S. 3 AsylG',
  }),
  row({
    id: 'asylum.facility.from-six-months',
    when: { ...inFacility, ...notSafe, asylumRegisteredOn: { atLeastMonths: 6 } },
    result: permission('shall'),
    law: '§ 61 (1) S. 2, 3 AsylG; § 32 BeschV',
    assumes: procedureAssumes,
  }),
  row({
    id: 'asylum.facility.safe-country',
    when: { ...inFacility, ...safe },
    result: staff('safeCountryInFacility'),
    law: '§ 61 (1) S. 5, (2) S. 4, 5 AsylG',
  }),
  row({
    id: 'asylum.elsewhere.first-three-months',
    when: { ...elsewhere, ...notSafe, asylumRegisteredOn: { lessThanMonths: 3 } },
    result: notYet('asylumRegisteredOn', 3),
    law: '§ 61 (2) S. 1, 2 AsylG',
    assumes: ['noEarlierStay'],
  }),
  row({
    id: 'asylum.elsewhere.from-three-months',
    when: { ...elsewhere, ...notSafe, asylumRegisteredOn: { atLeastMonths: 3 } },
    result: permission('shall'),
    law: '§ 61 (2) S. 1 AsylG; § 32 BeschV',
    assumes: ['procedureOpen'],
  }),
  row({
    id: 'asylum.elsewhere.safe-country',
    when: { ...elsewhere, ...safe, asylumRegisteredOn: { from: '2015-09-01' } },
    result: { code: 'banned' },
    law: '§ 61 (2) S. 4 AsylG',
  }),
  row({
    id: 'asylum.elsewhere.safe-country-old',
    when: { ...elsewhere, ...safe, asylumRegisteredOn: { before: '2015-09-01' } },
    result: staff('oldApplication'),
    law: '§ 61 (2) S. 4 AsylG',
  }),
  row({
    id: 'asylum.subsequent',
    when: { ...grown, status: ['folgeantrag_71'] },
    result: staff('subsequentApplication'),
    law: '§ 71 AsylG; § 61 AsylG',
    confidence: 'unverified',
  }),
  row({
    id: 'tolerated.safe-country.failed',
    when: { ...tolerated, ...safeTolerated, asylumFailed: yes },
    result: { code: 'banned' },
    law: '§ 60a (6) S. 1 Nr. 3 AufenthG',
    assumes: ['applicationAfterAugust2015'],
  }),
  row({
    id: 'tolerated.safe-country.not-failed',
    when: { ...tolerated, ...safeTolerated, asylumFailed: no },
    result: staff('safeCountryTolerated'),
    law: '§ 60a (5b), (6) AufenthG',
  }),
  row({
    id: 'tolerated.first-three-months',
    when: {
      ...tolerated,
      ...notSafeTolerated,
      suspensionSince: { lessThanMonths: 3 },
      receptionFacility: no,
    },
    result: notYet('suspensionSince', 3),
    law: '§ 32 (1) BeschV',
    assumes: ['noEarlierStay'],
  }),
  row({
    id: 'tolerated.from-three-months',
    when: {
      ...tolerated,
      ...notSafeTolerated,
      suspensionSince: { atLeastMonths: 3 },
      receptionFacility: no,
    },
    result: permission('should'),
    law: '§ 60a (5b), (6) AufenthG; § 32 BeschV',
    assumes: toleratedAssumes,
  }),
  row({
    id: 'tolerated.facility.first-three-months',
    when: {
      ...tolerated,
      ...notSafeTolerated,
      suspensionSince: { lessThanMonths: 3 },
      receptionFacility: yes,
      passportShown: yes,
    },
    result: notYet('suspensionSince', 3),
    law: '§ 61 (1) S. 7 AsylG',
  }),
  row({
    id: 'tolerated.facility.passport',
    when: {
      ...tolerated,
      ...notSafeTolerated,
      suspensionSince: { atLeastMonths: 3, lessThanMonths: 6 },
      receptionFacility: yes,
      passportShown: yes,
    },
    result: permission('should'),
    law: '§ 61 (1) S. 6, 7 AsylG; § 32 BeschV',
    assumes: toleratedAssumes,
  }),
  row({
    id: 'tolerated.facility.no-passport',
    when: {
      ...tolerated,
      ...notSafeTolerated,
      suspensionSince: { lessThanMonths: 6 },
      receptionFacility: yes,
      passportShown: no,
    },
    result: notYet('suspensionSince', 6),
    law: '§ 61 (1) S. 6 AsylG',
  }),
  row({
    id: 'tolerated.facility.from-six-months',
    when: {
      ...tolerated,
      ...notSafeTolerated,
      suspensionSince: { atLeastMonths: 6 },
      receptionFacility: yes,
    },
    result: permission('should'),
    law: '§ 61 (1) S. 6 AsylG; § 32 BeschV',
    assumes: toleratedAssumes,
  }),
  row({
    id: 'tolerated.identity-unclear',
    when: { ...valid, status: ['duldung_60b'] },
    result: { code: 'banned' },
    law: '§ 60b (5) S. 2 AufenthG',
  }),
  row({
    id: 'tolerated.training-or-work',
    when: { ...valid, status: ['duldung_60c', 'duldung_60d'] },
    result: { code: 'allowedReadPaper' },
    law: '§§ 60c, 60d AufenthG',
    confidence: 'unverified',
  }),
  row({
    id: 'exit-obliged',
    when: { ...grown, status: ['exit_obliged'] },
    result: { code: 'banned' },
    law: '§ 4a (4), (5) AufenthG',
  }),
  row({
    id: '24.request',
    when: { ...grown, status: ['request_24'] },
    result: { code: 'notYet', why: 'noPaper' },
    law: '§ 4a (4), (5) AufenthG',
  }),
  row({
    id: '24.fiktion',
    when: { ...valid, status: ['fiktion_24'] },
    result: { code: 'allowed', selfEmployed: 'yes' },
    law: '§ 24, § 81 (3), § 4a (1) AufenthG',
    source: 'bundes-sgk',
    confidence: 'source',
  }),
  row({
    id: 'fiktion',
    when: { ...valid, status: ['fiktion_81_3', 'fiktion_81_4'] },
    result: { code: 'allowedReadPaper' },
    law: '§ 81 (3), (4), (5a) AufenthG',
  }),
  row({
    id: 'victims-and-temporary',
    when: { ...valid, status: ['ae_25_4_s1', 'ae_25_4_s2', 'ae_25_4a', 'ae_25_4b'] },
    result: {
      code: 'permissionPossible',
      degree: 'may',
      baConsent: 'notNeeded',
      selfEmployed: 'byPermission',
    },
    law: '§ 25 (4), (4a), (4b), § 4a (1) AufenthG; § 31 BeschV',
  }),
  row({
    id: 'humanitarian',
    when: {
      ...valid,
      status: [
        ...humanitarianTitles.filter((code) => !['ae_25_4_s2', 'ae_25_4a', 'ae_25_4b'].includes(code)),
        'ae_23_1_war',
        'ae_24',
        'ae_25_5',
        'ae_family',
      ],
    },
    result: { code: 'allowed', selfEmployed: 'yes' },
    law: '§ 4a (1) AufenthG; § 31 BeschV',
    assumes: ['titleDoesNotRestrict'],
  }),
  row({
    id: 'settled',
    when: { ...grown, status: ['ne', 'german', 'eu_citizen'] },
    result: { code: 'allowed', selfEmployed: 'yes' },
    law: '§ 4a (1), § 9 AufenthG; FreizügG/EU',
    confidence: 'source',
  }),
  row({
    id: 'work-or-study',
    when: { ...valid, status: ['ae_work', 'ae_study', 'ae_16g', 'ae_19d'] },
    result: { code: 'allowedReadPaper' },
    law: '§ 4a (1), (3) AufenthG',
  }),
  row({
    id: 'visa',
    when: { ...valid, status: ['visa'] },
    result: staff('readPaper'),
    law: '§ 4a (3), (5) AufenthG',
  }),
  row({
    id: 'other-paper',
    when: { ...grown, status: ['other'] },
    result: staff('otherPaper'),
    law: '§ 4a AufenthG',
  }),
];
