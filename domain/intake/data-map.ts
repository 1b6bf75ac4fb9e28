/** Every question with its legal basis, purpose, receivers and retention: raw material for the record of Art. 30 GDPR. */
import type { Page, SkipReason } from '#domain/flow/page';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import { intakePages } from '#domain/intake/form';
import type { FieldGroup } from '#domain/intake/need-to-know';
import { type AnswerKind, type Purpose, purposes, type Question } from '#domain/intake/question';
import { type RetentionRule, retentionOf } from '#domain/intake/retention';

export type DataMapRow = {
  readonly page: string;
  /** `field`, or `field.column` for a column of a list */
  readonly field: string;
  readonly section: string;
  readonly per: 'household' | 'person';
  readonly askedOf: string;
  readonly confidential: boolean;
  readonly kind: AnswerKind;
  readonly law: string;
  readonly purpose: Purpose;
  readonly must: boolean;
  readonly skips: readonly SkipReason[];
  readonly group?: FieldGroup;
  readonly for: readonly AgencyId[];
  readonly withConsent: readonly AgencyId[];
  readonly reference: readonly AgencyId[];
  readonly retention: readonly RetentionRule[];
};

function rowsOf(page: Page, field: string, question: Question): readonly DataMapRow[] {
  const row: DataMapRow = {
    page: page.key,
    field,
    section: page.section,
    per: page.per,
    askedOf: page.askedOf,
    confidential: page.confidential ?? false,
    kind: question.kind,
    law: question.law,
    purpose: question.purpose,
    must: question.must,
    skips: question.skips,
    ...(question.group && { group: question.group }),
    for: question.for,
    withConsent: question.withConsent,
    reference: question.reference,
    retention: retentionOf(question.purpose),
  };
  const columns = Object.entries(question.columns ?? {});
  return [row, ...columns.flatMap(([column, inner]) => rowsOf(page, `${field}.${column}`, inner))];
}

/** One row a question, in the order of the form; a list is followed by its columns. */
export function dataMap(pages: readonly Page[] = intakePages): readonly DataMapRow[] {
  return pages.flatMap((page) =>
    Object.entries(page.fields).flatMap(([field, question]) => rowsOf(page, field, question as Question)),
  );
}

const agencyMarks: Readonly<Record<AgencyId, string>> = {
  registryOffice: 'RO',
  socialOffice: 'SO',
  jobcentre: 'JC',
  foreignersAuthority: 'FA',
  youthOffice: 'YO',
  integrationCentre: 'IC',
};

/** M by law, C with consent, r only whether there is something, - never */
function markOf(row: DataMapRow, agency: AgencyId): string {
  if (row.for.includes(agency)) return 'M';
  if (row.withConsent.includes(agency)) return 'C';
  return row.reference.includes(agency) ? 'r' : '-';
}

/** Columns padded to the widest cell, one line a row, a ruler under the head. */
function table(head: readonly string[], cells: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)];
}

/** Receivers of answers asked for a purpose of which no period is known: the town's own schedule has to say it. */
function withoutPeriod(purpose: Purpose, rows: readonly DataMapRow[]): readonly AgencyId[] {
  const asked = rows.filter((row) => row.purpose === purpose);
  const known = new Set(retentionOf(purpose).map(({ place }) => place));
  return agencyIds.filter((agency) => !known.has(agency) && asked.some((row) => markOf(row, agency) !== '-'));
}

/** The same to read: the questions, what the marks mean, and how long answers are kept. */
export function renderDataMap(rows: readonly DataMapRow[] = dataMap()): string {
  const questions = table(
    ['question', 'asked', 'kind', 'must', ...Object.values(agencyMarks), 'purpose', 'law'],
    rows.map((row) => [
      `${row.section}/${row.page}.${row.field}`,
      `${row.askedOf} ${row.per}${row.confidential ? ' confidential' : ''}`,
      row.kind,
      row.must ? 'yes' : 'no',
      ...agencyIds.map((agency) => markOf(row, agency)),
      row.purpose,
      row.law,
    ]),
  );
  const marks = [
    'M by law, C with consent, r only whether there is something, - never',
    ...agencyIds.map((agency) => `${agencyMarks[agency]} ${agency}`),
  ];
  const kept = table(
    ['kept for', 'where', 'period', 'from', 'basis', 'source', 'read on'],
    purposes.flatMap((purpose) => [
      ...retentionOf(purpose).map(({ place, period, starts, basis, source, asOf }) => [
        purpose,
        place,
        period,
        starts,
        basis,
        source,
        asOf,
      ]),
      ...withoutPeriod(purpose, rows).map((agency) => [purpose, agency, 'not found', '-', '-', '-', '-']),
    ]),
  );
  return [...questions, '', ...marks, '', ...kept].join('\n');
}
