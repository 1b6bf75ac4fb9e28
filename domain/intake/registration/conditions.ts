/** Who is grown up, once the date of birth is known. */
import { all, answered, any, not, oneOf, person, youngerThan } from '#domain/flow/condition';
import { ageCheck, answersThemselves, parentCheck } from '#domain/intake/household/pages';
import { ageDoubt, birth } from '#domain/intake/registration/birth-pages';

/** Staff looked and found an adult; a person is asked about on one of these pages only. */
const foundAdult = any(oneOf(ageCheck.ref.outcome, 'adult'), oneOf(parentCheck.ref.outcome, 'adult'));

/**
 * Staff say adult, or the date of birth certainly says 18, or the list says adult and staff found no child.
 * A child of the list whose date of birth certainly says 18 is grown up too.
 */
export const grownUp = any(
  all(person('ageGroup', 'adult'), not(oneOf(ageDoubt.ref.outcome, 'guardianFound', 'minor'))),
  all(foundAdult, not(oneOf(ageDoubt.ref.outcome, 'guardianFound', 'minor'))),
  all(answered(birth.ref.birthDate), not(youngerThan(birth.ref.birthDate, 18, true))),
);

export const underAge = not(grownUp);

/** Grown up, sitting here and answering for themselves: may declare, apply and consent. */
export const mayDeclare = all(
  grownUp,
  any(
    answersThemselves,
    // Listed as a child, turned 18: nobody asked who answers, so the person is taken to sit here.
    all(person('ageGroup', 'minor', 'unsure'), not(oneOf(ageCheck.ref.outcome, 'adult'))),
  ),
);

/** Below this age nobody is asked for a marital status: no marriage could be valid (§ 1303 BGB). */
export const maritalStatusFromAge = 14;
