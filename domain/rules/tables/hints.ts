/** Hints beside the two main tables: 36 months (§ 2 AsylbLG), and the level of need (§ 3a AsylbLG). */
import type { RuleRow } from '#domain/rules/pack-schema';
import { no, row, years, yes } from '#domain/rules/tables/rows';

const basic: RuleRow['when'] = { regime: ['asylblgBasic'] };
const long = { atLeastMonths: 36 };
const short = { lessThanMonths: 36 };
const notYet = { code: 'notYet', after: { fact: 'enteredOn', months: 36 } };
const child: RuleRow['when'] = { birthDate: { lessThanMonths: years(18) } };

/** § 2 AsylbLG; shown to staff only. */
export const analogBenefitRows: readonly RuleRow[] = [
  row({
    id: 'from-36-months',
    when: { ...basic, enteredOn: long, abusiveStay: no },
    result: { code: 'possible' },
    law: '§ 2 (1) S. 1 AsylbLG',
    assumes: ['noLongInterruption'],
    presumes: ['abusiveStay'],
  }),
  row({
    id: 'abused',
    when: { ...basic, enteredOn: long, abusiveStay: yes },
    result: { code: 'notApplicable' },
    law: '§ 2 (1) S. 1 AsylbLG',
  }),
  row({
    id: 'interrupted',
    when: { ...basic, enteredOn: short, firstEnteredOn: long },
    result: { code: 'staff', why: 'interruption' },
    law: '§ 2 (1) S. 1 AsylbLG',
  }),
  row({
    id: 'below-36-months',
    when: { ...basic, enteredOn: short, firstEnteredOn: short, birthDate: { atLeastMonths: years(18) } },
    result: notYet,
    law: '§ 2 (1) S. 1 AsylbLG',
  }),
  row({
    id: 'child.parent-from-36-months',
    when: {
      ...basic,
      ...child,
      enteredOn: short,
      firstEnteredOn: short,
      withParents: yes,
      parentEnteredOn: long,
    },
    result: { code: 'possible' },
    law: '§ 2 (3) AsylbLG',
    assumes: ['parentToo'],
  }),
  row({
    id: 'child.parent-below-36-months',
    when: {
      ...basic,
      ...child,
      enteredOn: short,
      firstEnteredOn: short,
      withParents: yes,
      parentEnteredOn: short,
    },
    result: notYet,
    law: '§ 2 (1) S. 1, (3) AsylbLG',
  }),
  row({
    id: 'child.without-parents',
    when: { ...basic, ...child, enteredOn: short, firstEnteredOn: short, withParents: no },
    result: notYet,
    law: '§ 2 (1) S. 1 AsylbLG',
  }),
  row({
    id: 'reduced',
    when: { regime: ['asylblgReduced', 'asylblgBridging'] },
    result: { code: 'notApplicable' },
    law: '§ 1 (4) S. 1, § 1a (1) S. 1 AsylbLG',
  }),
  row({
    id: 'other-law',
    when: { regime: ['sgb2', 'sgb12', 'sgb8Minor', 'none'] },
    result: { code: 'notApplicable' },
    law: '§ 2 (1) S. 1 AsylbLG',
  }),
  row({
    id: 'unclear',
    when: { regime: ['staff'] },
    result: { code: 'staff', why: 'regimeUnclear' },
    law: '§ 2 (1) S. 1 AsylbLG',
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
    id: 'adolescent.without-parents.flat',
    when: {
      birthDate: { atLeastMonths: years(14), lessThanMonths: years(18) },
      withParents: no,
      dwelling: ['flat'],
    },
    result: { code: 'level1' },
    law: '§ 3a (1) Nr. 1, (2) Nr. 1 AsylbLG',
  }),
  row({
    id: 'adolescent.without-parents.shelter',
    when: {
      birthDate: { atLeastMonths: years(14), lessThanMonths: years(18) },
      withParents: no,
      dwelling: ['shelter'],
    },
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
