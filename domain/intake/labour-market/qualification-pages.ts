/** School, qualifications, work so far, languages, licence, skills: the Potenzialanalyse starts from them. */

import { all, not, oneOf, youngerThan } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import {
  choice,
  choices,
  country,
  date,
  language,
  number,
  partialDate,
  rows,
  text,
  yesNo,
} from '#domain/intake/answers';
import { tells } from '#domain/intake/labour-market/wish';
import { workFields } from '#domain/intake/labour-market/work-fields';
import { receivers } from '#domain/intake/need-to-know';
import { birth } from '#domain/intake/registration/birth-pages';
import { refuseIf } from '#domain/intake/registration/checks';

const shared = { section: 'labourMarket', per: 'person', askedOf: 'newcomer', when: tells } as const;

/** All of it is voluntary before somebody claims benefits under SGB II or III. */
const work = {
  law: '§ 15 (1) SGB II; § 37 (1) SGB III',
  purpose: 'labourMarket',
  must: false,
  ...receivers.work,
} as const;

/** Highest school left with or without a certificate, along the levels of ISCED 2011 */
export const education = page('education', {
  ...shared,
  fields: {
    years: number(0, 20, work),
    level: choice(
      'schoolLevel',
      ['none', 'primary', 'lowerSecondary', 'upperSecondary', 'vocational', 'university'],
      work,
    ),
    country: country(work),
  },
});

/** Regulated professions need recognition before work, the others may have it (BQFG). */
export const qualifications = page('qualifications', {
  ...shared,
  fields: {
    has: yesNo(work),
    qualifications: rows(
      8,
      {
        kind: choice(
          'qualificationKind',
          ['training', 'study', 'masterCraft', 'learnedAtWork', 'course'],
          work,
        ),
        field: choice('workField', workFields, work),
        title: text(80, { ...work, optional: true }),
        years: number(0, 15, { ...work, optional: true }),
        certificate: choice('certificate', ['yes', 'lost', 'notIssued', 'notFinished'], work),
        issuedBy: text(80, { ...work, optional: true }),
        country: country({ ...work, optional: true }),
      },
      { ...work, law: '§ 15 (1) SGB II; § 37 (1) SGB III; BQFG', within: { field: 'has', in: ['yes'] } },
    ),
  },
});

/** Recognition of a foreign qualification: possible with any residence status (BQFG). */
export const recognition = page('recognition', {
  ...shared,
  when: all(tells, oneOf(qualifications.ref.has, 'yes')),
  fields: {
    recognition: choice('recognition', ['recognised', 'applied', 'wanted', 'notWanted'], {
      ...work,
      law: '§ 15 (1) SGB II; § 37 (1) SGB III; BQFG',
    }),
  },
});

export const experience = page('experience', {
  ...shared,
  fields: {
    has: yesNo(work),
    jobs: rows(
      12,
      {
        field: choice('workField', workFields, work),
        title: text(80, { ...work, optional: true }),
        years: number(0, 60, work),
        ownBusiness: yesNo({ ...work, optional: true }),
        tasks: text(200, { ...work, optional: true }),
        country: country({ ...work, optional: true }),
      },
      { ...work, within: { field: 'has', in: ['yes'] } },
    ),
  },
});

const languageLevels = ['native', 'C2', 'C1', 'B2', 'B1', 'A2', 'A1', 'A0'] as const;
const canCodes = ['yes', 'aLittle', 'no'] as const;

/** Speaking along the Common European Framework; A0 is "a few words". Reading and writing per language. */
export const languages = page('languages', {
  ...shared,
  fields: {
    languages: rows(
      8,
      {
        language: language(work),
        level: choice('languageLevel', languageLevels, work),
        reads: choice('canDo', canCodes, work),
        writes: choice('canDo', canCodes, work),
        certificateOn: partialDate({ ...work, optional: true }),
      },
      work,
    ),
  },
  check: ({ languages: list }) => {
    const codes = ((list ?? []) as readonly { readonly language: string }[]).map((row) => row.language);
    return refuseIf(new Set(codes).size !== codes.length, 'languages', 'language.twice');
  },
});

export const germanCourse = page('germanCourse', {
  ...shared,
  fields: {
    attended: choice('germanCourse', ['no', 'now', 'finished', 'brokenOff'], work),
    course: choice(
      'germanCourseKind',
      [
        'firstOrientation',
        'integrationCourse',
        'literacyCourse',
        'jobCourse',
        'volunteers',
        'online',
        'other',
      ],
      { ...work, within: { field: 'attended', in: ['now', 'finished', 'brokenOff'] } },
    ),
  },
});

/** A foreign licence is valid for six months after the first registration (§ 29 FeV). */
export const drivingLicence = page('drivingLicence', {
  ...shared,
  when: all(tells, not(youngerThan(birth.ref.birthDate, 16, false))),
  fields: {
    has: yesNo(work),
    classes: choices('licenceClass', ['A', 'B', 'BE', 'C', 'CE', 'D', 'T', 'other'], {
      ...work,
      within: { field: 'has', in: ['yes'] },
    }),
    country: country({ ...work, within: { field: 'has', in: ['yes'] } }),
    /** Not every licence ends. */
    validUntil: date({ ...work, optional: true, within: { field: 'has', in: ['yes'] } }),
  },
});

export const skills = page('skills', {
  ...shared,
  fields: {
    skills: choices(
      'skill',
      [
        'smartphone',
        'computer',
        'office',
        'programming',
        'socialMedia',
        'forklift',
        'excavator',
        'crane',
        'welding',
        'handTools',
        'electricWork',
        'sewing',
        'cooking',
        'baking',
        'care',
        'childcare',
        'firstAid',
        'animals',
        'gardening',
        'cashRegister',
        'accounting',
        'none',
      ],
      work,
      ['none'],
    ),
  },
});
