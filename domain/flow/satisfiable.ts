/**
 * Whether a condition can hold at all. The condition is spread into alternatives (disjunctive form), each a list
 * of demands on single fields; an alternative is impossible when two demands on one field exclude each other.
 * A demand that a field of another page holds something brings that page's own condition along, but not what that
 * one looks at in turn: following every page back to the first would grow without bound.
 */
import type { Condition } from '#domain/flow/condition';
import type { Page, Ref } from '#domain/flow/page';

type Literal = { readonly condition: Condition; readonly negated: boolean; readonly scope: string };
type Alternative = readonly Literal[];
/** Alternatives, or that there are too many to look at. */
type Spread = readonly Alternative[] | 'tooMany';

/** Conditions this wide are taken to be satisfiable: the check is a safety net, not a prover. */
const MOST_ALTERNATIVES = 500;

function combine(parts: readonly Spread[]): Spread {
  let result: readonly Alternative[] = [[]];
  for (const part of parts) {
    if (part === 'tooMany' || result.length * part.length > MOST_ALTERNATIVES) return 'tooMany';
    result = result.flatMap((left) => part.map((right) => [...left, ...right]));
  }
  return result;
}

function either(parts: readonly Spread[]): Spread {
  const result: Alternative[] = [];
  for (const part of parts) {
    if (part === 'tooMany' || result.length + part.length > MOST_ALTERNATIVES) return 'tooMany';
    result.push(...part);
  }
  return result;
}

type Spreading = {
  readonly byKey: ReadonlyMap<string, Page>;
  /** Names one more person, of whom nothing is known yet. */
  readonly somebody: () => string;
  /** Whether the conditions of the pages looked at come along. */
  readonly withPages: boolean;
};

function spread(condition: Condition, negated: boolean, scope: string, how: Spreading): Spread {
  if (condition.op === 'not') return spread(condition.of, !negated, scope, how);
  if (condition.op === 'all' || condition.op === 'any') {
    const parts = condition.of.map((part) => spread(part, negated, scope, how));
    return (condition.op === 'all') !== negated ? combine(parts) : either(parts);
  }
  if (condition.op === 'somePerson') {
    // Each "some person" may be another person; "no person" is a demand on all and contradicts none here.
    return negated ? [[]] : spread(condition.of, false, how.somebody(), how);
  }
  const own: Spread = [[{ condition, negated, scope }]];
  if (negated || !('ref' in condition) || !how.withPages) return own;
  const shown = how.byKey.get(condition.ref.page)?.when;
  if (!shown) return own;
  const along = spread(shown, false, scope, { ...how, withPages: false });
  // What is too wide to be looked at demands nothing.
  return along === 'tooMany' ? own : combine([own, along]);
}

/** Where a demand's answer lives: a person's own answer differs from person to person. */
function placeOf(ref: Ref, scope: string, byKey: ReadonlyMap<string, Page>): string {
  const own = byKey.get(ref.page)?.per === 'person' ? scope : '';
  return `${own}:${ref.page}.${ref.field}`;
}

type Demand = { allowed?: ReadonlySet<string>; single: boolean; answered?: boolean; skipped?: boolean };

function isPossible(alternative: Alternative, byKey: ReadonlyMap<string, Page>): boolean {
  const demands = new Map<string, Demand>();
  for (const { condition, negated, scope } of alternative) {
    if (condition.op === 'person') {
      const place = `${scope}:@${condition.attribute}`;
      const demand = demands.get(place) ?? { single: true };
      if (!narrow(demand, condition.values, negated)) return false;
      demands.set(place, demand);
      continue;
    }
    if (!('ref' in condition)) continue;
    const place = placeOf(condition.ref, scope, byKey);
    const field = byKey.get(condition.ref.page)?.fields[condition.ref.field];
    // A field for several choices may hold two codes at once, so its demands do not exclude each other.
    const several = (field as { readonly kind?: string } | undefined)?.kind === 'choices';
    const demand = demands.get(place) ?? { single: !several };
    if (condition.op === 'oneOf') {
      if (!negated) demand.answered = true;
      if (demand.single && !narrow(demand, condition.values, negated)) return false;
      if (!negated && condition.values.length === 0) return false;
    }
    if (condition.op === 'answered' && !negated) demand.answered = true;
    if (condition.op === 'answered' && negated && demand.answered) return false;
    if (condition.op === 'skipped' && !negated) demand.skipped = true;
    if (demand.answered && demand.skipped) return false;
    if (demand.answered && field?.options && demand.allowed && demand.allowed.size === 0) return false;
    demands.set(place, demand);
  }
  return true;
}

/** Narrows the codes a field may hold; says whether any is left. */
function narrow(demand: Demand, values: readonly string[], negated: boolean): boolean {
  if (negated) {
    if (demand.allowed)
      demand.allowed = new Set([...demand.allowed].filter((code) => !values.includes(code)));
    return !demand.allowed || demand.allowed.size > 0;
  }
  const allowed = demand.allowed ?? new Set(values);
  demand.allowed = new Set(values.filter((code) => allowed.has(code)));
  return demand.allowed.size > 0;
}

export function isSatisfiable(condition: Condition, byKey: ReadonlyMap<string, Page>): boolean {
  let persons = 0;
  const somebody = () => {
    persons += 1;
    return `person${persons}`;
  };
  const canHold = (withPages: boolean): boolean => {
    const alternatives = spread(condition, false, 'own', { byKey, somebody, withPages });
    return alternatives === 'tooMany' || alternatives.some((alternative) => isPossible(alternative, byKey));
  };
  return canHold(false) && canHold(true);
}
