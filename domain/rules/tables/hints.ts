/** Hints beside the two main tables: 36 months (§ 2 AsylbLG), and the level of need (§ 3a AsylbLG). */
import type { RuleRow } from '#domain/rules/pack-schema';
import { asylbLG, no, notAsylbLG, row, years, yes } from '#domain/rules/tables/rows';

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
