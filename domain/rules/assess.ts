/** All rules for a household on a day: what the desk suggests and the sealed record keeps. A suggestion, no decision. */
import type { Answers } from '#domain/flow/page';
import { daySpan } from '#domain/identity/partial-date';
import { type DocumentWarning, documentWarnings } from '#domain/rules/documents';
import { type Evaluation, evaluate, monthsOverOn } from '#domain/rules/evaluate';
import { type Facts, isDateFact } from '#domain/rules/fact';
import { type CentreKind, factsOf, type HouseholdFacts } from '#domain/rules/facts';
import { type RulePack, type TableName, tableNames } from '#domain/rules/pack-schema';

/** One table's answer, small enough to keep. Codes and paragraphs only. */
export type Suggestion = {
  /** A code of `resultCodes`; `staff` where a person decides. */
  readonly code: string;
  readonly degree?: 'shall' | 'should' | 'may';
  readonly baConsent?: 'needed' | 'notNeeded' | 'usuallyNeeded';
  readonly selfEmployed?: 'yes' | 'no' | 'byPermission';
  readonly why?: string;
  /** From this day at the earliest, `YYYY-MM-DD`; of an inexact date the latest it may be. */
  readonly from?: string;
  readonly row?: string;
  readonly law?: string;
  readonly confidence?: 'law' | 'source' | 'unverified';
  readonly assumes?: readonly string[];
  readonly decidedBy: readonly string[];
  readonly missing: readonly string[];
};

export type PersonAssessment = { readonly id: string } & Readonly<Record<TableName, Suggestion>> & {
    /** A change from AsylbLG to SGB II: apply today, so that no month is without benefits (§ 37 SGB II). */
    readonly regimeGap: boolean;
    readonly documents: readonly DocumentWarning[];
  };

export type Assessment = {
  readonly packVersion: string;
  readonly lawAsOf: string;
  readonly on: string;
  /** Papers the household is asked for once */
  readonly documents: readonly DocumentWarning[];
  readonly persons: readonly PersonAssessment[];
};

export function suggestionOf(evaluation: Evaluation, facts: Facts): Suggestion {
  const { outcome, decidedBy, missing } = evaluation;
  const row = outcome.row;
  const founded = row
    ? {
        row: row.id,
        law: row.law,
        confidence: row.confidence,
        ...(row.assumes ? { assumes: row.assumes } : {}),
      }
    : {};
  if (outcome.kind === 'staff') return { code: 'staff', why: outcome.why, ...founded, decidedBy, missing };
  const { after, ...said } = outcome.result;
  const start = after && isDateFact(after.fact) ? facts[after.fact] : undefined;
  const span = start && daySpan(start);
  const from = after && span ? { from: monthsOverOn(after.fact, span.latest, after.months) } : {};
  return { ...said, ...from, ...founded, decidedBy, missing };
}

/** Papers after which somebody has so far had benefits under the AsylbLG: recognised, or § 24 after the Fiktion. */
const recognised = ['ae_25_1', 'ae_25_2_refugee', 'ae_25_2_subsidiary', 'ae_25_3', 'ae_24', 'fiktion_24'];

/** @param supplied facts staff add by person id; they go before what the form says */
export function assessHousehold(
  pack: RulePack,
  answers: Answers,
  on: string,
  options: {
    readonly centre?: CentreKind;
    readonly supplied?: Readonly<Record<string, Facts>>;
  } = {},
): Assessment {
  const known: HouseholdFacts = new Map(
    [...factsOf(pack, answers, on, options.centre)].map(([id, read]) => [
      id,
      { ...read, ...options.supplied?.[id] },
    ]),
  );
  const papers = documentWarnings(pack, answers, on, options.centre, known);
  const persons = [...known].map(([id, facts]): PersonAssessment => {
    const tables = Object.fromEntries(
      tableNames.map((table) => [table, suggestionOf(evaluate(pack, table, facts, on), facts)]),
    ) as Record<TableName, Suggestion>;
    return {
      id,
      ...tables,
      regimeGap: isRegimeGap(tables.benefitRegime, facts, on),
      documents: papers.persons.find((person) => person.id === id)?.papers ?? [],
    };
  });
  return { packVersion: pack.version, lawAsOf: pack.lawAsOf, on, documents: papers.household, persons };
}

/** The AsylbLG ends with the month (§ 1 (3), (3a) AsylbLG): a title of this or the last month means a hand-over. */
function isRegimeGap(regime: Suggestion, facts: Facts, on: string): boolean {
  if (facts.status === undefined || !recognised.includes(facts.status)) return false;
  if (facts.status === 'fiktion_24' && regime.code === 'asylblgBasic') return true;
  if (regime.code !== 'sgb2' && regime.code !== 'sgb12') return false;
  const begun = facts.status === 'fiktion_24' ? facts.firstFiktionOn : facts.firstIssuedOn;
  const span = begun && daySpan(begun);
  return span !== undefined && monthsOverOn('firstIssuedOn', span.latest, 2) > on;
}
