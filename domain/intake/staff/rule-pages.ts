/**
 * What the rules turn on and no paper of the newcomer says; "unknown" leaves it to the office. Staff know it from the
 * file or not at all: the newcomer is never asked, and nothing of it leaves the station. Texts in German only.
 */
import {
  all,
  answered,
  any,
  type Condition,
  not,
  oneOf,
  somePerson,
  youngerThan,
} from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { partialDate, yesNo } from '#domain/intake/answers';
import { pastOnly } from '#domain/intake/benefits/conditions';
import { childrenPapers } from '#domain/intake/benefits/household-pages';
import { residencePaper } from '#domain/intake/benefits/residence-pages';
import { receivers } from '#domain/intake/need-to-know';
import { arrival } from '#domain/intake/registration/address-pages';
import { birth } from '#domain/intake/registration/birth-pages';
import { grownUp, underAge } from '#domain/intake/registration/conditions';

const forRules = {
  purpose: 'benefits',
  must: false,
  skips: ['unknown'],
  ...receivers.nobody,
} as const;
const shared = { section: 'staff', per: 'person', askedOf: 'staff' } as const;

const { paper, permit, duldung } = residencePaper.ref;
/** Younger ones may not work anyway (§ 2 (1) JArbSchG). */
const mayWork = not(youngerThan(birth.ref.birthDate, 15, false));

/** True of the person's own paper, or of the household's where its children have papers like the first person's. */
const ofPaper = (held: Condition) =>
  any(held, all(underAge, oneOf(childrenPapers.ref.sameAsFirst, 'yes'), somePerson(held)));

/** Until the arrival certificate only reduced benefits, with three conditions (§ 11 (2a) AsylbLG). */
export const fingerprintCheck = page('fingerprintCheck', {
  ...shared,
  fields: {
    fingerprinted: yesNo({ ...forRules, law: '§ 11 (2a) S. 2 Nr. 1 AsylbLG; § 63a AsylG' }),
    admitted: yesNo({
      ...forRules,
      law: '§ 11 (2a) S. 2 Nr. 2 AsylbLG',
      within: { field: 'fingerprinted', in: ['yes'] },
    }),
    lateByOwnFault: yesNo({
      ...forRules,
      law: '§ 11 (2a) S. 2 Nr. 3, S. 3, 4 AsylbLG',
      within: { field: 'admitted', in: ['yes'] },
    }),
  },
  when: oneOf(paper, 'none_asylumRequest'),
});

/** Waiting times for work during the procedure (§ 61 AsylG) */
export const procedureCheck = page('procedureCheck', {
  ...shared,
  fields: {
    /** These two count in a reception facility only, so they may be left empty. */
    otherState: yesNo({ ...forRules, law: '§ 61 (1) S. 3 AsylG', optional: true }),
    accelerated: yesNo({ ...forRules, law: '§ 61 (1) S. 5 AsylG', optional: true }),
    /** Only where the stay was lawful or tolerated before. */
    permittedSince: partialDate({ ...forRules, law: '§ 61 (2) S. 1, 2 AsylG', optional: true }),
  },
  when: all(mayWork, ofPaper(oneOf(paper, 'akn', 'gestattung_63'))),
  check: pastOnly('permittedSince'),
});

/** Only of countries on the list of safe ones it decides about work. */
export const asylumOutcome = page('asylumOutcome', {
  ...shared,
  fields: {
    asylumFailed: yesNo({ ...forRules, law: '§ 60a (6) S. 1 Nr. 3 AufenthG' }),
    appliedOn: partialDate({ ...forRules, law: '§ 104 (18) Nr. 1 AufenthG', optional: true }),
  },
  when: all(mayWork, ofPaper(oneOf(duldung, 'duldung_60a'))),
  check: pastOnly('appliedOn'),
});

/** Bans and waiting times for work with a Duldung (§§ 60a, 60b AufenthG, § 32 BeschV), reductions (§ 1a (3) AsylbLG) */
export const toleratedCheck = page('toleratedCheck', {
  ...shared,
  fields: {
    ownFault: yesNo({ ...forRules, law: '§ 60a (6) S. 1 Nr. 1, 2, S. 2 AufenthG; § 1a (3) AsylbLG' }),
    removalPrepared: yesNo({
      ...forRules,
      law: '§ 60a (5b) S. 2 AufenthG; § 61 (1) S. 6 AsylG',
      optional: true,
    }),
    permittedBefore: yesNo({ ...forRules, law: '§ 61 (1) S. 9 AsylG', optional: true }),
    /** Only where the stay was permitted before the Duldung. */
    permittedSince: partialDate({ ...forRules, law: '§ 32 (1) BeschV', optional: true }),
  },
  when: all(mayWork, ofPaper(oneOf(paper, 'duldung'))),
  check: pastOnly('permittedSince'),
});

/** Protection or a transfer to another state: only benefits for the journey (§ 1 (4) AsylbLG). */
export const exitCheck = page('exitCheck', {
  ...shared,
  fields: { bridgingCase: yesNo({ ...forRules, law: '§ 1 (4) S. 1 AsylbLG' }) },
  when: oneOf(paper, 'exit_obliged'),
});

/** The first decision counts; what the person has at hand is often a later one. */
export const suspensionCheck = page('suspensionCheck', {
  ...shared,
  fields: { firstSuspendedOn: partialDate({ ...forRules, law: '§ 1 (1) Nr. 3 c AsylbLG' }) },
  when: oneOf(permit, 'ae_25_5'),
  check: pastOnly('firstSuspendedOn'),
});

/** Asked of those only who have surely been here for 36 months. */
export const stayCheck = page('stayCheck', {
  ...shared,
  fields: { abusive: yesNo({ ...forRules, law: '§ 2 (1) S. 1 AsylbLG' }) },
  when: all(
    grownUp,
    answered(arrival.ref.enteredOn),
    not(youngerThan(arrival.ref.enteredOn, 3, true)),
    any(
      oneOf(
        paper,
        'none_asylumRequest',
        'akn',
        'gestattung_63',
        'folgeantrag_71',
        'duldung',
        'exit_obliged',
        'request_24',
      ),
      oneOf(permit, 'ae_25_5', 'ae_25_4_s1', 'ae_23_1_war'),
    ),
  ),
});

export const rulePages = [
  fingerprintCheck,
  procedureCheck,
  asylumOutcome,
  toleratedCheck,
  exitCheck,
  suspensionCheck,
  stayCheck,
];
