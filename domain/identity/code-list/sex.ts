/** Geschlecht (§ 3 (1) Nr. 7 BMG, DSMeld 0701). The registry follows the documents. */
import { codeList, codesOf } from '#domain/identity/code-list/code-list';

export const sexList = codeList('urn:xpersonenstand:schluesseltabelle:geschlecht', '3', [
  ['d', 'divers'],
  ['m', 'männlich'],
  ['w', 'weiblich'],
  ['x', 'keine Angabe'],
]);
export const sexCodes = codesOf(sexList);
export type SexCode = (typeof sexCodes)[number];
/** In the order people are asked: what nearly everybody looks for comes first. */
export const sexesOffered = ['w', 'm', 'd', 'x'] as const satisfies readonly SexCode[];
