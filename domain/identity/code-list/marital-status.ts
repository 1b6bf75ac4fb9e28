/** Familienstand (§ 3 (1) Nr. 14 BMG, DSMeld 1401). Living apart stays VH; a wedding in church or mosque alone is not VH. */
import { codeList, codesOf } from '#domain/identity/code-list/code-list';

export const maritalStatusList = codeList('urn:de:dsmeld:schluesseltabelle:familienstand', '2', [
  ['LD', 'ledig'],
  ['VH', 'verheiratet'],
  ['VW', 'verwitwet'],
  ['GS', 'geschieden'],
  ['EA', 'Ehe aufgehoben'],
  ['LP', 'in eingetragener Lebenspartnerschaft'],
  ['LV', 'durch Tod aufgelöste Lebenspartnerschaft'],
  ['LA', 'aufgehobene Lebenspartnerschaft'],
  ['LE', 'durch Todeserklärung aufgelöste Lebenspartnerschaft'],
  ['NB', 'nicht bekannt'],
]);
export const maritalStatusCodes = codesOf(maritalStatusList);
export type MaritalStatusCode = (typeof maritalStatusCodes)[number];

/** Codes with a living spouse or partner: name and date are asked (§ 3 (1) Nr. 15 BMG). */
export const marriedCodes = ['VH', 'LP'] as const satisfies readonly MaritalStatusCode[];
