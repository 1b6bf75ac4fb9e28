/**
 * Looks through everything a pack could be asked. Facts are split only where a row asks for them, and a date only at
 * the days where some row's answer may change; so the finite rest stands for all persons and all days.
 */

import { daySpan, type PartialDate, parsePartialDate } from '#domain/identity/partial-date';
import { addMonths, isValidOn, listOn, monthsOverOn, switchOf, testFact } from '#domain/rules/evaluate';
import { codeFacts, derivedFacts, type Facts, isCodeFact, isDateFact } from '#domain/rules/fact';
import {
  agencyTable,
  type FactTest,
  type RulePack,
  type RuleRow,
  rulePack,
  type TableName,
  tableNames,
} from '#domain/rules/pack-schema';
import { resultCodes } from '#domain/rules/results';

export const packFaults = [
  'shape',
  'unknownFact',
  'unknownCode',
  'unknownList',
  'unknownSwitch',
  'unknownResult',
  'wrongTest',
  'sameId',
  'validity',
  'gap',
  'overlap',
  'contradiction',
  'unreachable',
] as const;

export type PackFault = {
  readonly code: (typeof packFaults)[number];
  readonly table?: string;
  /** Rows or names concerned */
  readonly rows: readonly string[];
  readonly on?: string;
};

/** @returns the pack, or why it may not be used; at most the first faults of each table and day */
export function readPack(
  given: unknown,
):
  | { readonly ok: true; readonly pack: RulePack }
  | { readonly ok: false; readonly faults: readonly PackFault[] } {
  const read = rulePack.safeParse(given);
  if (!read.success)
    return {
      ok: false,
      faults: [{ code: 'shape', rows: read.error.issues.slice(0, 20).map((issue) => issue.path.join('.')) }],
    };
  const faults = checkPack(read.data);
  return faults.length === 0 ? { ok: true, pack: read.data } : { ok: false, faults };
}

export function checkPack(pack: RulePack): readonly PackFault[] {
  const named = tableNames.flatMap((table) =>
    pack.tables[table].flatMap((row) => [...conditionFaults(pack, table, row), ...resultFaults(table, row)]),
  );
  const wrong = [
    ...named,
    ...pack.documents.flatMap((row) => conditionFaults(pack, documentTable, row)),
    ...tableNames.flatMap((table) => sameIds(table, pack.tables[table])),
    ...sameIds(documentTable, pack.documents),
    ...listFaults(pack),
  ];
  // What is misnamed cannot be enumerated.
  if (wrong.length > 0) return wrong;
  return [...tableNames.flatMap((table) => faultsOfTable(pack, table)), ...documentFaults(pack)];
}

const documentTable = 'documents';
type Conditioned = Pick<RuleRow, 'id' | 'when' | 'validFrom' | 'validTo'>;

function sameIds(table: string, given: readonly Conditioned[]): readonly PackFault[] {
  const ids = given.map(({ id }) => id);
  const rows = ids.filter((id, at) => ids.indexOf(id) !== at);
  return rows.length > 0 ? [{ code: 'sameId', table, rows }] : [];
}

function conditionFaults(pack: RulePack, table: string, row: Conditioned): readonly PackFault[] {
  const fault = (code: PackFault['code'], name: string): PackFault => ({ code, table, rows: [row.id, name] });
  const faults = Object.entries(row.when).flatMap(([id, test]): readonly PackFault[] => {
    const named = switchOf(id);
    if (named !== undefined) {
      if (!Object.hasOwn(pack.switches, named)) return [fault('unknownSwitch', named)];
      const isState = Array.isArray(test) && test.every((state) => state === 'on' || state === 'off');
      return isState ? [] : [fault('wrongTest', id)];
    }
    if (isCodeFact(id)) {
      if (!Array.isArray(test)) return [fault('wrongTest', id)];
      const codes: readonly string[] = codeFacts[id];
      return test.filter((one) => !codes.includes(one)).map((one) => fault('unknownCode', one));
    }
    const isList = 'inList' in test || 'notInList' in test;
    if (isDateFact(id)) return Array.isArray(test) || isList ? [fault('wrongTest', id)] : [];
    if (id !== 'nationalities') return [fault('unknownFact', id)];
    if (!isList) return [fault('wrongTest', id)];
    const list = 'inList' in test ? test.inList : (test as { readonly notInList: string }).notInList;
    return Object.hasOwn(pack.lists, list) ? [] : [fault('unknownList', list)];
  });
  if (row.validTo !== undefined && row.validTo < row.validFrom) faults.push(fault('validity', row.id));
  return faults;
}

