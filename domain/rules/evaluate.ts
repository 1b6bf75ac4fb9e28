/**
 * Asks a table of the pack: pure, total, three-valued. A row applies, does not, or may (a fact is unknown, or a date
 * is not exact). Only when every row that may still apply says the same is that said; otherwise a person decides.
 */
import { daysInMonth, isoDay } from '#domain/identity/iso-date';
import { type Certainty, daySpan, type PartialDate } from '#domain/identity/partial-date';
import { type FactId, type Facts, isCodeFact, isDateFact } from '#domain/rules/fact';
import type { FactTest, RulePack, RuleResult, RuleRow, TableName } from '#domain/rules/pack-schema';

export type Outcome =
  | { readonly kind: 'result'; readonly result: RuleResult; readonly row: RuleRow }
  | { readonly kind: 'staff'; readonly why: string; readonly row?: RuleRow };

export type Evaluation = {
  readonly outcome: Outcome;
  readonly decidedBy: readonly FactId[];
  /** Facts that would decide, and that nobody has given. */
  readonly missing: readonly FactId[];
  /** Facts nobody has given, and that are taken for granted until somebody finds otherwise (`presumes`). */
  readonly presumed: readonly FactId[];
};

/** The day a number of months later; the last of the month where it has no such day (§ 188 (3) BGB). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const all = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(all / 12), (all % 12) + 1];
  return isoDay(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** The day a number of days later. */
export function addDays(day: string, days: number): string {
  let then = day;
  for (let count = 0; count < days; count += 1) then = dayAfter(then);
  return then;
}

const switchPrefix = 'switch:';
export const switchOf = (id: string): string | undefined =>
  id.startsWith(switchPrefix) ? id.slice(switchPrefix.length) : undefined;

/** The codes of a list on a day; undefined when the list says nothing of that day. */
export function listOn(pack: RulePack, name: string, on: string): readonly string[] | undefined {
  return pack.lists[name]?.find((part) => part.validFrom <= on && on <= (part.validTo ?? '9999'))?.codes;
}

const whether = (known: boolean): Certainty => (known ? 'yes' : 'no');

/** `fact` is true of every day from `earliest` to `latest`, of none, or of some. */
function overSpan(date: PartialDate, fits: (day: string) => boolean): Certainty {
  const span = daySpan(date);
  if (!span) return 'undetermined';
  const first = fits(span.earliest);
  if (span.latest === span.earliest) return whether(first);
  return first === fits(span.latest) ? whether(first) : 'undetermined';
}

function and(parts: readonly Certainty[]): Certainty {
  if (parts.includes('no')) return 'no';
  return parts.includes('undetermined') ? 'undetermined' : 'yes';
}

/**
 * The first day on which months from a date are over: the day of the event is not counted (§ 187 (1), § 188 (2) BGB),
 * that of a birth is (§ 187 (2) BGB).
 */
export function monthsOverOn(fact: string, day: string, months: number): string {
  const isBirth = fact === 'birthDate';
  const key = `${day}${isBirth ? '-' : '+'}${months}`;
  const kept = overOn.get(key);
  if (kept !== undefined) return kept;
  // The few days of a household are asked for again and again; of a whole town they are forgotten in between.
  if (overOn.size > 2000) overOn.clear();
  const over = reckonOver(isBirth, day, months);
  overOn.set(key, over);
  return over;
}

const overOn = new Map<string, string>();

function reckonOver(isBirth: boolean, day: string, months: number): string {
  const same = addMonths(day, months);
  if (isBirth) return same.slice(8) === day.slice(8) ? same : dayAfter(same);
  return dayAfter(same);
}

function dayAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (date < daysInMonth(year, month)) return isoDay(year, month, date + 1);
  return month < 12 ? isoDay(year, month + 1, 1) : isoDay(year + 1, 1, 1);
}

function testDate(fact: string, date: PartialDate, test: FactTest, on: string): Certainty {
  const parts: Certainty[] = [];
  // Each bound alone is monotonous in the date, so the two ends of the span decide it.
  if (Array.isArray(test) || 'inList' in test || 'notInList' in test) return 'undetermined';
  const { atLeastMonths, lessThanMonths, from, before, monthOver } = test;
  if (atLeastMonths !== undefined)
    parts.push(overSpan(date, (day) => monthsOverOn(fact, day, atLeastMonths) <= on));
  if (lessThanMonths !== undefined)
    parts.push(overSpan(date, (day) => monthsOverOn(fact, day, lessThanMonths) > on));
  if (monthOver !== undefined)
    parts.push(overSpan(date, (day) => day.slice(0, 7) < on.slice(0, 7) === monthOver));
  if (from !== undefined) parts.push(overSpan(date, (day) => day >= from));
  if (before !== undefined) parts.push(overSpan(date, (day) => day < before));
  return and(parts);
}

function testNationalities(codes: readonly string[], test: FactTest, pack: RulePack, on: string): Certainty {
  if (Array.isArray(test)) return 'undetermined';
  const name = 'inList' in test ? test.inList : 'notInList' in test ? test.notInList : undefined;
  const list = name === undefined ? undefined : listOn(pack, name, on);
  if (!list || codes.length === 0) return 'undetermined';
  const inside = codes.filter((one) => list.includes(one)).length;
  // With one nationality inside and one outside a person decides.
  if (inside !== 0 && inside !== codes.length) return 'undetermined';
  return whether(inside > 0 === 'inList' in test);
}

