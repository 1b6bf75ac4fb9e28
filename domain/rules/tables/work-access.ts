/** Whether and when a person may work (§ 4a AufenthG, § 61 AsylG, §§ 60a, 60b AufenthG, §§ 31, 32 BeschV). */
import type { RuleRow } from '#domain/rules/pack-schema';
import { datedPapers, humanitarianTitles, row, years, yes } from '#domain/rules/tables/rows';
import { asylumWorkRows } from '#domain/rules/tables/work-access-asylum';
import { grown, staff, valid } from '#domain/rules/tables/work-access-parts';
import { toleratedWorkRows } from '#domain/rules/tables/work-access-tolerated';

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
  ...asylumWorkRows,
  ...toleratedWorkRows,
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
    law: '§ 24, § 81 (3), § 4a (1), (4) AufenthG',
    source: 'bundes-sgk',
    confidence: 'source',
    assumes: ['paperAllowsWork'],
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
    law: '§ 4a (1) AufenthG; § 2 (2) FreizügG/EU',
    assumes: ['titleDoesNotRestrict'],
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
