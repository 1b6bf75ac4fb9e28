/** What holds of every table, whatever the facts and the day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '#domain/identity/partial-date';
import { assessPerson, type Suggestion } from '#domain/rules/assess';
import { cases, validityBorders } from '#domain/rules/check-pack';
import { addMonths, evaluate, monthsOverOn } from '#domain/rules/evaluate';
import { codeFacts, dateFacts, derivedFacts, type Facts } from '#domain/rules/fact';
import { builtInPack } from '#domain/rules/pack';
import { personTables, type RuleRow, type TableName, tableNames } from '#domain/rules/pack-schema';
import { caseDay, factsFrom } from '../../support/rules/told.ts';

const dayFrom = (start: string) => (days: number) =>
  new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
const isoDay = fc.integer({ min: 0, max: 30_000 }).map(dayFrom('1945-01-01'));
const someDay = fc.integer({ min: 0, max: 3000 }).map(dayFrom(builtInPack.coversFrom));
/** Codes, exact and inexact dates, each of them perhaps unknown. */
const someFacts = fc.record(
  {
    ...Object.fromEntries(Object.entries(codeFacts).map(([id, codes]) => [id, fc.constantFrom(...codes)])),
    ...Object.fromEntries(
      dateFacts.map((id) => [
        id,
        fc
          .tuple(isoDay, fc.constantFrom(4, 7, 10))
          .map(([day, length]) => parsePartialDate(day.slice(0, length))),
      ]),
    ),
    nationalities: fc.subarray(['238', '475', '430', '252', '163', '166'], { minLength: 1 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>;

const impossible = ['gap', 'contradiction', 'notCovered'];

describe('every table', () => {
  it.each(tableNames)('%s gives every combination of facts and days exactly one outcome', (table) => {
    fc.assert(
      fc.property(someFacts, someDay, (known, on) => {
        const { outcome } = evaluate(builtInPack, table, known, on);
        if (outcome.kind === 'staff') expect(impossible).not.toContain(outcome.why);
        expect(evaluate(builtInPack, table, known, on).outcome).toEqual(outcome);
      }),
      { numRuns: 400 },
    );
  });

  it.each(tableNames)(
    '%s never changes its mind when one more fact is known, but for what it presumed',
    (table) => {
      fc.assert(
        fc.property(someFacts, someDay, fc.nat(), (known, on, which) => {
          const ids = Object.keys(known);
          if (ids.length === 0) return;
          const added = ids[which % ids.length] as keyof Facts;
          const { [added]: _, ...fewer } = known;
          const { outcome: before, presumed } = evaluate(builtInPack, table, fewer, on);
          if (before.kind === 'staff' || presumed.includes(added as never)) return;
          const after = evaluate(builtInPack, table, known, on).outcome;
          expect(after.kind === 'result' && after.result).toEqual(before.result);
        }),
        { numRuns: 400 },
      );
    },
  );

  it.each(tableNames)(
    '%s says the same on all days between two borders of validity, of facts without dates',
    (table) => {
      const borders = validityBorders(builtInPack, table);
      fc.assert(
        fc.property(someFacts, someDay, someDay, (known, one, other) => {
          const between = borders.some((day) => (day > one && day <= other) || (day > other && day <= one));
          if (between) return;
          const dateless = Object.fromEntries(
            Object.entries(known).filter(([id]) => !(dateFacts as readonly string[]).includes(id)),
          );
          expect(evaluate(builtInPack, table, dateless, one).outcome).toEqual(
            evaluate(builtInPack, table, dateless, other).outcome,
          );
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each(tableNames)(
    '%s: what the check walked through, the evaluation answers by the same row',
    (table) => {
      for (const { facts, rows, switches } of cases(builtInPack, builtInPack.tables[table], '2026-06-12')) {
        if (Object.entries(switches).some(([name, on]) => builtInPack.switches[name]?.on !== on)) continue;
        expect(evaluate(builtInPack, table, facts, '2026-06-12').outcome.row?.id).toBe(rows[0]?.id);
      }
    },
  );

  it.each(tableNames)('%s presumes only what another row would decide otherwise', (table) => {
    const rows: readonly RuleRow[] = builtInPack.tables[table];
    for (const row of rows)
      for (const fact of row.presumes ?? []) {
        const said = row.when[fact] as readonly string[];
        const contrary = rows.filter((one) => {
          const test = one.when[fact];
          return Array.isArray(test) && !test.some((code) => said.includes(code));
        });
        expect(contrary.length, `${row.id} ${fact}`).toBeGreaterThan(0);
      }
  });
});

describe('every paper', () => {
  const dates = [
    'enteredOn',
    'firstEnteredOn',
    'asylumRegisteredOn',
    'permittedSince',
    'suspensionSince',
  ] as const;
  const monthCounts = [2, 3, 6, 16, 18, 20, 36];
  /** The days around which something changes, as seen from the day of the cases. */
  const edges = monthCounts.flatMap((months) => [
    addMonths(caseDay, -months),
    dayFrom(addMonths(caseDay, -months))(-1),
    dayFrom(addMonths(caseDay, -months))(1),
  ]);

  it.each(codeFacts.status)(
    '%s with every date around a border gets one answer from every table',
    (status) => {
      for (const day of edges)
        for (const receptionFacility of codeFacts.receptionFacility) {
          const told = Object.fromEntries(
            [...dates, 'firstIssuedOn', 'firstFiktionOn'].map((id) => [id, day]),
          );
          const facts = factsFrom({ status, receptionFacility, nationalities: ['475'], ...told });
          const person = assessPerson(builtInPack, facts, caseDay);
          const all: readonly Suggestion[] = [
            ...personTables.map((table) => person[table]),
            ...Object.values(person.agencies),
          ];
          for (const { why } of all) expect(impossible).not.toContain(why);
        }
    },
  );

  it.each(codeFacts.status)(
    '%s: between two borders of its dates nothing changes from day to day',
    (status) => {
      const begun = '2026-01-15';
      const told = Object.fromEntries([...dates, 'firstIssuedOn', 'firstFiktionOn'].map((id) => [id, begun]));
      const facts = factsFrom({ status, receptionFacility: 'no', nationalities: ['475'], ...told });
      const months = [...new Set(tableNames.flatMap(monthsIn))];
      // Those months after the day, and the end of its own month.
      const borders = new Set([
        ...months.map((count) => monthsOverOn('enteredOn', begun, count)),
        '2026-02-01',
      ]);
      const summary = (on: string) => {
        const person = assessPerson(builtInPack, facts, on);
        return JSON.stringify(personTables.map((table) => [table, person[table].code, person[table].row]));
      };
      const start = dayFrom(builtInPack.coversFrom);
      const sampled = Array.from({ length: 60 }, (_, at) => start(at * 7));
      const around = [...borders].flatMap((day) => [dayFrom(day)(-1), day, dayFrom(day)(1)]);
      const days = [...new Set([...sampled, ...around])].filter((day) => day >= start(0)).toSorted();
      let before = { on: start(0), said: summary(start(0)) };
      for (const on of days) {
        const said = summary(on);
        const crossed = [...borders].some((day) => before.on < day && day <= on);
        if (before.said !== said) expect(crossed, `${before.on} to ${on}: ${before.said}`).toBe(true);
        before = { on, said };
      }
    },
  );
});

function monthsIn(table: TableName): readonly number[] {
  return builtInPack.tables[table].flatMap(({ when }) =>
    Object.values(when).flatMap((test) =>
      Array.isArray(test) || !('atLeastMonths' in test || 'lessThanMonths' in test)
        ? []
        : [test.atLeastMonths ?? 0, test.lessThanMonths ?? 0],
    ),
  );
}

describe('the borders of validity', () => {
  /** Each with the day before it: on it the rules speak, before it they do not. */
  const borders = ['2026-06-12'];

  it('are these, in every table', () => {
    for (const table of tableNames) expect(validityBorders(builtInPack, table), table).toEqual(borders);
  });

  it.each(tableNames.flatMap((table) => borders.map((day) => [table, day] as const)))(
    '%s says nothing of the day before %s',
    (table, day) => {
      expect(evaluate(builtInPack, table, {}, dayFrom(day)(-1)).outcome).toEqual({
        kind: 'staff',
        why: 'notCovered',
      });
      expect(evaluate(builtInPack, table, { status: 'akn' }, day).outcome).not.toMatchObject({
        why: 'notCovered',
      });
    },
  );

  it.each([
    ['2025-12-31', 0],
    ['2026-01-01', 6],
    ['2026-12-31', 6],
    ['2027-01-01', 0],
  ])('rates of %s: %i levels, and no promise for 2027', (day, levels) => {
    const valid = builtInPack.rates.filter(
      ({ validFrom, validTo }) => validFrom <= day && day <= (validTo ?? '9999'),
    );
    expect(valid).toHaveLength(levels);
  });

  it('every rate adds up', () => {
    for (const { necessary, personal, total } of builtInPack.rates) expect(necessary + personal).toBe(total);
  });

  it('derived facts have exactly the codes of their tables', () => {
    for (const [fact, table] of Object.entries(derivedFacts)) {
      const said = new Set(builtInPack.tables[table].map(({ result }) => result.code));
      for (const code of said) expect(codeFacts[fact as keyof typeof derivedFacts]).toContain(code);
    }
  });
});
