/** Birth, sex, nationality; and once more the question whether a child sits here on its own. */
import { all, any, oneOf, person, youngerThan } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { sexesOffered } from '#domain/identity/code-lists';
import { birthCountry, choice, country, nationalities, partialDate, place } from '#domain/intake/answers';
import { ageCheck, parentCheck } from '#domain/intake/household/pages';
import { receivers } from '#domain/intake/need-to-know';
import { isInFuture, refuseIf } from '#domain/intake/registration/checks';
import { proof, register } from '#domain/intake/registration/law';

export const birth = page('birth', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    birthDate: partialDate({ ...register('6'), ...receivers.identity }),
    birthPlace: place({ ...register('6'), ...receivers.identity }),
    birthCountry: birthCountry({ ...register('6'), ...receivers.identity }),
  },
  check: ({ birthDate }, { today }) => refuseIf(isInFuture(birthDate, today), 'birthDate', 'date.inFuture'),
});

/**
 * The list says adult, the date of birth says child or leaves it open, and nobody stands in: staff look before
 * anything more is asked. Where staff have looked already, only a date that is certain calls them again.
 */
export const ageDoubt = page('ageDoubt', {
  section: 'registration',
  per: 'person',
  askedOf: 'staff',
  fields: {
    outcome: choice('ageOutcome', ['adult', 'guardianFound', 'minor'], {
      law: '§§ 42a, 42f SGB VIII',
      purpose: 'protection',
      must: true,
      skips: [],
      ...receivers.nobody,
    }),
  },
  when: any(
    all(person('ageGroup', 'adult'), youngerThan(birth.ref.birthDate, 18, true)),
    all(oneOf(ageCheck.ref.outcome, 'adult'), youngerThan(birth.ref.birthDate, 18, false)),
    all(oneOf(parentCheck.ref.outcome, 'adult'), youngerThan(birth.ref.birthDate, 18, false)),
  ),
  blocks: true,
  stops: [
    { code: 'possiblyUnaccompaniedMinor', when: oneOf({ page: 'ageDoubt', field: 'outcome' }, 'minor') },
  ],
});

export const sex = page('sex', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: { sex: choice('sex', sexesOffered, { ...register('7'), ...receivers.identity }) },
});

/** Stateless (997) and unclear (998) are no gaps to be filled from the country of origin; the last one is a hint. */
export const nationality = page('nationality', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    nationalities: nationalities({ ...register('10'), ...receivers.nationalities }),
    lastResidenceCountry: country({
      ...proof('10'),
      ...receivers.nationalities,
      within: { field: 'nationalities', in: ['997', '998'] },
    }),
    lastNationality: country({
      ...proof('10'),
      ...receivers.nationalities,
      optional: true,
      within: { field: 'nationalities', in: ['997', '998'] },
    }),
  },
});
