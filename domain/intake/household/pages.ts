/** Who is here, who stands in for a child, who answers for whom, and what is asked in private. */
import { all, any, type Condition, not, oneOf, person, skipped, somePerson } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { choice, confirm, language, text, yesNo } from '#domain/intake/answers';
import { receivers } from '#domain/intake/need-to-know';
import { persons } from '#domain/intake/persons-question';

export const members = page('members', {
  section: 'household',
  per: 'household',
  askedOf: 'newcomer',
  fields: {
    members: persons({
      law: '§ 23 (4) BMG',
      purpose: 'organisation',
      must: true,
      skips: [],
      ...receivers.family,
    }),
  },
});

const mayBeMinor = person('ageGroup', 'minor', 'unsure');

/** Whether somebody who may act for the child is here; without one, nothing more is asked (§ 42a SGB VIII). */
export const guardian = page('guardian', {
  section: 'household',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    present: choice('guardianPresent', ['yes', 'no', 'unsure'], {
      law: '§ 42a (1) SGB VIII',
      purpose: 'protection',
      must: true,
      skips: ['askStaff'],
      ...receivers.nobody,
    }),
    kind: choice('guardianKind', ['parent', 'otherGuardian'], {
      law: '§ 42a (1) SGB VIII',
      purpose: 'protection',
      must: true,
      skips: ['askStaff'],
      within: { field: 'present', in: ['yes'] },
      ...receivers.nobody,
    }),
  },
  when: mayBeMinor,
});

/** What staff found about a person who may be a child on their own. */
const ageOutcome = (when: string) =>
  choice('ageOutcome', ['adult', 'guardianFound', 'minor'], {
    law: when,
    purpose: 'protection',
    must: true,
    skips: [],
    ...receivers.nobody,
  });

/**
 * Whether the list holds a grown-up who can be mother or father of the person asked about, by what both are to the
 * first one. "A parent is here" is believed of nobody whose list has none; a foster child, a husband or a wife has none
 * in any list. @param here what must be true of the grown-up
 */
function parentListed(here: Condition): Condition {
  const listed = (...relations: readonly string[]) => somePerson(all(here, person('relation', ...relations)));
  const of = (relations: readonly string[], ...parents: readonly string[]) =>
    all(person('relation', ...relations), listed(...parents));
  return any(
    of(['child'], 'self', 'spouse', 'partner'),
    of(['stepchild'], 'spouse', 'partner'),
    of(['self', 'sibling'], 'parent'),
    of(['otherRelative', 'other'], 'spouse', 'partner', 'child', 'sibling', 'otherRelative', 'other'),
  );
}

const parentClaimed = oneOf(guardian.ref.kind, 'parent');

/** Also for a child who came with other relatives: who may act for it is not for the station to believe. */
export const ageCheck = page('ageCheck', {
  section: 'household',
  per: 'person',
  askedOf: 'staff',
  fields: { outcome: ageOutcome('§§ 42a, 42f SGB VIII') },
  when: any(
    oneOf(guardian.ref.present, 'no', 'unsure'),
    skipped(guardian.ref.present, 'askStaff'),
    oneOf(guardian.ref.kind, 'otherGuardian'),
    skipped(guardian.ref.kind, 'askStaff'),
    all(parentClaimed, not(parentListed(person('ageGroup', 'adult')))),
  ),
  blocks: true,
  stops: [
    { code: 'possiblyUnaccompaniedMinor', when: oneOf({ page: 'ageCheck', field: 'outcome' }, 'minor') },
  ],
});

/** Adult as far as the household list and staff say; the date of birth comes later. */
const adultByList = any(person('ageGroup', 'adult'), oneOf(ageCheck.ref.outcome, 'adult'));

/**
 * Who answers for a further adult. One person may register all (§ 23 (4) BMG), but must assure that they may receive
 * the others' data and is told of § 202a StGB.
 */
