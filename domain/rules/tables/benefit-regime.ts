/** Which benefit law is suggested (§ 1 AsylbLG, § 7 SGB II, §§ 41 ff. SGB XII). One table, top to bottom by paper. */
import type { RuleRow } from '#domain/rules/pack-schema';
import {
  datedPapers,
  humanitarianTitles,
  inProcedure,
  no,
  otherTitles,
  row,
  years,
  yes,
} from '#domain/rules/tables/rows';

type When = RuleRow['when'];
const accompanied: When = { unaccompaniedMinor: no };
const valid: When = { ...accompanied, paperExpired: no };
const basic = { code: 'asylblgBasic' };
const staff = (why: string) => ({ code: 'staff', why });

const inNeed = ['inNeed', 'habitualResidence'];
/** § 1 (3a) AsylbLG, § 74 SGB II; no Fiktionsbescheinigung is issued without (§ 81 (7) AufenthG) */
const fingerprints = ['fingerprinted'];

/** SGB II or SGB XII, by age: whoever has passed into neither goes with an adult of working age, or to the SGB XII. */
function bySgb(
  id: string,
  when: When,
  law: string,
  more: { readonly confidence?: RuleRow['confidence']; readonly assumes?: readonly string[] } = {},
): readonly RuleRow[] {
  const said = more.confidence ? { confidence: more.confidence } : {};
  const general = [...inNeed, ...(more.assumes ?? [])];
  return [
    row({
      id: `${id}.working-age`,
      when: { ...when, birthDate: { atLeastMonths: years(15) }, pastAgeLimit: no },
      result: { code: 'sgb2' },
      law: `${law}; § 7 (1) S. 1, § 7a SGB II`,
      assumes: ['ableToWork', ...general],
      ...said,
    }),
    row({
      id: `${id}.child-with-adult`,
      when: { ...when, birthDate: { lessThanMonths: years(15) }, workingAgeInHousehold: yes },
      result: { code: 'sgb2' },
      law: `${law}; § 7 (2), (3) Nr. 4 SGB II`,
      assumes: ['sameHouseholdOfNeed', ...general],
      ...said,
    }),
    row({
      id: `${id}.child-alone`,
      when: { ...when, birthDate: { lessThanMonths: years(15) }, workingAgeInHousehold: no },
      result: { code: 'sgb12' },
      law: `${law}; § 19 (1), § 27 SGB XII`,
      assumes: general,
      ...said,
    }),
    row({
      id: `${id}.old`,
      when: { ...when, birthDate: { atLeastMonths: years(15) }, pastAgeLimit: yes },
      result: { code: 'sgb12' },
      law: `${law}; § 19 (2), § 41 SGB XII`,
      assumes: general,
      ...said,
    }),
  ];
}

const off = ['off'];
const on = ['on'];
const cutOff = '2025-04-01';