function resultFaults(table: TableName, row: RuleRow): readonly PackFault[] {
  const codes: readonly string[] = resultCodes[table];
  const { code, after, why } = row.result;
  const presumed = (row.presumes ?? []).filter((id) => !isCodeFact(id) || !Object.hasOwn(row.when, id));
  const fault = (of: PackFault['code'], name: string): PackFault => ({
    code: of,
    table,
    rows: [row.id, name],
  });
  return [
    ...(!codes.includes(code) || (code === 'staff' && why === undefined)
      ? [fault('unknownResult', code)]
      : []),
    ...(after && !isDateFact(after.fact) ? [fault('unknownFact', after.fact)] : []),
    ...presumed.map((id) => fault('unknownFact', id)),
    ...laterFacts(table, row),
  ];
}

/** A table cannot wait for one that is asked after it. */
function laterFacts(table: TableName, row: RuleRow): readonly PackFault[] {
  const late = Object.keys(row.when).filter(
    (id) =>
      id in derivedFacts &&
      tableNames.indexOf(derivedFacts[id as keyof typeof derivedFacts]) >= tableNames.indexOf(table),
  );
  const alone = Object.hasOwn(row.when, 'task') !== (table === agencyTable) ? ['task'] : [];
  return [...late, ...alone].map((id) => ({ code: 'unknownFact', table, rows: [row.id, id] }));
}

/** Nobody has to have a paper, so gaps are right; but no paper is asked for twice, and no row is idle. */
function documentFaults(pack: RulePack): readonly PackFault[] {
  return [...new Set(pack.documents.map(({ document }) => document))].flatMap((document) => {
    const all = pack.documents.filter((row) => row.document === document);
    const reached = new Set<string>();
    const double = new Map<string, PackFault>();
    for (const on of bordersOf(pack, [...all, ...Object.values(pack.lists).flat()])) {
      const rows = all.filter((row) => isValidOn(row, on));
      for (const { rows: left } of cases(pack, rows, on)) {
        const ids = left.map(({ id }) => id);
        if (ids.length === 1) reached.add(ids[0] as string);
        if (ids.length > 1) double.set(ids.join(), { code: 'overlap', table: documentTable, rows: ids, on });
      }
    }
    const never = all.filter(({ id }) => !reached.has(id)).map(({ id }) => id);
    const idle: readonly PackFault[] =
      never.length > 0 ? [{ code: 'unreachable', table: documentTable, rows: never }] : [];
    return [...double.values(), ...idle];
  });
}

/** A list has to say something of every day the pack covers, and never two things. */
function listFaults(pack: RulePack): readonly PackFault[] {
  return Object.entries(pack.lists).flatMap(([name, parts]): readonly PackFault[] => {
    const days = bordersOf(pack, parts);
    const holes = days.filter((on) => listOn(pack, name, on) === undefined);
    const double = days.filter(
      (on) => parts.filter((part) => part.validFrom <= on && on <= (part.validTo ?? '9999')).length > 1,
    );
    return [
      ...(holes.length > 0 ? [{ code: 'gap' as const, rows: [name], on: holes[0] as string }] : []),
      ...(double.length > 0 ? [{ code: 'overlap' as const, rows: [name], on: double[0] as string }] : []),
    ];
  });
}

const dayAfter = (day: string): string => monthsOverOn('', day, 0);

/** The first day the pack covers, and every day on which something begins or has just ended. */
function bordersOf(
  pack: RulePack,
  dated: readonly { readonly validFrom: string; readonly validTo?: string | undefined }[],
): readonly string[] {
  const days = dated.flatMap(({ validFrom, validTo }) => [
    validFrom,
    ...(validTo === undefined ? [] : [validTo, dayAfter(validTo)]),
  ]);
  return [...new Set([pack.coversFrom, ...days])].filter((day) => day >= pack.coversFrom).toSorted();
}

/** Every day on which a table's answer can change without any fact changing. */
export function validityBorders(pack: RulePack, table: TableName): readonly string[] {
  return bordersOf(pack, [...pack.tables[table], ...Object.values(pack.lists).flat()]);
}

