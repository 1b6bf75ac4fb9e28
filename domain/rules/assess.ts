/** All rules for a household on a day: what the desk suggests and the sealed record keeps. A suggestion, no decision. */
import type { Answers } from '#domain/flow/page';
import { daySpan, type PartialDate } from '#domain/identity/partial-date';
import { type DocumentWarning, documentWarnings } from '#domain/rules/documents';
import { addMonths, type Evaluation, evaluate, monthsOverOn } from '#domain/rules/evaluate';
import { derivedFacts, type FactId, type Facts, isDateFact } from '#domain/rules/fact';
import { factsOf, type HouseholdFacts } from '#domain/rules/facts';
import type { RuleSite } from '#domain/rules/household-facts';
import {
  agencyTable,
  type PersonTable,
  personTables,
  type RulePack,
  type RuleResult,
} from '#domain/rules/pack-schema';
import { type ResponsibleTask, responsibleTasks } from '#domain/rules/results';

/** One table's answer, small enough to keep. Codes and paragraphs only. */
export type Suggestion = {
  /** A code of `resultCodes`; `staff` where a person decides. */
  readonly code: string;
  readonly degree?: 'shall' | 'should' | 'may';
  readonly baConsent?: 'needed' | 'notNeeded' | 'usuallyNeeded';
  readonly selfEmployed?: 'yes' | 'no' | 'byPermission';
  /** Whose agency it is */
  readonly body?: 'city' | 'town' | 'district' | 'federal';
  readonly why?: string;
  /** From this day at the earliest, `YYYY-MM-DD`; of an inexact date the latest it may be. */
  readonly from?: string;
  readonly row?: string;
  readonly law?: string;
  readonly confidence?: 'law' | 'source' | 'unverified';
  readonly assumes?: readonly string[];
  /** Facts nobody gave, taken to be so until somebody finds otherwise */
  readonly presumed?: readonly string[];
  readonly decidedBy: readonly string[];
  readonly missing: readonly string[];
};

/** Which agency is responsible for what: a pure reading of the table `responsibleAgency`. */
export type ResponsibleAgencies = Readonly<Record<ResponsibleTask, Suggestion>>;

export type PersonAssessment = { readonly id: string } & Readonly<Record<PersonTable, Suggestion>> & {
    /** A change from AsylbLG to SGB II: apply today, so that no month is without benefits (§ 37 SGB II). */
    readonly regimeGap: boolean;
    readonly agencies: ResponsibleAgencies;
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

function suggestionOf(evaluation: Evaluation, facts: Facts): Suggestion {
  const { outcome, decidedBy, missing, presumed } = evaluation;
  const row = outcome.row;
  const founded = {
    ...(row ? { row: row.id, law: row.law, confidence: row.confidence } : {}),
    ...(row?.assumes ? { assumes: row.assumes } : {}),
    ...(presumed.length > 0 ? { presumed } : {}),
    decidedBy,
    missing,
  };
  if (outcome.kind === 'staff') return { code: 'staff', why: outcome.why, ...founded };
  const { after, ...said } = outcome.result;
  const start = after && isDateFact(after.fact) ? facts[after.fact] : undefined;
  return { ...said, ...(after && start ? fromDay(after, start) : {}), ...founded };
}

function fromDay({ fact, months, nextMonth }: NonNullable<RuleResult['after']>, start: PartialDate) {
  const latest = daySpan(start)?.latest;
  if (latest === undefined) return {};
  if (!nextMonth) return { from: monthsOverOn(fact, latest, months) };
  // Of nought months the day itself counts: a title of the last of a month ends the AsylbLG with that month.
  const lapsed = months === 0 ? latest : monthsOverOn(fact, latest, months);
  return { from: `${addMonths(`${lapsed.slice(0, 7)}-01`, 1)}` };
}

type Derived = { readonly facts: Facts; readonly behind: ReadonlyMap<string, Evaluation> };

/** One table of a person, with what the tables it rests on were missing in place of their own name. */
function ask(pack: RulePack, table: Parameters<typeof evaluate>[1], { facts, behind }: Derived, on: string) {
  const found = evaluate(pack, table, facts, on);
  const through = (ids: readonly FactId[], part: 'missing' | 'decidedBy'): readonly FactId[] => [
    ...new Set(ids.flatMap((id) => behind.get(id)?.[part] ?? [id])),
  ];
  const rests = found.decidedBy.flatMap((id) => behind.get(id)?.presumed ?? []);
  return {
    ...found,
    decidedBy: through(found.decidedBy, 'decidedBy'),
    missing: through(found.missing, 'missing'),
    presumed: [...new Set([...found.presumed, ...rests])],
  };
}

/**
 * Every table of one person. A table's answer is a fact for those after it; where facts are missing for it, they are
 * missing for those too.
 */
function askAll(pack: RulePack, facts: Facts, on: string) {
  let known: Facts = facts;
  const behind = new Map<string, Evaluation>();
  const suggested = {} as Record<PersonTable, Suggestion>;
  for (const table of personTables as readonly PersonTable[]) {
    const found = ask(pack, table, { facts: known, behind }, on);
    suggested[table] = suggestionOf(found, known);
    const fact = Object.entries(derivedFacts).find(([, of]) => of === table)?.[0];
    if (fact === undefined) continue;
    behind.set(fact, found);
    const answered = found.outcome.row !== undefined;
    if (answered) known = { ...known, [fact]: suggested[table].code };
  }
  return { suggested, derived: { facts: known, behind } };
}

function agenciesOf(pack: RulePack, derived: Derived, on: string): ResponsibleAgencies {
  return Object.fromEntries(
    responsibleTasks.map((task) => {
      const facts: Facts = { ...derived.facts, task };
      return [task, suggestionOf(ask(pack, agencyTable, { ...derived, facts }, on), facts)];
    }),
  ) as ResponsibleAgencies;
}

/** Everything about one person whose facts are known; `agencies` is what a paper needs to say who is responsible. */
export function assessPerson(pack: RulePack, facts: Facts, on: string) {
  const { suggested, derived } = askAll(pack, facts, on);
  return {
    ...suggested,
    regimeGap: suggested.regimeChange.code === 'handOver',
    agencies: agenciesOf(pack, derived, on),
  };
}

/** @param supplied facts by person id; they go before what the form says */
export function assessHousehold(
  pack: RulePack,
  answers: Answers,
  on: string,
  options: RuleSite & { readonly supplied?: Readonly<Record<string, Facts>> } = {},
): Assessment {
  const known: HouseholdFacts = new Map(
    [...factsOf(pack, answers, on, options)].map(([id, read]) => [
      id,
      { ...read, ...options.supplied?.[id] },
    ]),
  );
  const papers = documentWarnings(pack, answers, on, options, known);
  const persons = [...known].map(
    ([id, facts]): PersonAssessment => ({
      id,
      ...assessPerson(pack, facts, on),
      documents: papers.persons.find((person) => person.id === id)?.documents ?? [],
    }),
  );
  return { packVersion: pack.version, lawAsOf: pack.lawAsOf, on, documents: papers.documents, persons };
}
