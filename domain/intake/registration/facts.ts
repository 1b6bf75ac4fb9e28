/** Reads facts off the answers where more than one page can hold them. For whoever writes to an agency. */
import { type Answer, type Answers, type FormPerson, type PageAnswers, stepKey } from '#domain/flow/page';
import { address, moveTogether } from '#domain/intake/registration/address-pages';
import { maritalStatus, marriageCheck } from '#domain/intake/registration/family-pages';
import { religion, religionCheck } from '#domain/intake/registration/religion-pages';
import { centreAddress } from '#domain/intake/staff/pages';

/** Marital status: what staff decided goes before what was told. */
export const maritalStatusAnswer = (answers: Answers, personId: string): Answer | undefined =>
  answers[stepKey(marriageCheck.key, personId)]?.status ??
  answers[stepKey(maritalStatus.key, personId)]?.status;

/**
 * Membership of a religious society: a code of DSMeld 1101, or `none` as told (the registry's `oa`).
 * What staff found goes before what was told.
 */
export const religionAnswer = (answers: Answers, personId: string): Answer | undefined =>
  answers[stepKey(religionCheck.key, personId)]?.membership ??
  answers[stepKey(religion.key, personId)]?.membership;

/**
 * The answers of `arrival`, `previousAddresses`, `movingIn` or `otherDwellings` that hold for a person: their own, or
 * those of the first person where all moved together (§ 23 (4) BMG).
 */
export function moveAnswers(
  page: string,
  answers: Answers,
  persons: readonly FormPerson[],
  personId: string,
): PageAnswers | undefined {
  const own = answers[stepKey(page, personId)];
  const together = answers[moveTogether.key]?.together;
  const first = persons[0];
  if (own || !first || !together || !('value' in together) || together.value !== 'yes') return own;
  return answers[stepKey(page, first.id)];
}

/** Where the household lives: street, houseNumber, addition, postcode, town. */
export function homeAddress(answers: Answers): PageAnswers | undefined {
  const dwelling = answers[address.key]?.dwelling;
  const inCentre = dwelling && 'value' in dwelling && dwelling.value === 'thisCentre';
  return inCentre ? answers[centreAddress.key] : answers[address.key];
}
