/** A pack as Markdown, for a lawyer to read: every row with its conditions, result, paragraph and how well it is founded. */
import type { FactTest, RulePack, RuleRow } from '#domain/rules/pack-schema';
import { tableNames } from '#domain/rules/pack-schema';

/** Never reviewed, or reviewed before the law that was read. */
export const needsReview = (
  { reviewed, validFrom = '' }: Pick<RuleRow, 'reviewed'> & { readonly validFrom?: string },
  lawAsOf: string,
): boolean => reviewed === undefined || reviewed.on < lawAsOf || reviewed.on < validFrom;

type Founded = Pick<RuleRow, 'reviewed'> & { readonly validFrom?: string };

/** Everything of a pack that a lawyer has to look at, by where it stands: `workAccess/exit-obliged`. */
export function needingReview(pack: RulePack): readonly string[] {
  const all: readonly (readonly [string, Founded])[] = [
    ...tableNames.flatMap((table) => pack.tables[table].map((row) => [`${table}/${row.id}`, row] as const)),
    ...pack.documents.map((row) => [`documents/${row.id}`, row] as const),
    ...pack.documentNotices.map((one) => [`documentNotices/${one.document}`, one] as const),
    ...Object.entries(pack.lists).flatMap(([name, parts]) =>
      parts.map((part) => [`lists/${name}/${part.validFrom}`, part] as const),
    ),
    ...Object.entries(pack.switches).map(([name, state]) => [`switches/${name}`, state] as const),
    ...pack.rates.map((rate) => [`rates/${rate.level}/${rate.validFrom}`, rate] as const),
  ];
  return all.filter(([, one]) => needsReview(one, pack.lawAsOf)).map(([where]) => where);
}

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

/** Who reviewed it, and whether somebody has to. */
const reviewCells = (one: Founded, lawAsOf: string): readonly string[] => [
  one.reviewed ? `${one.reviewed.by}, ${one.reviewed.on}` : '',
  needsReview(one, lawAsOf) ? 'REVIEW' : '',
];

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
    ...reviewCells(row, lawAsOf),
  ]);
}

const reviewHead = ['Reviewed', ''];
const rowHead = ['Row', 'When', 'Result', 'Assumes', '§', 'Valid', 'Confidence', ...reviewHead];

export function printPack(pack: RulePack): string {
  const tables = tableNames.flatMap((table) => [
    `## ${table}`,
    '',
    head(rowHead),
    ...pack.tables[table].map((row) => rowLine(row, pack.lawAsOf)),
    '',
  ]);
  const lists = Object.entries(pack.lists).flatMap(([name, parts]) =>
    parts.map((part) =>
      line([
        name,
        part.codes.join(' '),
        part.source === undefined ? part.law : `${part.law} (${part.source})`,
        span(part),
        part.confidence,
        ...reviewCells(part, pack.lawAsOf),
      ]),
    ),
  );
  const switches = Object.entries(pack.switches).map(([name, state]) =>
    line([
      name,
      state.on ? 'on' : 'off',
      state.law,
      state.source ?? '',
      state.confidence,
      ...reviewCells(state, pack.lawAsOf),
    ]),
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
      rate.confidence,
      ...reviewCells(rate, pack.lawAsOf),
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
      ...reviewCells(row, pack.lawAsOf),
    ]),
  );
  const notices = pack.documentNotices.map((one) =>
    line([
      one.document,
      `${one.months}`,
      one.law,
      one.source ?? '',
      span(one),
      one.confidence,
      ...reviewCells(one, pack.lawAsOf),
    ]),
  );
  return [
    `# Rules ${pack.version}`,
    '',
    `Law as of ${pack.lawAsOf}; covers days from ${pack.coversFrom}. Suggestions, never decisions.`,
    '',
    ...tables,
    '## Lists',
    '',
    head(['List', 'Codes', '§', 'Valid', 'Confidence', ...reviewHead]),
    ...lists,
    '',
    '## Switches',
    '',
    head(['Switch', 'State', '§', 'Source', 'Confidence', ...reviewHead]),
    ...switches,
    '',
    '## Rates (Euro per month)',
    '',
    head([
      'Level',
      'Necessary',
      'Personal',
      'Total',
      'SGB II/XII',
      'Valid',
      'Source',
      'Confidence',
      ...reviewHead,
    ]),
    ...rates,
    '',
    '## Papers needed',
    '',
    head(['Row', 'Paper', 'When', '', '§', 'Valid', 'Confidence', ...reviewHead]),
    ...documents,
    '',
    '## Speak up this many months before the last day',
    '',
    head(['Paper', 'Months', '§', 'Source', 'Valid', 'Confidence', ...reviewHead]),
    ...notices,
  ].join('\n');
}
