/**
 * Needs, health and protection. Asked is which help is needed, never an illness: no field here can hold a diagnosis.
 * All of it is voluntary, and the social office alone receives it; the youth office with consent.
 */
import { Temporal } from 'temporal-polyfill/full';
import { all, any, not, oneOf, person, somePerson, youngerThan } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { daySpan, type PartialDate } from '#domain/identity/partial-date';
import { choice, choices, number, partialDate, personRef, text, yesNo } from '#domain/intake/answers';
import { applies } from '#domain/intake/benefits/conditions';
import { household } from '#domain/intake/benefits/receivers';
import { receivers } from '#domain/intake/need-to-know';
import { mostMembers } from '#domain/intake/persons-question';
import { birth, sex } from '#domain/intake/registration/birth-pages';
import { othersOfHousehold, refuseIf } from '#domain/intake/registration/checks';
import { grownUp, mayDeclare, underAge } from '#domain/intake/registration/conditions';
import { spouse } from '#domain/intake/registration/family-pages';

const shared = { section: 'benefits', per: 'person', askedOf: 'newcomer' } as const;

/** Nothing but whether a doctor is needed today (§ 4 AsylbLG); also for who wants no other benefits. */
export const doctorToday = page('doctorToday', {
  ...shared,
  fields: {
    doctor: choice('doctorToday', ['no', 'yes'], {
      law: '§ 4 (1), (4) AsylbLG',
      purpose: 'benefits',
      must: false,
      ...receivers.healthNeed,
    }),
    interpreter: yesNo({
      law: '§ 4 (1), § 6 (1) AsylbLG',
      purpose: 'benefits',
      must: false,
      within: { field: 'doctor', in: ['yes'] },
      ...receivers.healthNeed,
    }),
    vaccination: yesNo({
      law: '§ 4 (1) S. 2, (3) S. 2 AsylbLG',
      purpose: 'benefits',
      must: false,
      ...receivers.healthNeed,
    }),
  },
});

export const healthInsurance = page('healthInsurance', {
  ...shared,
  when: all(applies, grownUp),
  fields: {
    insured: yesNo({
      law: '§ 4 (3), § 8 (1) AsylbLG; § 264 SGB V',
      purpose: 'benefits',
      must: true,
      ...receivers.healthNeed,
    }),
    insurer: text(80, {
      law: '§ 4 (3), § 8 (1) AsylbLG; § 264 SGB V',
      purpose: 'benefits',
      must: true,
      within: { field: 'insured', in: ['yes'] },
      ...receivers.healthNeed,
    }),
  },
});

/** Mehrbedarf (§ 30 (2) SGB XII, § 21 (2) SGB II), maternity care (§ 4 (2) AsylbLG); asked from 14. */
const pregnancyInfo = {
  law: '§ 4 (2), § 6 (1) AsylbLG; § 30 (2), § 31 (1) Nr. 2 SGB XII',
  purpose: 'benefits',
  must: false,
  ...receivers.healthNeed,
} as const;
const whenPregnant = { field: 'pregnant', in: ['yes'] } as const;
export const pregnancy = page('pregnancy', {
  ...shared,
  when: all(applies, not(oneOf(sex.ref.sex, 'm')), not(youngerThan(birth.ref.birthDate, 14, false))),
  fields: {
    pregnant: yesNo(pregnancyInfo),
    expectedOn: partialDate({ ...pregnancyInfo, within: whenPregnant }),
    /** Mutterpass */
    maternityRecord: yesNo({ ...pregnancyInfo, within: whenPregnant }),
    /** Erstausstattung bei Schwangerschaft und Geburt */
    outfit: yesNo({ ...pregnancyInfo, within: whenPregnant }),
  },
  check: ({ expectedOn }, { today }) => {
    const span = expectedOn === undefined ? undefined : daySpan(expectedOn as PartialDate);
    if (span === undefined) return {};
    const day = Temporal.PlainDate.from(today);
    return {
      ...refuseIf(span.latest < day.subtract({ days: 31 }).toString(), 'expectedOn', 'date.inPast'),
      ...refuseIf(span.earliest > day.add({ days: 310 }).toString(), 'expectedOn', 'date.tooFar'),
    };
  },
});

