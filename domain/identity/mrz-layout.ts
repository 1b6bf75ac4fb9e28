/**
 * Where what stands in a machine-readable zone: ICAO Doc 9303 parts 4 (TD3), 5 (TD1), 6 (TD2), 7 (visas), and the
 * French identity card issued until 2021. Positions count from 0, ends are excluded.
 */

export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRVA' | 'MRVB' | 'FRENCH_NATIONAL_ID';

/** Names of the fields, equal in all formats. Values are text without trailing fillers; dates and sex stay raw. */
export type MrzFieldName =
  | 'documentCode'
  | 'issuingState'
  | 'documentNumber'
  | 'nationality'
  | 'birthDate'
  | 'sex'
  | 'expirationDate'
  | 'personalNumber'
  | 'optional1'
  | 'optional2'
  | 'lastName'
  | 'firstName';

export type MrzCheckName = 'documentNumber' | 'birthDate' | 'expirationDate' | 'personalNumber' | 'composite';

export type MrzSpan = { readonly line: number; readonly start: number; readonly end: number };

export type MrzCheckPlace = {
  readonly field: MrzCheckName;
  /** Where the digit stands. */
  readonly digit: MrzSpan;
  readonly over: readonly MrzSpan[];
  /** A filler may stand for the digit where everything it covers is filler. */
  readonly fillerAllowed: boolean;
};

export type MrzLayout = {
  readonly format: MrzFormat;
  readonly lineCount: number;
  readonly lineLength: number;
  readonly fields: Partial<Record<MrzFieldName, MrzSpan>>;
  /** Family name, two fillers, given names. */
  readonly names?: MrzSpan;
  readonly checks: readonly MrzCheckPlace[];
  /** A number of more than nine characters runs on into `optional1` (Doc 9303-5, 4.2.2.1, note j). */
  readonly longNumbers: boolean;
};

function at(line: number, start: number, end = start + 1): MrzSpan {
  return { line, start, end };
}

function check(
  field: MrzCheckName,
  digit: MrzSpan,
  over: readonly MrzSpan[],
  fillerAllowed = false,
): MrzCheckPlace {
  return { field, digit, over, fillerAllowed };
}

/** Second line up to the expiry date: the same in TD2, TD3 and visas. */
const secondLine = {
  documentNumber: at(1, 0, 9),
  nationality: at(1, 10, 13),
  birthDate: at(1, 13, 19),
  sex: at(1, 20),
  expirationDate: at(1, 21, 27),
};
const secondLineChecks = [
  check('documentNumber', at(1, 9), [secondLine.documentNumber]),
  check('birthDate', at(1, 19), [secondLine.birthDate], true),
  check('expirationDate', at(1, 27), [secondLine.expirationDate], true),
];
const heading = { documentCode: at(0, 0, 2), issuingState: at(0, 2, 5) };

const td1: MrzLayout = {
  format: 'TD1',
  lineCount: 3,
  lineLength: 30,
  fields: {
    ...heading,
    documentNumber: at(0, 5, 14),
    optional1: at(0, 15, 30),
    birthDate: at(1, 0, 6),
    sex: at(1, 7),
    expirationDate: at(1, 8, 14),
    nationality: at(1, 15, 18),
    optional2: at(1, 18, 29),
  },
  names: at(2, 0, 30),
  checks: [
    check('documentNumber', at(0, 14), [at(0, 5, 14)]),
    check('birthDate', at(1, 6), [at(1, 0, 6)], true),
    check('expirationDate', at(1, 14), [at(1, 8, 14)], true),
    check('composite', at(1, 29), [at(0, 5, 30), at(1, 0, 7), at(1, 8, 15), at(1, 18, 29)]),
  ],
  longNumbers: true,
};

/** Also the size of the Ankunftsnachweis (AKNV, annex). */
const td2: MrzLayout = {
  format: 'TD2',
  lineCount: 2,
  lineLength: 36,
  fields: { ...heading, ...secondLine, optional1: at(1, 28, 35) },
  names: at(0, 5, 36),
  checks: [...secondLineChecks, check('composite', at(1, 35), [at(1, 0, 10), at(1, 13, 20), at(1, 21, 35)])],
  longNumbers: true,
};

const td3: MrzLayout = {
  format: 'TD3',
  lineCount: 2,
  lineLength: 44,
  fields: { ...heading, ...secondLine, personalNumber: at(1, 28, 42) },
  names: at(0, 5, 44),
  checks: [
    ...secondLineChecks,
    check('personalNumber', at(1, 42), [at(1, 28, 42)], true),
    check('composite', at(1, 43), [at(1, 0, 10), at(1, 13, 20), at(1, 21, 43)]),
  ],
  longNumbers: false,
};

const visaA: MrzLayout = {
  ...td3,
  format: 'MRVA',
  fields: { ...heading, ...secondLine, optional1: at(1, 28, 44) },
  checks: secondLineChecks,
};

const visaB: MrzLayout = {
  ...td2,
  format: 'MRVB',
  fields: { ...heading, ...secondLine, optional1: at(1, 28, 36) },
  checks: secondLineChecks,
  longNumbers: false,
};

/** Number of twelve characters: month of issue, department, serial number. No expiry date, no nationality. */
const frenchCard: MrzLayout = {
  format: 'FRENCH_NATIONAL_ID',
  lineCount: 2,
  lineLength: 36,
  fields: {
    ...heading,
    lastName: at(0, 5, 30),
    documentNumber: at(1, 0, 12),
    firstName: at(1, 13, 27),
    birthDate: at(1, 27, 33),
    sex: at(1, 34),
  },
  checks: [
    check('documentNumber', at(1, 12), [at(1, 0, 12)]),
    check('birthDate', at(1, 33), [at(1, 27, 33)]),
    check('composite', at(1, 35), [at(0, 0, 36), at(1, 0, 35)]),
  ],
  longNumbers: false,
};

/** Which layout lines of this number and length have; undefined when none has. */
export function layoutOf(lines: readonly string[]): MrzLayout | undefined {
  const [first = ''] = lines;
  if (lines.some((line) => line.length !== first.length)) return undefined;
  const isVisa = first.startsWith('V');
  switch (`${lines.length}x${first.length}`) {
    case '3x30':
      return td1;
    case '2x36':
      if (first.startsWith('IDFRA')) return frenchCard;
      return isVisa ? visaB : td2;
    case '2x44':
      return isVisa ? visaA : td3;
    default:
      return undefined;
  }
}

/** How many lines a zone of this many characters has, for readers that send it without line breaks. */
export const lineCountByTotalLength: ReadonlyMap<number, number> = new Map([
  [90, 3],
  [72, 2],
  [88, 2],
]);