function faultsOfTable(pack: RulePack, table: TableName): readonly PackFault[] {
  const reached = new Set<string>();
  const faults: PackFault[] = [];
  for (const on of validityBorders(pack, table)) {
    const rows = pack.tables[table].filter((row) => isValidOn(row, on));
    const found = new Map<string, PackFault>();
    for (const { rows: left, facts } of cases(pack, rows, on)) {
      if (left.length === 1) reached.add((left[0] as RuleRow).id);
      const ids = left.map(({ id }) => id);
      const results = new Set(left.map(({ result }) => JSON.stringify(Object.entries(result).toSorted())));
      if (left.length === 0) found.set('gap', { code: 'gap', table, rows: caseOf(facts), on });
      else if (left.length > 1) {
        const code = results.size > 1 ? 'contradiction' : 'overlap';
        found.set(ids.join(), { code, table, rows: ids, on });
      }
    }
    faults.push(...found.values());
  }
  const never = pack.tables[table].filter(({ id }) => !reached.has(id)).map(({ id }) => id);
  if (never.length > 0) faults.push({ code: 'unreachable', table, rows: never });
  return faults;
}

/** A case in words for whoever mends the table: `status=akn`. */
const caseOf = (facts: Facts): readonly string[] =>
  Object.entries(facts).map(([id, value]) => `${id}=${isDateFact(id) ? dayOf(value) : value}`);

const dayOf = (date: unknown): string => daySpan(date as PartialDate)?.earliest ?? '';

type Case<Row> = {
  readonly facts: Facts;
  readonly switches: Readonly<Record<string, boolean>>;
  readonly rows: readonly Row[];
};

/** Every distinguishable case of some rows on a day, with the rows that apply; facts nobody asks for are left out. */
export function* cases<Row extends Conditioned>(
  pack: RulePack,
  rows: readonly Row[],
  on: string,
  facts: Facts = {},
  switches: Readonly<Record<string, boolean>> = {},
  asked: readonly string[] = [],
): Generator<Case<Row>> {
  const next = rows.flatMap((row) => Object.keys(row.when)).find((id) => !asked.includes(id));
  if (next === undefined) {
    yield { facts, switches, rows };
    return;
  }
  const tests = rows.flatMap((row) => (Object.hasOwn(row.when, next) ? [row.when[next] as FactTest] : []));
  for (const value of valuesOf(pack, next, tests, on)) {
    const named = switchOf(next);
    const known = named === undefined ? { ...facts, [next]: value } : facts;
    const states = named === undefined ? switches : { ...switches, [named]: value === 'on' };
    const left = rows.filter((row) => {
      const test = row.when[next];
      if (test === undefined) return true;
      if (named !== undefined) return Array.isArray(test) && test.includes(value as string);
      return testFact(pack, known, next, test, on) === 'yes';
    });
    yield* cases(pack, left, on, known, states, [...asked, next]);
  }
}

/** Values of a fact of which one stands for every other, as far as these tests can tell. */
function valuesOf(pack: RulePack, id: string, tests: readonly FactTest[], on: string): readonly unknown[] {
  if (switchOf(id) !== undefined) return ['on', 'off'];
  if (isCodeFact(id)) return codeFacts[id];
  if (isDateFact(id)) return daysOf(id, tests, on).map((day) => parsePartialDate(day));
  const codes = [...new Set(Object.keys(pack.lists).flatMap((name) => listOn(pack, name, on) ?? []))];
  const lists = Object.keys(pack.lists).map((name) => listOn(pack, name, on) ?? []);
  const bySide = new Map(
    ['none', ...codes].map((code) => [lists.map((list) => list.includes(code)).join(), [code]]),
  );
  return [...bySide.values()];
}

/** The latest day for which months are over, the next one, fixed days and the day before them, the month's edges. */
function daysOf(id: string, tests: readonly FactTest[], on: string): readonly string[] {
  const days = new Set([on]);
  for (const test of tests) {
    if (Array.isArray(test) || 'inList' in test || 'notInList' in test) continue;
    for (const months of [test.atLeastMonths, test.lessThanMonths]) {
      if (months === undefined) continue;
      let day = addMonths(on, -months);
      while (monthsOverOn(id, day, months) > on) day = dayBefore(day);
      while (monthsOverOn(id, dayAfter(day), months) <= on) day = dayAfter(day);
      days.add(day).add(dayAfter(day));
    }
    for (const fixed of [test.from, test.before])
      if (fixed !== undefined) days.add(fixed).add(dayBefore(fixed));
    if (test.monthOver !== undefined) days.add(`${on.slice(0, 7)}-01`).add(dayBefore(`${on.slice(0, 7)}-01`));
  }
  return [...days];
}

function dayBefore(day: string): string {
  if (!day.endsWith('-01')) return `${day.slice(0, 8)}${String(Number(day.slice(8)) - 1).padStart(2, '0')}`;
  const last = addMonths(`${day.slice(0, 8)}01`, -1).slice(0, 8);
  return addMonths(`${last}31`, 0);
}
