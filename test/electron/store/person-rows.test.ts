/** However a record came to say what it says, its persons are found under exactly that. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '#domain/flow/page';
import type { IntakeRecord } from '#domain/record/intake-record';
import { personRows } from '../../../electron/store/person-rows.ts';
import { makeTables } from './make-store.ts';

const idOf = (number: number) => `01980000-0000-7000-9000-00000000000${number}`;
const value = (said: unknown) => ({ value: said });

type Said = {
  readonly family: string;
  readonly given: string;
  readonly year: number;
  readonly number?: string;
};

const said: fc.Arbitrary<Said> = fc.record(
  {
    family: fc.constantFrom('Al-Muster', 'Muster', 'Probe'),
    given: fc.constantFrom('Mohammad', 'Muhammed', 'Olena'),
    year: fc.constantFrom(1985, 1990),
    number: fc.constantFrom('P0123456', 'P0123457'),
  },
  { requiredKeys: ['family', 'given', 'year'] },
);
const household = fc.uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 4 }), is: said }), {
  selector: ({ at }) => at,
  maxLength: 4,
});

function answersOf(persons: readonly { readonly at: number; readonly is: Said }[]): Answers {
  const pages = persons.flatMap(({ at, is }) => [
    [`officialName/${idOf(at)}`, { familyName: value(is.family), givenNames: value([is.given]) }] as const,
    [
      `birth/${idOf(at)}`,
      { birthDate: value({ year: is.year, month: 5, day: 17, precision: 'day' }) },
    ] as const,
    ...(is.number === undefined
      ? []
      : [[`document/${idOf(at)}`, { kind: value('passport'), number: value(is.number) }] as const]),
  ]);
  const members = persons.map(({ at, is }) => ({
    id: idOf(at),
    called: is.given,
    relation: 'other',
    ageGroup: 'adult',
  }));
  return { members: { members: value(members) }, ...Object.fromEntries(pages) };
}

const { connection, records, record, clock } = makeTables();
const rows = personRows(connection);
const other = { ...record, id: clock.uuid(), shortCode: 'K7M2Q2' };
records.start(other, { action: 'record.start' });
/** The code is among the words one is found under: the same for both. */
const keep = (of: IntakeRecord, answers: Answers) => rows.keep({ ...of, shortCode: 'K7M2Q1', answers });

/** Everything of a record's index but its rows' own numbers. */
function indexOf({ id }: IntakeRecord) {
  const of = (table: string, column: string) =>
    connection
      .prepare(
        `SELECT p.person, i.${column} AS found FROM ${table} i JOIN person p ON p.number = i.person
         WHERE p.record = ? ORDER BY 1, 2`,
      )
      .all(id);
  return {
    persons: connection
      .prepare('SELECT person, shown, profile, words, blocks FROM person WHERE record = ? ORDER BY person')
      .all(id),
    words: of('person_word', 'word'),
    blocks: of('person_block', 'block'),
  };
}
const rowsOfAll = () =>
  ['person', 'person_word', 'person_block'].map((table) =>
    connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  );

describe('the rows of a record’s persons', () => {
  it('are the same after any changes as if the last had been the first, and all go', () => {
    fc.assert(
      fc.property(fc.array(household, { minLength: 2, maxLength: 5 }), (households) => {
        for (const persons of households) keep(record, answersOf(persons));
        keep(other, answersOf(households.at(-1) ?? []));
        expect(indexOf(record)).toEqual(indexOf(other));
        rows.forget(record.id);
        rows.forget(other.id);
        expect(rowsOfAll()).toEqual([0, 0, 0]);
      }),
      { numRuns: 15 },
    );
  });

  it('stay untouched by a page that says the same again', () => {
    const answers = answersOf([{ at: 1, is: { family: 'Muster', given: 'Olena', year: 1990 } }]);
    keep(record, answers);
    const before = connection.prepare('SELECT total_changes()').pluck().get();
    keep(record, { ...answers });
    expect(connection.prepare('SELECT total_changes()').pluck().get()).toBe(before);
  });
});