/** Does one fact fit its test? */
export function testFact(pack: RulePack, facts: Facts, id: string, test: FactTest, on: string): Certainty {
  const named = switchOf(id);
  if (named !== undefined) {
    const state = pack.switches[named]?.on ? 'on' : 'off';
    return Array.isArray(test) ? whether(test.includes(state)) : 'undetermined';
  }
  if (isCodeFact(id)) {
    const known = facts[id];
    return known === undefined || !Array.isArray(test) ? 'undetermined' : whether(test.includes(known));
  }
  if (isDateFact(id)) {
    const known = facts[id];
    return known === undefined ? 'undetermined' : testDate(id, known, test, on);
  }
  return facts.nationalities ? testNationalities(facts.nationalities, test, pack, on) : 'undetermined';
}

type Held = {
  readonly row: RuleRow;
  /** Facts nobody knows and the row does not presume. */
  readonly open: readonly FactId[];
  readonly presumed: readonly FactId[];
};

/** Undefined where a test does not fit; ends at the first one: most rows fall at the paper. */
function hold(pack: RulePack, row: RuleRow, facts: Facts, on: string): Held | undefined {
  const open: FactId[] = [];
  const presumed: FactId[] = [];
  for (const id in row.when) {
    const fits = testFact(pack, facts, id, row.when[id] as FactTest, on);
    if (fits === 'no') return undefined;
    if (fits === 'undetermined') (row.presumes?.includes(id) ? presumed : open).push(id as FactId);
  }
  return { row, open, presumed };
}

type Dated = { readonly validFrom: string; readonly validTo?: string | undefined };
export const isValidOn = (row: Dated, on: string): boolean =>
  row.validFrom <= on && on <= (row.validTo ?? '9999');

const sameResult = (a: RuleResult, b: RuleResult): boolean =>
  a === b || JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted());

const factIds = (row: RuleRow): readonly FactId[] =>
  Object.keys(row.when).filter((id): id is FactId => switchOf(id) === undefined);

/** Most rows speak of one paper or one task: the others of a table are put aside once, not asked each time. */
const narrowing = ['task', 'status', 'regime'] as const;
const narrowed = new WeakMap<readonly RuleRow[], Map<string, readonly RuleRow[]>>();

function rowsFor(rows: readonly RuleRow[], facts: Facts): readonly RuleRow[] {
  const key = narrowing.map((id) => facts[id] ?? '').join();
  const byKey = narrowed.get(rows) ?? new Map<string, readonly RuleRow[]>();
  narrowed.set(rows, byKey);
  const kept = byKey.get(key);
  if (kept) return kept;
  const found = rows.filter(({ when }) =>
    narrowing.every((id) => {
      const [known, test] = [facts[id], when[id]];
      return known === undefined || !Array.isArray(test) || test.includes(known);
    }),
  );
  byKey.set(key, found);
  return found;
}

/**
 * @param on the day the rules are asked for, `YYYY-MM-DD`
 * @returns staff with `rules.notCovered` before the pack's first day, `rules.missing` where facts are missing
 */
export function evaluate(pack: RulePack, table: TableName, facts: Facts, on: string): Evaluation {
  const staff = (why: string, missing: readonly FactId[] = []): Evaluation => ({
    outcome: { kind: 'staff', why },
    decidedBy: [],
    missing,
    presumed: [],
  });
  if (on < pack.coversFrom) return staff('notCovered');
  const may = rowsFor(pack.tables[table], facts).flatMap((row) =>
    isValidOn(row, on) ? (hold(pack, row, facts, on) ?? []) : [],
  );
  const presumed = new Set(may.flatMap((one) => (one.open.length === 0 ? one.presumed : [])));
  // A row that would need the contrary of what is presumed is out.
  const rows = may.filter(({ open }) => open.length === 0 || !open.every((id) => presumed.has(id)));
  const [first] = rows;
  if (!first) return staff('gap');
  const sure = rows.filter(({ open }) => open.length === 0);
  const agreed = rows.every(({ row }) => sameResult(row.result, first.row.result));
  if (sure.length > 1 && !agreed) return staff('contradiction');
  const open = [...new Set(rows.flatMap((one) => one.open))];
  // What can be presumed is not what is waited for, unless nothing else is.
  const presumable = new Set(rows.flatMap((one) => one.presumed));
  const waitedFor = open.filter((id) => !presumable.has(id));
  const missing = waitedFor.length > 0 ? waitedFor : open;
  if (!agreed) return staff('missing', missing);
  const { row, presumed: taken } = sure[0] ?? first;
  const decidedBy = factIds(row).filter((id) => !missing.includes(id) && !taken.includes(id));
  const outcome: Outcome =
    row.result.code === 'staff'
      ? { kind: 'staff', why: row.result.why ?? 'staff', row }
      : { kind: 'result', result: row.result, row };
  return { outcome, decidedBy, missing: [], presumed: taken };
}