/** Which help, not which illness. Costly diet (§ 30 (5) SGB XII) is a yes, the ground is for a doctor's note. */
export const specialNeeds = page('specialNeeds', {
  ...shared,
  when: applies,
  fields: {
    needs: choices(
      'specialNeeds',
      ['disability', 'care', 'medicalAids', 'diet', 'none'],
      {
        law: '§§ 4, 6 (1) AsylbLG; § 30 (1), (5), §§ 53, 61 SGB XII',
        purpose: 'benefits',
        must: false,
        ...receivers.healthNeed,
      },
      ['none'],
    ),
  },
});

const disabilityInfo = {
  law: '§ 6 (1) AsylbLG; § 30 (1) SGB XII; § 152 SGB IX',
  purpose: 'benefits',
  must: false,
  ...receivers.healthNeed,
} as const;

/** What the Schwerbehindertenausweis says: degree (GdB) and marks. */
export const disability = page('disability', {
  ...shared,
  when: oneOf(specialNeeds.ref.needs, 'disability'),
  fields: {
    card: yesNo(disabilityInfo),
    degree: number(20, 100, { ...disabilityInfo, within: { field: 'card', in: ['yes'] } }),
    marks: choices(
      'disabilityMarks',
      ['G', 'aG', 'H', 'Bl', 'Gl', 'TBl', 'B', 'RF', 'none'],
      { ...disabilityInfo, within: { field: 'card', in: ['yes'] } },
      ['none'],
    ),
  },
  check: ({ degree }) =>
    refuseIf(typeof degree === 'number' && degree % 10 !== 0, 'degree', 'number.notATen'),
});

/** Alone responsible for children of this household (§ 30 (3) SGB XII, § 21 (3) SGB II) */
const singleParentInfo = {
  law: '§ 6 (1) AsylbLG; § 30 (3) SGB XII; § 21 (3) SGB II',
  purpose: 'benefits',
  must: false,
  ...household,
} as const;
/** Husband, wife or partner in this household: then nobody is asked whether they are alone with the children. */
const hasPartnerHere = any(
  oneOf(spouse.ref.where, 'here'),
  person('relation', 'spouse', 'partner'),
  all(person('relation', 'self'), somePerson(person('relation', 'spouse', 'partner'))),
);
export const singleParent = page('singleParent', {
  ...shared,
  when: all(applies, grownUp, somePerson(underAge), not(hasPartnerHere)),
  fields: {
    alone: yesNo(singleParentInfo),
    children: personRef({ ...singleParentInfo, within: { field: 'alone', in: ['yes'] } }),
  },
  check: othersOfHousehold('children', mostMembers),
});

/** One-off needs that say nothing of health; the outfit for a baby is asked with the pregnancy. */
export const equipment = page('equipment', {
  ...shared,
  when: applies,
  fields: {
    needs: choices(
      'equipment',
      ['winterClothing', 'clothing', 'householdGoods', 'travelToOffices', 'none'],
      {
        law: '§ 3 (1) to (3), § 6 (1) AsylbLG; § 24 (3) SGB II; § 31 SGB XII',
        purpose: 'benefits',
        must: false,
        ...receivers.means,
      },
      ['none'],
    ),
  },
});

/** § 44 (2) AsylG: the person says what the lodging must offer, never why. For their eyes only. */
const protectionInfo = {
  law: '§ 44 (2) AsylG',
  purpose: 'protection',
  must: false,
  ...receivers.vulnerability,
} as const;
export const protectionNeeds = page('protectionNeeds', {
  ...shared,
  confidential: true,
  when: mayDeclare,
  fields: {
    needed: choice('protectionNeeds', ['no', 'yes', 'talkToStaff'], {
      ...protectionInfo,
      ...receivers.nobody,
      skips: ['unknown', 'declined'],
    }),
    lodging: choices(
      'protectiveLodging',
      [
        'lockableRoom',
        'womenOnly',
        'apartFromSomeone',
        'quietRoom',
        'stepFree',
        'nearBathroom',
        'withFamily',
      ],
      { ...protectionInfo, within: { field: 'needed', in: ['yes'] } },
    ),
  },
});