export const answering = page('answering', {
  section: 'household',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    who: choice('answering', ['self', 'familyMember', 'legalCarer'], {
      law: '§ 23 (4) BMG',
      purpose: 'registration',
      must: true,
      skips: ['askStaff'],
      ...receivers.nobody,
    }),
    assurance: confirm({
      law: '§ 23 (4) S. 3, 4 BMG; § 202a StGB',
      purpose: 'registration',
      must: true,
      within: { field: 'who', in: ['familyMember', 'legalCarer'] },
      ...receivers.registerOnly,
    }),
  },
  when: all(adultByList, not(person('relation', 'self'))),
});

/** The person sits here and answers for themselves: only then may they be asked in private, declare or consent. */
export const answersThemselves = any(
  all(adultByList, person('relation', 'self')),
  oneOf(answering.ref.who, 'self'),
);

/** One neutral question, for the person's eyes only. It goes to no agency; staff get a task (§ 51 BMG). */
export const afraid = page('afraid', {
  section: 'household',
  per: 'person',
  askedOf: 'newcomer',
  confidential: true,
  fields: {
    afraid: choice('afraid', ['no', 'yes', 'talkToStaff'], {
      law: '§ 51 (1) BMG',
      purpose: 'protection',
      must: false,
      skips: ['unknown', 'declined'],
      ...receivers.nobody,
    }),
  },
  when: answersThemselves,
});

/** In which language the agencies can speak with the person, and whether reading is difficult. */
export const understanding = page('understanding', {
  section: 'household',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    spokenLanguage: language({
      law: '§ 47 (4) AsylG; § 19 SGB X',
      purpose: 'organisation',
      must: false,
      ...receivers.interpreting,
    }),
    interpreterNeeded: yesNo({
      law: '§ 19 SGB X',
      purpose: 'organisation',
      must: false,
      ...receivers.interpreting,
    }),
    readingHelp: yesNo({
      law: '§ 47 (4) AsylG',
      purpose: 'organisation',
      must: false,
      ...receivers.interpreting,
    }),
  },
  when: adultByList,
});

/** Who interprets this sitting. Lay or no interpreter: staff confirm that everything was understood. */
const interpreter = page('interpreter', {
  section: 'household',
  per: 'household',
  askedOf: 'staff',
  fields: {
    type: choice('interpreterType', ['professional', 'lay', 'none'], {
      law: '§ 19 SGB X',
      purpose: 'organisation',
      must: true,
      skips: [],
      ...receivers.nobody,
    }),
    language: language({
      law: '§ 19 SGB X',
      purpose: 'organisation',
      must: true,
      skips: [],
      within: { field: 'type', in: ['professional', 'lay'] },
      ...receivers.nobody,
    }),
    initials: text(20, {
      law: '§ 19 SGB X',
      purpose: 'organisation',
      must: true,
      skips: [],
      within: { field: 'type', in: ['professional', 'lay'] },
      ...receivers.nobody,
    }),
    understood: confirm({
      law: '§ 19 SGB X',
      purpose: 'organisation',
      must: true,
      skips: [],
      within: { field: 'type', in: ['lay', 'none'] },
      ...receivers.nobody,
    }),
  },
});

/**
 * The parent is in the list, but somebody else answers for them, so perhaps they are not here: staff look before the
 * forms begin. Its own round, because who answers for a later person is known only after all were asked.
 */
export const parentCheck = page('parentCheck', {
  section: 'household',
  per: 'person',
  askedOf: 'staff',
  fields: { outcome: ageOutcome('§§ 42a, 42f SGB VIII') },
  when: all(
    mayBeMinor,
    parentClaimed,
    parentListed(person('ageGroup', 'adult')),
    not(parentListed(answersThemselves)),
  ),
  blocks: true,
  stops: [
    { code: 'possiblyUnaccompaniedMinor', when: oneOf({ page: 'parentCheck', field: 'outcome' }, 'minor') },
  ],
});

export const householdPages = [
  members,
  guardian,
  ageCheck,
  answering,
  afraid,
  understanding,
  interpreter,
  parentCheck,
];
