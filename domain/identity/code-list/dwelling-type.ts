/** Art der Wohnung (§§ 21, 24 (2) BMG). Codes of our own; the registry's program maps them. */
import { codeList, codesOf } from '#domain/identity/code-list/code-list';

export const dwellingTypeList = codeList('urn:kleines-rathaus:codelist:dwelling-type', '1', [
  ['sole', 'alleinige Wohnung'],
  ['main', 'Hauptwohnung'],
  ['secondary', 'Nebenwohnung'],
]);
export const dwellingTypeCodes = codesOf(dwellingTypeList);
export type DwellingTypeCode = (typeof dwellingTypeCodes)[number];
