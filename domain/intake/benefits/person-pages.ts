/** What benefits need to know of each adult beyond the Meldeschein; one page asks whether any of it applies. */

import { all, oneOf } from '#domain/flow/condition';
import { type Check, page } from '#domain/flow/page';
import { isBefore, type PartialDate } from '#domain/identity/partial-date';
import { choices, name, nameList, partialDate, rows } from '#domain/intake/answers';
import { applies, checks, inOrder, pastOnly } from '#domain/intake/benefits/conditions';
import { household } from '#domain/intake/benefits/receivers';
import { receivers } from '#domain/intake/need-to-know';
import { arrival } from '#domain/intake/registration/address-pages';
import { refuseIf } from '#domain/intake/registration/checks';
import { grownUp } from '#domain/intake/registration/conditions';

const shared = { section: 'benefits', per: 'person', askedOf: 'newcomer' } as const;

/** Saves those whom none of it concerns four pages. A legal carer (Betreuung) is asked for in the registration. */
export const circumstances = page('circumstances', {
  ...shared,
  when: all(applies, grownUp),
  fields: {
    circumstances: choices(
      'circumstances',
      ['livingApart', 'attorney', 'commitment', 'absence', 'otherNames', 'none'],
      { law: '§ 60 (1) Nr. 1 SGB I; § 9 (3) AsylbLG', purpose: 'benefits', must: true, ...household },
      ['none'],
    ),
  },
});

const applying = circumstances.ref.circumstances;

/** Getrennt lebend: the register goes on saying "married". */
export const livingApart = page('livingApart', {
  ...shared,
  when: oneOf(applying, 'livingApart'),
  fields: {
    since: partialDate({
      law: '§ 7 (3) Nr. 3 SGB II; § 27 (2) SGB XII; § 7 (1) AsylbLG',
      purpose: 'benefits',
      must: true,
      ...household,
    }),
  },
  check: pastOnly('since'),
});

/** Vollmacht: somebody the person has chosen to act for them (§ 13 SGB X). */
export const attorney = page('attorney', {
  ...shared,
  when: oneOf(applying, 'attorney'),
  fields: {
    familyName: name({ law: '§ 13 (1) SGB X', purpose: 'benefits', must: false, ...household }),
    givenName: name({
      law: '§ 13 (1) SGB X',
      purpose: 'benefits',
      must: false,
      optional: true,
      ...household,
    }),
  },
});

/** Verpflichtungserklärung: somebody has promised to pay for the person (§ 68 AufenthG). */
export const commitment = page('commitment', {
  ...shared,
  when: oneOf(applying, 'commitment'),
  fields: {
    familyName: name({
      law: '§ 8 AsylbLG; § 68 AufenthG',
      purpose: 'benefits',
      must: true,
      ...receivers.residenceStatus,
    }),
    givenName: name({
      law: '§ 8 AsylbLG; § 68 AufenthG',
      purpose: 'benefits',
      must: true,
      optional: true,
      ...receivers.residenceStatus,
    }),
    since: partialDate({
      law: '§ 8 AsylbLG; § 68 AufenthG',
      purpose: 'benefits',
      must: true,
      ...receivers.residenceStatus,
    }),
  },
  check: pastOnly('since'),
});

/** Names in other papers (Aliasnamen). No matter of the Meldeschein, so it is asked here; the registry never gets it. */
const otherName = {
  law: '§ 3 (1) Nr. 5 AZRG; § 60 (1) Nr. 1 SGB I',
  purpose: 'benefits',
  must: false,
  ...receivers.otherNames,
} as const;
export const otherNames = page('otherNames', {
  ...shared,
  when: oneOf(applying, 'otherNames'),
  fields: {
    names: rows(
      6,
      { familyName: name(otherName), givenNames: nameList({ ...otherName, optional: true }) },
      otherName,
    ),
  },
});

/**
 * First entry and times abroad since then: the 36 months of § 2 (1) AsylbLG and the five years of § 7 (1) SGB II. The
 * last entry is asked in the registration.
 */
const stayInfo = {
  law: '§ 2 (1) AsylbLG; § 7 (1) SGB II',
  purpose: 'benefits',
  must: true,
  ...receivers.entry,
  for: ['socialOffice', 'jobcentre'],
} as const;
const rowsInOrder: Check = ({ absences }, context) => {
  const rowCheck = checks(pastOnly('from', 'to'), inOrder('from', 'to'));
  const codes = ((absences ?? []) as readonly Readonly<Record<string, unknown>>[]).flatMap((row) =>
    Object.values(rowCheck(row, context)),
  );
  return refuseIf(codes.length > 0, 'absences', codes[0] ?? '');
};
export const absence = page('absence', {
  ...shared,
  when: oneOf(applying, 'absence'),
  fields: {
    firstEnteredOn: partialDate(stayInfo),
    absences: rows(
      10,
      {
        from: partialDate(stayInfo),
        to: partialDate({ ...stayInfo, optional: true }),
      },
      stayInfo,
    ),
  },
  check: checks(pastOnly('firstEnteredOn'), rowsInOrder, ({ firstEnteredOn }, { get }) => {
    const last = get(arrival.ref.enteredOn);
    const later = firstEnteredOn !== undefined && last !== undefined;
    return refuseIf(
      later && isBefore(last, firstEnteredOn as PartialDate) === 'yes',
      'firstEnteredOn',
      'date.afterLastEntry',
    );
  }),
});
