/** Work with a Duldung (§§ 60a to 60d AufenthG, § 61 (1) S. 6 to 9 AsylG, § 32 BeschV). */
import type { RuleRow } from '#domain/rules/pack-schema';
import { no, row, years, yes } from '#domain/rules/tables/rows';
import { notYet, permission, staff, valid } from '#domain/rules/tables/work-access-parts';

type When = RuleRow['when'];
const tolerated: When = { ...valid, status: ['duldung_60a'], ban: ['none'] };
const toleratedHere: When = { ...tolerated, receptionFacility: no };
const toleratedInFacility: When = { ...tolerated, receptionFacility: yes, permittedBefore: no };
/** Nobody has told the person of a removal, nor has the file. */
const removal = ['removalPrepared'];
const before = ['permittedBefore'];

export const toleratedWorkRows: readonly RuleRow[] = [
  row({
    id: 'tolerated.banned',
    when: { ...valid, status: ['duldung_60a'], ban: ['banned'] },
    result: { code: 'banned' },
    law: '§ 60a (6) AufenthG',
  }),
  row({
    id: 'tolerated.ban-unclear',
    when: { ...valid, status: ['duldung_60a'], ban: ['staff'] },
    result: staff('banUnclear'),
    law: '§ 60a (6) AufenthG',
  }),
  row({
    id: 'tolerated.first-three-months',
    when: { ...toleratedHere, permittedSince: { lessThanMonths: 3 } },
    result: notYet('permittedSince', 3),
    law: '§ 32 (1) BeschV',
    assumes: ['noEarlierStay'],
  }),
  row({
    id: 'tolerated.from-three-months',
    when: {
      ...toleratedHere,
      permittedSince: { atLeastMonths: 3, lessThanMonths: years(4) },
      removalPrepared: no,
    },
    result: permission('should'),
    law: '§ 60a (5b) S. 1 AufenthG; § 32 (1) BeschV',
    presumes: removal,
  }),
  row({
    id: 'tolerated.from-four-years',
    when: { ...toleratedHere, permittedSince: { atLeastMonths: years(4) }, removalPrepared: no },
    result: permission('should', 'notNeeded'),
    law: '§ 60a (5b) S. 1 AufenthG; § 32 (2) Nr. 5 BeschV',
    assumes: ['uninterruptedStay'],
    presumes: removal,
  }),
  row({
    id: 'tolerated.removal-prepared',
    when: { ...toleratedHere, permittedSince: { atLeastMonths: 3 }, removalPrepared: yes },
    result: permission('may'),
    law: '§ 60a (5b) S. 2, § 4a (4) AufenthG; § 32 (1) BeschV',
  }),
  row({
    id: 'tolerated.facility.permitted-before',
    when: { ...tolerated, receptionFacility: yes, permittedBefore: yes },
    result: permission('shall'),
    law: '§ 61 (1) S. 9 AsylG; § 32 BeschV',
  }),
  row({
    id: 'tolerated.facility.first-three-months',
    when: { ...toleratedInFacility, suspensionSince: { lessThanMonths: 3 }, passportShown: yes },
    result: notYet('suspensionSince', 3),
    law: '§ 61 (1) S. 7 AsylG',
    presumes: before,
  }),
  row({
    id: 'tolerated.facility.passport',
    when: {
      ...toleratedInFacility,
      suspensionSince: { atLeastMonths: 3, lessThanMonths: 6 },
      passportShown: yes,
      removalPrepared: no,
    },
    result: permission('should'),
    law: '§ 61 (1) S. 6, 7 AsylG; § 32 BeschV',
    presumes: [...before, ...removal],
  }),
  row({
    id: 'tolerated.facility.passport.removal-prepared',
    when: {
      ...toleratedInFacility,
      suspensionSince: { atLeastMonths: 3, lessThanMonths: 6 },
      passportShown: yes,
      removalPrepared: yes,
    },
    result: staff('removalPrepared'),
    law: '§ 61 (1) S. 6, 7 AsylG',
    presumes: before,
  }),
  row({
    id: 'tolerated.facility.no-passport',
    when: { ...toleratedInFacility, suspensionSince: { lessThanMonths: 6 }, passportShown: no },
    result: notYet('suspensionSince', 6),
    law: '§ 61 (1) S. 6 AsylG',
    presumes: before,
  }),
  row({
    id: 'tolerated.facility.from-six-months',
    when: { ...toleratedInFacility, suspensionSince: { atLeastMonths: 6 }, removalPrepared: no },
    result: permission('should'),
    law: '§ 61 (1) S. 6 AsylG; § 32 BeschV',
    presumes: [...before, ...removal],
  }),
  row({
    id: 'tolerated.facility.removal-prepared',
    when: { ...toleratedInFacility, suspensionSince: { atLeastMonths: 6 }, removalPrepared: yes },
    result: staff('removalPrepared'),
    law: '§ 61 (1) S. 6 AsylG',
    presumes: before,
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
    law: '§ 60c (1) S. 3, § 60d, § 4a (4) AufenthG',
  }),
];
