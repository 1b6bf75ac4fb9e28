/**
 * Papers a person may show. The five with capital letters are those of the Meldeschein (§ 3 (1) Nr. 17 BMG,
 * DSMeld 1700 ff.); the others are residence papers with codes of our own.
 */
import { codeList, codesOf } from '#domain/identity/code-list/code-list';

export const documentKindList = codeList('urn:kleines-rathaus:codelist:document-kind', '1', [
  ['PA', 'Personalausweis'],
  ['RP', 'Reisepass'],
  ['KRP', 'Kinderreisepass'],
  ['KA', 'Kinderausweis'],
  ['AKN', 'Ankunftsnachweis (§ 63a AsylG)'],
  ['asylumPermission', 'Aufenthaltsgestattung (§ 63 AsylG)'],
  ['toleration', 'Duldung (§ 60a AufenthG)'],
  ['provisionalCertificate', 'Fiktionsbescheinigung (§ 81 Abs. 5 AufenthG)'],
  ['residencePermit', 'elektronischer Aufenthaltstitel (§ 78 AufenthG)'],
  ['refugeePassport', 'Reiseausweis für Flüchtlinge (§ 4 AufenthV)'],
  ['statelessPassport', 'Reiseausweis für Staatenlose (§ 4 AufenthV)'],
  ['foreignersPassport', 'Reiseausweis für Ausländer (§ 5 AufenthV)'],
  ['idSubstitute', 'Ausweisersatz (§ 48 Abs. 2 AufenthG)'],
  ['borderCrossingCertificate', 'Grenzübertrittsbescheinigung'],
  ['visa', 'Visum (§ 6 AufenthG)'],
  ['otherDocument', 'anderes Dokument'],
]);
export const documentKindCodes = codesOf(documentKindList);
export type DocumentKindCode = (typeof documentKindCodes)[number];

/** Passport, passport substitute or ID card: what the registry may record as such. */
export const registryDocumentCodes = [
  'PA',
  'RP',
  'KRP',
  'KA',
  'refugeePassport',
  'statelessPassport',
  'foreignersPassport',
] as const satisfies readonly DocumentKindCode[];
