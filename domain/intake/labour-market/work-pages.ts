/** When and where the person could work, what they wish for, and care for children meanwhile. */
import { all, oneOf, somePerson, youngerThan } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { choice, choices, number, partialDate, text, yesNo } from '#domain/intake/answers';
import { tells } from '#domain/intake/labour-market/wish';
import { receivers } from '#domain/intake/need-to-know';
import { birth } from '#domain/intake/registration/birth-pages';
import { underAge } from '#domain/intake/registration/conditions';

const shared = { section: 'labourMarket', per: 'person', askedOf: 'newcomer' } as const;

const work = {
  law: '§ 15 (1) SGB II; §§ 35 (2), 37 (1) SGB III',
  purpose: 'labourMarket',
  must: false,
  ...receivers.work,
} as const;

/** What the person wants, in steps an adviser can work with; their own plan, so it is shared by consent only. */
const plan = {
  law: 'Art. 6 (1) (a) DSGVO; § 67b (2) SGB X',
  purpose: 'labourMarket',
  must: false,
  ...receivers.plan,
} as const;

export const aims = page('aims', {
  ...shared,
  when: tells,
  fields: {
    aims: choices(
      'aim',
      [
        'workNow',
        'training',
        'study',
        'school',
        'recognition',
        'languageFirst',
        'internship',
        'ownBusiness',
        'notNow',
      ],
      plan,
      ['notNow'],
    ),
    wish: text(200, { ...plan, optional: true }),
  },
});

const wantsWork = all(tells, oneOf(aims.ref.aims, 'workNow', 'training', 'internship'));

export const availability = page('availability', {
  ...shared,
  when: wantsWork,
  fields: {
    from: choice('availableFrom', ['now', 'oneMonth', 'threeMonths', 'later'], work),
    hoursPerWeek: number(1, 48, work),
    times: choices('workTimes', ['morning', 'afternoon', 'evening', 'night', 'weekend', 'shifts'], work),
  },
});

export const commute = page('commute', {
  ...shared,
  when: wantsWork,
  fields: {
    minutes: choice('commute', ['upTo30', 'upTo60', 'upTo90', 'more'], work),
    means: choices('commuteMeans', ['onFoot', 'bicycle', 'ticket', 'car', 'none'], work, ['none']),
  },
});

/**
 * Care duties or limits: whether there is something a counsellor should hear of. Never what, never an illness; it
 * goes to nobody and only tells staff here to offer a talk.
 */
export const workLimits = page('workLimits', {
  ...shared,
  when: tells,
  fields: {
    toConsider: yesNo({
      law: '§ 67a (1) SGB X; Art. 9 (2) (a) DSGVO',
      purpose: 'counselling',
      must: false,
      ...receivers.nobody,
    }),
  },
});

const childcare = {
  law: '§ 24 SGB VIII; § 10 (1) Nr. 3, § 16a Nr. 1 SGB II',
  purpose: 'labourMarket',
  must: false,
  ...receivers.childcare,
} as const;

/** Children under 14; a place in a nursery is theirs by right from one on (§ 24 (2) SGB VIII). */
const caredFor = all(underAge, youngerThan(birth.ref.birthDate, 14, true));

/** Asked once of the household: nobody who needs no childcare is asked child by child. */
export const childcareWish = page('childcareWish', {
  section: 'labourMarket',
  per: 'household',
  askedOf: 'newcomer',
  when: all(somePerson(caredFor), somePerson(tells)),
  fields: { needed: yesNo(childcare) },
});

export const childcareNeed = page('childcareNeed', {
  ...shared,
  when: all(oneOf(childcareWish.ref.needed, 'yes'), caredFor),
  fields: {
    needed: yesNo(childcare),
    hoursPerWeek: number(1, 60, { ...childcare, within: { field: 'needed', in: ['yes'] } }),
    from: partialDate({ ...childcare, within: { field: 'needed', in: ['yes'] } }),
  },
});
