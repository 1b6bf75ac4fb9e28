/** Where the AsylbLG has just ended or soon will: with the month (§ 1 (3), (3a) AsylbLG). Whoever applies late loses money. */
import type { RuleRow } from '#domain/rules/pack-schema';
import { everyStatus, humanitarianTitles, row } from '#domain/rules/tables/rows';

/** Titles people get who had a Gestattung or a Duldung before; §§ 22, 23 AufenthG are for people who come with them. */
const afterProcedure = [
  ...humanitarianTitles.filter(
    (status) => !['ae_22', 'ae_23_1_other', 'ae_23_2', 'ae_23_4'].includes(status),
  ),
  'ae_16g',
  'ae_19d',
];
const protection = ['fiktion_24', 'ae_24'];
const handOver = (fact: string, months: number) => ({
  code: 'handOver',
  after: { fact, months, nextMonth: true as const },
});
const none = { code: 'none' };
const off = ['off'];

export const regimeChangeRows: readonly RuleRow[] = [
  row({
    id: 'title.new',
    when: { status: afterProcedure, firstIssuedOn: { lessThanMonths: 2 } },
    result: handOver('firstIssuedOn', 0),
    law: '§ 1 (2), (3) S. 1 AsylbLG; § 37 (2) S. 2 SGB II',
    assumes: ['benefitsBefore'],
  }),
  row({
    id: 'title.old',
    when: { status: afterProcedure, firstIssuedOn: { atLeastMonths: 2 } },
    result: none,
    law: '§ 1 (2), (3) S. 1 AsylbLG',
  }),
  row({
    id: '24.new',
    when: { status: protection, firstFiktionOn: { lessThanMonths: 2 }, 'switch:ukraineRegimeChange': off },
    result: handOver('firstFiktionOn', 0),
    law: '§ 1 (3a) AsylbLG; §§ 37 (2) S. 2, 74 (1) SGB II',
    assumes: ['benefitsBefore'],
  }),
  row({
    id: '24.old',
    when: { status: protection, firstFiktionOn: { atLeastMonths: 2 }, 'switch:ukraineRegimeChange': off },
    result: none,
    law: '§ 1 (3a) AsylbLG',
  }),
  row({
    id: '24.draft',
    when: { status: protection, 'switch:ukraineRegimeChange': ['on'] },
    result: { code: 'staff', why: 'draftTransition' },
    law: 'Entwurf Leistungsrechtsanpassungsgesetz',
    source: 'sgb2.info, bundes-sgk',
    confidence: 'unverified',
  }),
  row({
    id: '25-5.long-before',
    when: { status: ['ae_25_5'], suspensionSince: { lessThanMonths: 16 } },
    result: none,
    law: '§ 1 (1) Nr. 3 c AsylbLG',
  }),
  row({
    id: '25-5.near',
    when: { status: ['ae_25_5'], suspensionSince: { atLeastMonths: 16, lessThanMonths: 20 } },
    result: handOver('suspensionSince', 18),
    law: '§ 1 (1) Nr. 3 c, (3) AsylbLG; § 37 (2) S. 2 SGB II',
    assumes: ['benefitsBefore'],
  }),
  row({
    id: '25-5.long-after',
    when: { status: ['ae_25_5'], suspensionSince: { atLeastMonths: 20 } },
    result: none,
    law: '§ 1 (1) Nr. 3 c AsylbLG',
  }),
  row({
    id: 'other-papers',
    when: {
      status: everyStatus.filter((status) => ![...afterProcedure, ...protection, 'ae_25_5'].includes(status)),
    },
    result: none,
    law: '§ 1 (3) AsylbLG',
  }),
];
