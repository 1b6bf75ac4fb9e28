/** The machine-readable zone of an invented Ankunftsnachweis: two lines of 36, document code `ME`. */
import { mrzCheckDigit } from '#domain/identity/mrz';

export type ArrivalZone = {
  /** capitals, words parted by `<` */
  readonly familyName: string;
  readonly givenNames: string;
  /** letter and seven digits */
  readonly number: string;
  /** ICAO code */
  readonly nationality: string;
  /** YYMMDD, unknown parts as `<` */
  readonly birth: string;
  readonly sex: 'M' | 'F' | '<';
  /** YYMMDD */
  readonly validUntil: string;
};

export function arrivalZone(zone: ArrivalZone): readonly string[] {
  const first = `MED<<${zone.familyName}<<${zone.givenNames}`.slice(0, 36).padEnd(36, '<');
  const number = zone.number.padEnd(9, '<');
  const checked = (text: string) => text + mrzCheckDigit(text);
  const [numberPart, birthPart, validPart] = [checked(number), checked(zone.birth), checked(zone.validUntil)];
  const optional = '<<<<<<<';
  const composite = mrzCheckDigit(numberPart + birthPart + validPart + optional);
  return [
    first,
    `${numberPart}${zone.nationality}${birthPart}${zone.sex}${validPart}${optional}${composite}`,
  ];
}
