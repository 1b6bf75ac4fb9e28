import { describe, expect, it } from 'vitest';
import type { Answers } from '#domain/flow/page';
import type { IntakeRecord } from '#domain/record/intake-record';
import { aMoment } from '../make-machine.ts';
import { makeTables } from './make-store.ts';

const idOf = (number: number) => `01980000-0000-7000-9000-00000000000${number}`;
const one = idOf(1);

type Said = {
  readonly family: string;
  readonly given: string;
  readonly year: number;
  readonly number?: string;
};

function answersOf({ family, given, year, number }: Said): Answers {
  const value = (said: unknown) => ({ value: said });
  return {
    members: { members: value([{ id: one, called: given, relation: 'self', ageGroup: 'adult' }]) },
    [`officialName/${one}`]: { familyName: value(family), givenNames: value([given]), onlyName: value('no') },
    [`formerNames/${one}`]: { kinds: value(['ownScript']), ownScript: value('محمد') },
    [`birth/${one}`]: {
      birthDate: value({ year, month: 5, day: 17, precision: 'day' }),
      birthPlace: value('Halab'),
    },
    ...(number === undefined
      ? {}
      : { [`document/${one}`]: { kind: value('passport'), number: value(number) } }),
  };
}

function tablesWith(...said: readonly Said[]) {
  const tables = makeTables();
  const { records, clock } = tables;
  const made = said.map((person, index) => {
    const record: IntakeRecord = {
      ...tables.record,
      id: clock.uuid(),
      shortCode: `K7M2Q${index.toString(36).toUpperCase()}`,
    };
    records.start(record, { action: 'record.start' });
    const answers = answersOf(person);
    const next: IntakeRecord = { ...record, counter: 1, answers };
    records.change({
      record: next,
      audit: { action: 'record.answer' },
      answer: { step: `birth/${one}`, answers: answers[`birth/${one}`] ?? {}, actor: { role: 'newcomer' } },
    });
    return next;
  });
  return { ...tables, made };
}

const muster: Said = { family: 'Al-Muster', given: 'Mohammad', year: 1990, number: 'P0123456' };
const rowsLeft = (connection: ReturnType<typeof makeTables>['connection']) =>
  ['person', 'person_word', 'person_block', 'duplicate_answer'].map((table) =>
    connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  );

describe('search', () => {
  const { persons } = tablesWith(muster, { family: 'Probe', given: 'Olena', year: 1985 });

  it.each([
    'Mohammad',
    'muhamed',
    'Muster',
    'muhammad muster',
    'Elmuster Muham',
    'محمد 1990',
    'K7M2Q0',
    'k7m-2q0',
    'p0123',
    '17.05.1990',
    'mo 1990',
  ])('finds somebody by “%s”', (typed) => {
    expect(persons.search(typed).found.map(({ name }) => name)).toContain('Mohammad Al-Muster');
  });

  it.each(['', ' ', 'm', '%', '"', 'Mohammad 1985', 'Olena Muster', "x' OR 1=1 --"])(
    'finds nobody by “%s”',
    (typed) => {
      expect(persons.search(typed).found.map(({ name }) => name)).not.toContain('Mohammad Al-Muster');
    },
  );

  it('shows at most twenty and says that there are more', () => {
    const many = tablesWith(...Array.from({ length: 25 }, () => muster));
    const { found, more } = many.persons.search('Muster');
    expect(found).toHaveLength(20);
    expect(more).toBe(true);
  });
});

describe('duplicates', () => {
  it('are shown with reasons, at most five, and never of the same household', () => {
    const others = Array.from({ length: 7 }, () => ({
      ...muster,
      given: 'Muhamad',
      number: undefined as never,
    }));
    const { persons, made } = tablesWith(muster, ...others);
    const [found] = persons.duplicatesOf(made[0]?.id ?? '');
    expect(found?.candidates).toHaveLength(5);
    expect(found?.candidates[0]?.reasons).toEqual(
      expect.arrayContaining(['nameSpelling', 'birthSame', 'place']),
    );
    expect(found?.candidates.map(({ record }) => record)).not.toContain(made[0]?.id);
  });

  it('keep what staff said, the latest word last, and the records as they are', () => {
    const { persons, made, connection } = tablesWith(muster, muster);
    const before = connection.prepare('SELECT * FROM record').all();
    const [of, other] = made.map(({ id }) => ({ record: id, person: one })) as [never, never];
    persons.answer({ of, other, answer: 'later', at: '2026-11-24T09:00:00.000Z', account: 'a' });
    expect(persons.putOff()).toEqual([made[0]?.id]);
    persons.answer({
      of: other,
      other: of,
      answer: 'notTheSame',
      at: '2026-11-24T10:00:00.000Z',
      account: 'b',
    });
    expect(persons.putOff()).toEqual([]);
    expect(persons.answersOf(made[0]?.id ?? '').map(({ answer, account }) => [answer, account])).toEqual([
      ['later', 'a'],
      ['notTheSame', 'b'],
    ]);
    expect(connection.prepare('SELECT * FROM record').all()).toEqual(before);
  });
});

describe('a record’s persons', () => {
  it('follow a changed answer', () => {
    const { persons, records, made } = tablesWith(muster);
    const [record] = made as [IntakeRecord];
    const answers = answersOf({ ...muster, family: 'Neu', number: 'X7777777' });
    records.change({
      record: { ...record, counter: 2, answers },
      audit: { action: 'record.answer' },
      answer: {
        step: `officialName/${one}`,
        answers: answers[`officialName/${one}`] ?? {},
        actor: { role: 'staff' },
      },
    });
    expect(persons.search('Muster').found).toEqual([]);
    expect(persons.search('Neu').found).toHaveLength(1);
  });

  it('are written a moment after the answer, and before anybody is looked for', async () => {
    const { persons, connection } = tablesWith(muster, muster);
    expect(rowsLeft(connection)).toEqual([0, 0, 0, 0]);
    expect(persons.search('Muster').found).toHaveLength(2);
    const { connection: other } = tablesWith(muster);
    await aMoment();
    expect(rowsLeft(other)).toEqual([1, 11, 8, 0]);
  });

  it('go with the record’s content, and every word and answer with them', async () => {
    const { persons, records, made, connection } = tablesWith(muster, muster);
    const [of, other] = made.map(({ id }) => ({ record: id, person: one })) as [never, never];
    persons.answer({ of, other, answer: 'same', at: '2026-11-24T09:00:00.000Z', account: 'a' });
    for (const record of made) {
      records.end(
        {
          record: { ...record, state: 'purged', answers: {}, counter: 2 },
          audit: { action: 'record.discard' },
        },
        () => {},
      );
    }
    expect(rowsLeft(connection)).toEqual([0, 0, 0, 0]);
    await aMoment();
    expect(rowsLeft(connection)).toEqual([0, 0, 0, 0]);
  });

  it('can be made again from the answers', async () => {
    const { persons, connection, made } = tablesWith(muster);
    await aMoment();
    const before = rowsLeft(connection);
    persons.rebuild(made);
    expect(rowsLeft(connection)).toEqual(before);
    expect(persons.search('Muster').found).toHaveLength(1);
  });
});