export const benefitRegimeRows: readonly RuleRow[] = [
  row({
    id: 'unaccompanied-minor',
    when: { unaccompaniedMinor: yes },
    result: { code: 'sgb8Minor' },
    law: '§ 42a (1) SGB VIII',
  }),
  row({
    id: 'paper-expired',
    when: { ...accompanied, paperExpired: yes, status: datedPapers },
    result: staff('paperExpired'),
    law: '§ 1 (1), (2) AsylbLG',
  }),
  row({
    id: 'request.no-fingerprints',
    when: { ...accompanied, status: ['none_asylumRequest'], fingerprinted: no },
    result: { code: 'asylblgReduced' },
    law: '§ 1 (1) Nr. 1a, § 11 (2a) S. 1, § 1a (1) AsylbLG',
  }),
  row({
    id: 'request.not-admitted',
    when: { ...accompanied, status: ['none_asylumRequest'], fingerprinted: yes, admitted: no },
    result: { code: 'asylblgReduced' },
    law: '§ 11 (2a) S. 1, 2 Nr. 2, § 1a (1) AsylbLG',
  }),
  row({
    id: 'request.late-by-own-fault',
    when: {
      ...accompanied,
      status: ['none_asylumRequest'],
      fingerprinted: yes,
      admitted: yes,
      paperLateByOwnFault: yes,
    },
    result: { code: 'asylblgReduced' },
    law: '§ 11 (2a) S. 1, 2 Nr. 3, S. 4, § 1a (1) AsylbLG',
  }),
  row({
    id: 'request.late-without-fault',
    when: {
      ...accompanied,
      status: ['none_asylumRequest'],
      fingerprinted: yes,
      admitted: yes,
      paperLateByOwnFault: no,
    },
    result: basic,
    law: '§ 11 (2a) S. 2, 3 AsylbLG',
    assumes: ['noReduction'],
  }),
  row({
    id: 'procedure',
    when: { ...valid, status: inProcedure },
    result: basic,
    law: '§ 1 (1) Nr. 1, 1a, §§ 3 bis 6 AsylbLG',
    assumes: ['noReduction'],
  }),
  row({
    id: 'subsequent-application',
    when: { ...accompanied, status: ['folgeantrag_71'] },
    result: basic,
    law: '§ 1 (1) Nr. 7 AsylbLG',
    assumes: ['noReduction'],
  }),
  row({
    id: 'tolerated',
    when: { ...valid, status: ['duldung_60a', 'duldung_60c', 'duldung_60d'] },
    result: basic,
    law: '§ 1 (1) Nr. 4 AsylbLG',
    assumes: ['noReduction'],
  }),
  row({
    id: 'identity-unclear.own-fault',
    when: { ...valid, status: ['duldung_60b'], ownFault: yes },
    result: { code: 'asylblgReduced' },
    law: '§ 1 (1) Nr. 4, § 1a (3) S. 2 AsylbLG',
  }),
  row({
    id: 'identity-unclear.no-fault',
    when: { ...valid, status: ['duldung_60b'], ownFault: no },
    result: basic,
    law: '§ 1 (1) Nr. 4, § 1a (3) S. 2 AsylbLG',
  }),
  row({
    id: 'exit-obliged',
    when: { ...accompanied, status: ['exit_obliged'], bridgingCase: no },
    result: basic,
    law: '§ 1 (1) Nr. 5 AsylbLG',
    assumes: ['noReduction'],
  }),
  row({
    id: 'exit-obliged.bridging',
    when: { ...accompanied, status: ['exit_obliged'], bridgingCase: yes },
    result: { code: 'asylblgBridging' },
    law: '§ 1 (4) AsylbLG',
    assumes: ['noHardship', 'notWithinTwoYears'],
  }),
  row({
    id: '25-5.below-18-months',
    when: { ...valid, status: ['ae_25_5'], suspensionSince: { lessThanMonths: 18 } },
    result: basic,
    law: '§ 1 (1) Nr. 3 c AsylbLG',
  }),
  ...bySgb(
    '25-5.from-18-months',
    { ...valid, status: ['ae_25_5'], suspensionSince: { atLeastMonths: 18 } },
    '§ 1 (1) Nr. 3 c AsylbLG (Umkehrschluss)',
  ),
  row({
    id: '25-4-or-war',
    when: { ...valid, status: ['ae_25_4_s1', 'ae_23_1_war'] },
    result: basic,
    law: '§ 1 (1) Nr. 3 a, b AsylbLG',
  }),
  ...bySgb('humanitarian', { ...valid, status: humanitarianTitles }, '§ 1 (2) AsylbLG'),
  row({
    id: '24.request',
    when: { ...accompanied, status: ['request_24'] },
    result: basic,
    law: '§ 1 (1) Nr. 1b AsylbLG',
  }),
  row({
    id: '24.fiktion-this-month',
    when: {
      ...valid,
      status: ['fiktion_24'],
      firstFiktionOn: { monthOver: false },
      'switch:ukraineRegimeChange': off,
    },
    result: basic,
    law: '§ 1 (3a) AsylbLG',
  }),
  ...bySgb(
    '24.fiktion',
    {
      ...valid,
      status: ['fiktion_24'],
      firstFiktionOn: { monthOver: true },
      'switch:ukraineRegimeChange': off,
    },
    '§ 1 (3a) AsylbLG; § 74 (1) SGB II',
    { assumes: fingerprints },
  ),
  ...bySgb(
    '24.permit',
    { ...valid, status: ['ae_24'], 'switch:ukraineRegimeChange': off },
    '§ 1 (2) AsylbLG; § 7 (1) S. 3 SGB II',
    { assumes: fingerprints },
  ),
  row({
    id: '24.draft.new',
    when: {
      ...valid,
      status: ['fiktion_24', 'ae_24'],
      firstFiktionOn: { from: cutOff },
      'switch:ukraineRegimeChange': on,
    },
    result: basic,
    law: 'Entwurf Leistungsrechtsanpassungsgesetz',
    source: 'sgb2.info, bundes-sgk',
    confidence: 'unverified',
  }),
  ...bySgb(
    '24.draft.old',
    {
      ...valid,
      status: ['fiktion_24', 'ae_24'],
      firstFiktionOn: { before: cutOff },
      'switch:ukraineRegimeChange': on,
    },
    'Entwurf Leistungsrechtsanpassungsgesetz; § 74 SGB II',
    { confidence: 'unverified' },
  ),
  row({
    id: 'other-title.first-three-months',
    when: { ...accompanied, paperExpired: no, status: otherTitles, enteredOn: { lessThanMonths: 3 } },
    result: staff('firstThreeMonths'),
    law: '§ 7 (1) S. 2 Nr. 1 SGB II',
  }),
  ...bySgb(
    'other-title',
    { ...accompanied, paperExpired: no, status: otherTitles, enteredOn: { atLeastMonths: 3 } },
    '§ 1 (2) AsylbLG; § 7 (1) SGB II',
  ),
  ...bySgb('settled', { ...accompanied, status: ['ne'] }, '§ 1 (2) AsylbLG; § 7 (1) SGB II'),
  row({
    id: 'read-paper',
    when: { ...valid, status: ['fiktion_81_3', 'fiktion_81_4', 'ae_study', 'visa'] },
    result: staff('readPaper'),
    law: '§ 1 (2) AsylbLG; § 7 (1) S. 2 SGB II',
  }),
  ...bySgb('german', { ...accompanied, status: ['german'] }, '§ 7 (1) SGB II'),
  row({
    id: 'eu-citizen',
    when: { ...accompanied, status: ['eu_citizen'] },
    result: staff('euCitizen'),
    law: '§ 7 (1) S. 2, 4 SGB II; § 2 (2) FreizügG/EU',
  }),
  row({
    id: 'family-without-own-status',
    when: { ...accompanied, status: ['other'], familyOfEntitled: yes },
    result: basic,
    law: '§ 1 (1) Nr. 6 AsylbLG',
    assumes: ['noReduction', 'noTitleForMoreThanSixMonths'],
  }),
  row({
    id: 'other-paper',
    when: { ...accompanied, status: ['other'], familyOfEntitled: no },
    result: staff('otherPaper'),
    law: '§ 1 (1) AsylbLG; § 7 (1) SGB II',
  }),
];
