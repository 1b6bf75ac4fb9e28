/** Hints beside the two main tables: 36 months, level of need, language course, counselling. */
import type { RuleRow } from '#domain/rules/pack-schema';
import { inProcedure, no, row, years, yes } from '#domain/rules/tables/rows';

const asylbLG = [
  'none_asylumRequest',
  ...inProcedure,
  'folgeantrag_71',
  'duldung_60a',
  'duldung_60b',
  'duldung_60c',
  'duldung_60d',
  'exit_obliged',
  'request_24',
  'ae_25_4_s1',
  'ae_23_1_war',
  'ae_25_5',
];
const notAsylbLG = [
  'fiktion_81_3',
  'fiktion_81_4',
  'fiktion_24',
  'ae_22',
  'ae_23_1_other',
  'ae_23_2',
  'ae_23_4',
  'ae_24',
  'ae_25_1',
  'ae_25_2_refugee',
  'ae_25_2_subsidiary',
  'ae_25_3',
  'ae_25_4_s2',
  'ae_25_4a',
  'ae_25_4b',
  'ae_25a',
  'ae_25b',
  'ae_16g',
  'ae_19d',
  'ae_family',
  'ae_work',
  'ae_study',
  'ne',
  'german',
  'eu_citizen',
  'visa',
  'other',
];

/** § 2 AsylbLG; shown to staff only. */
export const analogBenefitRows: readonly RuleRow[] = [
  row({
    id: 'from-36-months',
    when: { status: asylbLG, enteredOn: { atLeastMonths: 36 } },
    result: { code: 'possible' },
    law: '§ 2 (1) AsylbLG',
    assumes: ['noLongInterruption', 'notAbused'],
  }),
  row({
    id: 'below-36-months',
    when: { status: asylbLG, enteredOn: { lessThanMonths: 36 } },
    result: { code: 'notYet', after: { fact: 'enteredOn', months: 36 } },
    law: '§ 2 (1) AsylbLG',
  }),
  row({
    id: 'other-law',
    when: { status: notAsylbLG },
    result: { code: 'notApplicable' },
    law: '§ 2 (1) AsylbLG',
  }),
];

const adult: RuleRow['when'] = { birthDate: { atLeastMonths: years(18) } };
const young: RuleRow['when'] = { birthDate: { atLeastMonths: years(18), lessThanMonths: years(25) } };
const grown: RuleRow['when'] = { birthDate: { atLeastMonths: years(25) } };

/** Regelbedarfsstufe (§ 3a AsylbLG). */
export const needLevelRows: readonly RuleRow[] = [
  row({
    id: 'shelter',
    when: { ...adult, dwelling: ['shelter'] },
    result: { code: 'level2' },
    law: '§ 3a (1) Nr. 2 b, (2) Nr. 2 b AsylbLG',
    source: 'BVerfG 19.10.2022, 1 BvL 3/21 (zu § 2 AsylbLG)',
  }),
  row({
    id: 'flat.couple',
    when: { ...adult, dwelling: ['flat'], withPartner: yes },
    result: { code: 'level2' },
    law: '§ 3a (1) Nr. 2 a, (2) Nr. 2 a AsylbLG',
  }),
  row({
    id: 'flat.single',
    when: { ...grown, dwelling: ['flat'], withPartner: no },
    result: { code: 'level1' },
    law: '§ 3a (1) Nr. 1, (2) Nr. 1 AsylbLG',
  }),
  row({
    id: 'flat.young-with-parents',
    when: { ...young, dwelling: ['flat'], withPartner: no, married: no, withParents: yes },
    result: { code: 'level3' },
    law: '§ 3a (1) Nr. 3 a, (2) Nr. 3 a AsylbLG',
  }),
  row({
    id: 'flat.young-married-with-parents',
    when: { ...young, dwelling: ['flat'], withPartner: no, married: yes, withParents: yes },
    result: { code: 'level1' },
    law: '§ 3a (1) Nr. 1, Nr. 3 a AsylbLG',
  }),
  row({
    id: 'flat.young-alone',
    when: { ...young, dwelling: ['flat'], withPartner: no, withParents: no },
    result: { code: 'level1' },
    law: '§ 3a (1) Nr. 1, (2) Nr. 1 AsylbLG',
  }),
  row({
    id: 'adolescent.with-parents',
    when: { birthDate: { atLeastMonths: years(14), lessThanMonths: years(18) }, withParents: yes },
    result: { code: 'level4' },
    law: '§ 3a (1) Nr. 4, (2) Nr. 4 AsylbLG',
  }),
  row({
    id: 'adolescent.without-parents',
    when: { birthDate: { atLeastMonths: years(14), lessThanMonths: years(18) }, withParents: no },
    result: { code: 'staff', why: 'adolescentWithoutParents' },
    law: '§ 3a (1) Nr. 1, 4 AsylbLG',
  }),
  row({
    id: 'child',
    when: { birthDate: { atLeastMonths: years(6), lessThanMonths: years(14) } },
    result: { code: 'level5' },
    law: '§ 3a (1) Nr. 5, (2) Nr. 5, (2a) AsylbLG',
  }),
  row({
    id: 'small-child',
    when: { birthDate: { lessThanMonths: years(6) } },
    result: { code: 'level6' },
    law: '§ 3a (1) Nr. 6, (2) Nr. 6 AsylbLG',
  }),
];

