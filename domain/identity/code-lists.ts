/** All lists of codes in one place. Each has its URN, version and codes; `…Codes` is what `z.enum` takes. */
export type { CodeList } from '#domain/identity/code-list/code-list';
export {
  birthCountryKeys,
  type Country,
  type CountryStanding,
  countries,
  countryByIcao,
  countryByKey,
  countryKeys,
  countryList,
  exclusiveNationalityKeys,
  isKnownIcaoCode,
  nationalityKeys,
  nationalityList,
} from '#domain/identity/code-list/countries';
export {
  type DocumentKindCode,
  documentKindCodes,
  documentKindList,
  registryDocumentCodes,
} from '#domain/identity/code-list/document-kind';
export {
  type DwellingTypeCode,
  dwellingTypeCodes,
  dwellingTypeList,
} from '#domain/identity/code-list/dwelling-type';
export {
  type MaritalStatusCode,
  maritalStatusCodes,
  maritalStatusList,
  marriedCodes,
} from '#domain/identity/code-list/marital-status';
export {
  type RelationshipCode,
  relationshipCodes,
  relationshipList,
} from '#domain/identity/code-list/relationship';
export { type ReligionCode, religionCodes, religionList } from '#domain/identity/code-list/religion';
export {
  type ResidenceStatus,
  type ResidenceStatusCode,
  residenceStatusCodes,
  residenceStatuses,
  residenceStatusList,
} from '#domain/identity/code-list/residence-status';
export { type SexCode, sexCodes, sexesOffered, sexList } from '#domain/identity/code-list/sex';
