/** The Meldeschein: § 3 (1) Nr. 1 to 18 BMG and nothing beyond § 24 (1) BMG. Person by person. */
import { householdAddressPages, movePages } from '#domain/intake/registration/address-pages';
import { ageDoubt, birth, nationality, sex } from '#domain/intake/registration/birth-pages';
import { custodyCheck } from '#domain/intake/registration/custody-check';
import { documentPages } from '#domain/intake/registration/document-pages';
import { familyPages } from '#domain/intake/registration/family-pages';
import { namePages } from '#domain/intake/registration/name-pages';
import { objections } from '#domain/intake/registration/objection-pages';
import { religionPages } from '#domain/intake/registration/religion-pages';

export const registrationPages = [
  ...householdAddressPages,
  ...documentPages,
  ...namePages,
  birth,
  ageDoubt,
  sex,
  nationality,
  ...familyPages,
  custodyCheck,
  ...religionPages,
  ...movePages,
  objections,
];
