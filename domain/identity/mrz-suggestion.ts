/** What a machine-readable zone suggests for the questions. A person confirms all of it, above all the names. */
import { countryByIcao, nationalityKeys } from '#domain/identity/code-list/countries';
import type { DocumentKindCode } from '#domain/identity/code-list/document-kind';
import type { SexCode } from '#domain/identity/code-list/sex';
import { birthDateFromMrz, expiryDateFromMrz } from '#domain/identity/mrz-date';
import type { MrzCheckName } from '#domain/identity/mrz-layout';
import type { ParsedMrz } from '#domain/identity/mrz-parse';
import { completeDate, type PartialDate } from '#domain/identity/partial-date';

/** Absent means: not in the zone, not readable, or its check digit is wrong. */
export type MrzSuggestion = {
  /** Upper case and transliterated as in the zone. */
  readonly familyName?: string;
  readonly givenNames?: readonly string[];
  /** The zone has one name only; it stands in `familyName`. */
  readonly onlyName?: true;
  readonly birthDate?: PartialDate;
  readonly sex?: Extract<SexCode, 'm' | 'w' | 'x'>;
  /** Destatis key. */
  readonly nationality?: string;
  readonly documentNumber?: string;
  /** YYYY-MM-DD, last day of validity. */
  readonly validUntil?: string;
  /** Absent where the code is unknown. */
  readonly documentType?: DocumentKindCode;
};

/** `today` (YYYY-MM-DD) decides the centuries. */
export function suggestionFromMrz(parsed: ParsedMrz, today: string): MrzSuggestion {
  const { fields, checks } = parsed;
  const isRight = (name: MrzCheckName) => checks.some(({ field, ok }) => field === name && ok);
  const birthDate = isRight('birthDate') ? birthDateFromMrz(fields.birthDate ?? '', today) : undefined;
  const expiry = isRight('expirationDate')
    ? expiryDateFromMrz(fields.expirationDate ?? '', today)
    : undefined;
  const validUntil = expiry && completeDate(expiry);
  const sex = suggestSex(fields.sex);
  const nationality = suggestNationality(fields.nationality);
  const documentType = suggestDocumentKind(fields.documentCode);
  return {
    ...suggestNames(fields),
    ...(birthDate && birthDate.precision !== 'unknown' ? { birthDate } : {}),
    ...(sex && { sex }),
    ...(nationality && { nationality }),
    ...(isRight('documentNumber') && fields.documentNumber ? { documentNumber: fields.documentNumber } : {}),
    ...(validUntil && { validUntil }),
    ...(documentType && { documentType }),
  };
}

function suggestNames({ lastName = '', firstName = '' }: ParsedMrz['fields']) {
  // Russian passports write letters as digits in the zone; nobody would recognise such a name.
  if (/[^A-Z ]/.test(lastName + firstName)) return {};
  if (lastName !== '' && firstName !== '') return { familyName: lastName, givenNames: firstName.split(' ') };
  const onlyName = lastName || firstName;
  return onlyName === '' ? {} : { familyName: onlyName, givenNames: [], onlyName: true as const };
}

function suggestSex(sex: string | undefined): MrzSuggestion['sex'] {
  switch (sex) {
    case 'M':
      return 'm';
    case 'F':
      return 'w';
    case 'X':
    case '<':
      return 'x';
    default:
      return undefined;
  }
}

function suggestNationality(code: string | undefined): string | undefined {
  const key = countryByIcao(code ?? '')?.key;
  return key !== undefined && nationalityKeys.includes(key) ? key : undefined;
}

/** First that fits. ME is the Ankunftsnachweis ('MED', § 63a AsylG), AR and IR residence permits. */
const documentKinds: ReadonlyArray<readonly [code: RegExp, kind: DocumentKindCode]> = [
  [/^ME$/, 'AKN'],
  [/^PR$/, 'refugeePassport'],
  [/^PS$/, 'statelessPassport'],
  [/^P/, 'RP'],
  [/^V/, 'visa'],
  [/^[AI]R$/, 'residencePermit'],
  [/^I/, 'PA'],
];

function suggestDocumentKind(code: string | undefined): DocumentKindCode | undefined {
  return documentKinds.find(([pattern]) => pattern.test(code ?? ''))?.[1];
}
