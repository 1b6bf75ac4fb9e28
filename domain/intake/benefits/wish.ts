/** Whether the household needs benefits at all: who does not is asked nothing about money (§ 67a (1) SGB X). */
import { page } from '#domain/flow/page';
import { yesNo } from '#domain/intake/answers';
import { receivers } from '#domain/intake/need-to-know';

export const benefitsWish = page('benefitsWish', {
  section: 'benefits',
  per: 'household',
  askedOf: 'newcomer',
  fields: {
    /** The need becomes known with the answer (§ 6b AsylbLG, § 18 SGB XII); under SGB II it is the application. */
    needed: yesNo({
      law: '§ 6b AsylbLG; § 18 SGB XII; § 37 SGB II',
      purpose: 'benefits',
      must: false,
      ...receivers.means,
    }),
  },
});
