/** A pack as Markdown, for a lawyer to read: every row with its conditions, result, paragraph and how well it is founded. */
import type { FactTest, RulePack, RuleRow } from '#domain/rules/pack-schema';
import { tableNames } from '#domain/rules/pack-schema';

/** Never reviewed, or reviewed before the law that was read. */
export const needsReview = (row: Pick<RuleRow, 'reviewed' | 'validFrom'>, lawAsOf: string): boolean =>
  row.reviewed === undefined || row.reviewed.on < lawAsOf || row.reviewed.on < row.validFrom;

function testText(test: FactTest): string {
  if (Array.isArray(test)) return test.join(' | ');
  return Object.entries(test)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

const whenText = (when: RuleRow['when']): string =>
  Object.entries(when)
    .map(([id, test]) => `${id}: ${testText(test)}`)
    .join('; ');

const cell = (text: string): string => text.replaceAll('|', '\\|');
const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const head = (cells: readonly string[]): string => `${line(cells)}\n|${cells.map(() => '---').join('|')}|`;
const span = (dated: { readonly validFrom: string; readonly validTo?: string | undefined }): string =>
  `${dated.validFrom} – ${dated.validTo ?? ''}`.trim();

function rowLine(row: RuleRow, lawAsOf: string): string {
  const { code, after, ...more } = row.result;
  const result = [
    code,
    ...Object.entries(more).map(([name, value]) => `${name} ${value}`),
    ...(after
      ? [`after ${after.months} months from ${after.fact}${after.nextMonth ? ', from the next month' : ''}`]
      : []),
  ];
  return line([
    row.id,
    whenText(row.when),
    result.join(', '),
    [
      ...(row.assumes ?? []),
      ...(row.presumes ?? []).map((id) => `${id} as said, unless found otherwise`),
    ].join(', '),
    row.source === undefined ? row.law : `${row.law} (${row.source})`,
    span(row),
    row.confidence,
    row.reviewed ? `${row.reviewed.by}, ${row.reviewed.on}` : '',
    needsReview(row, lawAsOf) ? 'REVIEW' : '',
  ]);
}

const rowHead = ['Row', 'When', 'Result', 'Assumes', '§', 'Valid', 'Confidence', 'Reviewed', ''];

export function printPack(pack: RulePack): string {
  const tables = tableNames.flatMap((table) => [
    `## ${table}`,
    '',
    head(rowHead),
    ...pack.tables[table].map((row) => rowLine(row, pack.lawAsOf)),
    '',
  ]);
  const lists = Object.entries(pack.lists).flatMap(([name, parts]) =>
    parts.map((part) => line([name, part.codes.join(' '), part.law, span(part), part.confidence])),
  );
  const switches = Object.entries(pack.switches).map(([name, state]) =>
    line([name, state.on ? 'on' : 'off', state.law, state.source ?? '', state.confidence]),
  );
  const rates = pack.rates.map((rate) =>
    line([
      `${rate.level}`,
      `${rate.necessary}`,
      `${rate.personal}`,
      `${rate.total}`,
      `${rate.standardNeed}`,
      span(rate),
      rate.source ?? rate.law,
    ]),
  );
  const documents = pack.documents.map((row) =>
    line([
      row.id,
      row.document,
      whenText(row.when),
      row.onRequest ? 'on request' : '',
      row.law,
      span(row),
      row.confidence,
      row.reviewed ? `${row.reviewed.by}, ${row.reviewed.on}` : '',
      needsReview(row, pack.lawAsOf) ? 'REVIEW' : '',
    ]),
  );
  const notices = pack.documentNotices.map((one) =>
    line([one.document, `${one.months}`, one.law, one.source ?? '', span(one), one.confidence]),
  );
  return [
    `# Rules ${pack.version}`,
    '',
    `Law as of ${pack.lawAsOf}; covers days from ${pack.coversFrom}. Suggestions, never decisions.`,
    '',
    ...tables,
    '## Lists',
    '',
    head(['List', 'Codes', '§', 'Valid', 'Confidence']),
    ...lists,
    '',
    '## Switches',
    '',
    head(['Switch', 'State', '§', 'Source', 'Confidence']),
    ...switches,
    '',
    '## Rates (Euro per month)',
    '',
    head(['Level', 'Necessary', 'Personal', 'Total', 'SGB II/XII', 'Valid', 'Source']),
    ...rates,
    '',
    '## Papers needed',
    '',
    head(['Row', 'Paper', 'When', '', '§', 'Valid', 'Confidence', 'Reviewed', '']),
    ...documents,
    '',
    '## Speak up this many months before the last day',
    '',
    head(['Paper', 'Months', '§', 'Source', 'Valid', 'Confidence']),
    ...notices,
  ].join('\n');
}
