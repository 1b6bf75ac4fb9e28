/** Turns a list of pages into a form that can be walked, or says everything that is wrong with it. */
import type { Condition } from '#domain/flow/condition';
import type { Page, Ref } from '#domain/flow/page';
import { isSatisfiable } from '#domain/flow/satisfiable';

export type Form = {
  readonly pages: readonly Page[];
  readonly byKey: ReadonlyMap<string, Page>;
  readonly personPages: ReadonlySet<string>;
  /** The field whose value lists the persons; each has an `id`. */
  readonly persons: Ref;
  /** Stretches of pages walked together: one household page, or per-person pages asked person by person. */
  readonly runs: readonly Run[];
  /** By page, the number of its run, and its own among all. */
  readonly places: ReadonlyMap<string, { readonly run: number; readonly order: number }>;
  /** Keys of the pages whose answers say who the persons are, or where the form ends or is held up. */
  readonly turning: ReadonlySet<string>;
  /** By page, the pages that are asked or not by what is said there. */
  readonly followers: ReadonlyMap<string, ReadonlyMap<string, Follows>>;
};

/** Whether what one person says matters only for the pages asked of the same one. */
export type Follows = 'samePerson' | 'everybody';

export type Run = { readonly per: 'household' | 'person'; readonly pages: readonly Page[] };

/** What can be wrong with a form. It is found when the program starts, not when a person sits there. */
export const formProblems = [
  'duplicatePage',
  'invalidPageKey',
  'unknownField',
  'lookAhead',
  'personUnknown',
  'unknownCode',
  'unreachable',
  'withinNotEarlier',
  'personsNotAsked',
  'mustBeAnswered',
] as const;
export type FormProblem = {
  readonly code: (typeof formProblems)[number];
  readonly page: string;
  readonly detail: string;
};

export class FormError extends Error {
  readonly problems: readonly FormProblem[];
  constructor(problems: readonly FormProblem[]) {
    super(problems.map(({ code, page, detail }) => `${page}: ${code} (${detail})`).join('\n'));
    this.name = 'FormError';
    this.problems = problems;
  }
}

/** Pages of one section that follow each other and are asked per person form one run. */
function runsOf(pages: readonly Page[]): readonly Run[] {
  const runs: { per: 'household' | 'person'; section: string; pages: Page[] }[] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (page.per === 'person' && last?.per === 'person' && last.section === page.section)
      last.pages.push(page);
    else runs.push({ per: page.per, section: page.section, pages: [page] });
  }
  return runs;
}

type Leaf = { readonly condition: Condition; readonly ref?: Ref; readonly quantified: boolean };

/** Every leaf of a condition, with whether it stands inside `somePerson`. */
function leavesOf(condition: Condition, quantified = false): readonly Leaf[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => leavesOf(part, quantified));
    case 'not':
      return leavesOf(condition.of, quantified);
    case 'somePerson':
      return leavesOf(condition.of, true);
    case 'person':
      return [{ condition, quantified }];
    default:
      return [{ condition, ref: condition.ref, quantified }];
  }
}

/**
 * @param pages in the order they are asked
 * @param persons the field that lists the persons
 * @throws FormError naming every problem at once
 */