const claiming = [
  'ae_25_1',
  'ae_25_2_refugee',
  'ae_25_2_subsidiary',
  'ae_25b',
  'ae_23_2',
  'ae_23_4',
  'ae_family',
];
const admitted = ['gestattung_63', 'ae_24', 'ae_25_5', 'eu_citizen', 'german'];
const asked: RuleRow['when'] = { birthDate: { atLeastMonths: years(16) } };
const ground = ['sentence3'];
const otherGround = ['sentence1', 'otherSentence', 'notPrinted'];

/** Integrationskurs (§§ 44, 44a AufenthG); discretionary places stopped in 2026 while the switch is on. */
export const languageCourseRows: readonly RuleRow[] = [
  row({
    id: 'school-age',
    when: { birthDate: { lessThanMonths: years(16) } },
    result: { code: 'school' },
    law: '§ 44 (3) S. 1 Nr. 1 AufenthG; § 34 SchulG NRW',
    confidence: 'source',
  }),
  row({
    id: 'claim',
    when: { ...asked, status: claiming, firstIssuedOn: { lessThanMonths: 12 } },
    result: { code: 'claim' },
    law: '§ 44 (1), (2) AufenthG',
    assumes: ['staysForLong', 'needsGerman'],
  }),
  row({
    id: 'claim-lapsed',
    when: { ...asked, status: claiming, firstIssuedOn: { atLeastMonths: 12 } },
    result: { code: 'claimLapsed' },
    law: '§ 44 (2), (4) AufenthG',
  }),
  row({
    id: 'admission',
    when: { ...asked, status: admitted, 'switch:integrationCourseStop': ['off'] },
    result: { code: 'admissionPossible' },
    law: '§ 44 (4) AufenthG',
  }),
  row({
    id: 'admission-stopped',
    when: { ...asked, status: admitted, 'switch:integrationCourseStop': ['on'] },
    result: { code: 'admissionSuspended' },
    law: '§ 44 (4) AufenthG',
    source: 'BAMF Trägerrundschreiben 02/26',
    confidence: 'source',
  }),
  row({
    id: 'tolerated.sentence3',
    when: {
      ...asked,
      status: ['duldung_60a'],
      suspensionGround: ground,
      'switch:integrationCourseStop': ['off'],
    },
    result: { code: 'admissionPossible' },
    law: '§ 44 (4) S. 2 Nr. 2 AufenthG',
  }),
  row({
    id: 'tolerated.sentence3-stopped',
    when: {
      ...asked,
      status: ['duldung_60a'],
      suspensionGround: ground,
      'switch:integrationCourseStop': ['on'],
    },
    result: { code: 'admissionSuspended' },
    law: '§ 44 (4) S. 2 Nr. 2 AufenthG',
    source: 'BAMF Trägerrundschreiben 02/26',
    confidence: 'source',
  }),
  row({
    id: 'tolerated.other',
    when: { ...asked, status: ['duldung_60a'], suspensionGround: otherGround },
    result: { code: 'notIntended' },
    law: '§ 44 (4) S. 2 Nr. 2 AufenthG',
  }),
  row({
    id: 'not-intended',
    when: {
      ...asked,
      status: [
        'none_asylumRequest',
        'duldung_60b',
        'duldung_60c',
        'duldung_60d',
        'exit_obliged',
        'request_24',
        'visa',
      ],
    },
    result: { code: 'notIntended' },
    law: '§ 44 AufenthG',
  }),
  row({
    id: 'ask',
    when: {
      ...asked,
      status: [
        'akn',
        'folgeantrag_71',
        'fiktion_24',
        'fiktion_81_3',
        'fiktion_81_4',
        'ae_22',
        'ae_23_1_war',
        'ae_23_1_other',
        'ae_25_3',
        'ae_25_4_s1',
        'ae_25_4_s2',
        'ae_25_4a',
        'ae_25_4b',
        'ae_25a',
        'ae_16g',
        'ae_19d',
        'ae_work',
        'ae_study',
        'ne',
        'other',
      ],
    },
    result: { code: 'staff', why: 'askCounselling' },
    law: '§ 44 AufenthG',
  }),
];

const asylumCounselled = ['none_asylumRequest', ...inProcedure, 'folgeantrag_71'];

/** Who advises: independent asylum counselling (§ 12a AsylG), JMD to 26, MBE from 27 (§ 45 AufenthG). */
export const counsellingRows: readonly RuleRow[] = [
  row({
    id: 'asylum',
    when: { status: asylumCounselled },
    result: { code: 'asylumCounselling' },
    law: '§ 12a AsylG',
    confidence: 'source',
  }),
  row({
    id: 'child',
    when: {
      status: [...asylbLG.filter((one) => !asylumCounselled.includes(one)), ...notAsylbLG],
      birthDate: { lessThanMonths: years(12) },
    },
    result: { code: 'none' },
    law: '§ 45 AufenthG',
    confidence: 'source',
  }),
  row({
    id: 'young',
    when: {
      status: [...asylbLG.filter((one) => !asylumCounselled.includes(one)), ...notAsylbLG],
      birthDate: { atLeastMonths: years(12), lessThanMonths: years(27) },
    },
    result: { code: 'jmd' },
    law: '§ 45 AufenthG',
    confidence: 'source',
  }),
  row({
    id: 'grown',
    when: {
      status: [...asylbLG.filter((one) => !asylumCounselled.includes(one)), ...notAsylbLG],
      birthDate: { atLeastMonths: years(27) },
    },
    result: { code: 'mbe' },
    law: '§ 45 AufenthG',
    confidence: 'source',
  }),
];
