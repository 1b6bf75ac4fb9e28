/**
 * Sheet of staff for the social office, in German: which law the rules suggest for each person of an application. Only
 * what follows from answers that office gets by law; amounts are not said. A suggestion, no decision.
 */
import { socialOffice } from '#domain/agencies/social-office';
import { mayKnow } from '#domain/papers/fact-sources';
import {
  type PaperBlock,
  type PaperContent,
  type PaperPart,
  type PaperRow,
  text,
} from '#domain/papers/paper';
import { nameOf, type Side } from '#domain/papers/sides';
import { frameOf, type PaperSource } from '#domain/papers/source';
import type { Suggestion } from '#domain/rules/assess';

const tables = ['benefitRegime', 'regimeChange', 'analogBenefits', 'needLevel'] as const;

type Known = { readonly table: (typeof tables)[number]; readonly suggestion: Suggestion };

/** @returns undefined where nobody applies, or the rules were not asked */
export function benefitsNote(source: PaperSource, side: Side): PaperContent | undefined {
  const { assessment, reader } = source;
  if (!assessment || !socialOffice.concerns(reader)) return undefined;
  const { packVersion, lawAsOf, on } = assessment;
  const persons = side.persons.flatMap((person): readonly PaperBlock[] => {
    const own = assessment.persons.find(({ id }) => id === person.id);
    if (!own) return [];
    const known = tables.flatMap((table): readonly Known[] => {
      const suggestion = own[table];
      // That nothing changes need not be said.
      if (table === 'regimeChange' && suggestion.code !== 'handOver') return [];
      return mayKnow(socialOffice, { ...reader, person }, suggestion) ? [{ table, suggestion }] : [];
    });
    const rows = tables.flatMap((table): readonly PaperRow[] => {
      const suggestion = known.find((one) => one.table === table)?.suggestion;
      return table === 'regimeChange' && !suggestion ? [] : [suggestedRow(table, suggestion)];
    });
    return [
      {
        block: 'facts',
        heading: text('desk:papers.person'),
        of: nameOf(reader, person),
        whole: true,
        rows: [...rows, ...groundRows(known)],
      },
    ];
  });
  return {
    ...frameOf(source, 'benefitsNote', side),
    language: 'de',
    persons: [],
    blocks: [
      { block: 'text', look: 'boxed', text: text('desk:rules.note') },
      {
        block: 'facts',
        rows: [
          { label: { text: text('papers:nextSteps.asOf') }, value: { day: lawAsOf } },
          {
            label: { text: text('desk:papers.pack') },
            value: { listed: [[{ plain: packVersion }, { day: on }]] },
          },
        ],
      },
      ...persons,
    ],
  };
}

/** What is suggested, from when, and by which paragraph; without a suggestion a person looks. */
function suggestedRow(table: Known['table'], suggestion: Suggestion | undefined): PaperRow {
  const { code = 'staff', why, from, law } = suggestion ?? {};
  const said: PaperPart[] = [text(`desk:rules.results.${table}.${code}`)];
  if (why !== undefined) said.push(text(`desk:rules.whys.${why}`));
  if (from !== undefined) said.push(text('papers:nextSteps.from'), { day: from });
  if (code === 'handOver') said.push(text('desk:rules.gap'));
  return {
    label: { text: text(`desk:rules.tables.${table}`) },
    value: { listed: [said, law === undefined ? [] : [{ plain: law }]] },
  };
}

/** What decided, what is missing and what is taken for granted, of all that is suggested for a person. */
function groundRows(known: readonly Known[]): readonly PaperRow[] {
  const row = (label: string, list: string, ids: readonly string[]): readonly PaperRow[] =>
    ids.length === 0
      ? []
      : [
          {
            label: { text: text(`desk:rules.${label}`) },
            value: { listed: [[...new Set(ids)].map((id) => text(`desk:rules.${list}.${id}`))] },
          },
        ];
  const all = known.map(({ suggestion }) => suggestion);
  const decided = all.flatMap(({ decidedBy }) => decidedBy);
  return [
    // That nobody here is a child alone goes without saying: such a child is handed over.
    ...row(
      'decidedBy',
      'facts',
      decided.filter((id) => id !== 'unaccompaniedMinor'),
    ),
    ...row(
      'missing',
      'facts',
      all.flatMap(({ missing }) => missing),
    ),
    ...row(
      'presumed',
      'presumptions',
      all.flatMap(({ presumed = [] }) => presumed),
    ),
    ...row(
      'assumes',
      'assumptions',
      all.flatMap(({ assumes = [] }) => assumes),
    ),
  ];
}
