/** What a household answers once: how it lives together, where, and what its children share with it. */
import { all, not, oneOf, person, somePerson } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { choice, choices, money, partialDate, personRef, place, yesNo } from '#domain/intake/answers';
import { applies, german, pastOnly } from '#domain/intake/benefits/conditions';
import { household } from '#domain/intake/benefits/receivers';
import { receivers } from '#domain/intake/need-to-know';
import { mostMembers } from '#domain/intake/persons-question';
import { address } from '#domain/intake/registration/address-pages';
import { othersOfHousehold } from '#domain/intake/registration/checks';
import { underAge } from '#domain/intake/registration/conditions';

const shared = { section: 'benefits', per: 'household', askedOf: 'newcomer' } as const;

/** Bedarfsgemeinschaft (§ 7 (3) SGB II), family members in the same household (§ 7 (1) AsylbLG) */
const togetherInfo = {
  law: '§ 7 (1) AsylbLG; § 7 (3) SGB II; § 27 (2) SGB XII; § 60 (1) Nr. 1 SGB I',
  purpose: 'benefits',
  must: true,
  ...household,
} as const;
export const livingTogether = page('livingTogether', {
  ...shared,
  when: all(applies, somePerson(not(person('relation', 'self')))),
  fields: {
    together: choice('livingTogether', ['all', 'some', 'separate'], togetherInfo),
    members: personRef({ ...togetherInfo, within: { field: 'together', in: ['some'] } }),
  },
  check: othersOfHousehold('members', mostMembers),
});

/** In a reception centre needs are met in kind, elsewhere in money or in kind (§ 3 (2), (3) AsylbLG). */
const lodgingInfo = {
  law: '§ 3 (2), (3) AsylbLG; § 22 SGB II; § 35 SGB XII; § 60 (1) Nr. 1 SGB I',
  purpose: 'benefits',
  must: true,
  ...receivers.means,
} as const;

/** The kind of this centre is known; of another one it is asked. */
export const facility = page('facility', {
  ...shared,
  when: all(applies, oneOf(address.ref.dwelling, 'otherFacility')),
  fields: {
    kind: choice('facility', ['receptionCentre', 'municipalShelter', 'hotel', 'other'], lodgingInfo),
  },
});

export const meals = page('meals', {
  ...shared,
  when: all(applies, oneOf(address.ref.dwelling, 'thisCentre', 'otherFacility', 'withOthers')),
  fields: { provided: yesNo(lodgingInfo) },
});

export const rent = page('rent', {
  ...shared,
  when: all(applies, oneOf(address.ref.dwelling, 'flat', 'withOthers')),
  fields: {
    /** per month, without heating */
    rent: money(lodgingInfo),
    heating: money({ ...lodgingInfo, optional: true }),
    electricity: money({ ...lodgingInfo, optional: true }),
    /** Mietkaution */
    deposit: money({ ...lodgingInfo, optional: true }),
  },
});

/** Zuweisungsentscheidung (§ 50 AsylG, § 24 (4) AufenthG), Wohnsitzauflage or Wohnsitzregelung (§ 12a AufenthG) */
const assignmentInfo = {
  law: '§ 10a (1) AsylbLG; § 36 (2) SGB II; § 60 (1) Nr. 1 SGB I',
  purpose: 'benefits',
  must: true,
  ...receivers.residenceStatus,
} as const;
export const assignment = page('assignment', {
  ...shared,
  when: all(applies, somePerson(not(german))),
  fields: {
    obliged: yesNo(assignmentInfo),
    place: place({ ...assignmentInfo, within: { field: 'obliged', in: ['yes'] } }),
    decidedOn: partialDate({
      ...assignmentInfo,
      optional: true,
      within: { field: 'obliged', in: ['yes'] },
    }),
  },
  check: pastOnly('decidedOn'),
});

/** Children mostly have the same kind of paper as the first person; then it is not asked child by child. */
export const childrenPapers = page('childrenPapers', {
  ...shared,
  when: somePerson(all(underAge, not(german))),
  fields: {
    sameAsFirst: yesNo({
      law: '§ 1 (1) AsylbLG; § 7 (1) SGB II; § 60 (1) Nr. 1 SGB I',
      purpose: 'benefits',
      must: true,
      ...receivers.residenceStatus,
    }),
  },
});

/** Only when a child has money of its own, each child is asked about income and assets. */
export const childrenMoney = page('childrenMoney', {
  ...shared,
  when: all(applies, somePerson(underAge)),
  fields: {
    any: yesNo({
      law: '§ 7 (1) AsylbLG; §§ 9, 11, 12 SGB II; §§ 82, 90 SGB XII; § 60 (1) Nr. 1 SGB I',
      purpose: 'benefits',
      must: true,
      ...receivers.means,
    }),
  },
});

/**
 * Papers at hand (Beweismittel). Papers that tell of health (Mutterpass, Schwerbehindertenausweis) are asked with the
 * need they prove, because the jobcentre does not get those.
 */
export const documentsAtHand = page('documentsAtHand', {
  ...shared,
  when: applies,
  fields: {
    documents: choices(
      'documentsAtHand',
      [
        'bankStatements',
        'assetProofs',
        'payslips',
        'workContract',
        'rentContract',
        'assignmentDecision',
        'schoolCertificates',
        'insuranceCard',
        'none',
      ],
      { law: '§ 60 (1) Nr. 3 SGB I; § 9 (3) AsylbLG', purpose: 'benefits', must: true, ...receivers.means },
      ['none'],
    ),
  },
});
