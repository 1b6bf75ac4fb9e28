/** Whom a Duldung after § 60a forbids to work (§ 60a (6) AufenthG), with what § 104 (18) AufenthG leaves out. */
import type { RuleRow } from '#domain/rules/pack-schema';
import { everyStatus, no, row, yes } from '#domain/rules/tables/rows';

const none = { code: 'none' };
const banned = { code: 'banned' };
const tolerated: RuleRow['when'] = { status: ['duldung_60a'] };
/** The office has to show that there is a fault. */
const presumes = ['ownFault'];
const faultless: RuleRow['when'] = { ...tolerated, ownFault: no };
const failed: RuleRow['when'] = { ...faultless, asylumFailed: yes };
const countries = (list: string): RuleRow['when'] => ({ nationalities: { inList: list } });
const applied = ['applicationAfterAugust2015'];

export const employmentBanRows: readonly RuleRow[] = [
  row({
    id: 'other-papers',
    when: { status: everyStatus.filter((status) => status !== 'duldung_60a') },
    result: none,
    law: '§ 60a (6) AufenthG',
  }),
  row({
    id: 'own-fault',
    when: { ...tolerated, ownFault: yes },
    result: banned,
    law: '§ 60a (6) S. 1 Nr. 1, 2, S. 2 AufenthG',
  }),
  row({
    id: 'not-safe',
    when: { ...faultless, nationalities: { notInList: 'safeCountriesTolerated' } },
    result: none,
    law: '§ 60a (6) S. 1 AufenthG',
    presumes,
  }),
  row({
    id: 'safe.not-failed',
    when: { ...faultless, ...countries('safeCountriesTolerated'), asylumFailed: no },
    result: none,
    law: '§ 60a (6) S. 1 Nr. 3 AufenthG',
    presumes,
  }),
  row({
    id: 'safe.failed',
    when: { ...failed, ...countries('safeCountriesBefore2023') },
    result: banned,
    law: '§ 60a (6) S. 1 Nr. 3 AufenthG',
    assumes: applied,
    presumes,
  }),
  row({
    id: 'safe-2023.tolerated-before',
    when: { ...failed, ...countries('safeCountriesFrom2023'), suspensionSince: { before: '2023-08-31' } },
    result: none,
    law: '§ 104 (18) Nr. 1 AufenthG',
    presumes,
  }),
  row({
    id: 'safe-2023.applied-before',
    when: {
      ...failed,
      ...countries('safeCountriesFrom2023'),
      suspensionSince: { from: '2023-08-31' },
      asylumRegisteredOn: { before: '2023-08-31' },
    },
    result: none,
    law: '§ 104 (18) Nr. 1 AufenthG',
    presumes,
  }),
  row({
    id: 'safe-2023.failed',
    when: {
      ...failed,
      ...countries('safeCountriesFrom2023'),
      suspensionSince: { from: '2023-08-31' },
      asylumRegisteredOn: { from: '2023-08-31' },
    },
    result: banned,
    law: '§ 60a (6) S. 1 Nr. 3 AufenthG',
    presumes,
  }),
  row({
    id: 'safe-union.tolerated-before',
    when: { ...failed, ...countries('safeCountriesUnion'), suspensionSince: { before: '2025-05-07' } },
    result: none,
    law: '§ 104 (18) Nr. 2 AufenthG',
    presumes,
  }),
  row({
    id: 'safe-union.failed',
    when: { ...failed, ...countries('safeCountriesUnion'), suspensionSince: { from: '2025-05-07' } },
    result: banned,
    law: '§ 60a (6) S. 1 Nr. 3 AufenthG; Art. 62 (1) bis (1b) VO (EU) 2024/1348',
    assumes: [...applied, 'noPermissionInJune2026'],
    presumes,
  }),
];
