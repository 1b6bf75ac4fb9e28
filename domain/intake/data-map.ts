/** Every question with its legal basis, purpose, receivers and retention: raw material for the record of Art. 30 GDPR. */
import type { Page, SkipReason } from '#domain/flow/page';
import type { AgencyId } from '#domain/intake/agency';
import { intakePages } from '#domain/intake/form';
import type { FieldGroup } from '#domain/intake/need-to-know';
import type { AnswerKind, Purpose, Question } from '#domain/intake/question';
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

const list = (items: readonly string[]) => items.join(' ') || '-';

/** The same as a table to read; columns are padded, rows are lines. */
export function renderDataMap(rows: readonly DataMapRow[] = dataMap()): string {
  const head = [
    'question',
    'asked',
    'kind',
    'must',
    'purpose',
    'law',
    'by law',
    'with consent',
    'reference',
    'kept',
  ];
  const cells = rows.map((row) => [
    `${row.section}/${row.page}.${row.field}`,
    `${row.askedOf} ${row.per}${row.confidential ? ' confidential' : ''}`,
    row.kind,
    row.must ? 'yes' : 'no',
    row.purpose,
    row.law,
    list(row.for),
    list(row.withConsent),
    list(row.reference),
    list(row.retention.map(({ place, period }) => `${place}:${period}`)),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}
