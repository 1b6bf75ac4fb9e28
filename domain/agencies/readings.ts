/** What more than one agency's file reads off a record, and who of a household is whose concern. */
import { z } from 'zod';
import { derived, type Reader, type Source, valueAt } from '#domain/agencies/whitelist';
import type { Condition } from '#domain/flow/condition';
import { holds } from '#domain/flow/evaluate';
import { stepKey } from '#domain/flow/page';
import type { ResidenceStatusCode } from '#domain/identity/code-lists';
import { isAtLeast, type PartialDate } from '#domain/identity/partial-date';
import { applies } from '#domain/intake/benefits/conditions';
import { residenceOf } from '#domain/intake/benefits/residence-of';
import { intakeForm } from '#domain/intake/form';
import { members } from '#domain/intake/household/pages';
import { relations } from '#domain/intake/persons-question';
import { birth, nationality } from '#domain/intake/registration/birth-pages';
import { underAge } from '#domain/intake/registration/conditions';
import { custody } from '#domain/intake/registration/family-pages';
import { officialName } from '#domain/intake/registration/name-pages';

/** Of the household list only this leaves the station: what the person is to the first one, never what they are called. */
export const relationToFirstPerson: Source = derived(
  [members.ref.members],
  z.enum(relations).meta({ 'x-codeList': 'relation' }),
  ({ person }) => person && { value: person.relation },
);

/** The names of those with custody, for an agency that gets only the children. */
export const custodians: Source = derived(
  [custody.ref.representatives],
  z.array(
    z.strictObject({
      id: z.uuid(),
      familyName: z.string().optional(),
      givenNames: z.array(z.string()).optional(),
    }),
  ),
  (reader) => {
    const { answers, person } = reader;
    const answer = answers[stepKey(custody.key, person?.id)]?.representatives;
    if (!answer || 'skip' in answer) return answer;
    const value = (answer.value as readonly string[]).flatMap((id) => {
      const carer = reader.persons.find((one) => one.id === id);
      if (!carer) return [];
      const familyName = valueAt(officialName.ref.familyName, { ...reader, person: carer });
      const givenNames = valueAt(officialName.ref.givenNames, { ...reader, person: carer });
      return [{ id, ...(familyName ? { familyName } : {}), ...(givenNames ? { givenNames } : {}) }];
    });
    return { value };
  },
);

export function isTrue(condition: Condition, { answers, persons, person, startedOn }: Reader): boolean {
  return holds(condition, {
    answers,
    today: startedOn,
    persons,
    personPages: intakeForm.personPages,
    ...(person ? { person } : {}),
  });
}

/** Whoever may still be a child counts as one. */
export const isMinor = (reader: Reader): boolean => isTrue(underAge, reader);

/** A German with a second nationality is no foreigner (§ 2 (1) AufenthG); unclear or not answered is not German. */
export function isForeigner(reader: Reader): boolean {
  return !(valueAt(nationality.ref.nationalities, reader) ?? []).includes('000');
}

/** From 15 up to the standard age limit (§ 7 (1) Nr. 1, § 7a SGB II); an unknown date of birth rules nothing out. */
function mayBeOfWorkingAge(reader: Reader): boolean {
  const date = valueAt(birth.ref.birthDate, reader) as PartialDate | undefined;
  if (!date) return !isMinor(reader) || reader.person?.ageGroup === 'unsure';
  return isAtLeast(date, 15, reader.startedOn) !== 'no' && isAtLeast(date, 67, reader.startedOn) !== 'yes';
}

/**
 * Statuses that come under the AsylbLG whatever else is true (§ 1 (1) AsylbLG) and so exclude from SGB II
 * (§ 7 (1) S. 2 Nr. 3 SGB II). What depends on dates or is not known is not among them.
 */
const underAsylbLG: readonly ResidenceStatusCode[] = [
  'none_asylumRequest',
  'akn',
  'gestattung_63',
  'folgeantrag_71',
  'duldung_60a',
  'duldung_60b',
  'duldung_60c',
  'duldung_60d',
  'exit_obliged',
  'request_24',
  'ae_23_1_war',
  'ae_25_4_s1',
];

/** A claim under SGB II is not ruled out; a person decides it. */
function mayComeUnderSgb2(reader: Reader): boolean {
  const residence = reader.person && residenceOf(reader.answers, reader.person.id);
  return !residence || !underAsylbLG.includes(residence.status);
}

/** Benefits are wanted and somebody of working age may get them from the jobcentre: then the whole household counts. */
export const mayClaimSgb2 = (reader: Reader): boolean =>
  isTrue(applies, reader) &&
  reader.persons.some((person) => {
    const own = { ...reader, person };
    return mayBeOfWorkingAge(own) && mayComeUnderSgb2(own);
  });

export const somebody = (test: (reader: Reader) => boolean) => (reader: Reader) =>
  reader.persons.some((person) => test({ ...reader, person }));

export const everybody = (): boolean => true;