export function compileForm(pages: readonly Page[], persons: Ref): Form {
  const problems: FormProblem[] = [];
  const report = (code: FormProblem['code'], page: string, detail: string) =>
    problems.push({ code, page, detail });

  const byKey = new Map<string, Page>();
  for (const page of pages) {
    if (byKey.has(page.key)) report('duplicatePage', page.key, page.key);
    if (!/^[a-z][A-Za-z0-9]*$/.test(page.key)) report('invalidPageKey', page.key, page.key);
    byKey.set(page.key, page);
  }
  const runs = runsOf(pages);
  const positions = new Map(pages.map((page, index) => [page.key, index]));
  const runOf = new Map(runs.flatMap((run, index) => run.pages.map((page) => [page.key, index] as const)));
  const personsAt = positions.get(persons.page) ?? Number.POSITIVE_INFINITY;
  if (!byKey.get(persons.page)?.fields[persons.field]) report('unknownField', persons.page, persons.field);

  for (const page of pages) {
    const position = positions.get(page.key) as number;
    if (page.per === 'person' && personsAt >= position) report('personsNotAsked', page.key, persons.page);

    if (page.mayStayOpen && (page.blocks || Object.values(page.fields).some(({ optional }) => !optional)))
      report('mustBeAnswered', page.key, 'mayStayOpen');

    const earlier: string[] = [];
    for (const [name, { within }] of Object.entries(page.fields)) {
      if (within && !earlier.includes(within.field))
        report('withinNotEarlier', page.key, `${name} within ${within.field}`);
      const options = within && page.fields[within.field]?.options;
      for (const code of within?.in ?? []) {
        if (options && !options.includes(code)) report('unknownCode', page.key, `${within?.field} = ${code}`);
      }
      earlier.push(name);
    }

    const check = (condition: Condition, mayLookAtItself: boolean) => {
      for (const { condition: leaf, ref, quantified } of leavesOf(condition)) {
        if (!ref) {
          if (page.per === 'household' && !quantified) report('personUnknown', page.key, 'person');
          continue;
        }
        const name = `${ref.page}.${ref.field}`;
        const target = byKey.get(ref.page);
        const field = target?.fields[ref.field];
        if (!target || !field) {
          report('unknownField', page.key, name);
          continue;
        }
        const itself = mayLookAtItself && target.key === page.key;
        if (!itself && (positions.get(ref.page) as number) >= position) report('lookAhead', page.key, name);
        if (target.per === 'person' && page.per === 'household' && !quantified)
          report('personUnknown', page.key, name);
        // Another person's answer to a page of the same run may come later than this page.
        if (target.per === 'person' && quantified && runOf.get(ref.page) === runOf.get(page.key)) {
          report('lookAhead', page.key, `somePerson ${name}`);
        }
        if (leaf.op === 'oneOf' && field.options) {
          for (const code of leaf.values) {
            if (!field.options.includes(code)) report('unknownCode', page.key, `${name} = ${code}`);
          }
        }
        if (leaf.op === 'skipped' && !leaf.reasons.some((reason) => field.skips.includes(reason))) {
          report('unknownCode', page.key, `${name} skipped ${leaf.reasons.join('/')}`);
        }
      }
    };
    if (page.when) check(page.when, false);
    for (const stop of page.stops ?? []) check(stop.when, true);
  }

  // Only a form whose references are sound can be asked which of its pages can ever be reached.
  if (problems.length === 0) {
    for (const page of pages) {
      if (page.when && !isSatisfiable(page.when, byKey))
        report('unreachable', page.key, 'when can never hold');
    }
  }
  if (problems.length > 0) throw new FormError(problems);
  const personPages = new Set(pages.filter((page) => page.per === 'person').map((page) => page.key));
  return {
    ...{ pages, byKey, personPages, persons, runs },
    places: new Map(pages.map(({ key }, order) => [key, { run: runOf.get(key) as number, order }])),
    turning: turningOf(pages, persons),
    followers: followersOf(pages, personPages),
  };
}

function turningOf(pages: readonly Page[], persons: Ref): ReadonlySet<string> {
  const looked = pages
    .flatMap(({ stops = [] }) => stops.flatMap(({ when }) => leavesOf(when)))
    .flatMap(({ ref }) => ref?.page ?? []);
  const own = pages.filter(({ blocks, stops }) => blocks || stops).map(({ key }) => key);
  return new Set([persons.page, ...looked, ...own]);
}

function followersOf(pages: readonly Page[], personPages: ReadonlySet<string>): Form['followers'] {
  const followers = new Map<string, Map<string, Follows>>();
  for (const { key, per, when } of pages) {
    for (const { ref, quantified } of when ? leavesOf(when) : []) {
      if (!ref) continue;
      const found = followers.get(ref.page) ?? new Map<string, Follows>();
      followers.set(ref.page, found);
      const isOwn = per === 'person' && personPages.has(ref.page) && !quantified;
      if (!isOwn) found.set(key, 'everybody');
      else if (!found.has(key)) found.set(key, 'samePerson');
    }
  }
  return followers;
}
