/** Once more whether a child sits here on its own: after the question who has custody. */
import { all, any, not, oneOf, skipped } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { choice } from '#domain/intake/answers';
import { ageCheck, parentCheck } from '#domain/intake/household/pages';
import { receivers } from '#domain/intake/need-to-know';
import { ageDoubt } from '#domain/intake/registration/birth-pages';
import { custody } from '#domain/intake/registration/family-pages';

/**
 * A parent was said to be here, and now nobody in the household is named who may decide: staff look, unless they have
 * found already who stands in for the child.
 */
export const custodyCheck = page('custodyCheck', {
  section: 'registration',
  per: 'person',
  askedOf: 'staff',
  fields: {
    outcome: choice('custodyOutcome', ['guardianFound', 'minor'], {
      law: '§ 42a (1) SGB VIII',
      purpose: 'protection',
      must: true,
      skips: [],
      ...receivers.nobody,
    }),
  },
  when: all(
    skipped(custody.ref.representatives, 'unknown', 'askStaff'),
    not(
      any(
        oneOf(ageCheck.ref.outcome, 'guardianFound'),
        oneOf(parentCheck.ref.outcome, 'guardianFound'),
        oneOf(ageDoubt.ref.outcome, 'guardianFound'),
      ),
    ),
  ),
  blocks: true,
  stops: [
    { code: 'possiblyUnaccompaniedMinor', when: oneOf({ page: 'custodyCheck', field: 'outcome' }, 'minor') },
  ],
});
