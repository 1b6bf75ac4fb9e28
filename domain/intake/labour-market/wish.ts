/** The voluntary notice: nothing about work is asked of anybody who does not want it. */
import { all, any, type Condition, not, oneOf, youngerThan } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { yesNo } from '#domain/intake/answers';
import { receivers } from '#domain/intake/need-to-know';
import { birth } from '#domain/intake/registration/birth-pages';
import { mayDeclare, underAge } from '#domain/intake/registration/conditions';

/**
 * From 15 up to 66 (§§ 7 (1), 7a SGB II), where the date of birth leaves it open too. Adults tell of themselves
 * (§ 67a (2) SGB X); young people from 15 together with who acts for them.
 */
export const ofWorkingAge: Condition = all(
  not(youngerThan(birth.ref.birthDate, 15, false)),
  youngerThan(birth.ref.birthDate, 67, true),
  any(mayDeclare, underAge),
);

export const workWish = page('workWish', {
  section: 'labourMarket',
  per: 'person',
  askedOf: 'newcomer',
  when: ofWorkingAge,
  fields: {
    tell: yesNo({
      law: '§ 67a (2) SGB X',
      purpose: 'labourMarket',
      must: false,
      ...receivers.nobody,
    }),
  },
});

/** The person chose to tell about school and work. */
export const tells: Condition = oneOf(workWish.ref.tell, 'yes');
