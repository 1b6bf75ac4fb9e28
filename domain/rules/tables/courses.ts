/** Language courses (§§ 44, 44a AufenthG) and who advises (§ 12a AsylG, § 45 AufenthG). */
import type { RuleRow } from '#domain/rules/pack-schema';
import { everyStatus, inProcedure, row, years } from '#domain/rules/tables/rows';

const claiming = [
  'ae_25_1',
  'ae_25_2_refugee',
  'ae_25_2_subsidiary',
  'ae_25b',
  'ae_23_2',
  'ae_23_4',
  'ae_family',
  'ae_work',
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
    assumes: ['staysForLong', 'needsGerman', 'titleOfThisKind'],
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

const others = everyStatus.filter((one) => !asylumCounselled.includes(one));

/** Who advises: independent asylum counselling (§ 12a AsylG), JMD to 26, MBE from 27 (§ 45 AufenthG). */
export const counsellingRows: readonly RuleRow[] = [
  row({
    id: 'asylum',
    when: { status: asylumCounselled },
    result: { code: 'asylumCounselling' },
    law: '§ 12a AsylG',
  }),
  row({
    id: 'child',
    when: {
      status: others,
      birthDate: { lessThanMonths: years(12) },
    },
    result: { code: 'none' },
    law: '§ 45 AufenthG',
    confidence: 'source',
  }),
  row({
    id: 'young',
    when: {
      status: others,
      birthDate: { atLeastMonths: years(12), lessThanMonths: years(27) },
    },
    result: { code: 'jmd' },
    law: '§ 45 AufenthG',
    confidence: 'source',
  }),
  row({
    id: 'grown',
    when: {
      status: others,
      birthDate: { atLeastMonths: years(27) },
    },
    result: { code: 'mbe' },
    law: '§ 45 AufenthG',
    confidence: 'source',
  }),
];

const asylblg: RuleRow['when'] = { regime: ['asylblgBasic', 'asylblgReduced'] };
const tolerated = ['duldung_60a'];
const jobTitles = [
  'duldung_60c',
  'duldung_60d',
  'ae_25_4_s1',
  'ae_23_1_war',
  'ae_25_5',
  'fiktion_24',
  'ae_24',
];

/** Erstorientierungskurs in the procedure; Berufssprachkurs (§ 45a AufenthG) for whoever looks for work. */
export const furtherCourseRows: readonly RuleRow[] = [
  row({
    id: 'school-age',
    when: { birthDate: { lessThanMonths: years(16) } },
    result: { code: 'none' },
    law: '§ 34 SchulG NRW',
    source: 'Landesrecht nicht gelesen',
    confidence: 'source',
  }),
  row({
    id: 'orientation',
    when: { ...asked, status: asylumCounselled },
    result: { code: 'orientationCourse' },
    law: 'Förderung des Bundesamts (Erstorientierungskurse)',
    confidence: 'unverified',
  }),
  row({
    id: 'job-language.jobseeker',
    when: { ...asked, status: others, regime: ['sgb2'] },
    result: { code: 'jobLanguageCourse' },
    law: '§ 45a (1), (2) AufenthG; § 4 (1) DeuFöV',
    assumes: ['germanB1'],
  }),
  row({
    id: 'job-language.tolerated.sentence3',
    when: { ...asked, ...asylblg, status: tolerated, suspensionGround: ground },
    result: { code: 'jobLanguageCourse' },
    law: '§ 4 (1) S. 2 Nr. 1 DeuFöV',
    assumes: ['germanB1', 'registeredJobseeker'],
  }),
  row({
    id: 'job-language.tolerated.from-six-months',
    when: {
      ...asked,
      ...asylblg,
      status: ['duldung_60a'],
      suspensionGround: otherGround,
      suspensionSince: { atLeastMonths: 6 },
    },
    result: { code: 'jobLanguageCourse' },
    law: '§ 4 (1) S. 2 Nr. 2 DeuFöV',
    assumes: ['germanB1', 'registeredJobseeker'],
  }),
  row({
    id: 'job-language.tolerated.first-six-months',
    when: {
      ...asked,
      ...asylblg,
      status: ['duldung_60a'],
      suspensionGround: otherGround,
      suspensionSince: { lessThanMonths: 6 },
    },
    result: { code: 'none' },
    law: '§ 4 (1) S. 2 Nr. 2 DeuFöV',
  }),
  row({
    id: 'job-language.training-or-title',
    when: {
      ...asked,
      ...asylblg,
      status: jobTitles,
    },
    result: { code: 'jobLanguageCourse' },
    law: '§ 4 (1) S. 1 Nr. 1, S. 2 Nr. 1 DeuFöV',
    assumes: ['germanB1', 'registeredJobseeker'],
  }),
  row({
    id: 'job-language.ask',
    when: {
      ...asked,
      ...asylblg,
      status: others.filter((one) => ![...tolerated, ...jobTitles].includes(one)),
    },
    result: { code: 'staff', why: 'askCounselling' },
    law: '§ 4 (1) DeuFöV',
  }),
  row({
    id: 'none',
    when: { ...asked, status: others, regime: ['sgb12', 'sgb8Minor', 'asylblgBridging', 'none'] },
    result: { code: 'none' },
    law: '§ 4 (1) DeuFöV',
  }),
  row({
    id: 'unclear',
    when: { ...asked, status: others, regime: ['staff'] },
    result: { code: 'staff', why: 'regimeUnclear' },
    law: '§ 4 (1) DeuFöV',
  }),
];
