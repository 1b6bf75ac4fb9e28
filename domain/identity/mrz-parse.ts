/**
 * Reads the machine-readable zone of passports, cards, visas and the Ankunftsnachweis (ICAO Doc 9303).
 * What it says is a hint: names in it are cut and transliterated and no check digit protects them.
 */
import { isKnownIcaoCode } from '#domain/identity/code-list/countries';
import { readMrzDate } from '#domain/identity/mrz-date';
import {
  layoutOf,
  type MrzCheckName,
  type MrzCheckPlace,
  type MrzFieldName,
  type MrzFormat,
  type MrzLayout,
  type MrzSpan,
} from '#domain/identity/mrz-layout';

export type MrzProblemCode = 'mrz.unknownFormat' | 'mrz.character' | 'mrz.state' | 'mrz.date' | 'mrz.sex';
export type MrzWarningCode = 'mrz.stateUnknown' | 'mrz.nameMayBeCut';

export type MrzNote<Code extends string> = { readonly field: MrzFieldName | 'lines'; readonly code: Code };

export type ParsedMrz = {
  readonly format: MrzFormat | undefined;
  readonly fields: Readonly<Partial<Record<MrzFieldName | 'format', string>>>;
  /** Every check digit of the format. */
  readonly checks: ReadonlyArray<{ readonly field: MrzCheckName; readonly ok: boolean }>;
  /** All check digits are right and there is no problem. */
  readonly valid: boolean;
  /** Characters where they cannot be. */
  readonly problems: ReadonlyArray<MrzNote<MrzProblemCode>>;
  /** Unusual but possible. */
  readonly warnings: ReadonlyArray<MrzNote<MrzWarningCode>>;
};

const unreadable: ParsedMrz = {
  format: undefined,
  fields: {},
  checks: [],
  valid: false,
  problems: [{ field: 'lines', code: 'mrz.unknownFormat' }],
  warnings: [],
};

/** Weights 7-3-1; digits count themselves, A to Z 10 to 35, the filler nothing (Doc 9303-3, 4.9). */
export function mrzCheckDigit(text: string): number {
  const weights = [7, 3, 1];
  let sum = 0;
  for (const [index, character] of Array.from(text).entries()) {
    const value = character === '<' ? 0 : Number.parseInt(character, 36);
    sum += value * (weights[index % 3] ?? 0);
  }
  return sum % 10;
}

/** Lines in upper case without blanks, as `splitMrz` gives them. Never throws. */
export function parseMrz(lines: readonly string[]): ParsedMrz {
  const layout = layoutOf(lines);
  if (layout === undefined) return unreadable;
  const documentNumber = readDocumentNumber(lines, layout);
  const fields = readFields(lines, layout, documentNumber);
  const checks = layout.checks.map((place) => ({
    field: place.field,
    ok: place.field === 'documentNumber' ? documentNumber.ok : isDigitRight(lines, place),
  }));
  const problems = findProblems(lines, fields);
  return {
    format: layout.format,
    fields,
    checks,
    valid: checks.every(({ ok }) => ok) && problems.length === 0,
    problems,
    warnings: findWarnings(lines, layout, fields),
  };
}

function mrzText(lines: readonly string[], { line, start, end }: MrzSpan): string {
  return lines[line]?.slice(start, end) ?? '';
}

function withoutFillers(text: string): string {
  return text.replace(/<+/g, ' ').trim();
}

function isDigitRight(lines: readonly string[], place: MrzCheckPlace): boolean {
  const covered = place.over.map((span) => mrzText(lines, span)).join('');
  const digit = mrzText(lines, place.digit);
  if (digit === '<') return place.fillerAllowed && /^<*$/.test(covered);
  return digit === String(mrzCheckDigit(covered));
}

type DocumentNumber = { readonly value: string; readonly ok: boolean; readonly restOfOptional?: string };

