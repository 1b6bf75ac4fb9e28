/** Where somebody has to live (§§ 47, 60 AsylG, §§ 12a, 61 AufenthG): whoever moves for a job has to ask first. */
import type { RuleRow } from '#domain/rules/pack-schema';
import { duldungen, everyStatus, inProcedure, no, row, yes } from '#domain/rules/tables/rows';

const asylum = [...inProcedure, 'folgeantrag_71'];
const leaving = [...duldungen, 'exit_obliged'];
/** International protection, and first permits under §§ 22, 23, 24 (1), 25 (3) AufenthG */
const threeYears = [
  'ae_22',
  'ae_23_1_war',
  'ae_23_1_other',
  'ae_23_2',
  'ae_23_4',
  'ae_24',
  'ae_25_2_refugee',
  'ae_25_2_subsidiary',
  'ae_25_3',
];
const others = everyStatus.filter((status) => ![...asylum, ...leaving, ...threeYears].includes(status));
const means = ['meansNotSecured'];

export const residenceDutyRows: readonly RuleRow[] = [
  row({
    id: 'asylum.facility',
    when: { status: asylum, receptionFacility: yes },
    result: { code: 'facility' },
    law: '§ 47 (1) bis (1d) AsylG',
  }),
  row({
    id: 'asylum.elsewhere',
    when: { status: asylum, receptionFacility: no },
    result: { code: 'assigned' },
    law: '§ 60 (1) AsylG',
    assumes: means,
  }),
  row({
    id: 'tolerated.facility',
    when: { status: leaving, receptionFacility: yes },
    result: { code: 'facility' },
    law: '§ 47 (1) AsylG',
  }),
  row({
    id: 'tolerated.elsewhere',
    when: { status: leaving, receptionFacility: no },
    result: { code: 'assigned' },
    law: '§ 61 (1d) AufenthG',
    assumes: means,
  }),
  row({
    id: 'protected.three-years',
    when: { status: threeYears, firstIssuedOn: { lessThanMonths: 36 } },
    result: { code: 'threeYears', after: { fact: 'firstIssuedOn', months: 36 } },
    law: '§ 12a (1) S. 1, 2, (5) AufenthG',
    assumes: ['noJobOrTraining'],
  }),
  row({
    id: 'protected.free',
    when: { status: threeYears, firstIssuedOn: { atLeastMonths: 36 } },
    result: { code: 'none' },
    law: '§ 12a (1) S. 1 AufenthG',
  }),
  row({
    id: 'other-papers',
    when: { status: others },
    result: { code: 'readPaper' },
    law: '§ 12 (2) AufenthG',
  }),
];
