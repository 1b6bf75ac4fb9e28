/** Education and participation of children (Bildung und Teilhabe, §§ 34 to 34b SGB XII, § 28 SGB II); all by choice. */
import { all, not, oneOf, youngerThan } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { choice, choices, text, yesNo } from '#domain/intake/answers';
import { applies } from '#domain/intake/benefits/conditions';
import { receivers } from '#domain/intake/need-to-know';
import { birth } from '#domain/intake/registration/birth-pages';
import { underAge } from '#domain/intake/registration/conditions';

const shared = { section: 'benefits', per: 'person', askedOf: 'newcomer' } as const;

const education = {
  law: '§ 3 (4) AsylbLG; §§ 34, 34a SGB XII; § 28 SGB II',
  purpose: 'benefits',
  must: false,
  ...receivers.childNeeds,
} as const;

export const attendance = page('attendance', {
  ...shared,
  when: all(applies, underAge),
  fields: {
    attends: choice(
      'attendance',
      ['none', 'nursery', 'childMinder', 'school', 'vocationalSchool'],
      education,
    ),
    institution: text(80, {
      ...education,
      optional: true,
      within: { field: 'attends', in: ['nursery', 'childMinder', 'school', 'vocationalSchool'] },
    }),
  },
});

/** Compulsory schooling (§ 34 (6) SchulG NRW): from five on, a child without a school is asked whether it needs a place. */
export const schoolPlace = page('schoolPlace', {
  ...shared,
  when: all(oneOf(attendance.ref.attends, 'none'), not(youngerThan(birth.ref.birthDate, 5, false))),
  fields: { needed: yesNo({ ...education, law: '§ 34 (6) SchulG NRW' }) },
});

export const nurseryNeeds = page('nurseryNeeds', {
  ...shared,
  when: oneOf(attendance.ref.attends, 'nursery', 'childMinder'),
  fields: { needs: choices('nurseryNeeds', ['trips', 'lunch', 'none'], education, ['none']) },
});

export const schoolNeeds = page('schoolNeeds', {
  ...shared,
  when: oneOf(attendance.ref.attends, 'school', 'vocationalSchool'),
  fields: {
    needs: choices(
      'schoolNeeds',
      ['supplies', 'trips', 'lunch', 'transport', 'learningSupport', 'none'],
      education,
      ['none'],
    ),
  },
});

/** Sport, music, holiday camps: until 18 (§ 34 (7) SGB XII) */
export const club = page('club', {
  ...shared,
  when: all(applies, underAge),
  fields: { wanted: yesNo(education) },
});