function readDocumentNumber(lines: readonly string[], layout: MrzLayout): DocumentNumber {
  const place = layout.checks.find(({ field }) => field === 'documentNumber');
  const span = layout.fields.documentNumber;
  if (place === undefined || span === undefined) return { value: '', ok: true };
  const head = mrzText(lines, span);
  const long = layout.longNumbers && mrzText(lines, place.digit) === '<' && layout.fields.optional1;
  const continued = long ? /^([A-Z0-9]+)([A-Z0-9])(?:<(.*))?$/.exec(mrzText(lines, long)) : null;
  if (continued === null || head.endsWith('<')) {
    return { value: withoutFillers(head), ok: isDigitRight(lines, place) };
  }
  const [, tail = '', digit = '', rest = ''] = continued;
  // The standard does not say whether the filler at the digit's place counts; states do both.
  const ok = [head + tail, `${head}<${tail}`].some((number) => digit === String(mrzCheckDigit(number)));
  return { value: withoutFillers(head + tail), ok, restOfOptional: withoutFillers(rest) };
}

function readFields(
  lines: readonly string[],
  layout: MrzLayout,
  number: DocumentNumber,
): ParsedMrz['fields'] {
  const fields: Partial<Record<MrzFieldName | 'format', string>> = { format: layout.format };
  for (const [name, span] of Object.entries(layout.fields) as [MrzFieldName, MrzSpan][]) {
    const raw = mrzText(lines, span);
    fields[name] = ['birthDate', 'expirationDate', 'sex'].includes(name) ? raw : withoutFillers(raw);
  }
  fields.documentNumber = number.value;
  if (number.restOfOptional !== undefined) fields.optional1 = number.restOfOptional;
  if (layout.names !== undefined) {
    const names = mrzText(lines, layout.names);
    const gap = names.indexOf('<<');
    fields.lastName = withoutFillers(gap < 0 ? names : names.slice(0, gap));
    fields.firstName = gap < 0 ? '' : withoutFillers(names.slice(gap));
  }
  // The French card is given to French citizens only and does not print it.
  if (layout.format === 'FRENCH_NATIONAL_ID') fields.nationality = fields.issuingState ?? '';
  return fields;
}

function findProblems(lines: readonly string[], fields: ParsedMrz['fields']): ParsedMrz['problems'] {
  const problems: MrzNote<MrzProblemCode>[] = [];
  if (lines.some((line) => !/^[A-Z0-9<]+$/.test(line)))
    problems.push({ field: 'lines', code: 'mrz.character' });
  if (!/^[A-Z]/.test(fields.documentCode ?? ''))
    problems.push({ field: 'documentCode', code: 'mrz.character' });
  for (const field of ['issuingState', 'nationality'] as const) {
    if (!/^[A-Z]{0,3}$/.test(fields[field] ?? '')) problems.push({ field, code: 'mrz.state' });
  }
  for (const field of ['birthDate', 'expirationDate'] as const) {
    const date = fields[field];
    if (date !== undefined && readMrzDate(date) === undefined) problems.push({ field, code: 'mrz.date' });
  }
  if (!/^[MFX<]$/.test(fields.sex ?? '<')) problems.push({ field: 'sex', code: 'mrz.sex' });
  return problems;
}

function findWarnings(lines: readonly string[], layout: MrzLayout, fields: ParsedMrz['fields']) {
  const warnings: MrzNote<MrzWarningCode>[] = [];
  for (const field of ['issuingState', 'nationality'] as const) {
    if (!isKnownIcaoCode(fields[field] ?? '')) warnings.push({ field, code: 'mrz.stateUnknown' });
  }
  const nameFields = layout.names ? { lastName: layout.names } : layout.fields;
  for (const field of ['lastName', 'firstName'] as const) {
    const span = field in nameFields ? nameFields[field as 'lastName'] : undefined;
    if (span !== undefined && !mrzText(lines, span).endsWith('<'))
      warnings.push({ field, code: 'mrz.nameMayBeCut' });
  }
  return warnings;
}
