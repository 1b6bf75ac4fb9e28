/**
 * Sheet of staff for the social office, in German: which law the rules suggest for each person of an application. Only
 * what follows from answers that office gets by law; amounts are not said. A suggestion, no decision.
 */
import { socialOffice } from '#domain/agencies/social-office';
import { mayKnow } from '#domain/papers/fact-sources';
import { type PaperBlock, type PaperContent, type PaperRow, text } from '#domain/papers/paper';
import { nameOf, type Side } from '#domain/papers/sides';
import { frameOf, type PaperSource } from '#domain/papers/source';
import type { PersonAssessment, Suggestion } from '#domain/rules/assess';

const tables = ['benefitRegime', 'analogBenefits', 'needLevel'] as const;

/** @returns undefined where nobody applies, or the rules were not asked */
export function benefitsNote(source: PaperSource, side: Side): PaperContent | undefined {
  const { assessment, reader } = source;
  if (!assessment || !socialOffice.concerns(reader)) return undefined;
  const { packVersion, lawAsOf, on } = assessment;
  const persons = side.persons.flatMap((person): readonly PaperBlock[] => {
    const own = assessment.persons.find(({ id }) => id === person.id);
    if (!own) return [];
    const rows = tables.flatMap((table): readonly PaperRow[] =>
      mayKnow(socialOffice, { ...reader, person }, own[table])
        ? rowsOf(table, own[table])
        : [
            {
              label: { text: text(`desk:rules.tables.${table}`) },
              value: { text: text(`desk:rules.results.${table}.staff`) },
            },
          ],
    );
    return [
      {
        block: 'facts',
        heading: text('desk:papers.person'),
        of: nameOf(reader, person),
        rows: [...rows, ...gap(own)],
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
          { label: { text: text('desk:papers.pack') }, value: { plain: packVersion } },
          { label: { text: text('desk:papers.day') }, value: { day: on } },
        ],
      },
      ...persons,
    ],
  };
}

function rowsOf(table: (typeof tables)[number], suggestion: Suggestion): readonly PaperRow[] {
  const { code, why, from, law, assumes = [], decidedBy, missing } = suggestion;
  const facts = (label: string, ids: readonly string[]): readonly PaperRow[] =>
    ids.length === 0
      ? []
      : [
          {
            label: { text: text(label) },
            value: { listed: ids.map((id) => text(`desk:rules.facts.${id}`)) },
          },
        ];
  return [
    {
      label: { text: text(`desk:rules.tables.${table}`) },
      value: {
        texts: [
          text(`desk:rules.results.${table}.${code}`),
          ...(why === undefined ? [] : [text(`desk:rules.whys.${why}`)]),
        ],
      },
    },
    ...(from === undefined
      ? []
      : [{ label: { text: text('papers:nextSteps.from') }, value: { day: from } } satisfies PaperRow]),
    ...(law === undefined
      ? []
      : [{ label: { text: text('desk:rules.law') }, value: { plain: law } } satisfies PaperRow]),
    ...facts('desk:rules.decidedBy', decidedBy),
    ...facts('desk:rules.missing', missing),
    ...(assumes.length === 0
      ? []
      : [
          {
            label: { text: text('desk:rules.assumes') },
            value: { listed: assumes.map((id) => text(`desk:rules.assumptions.${id}`)) },
          } satisfies PaperRow,
        ]),
  ];
}

const gap = ({ regimeGap }: PersonAssessment): readonly PaperRow[] =>
  regimeGap
    ? [{ label: { text: text('desk:rules.tables.benefitRegime') }, value: { text: text('desk:rules.gap') } }]
    : [];
