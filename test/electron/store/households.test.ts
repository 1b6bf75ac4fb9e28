import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/flow/page';
import { intakeForm } from '#domain/intake/form';
import type { Appointment } from '#domain/record/appointment';
import { applyChanges, membersIn, planMove, planUndo, withChangesOf } from '#domain/record/household-move';
import { type IntakeRecord, start } from '#domain/record/intake-record';
import { contentRemover } from '../../../electron/store/content.ts';
import type { StoredMove } from '../../../electron/store/households.ts';
import { answersOf, idsOf } from '../../support/journeys/journey.ts';
import { persona } from '../../support/paper-source.ts';
import { makeTables } from './make-store.ts';

// Hundreds of answers with real commits.
const newcomer = { role: 'newcomer' } as const;
const staff = { role: 'staff', account: 'muster' } as const;
const at = '2026-11-24T10:00:00.000Z';

const answersWithOwnIds = (name: string): Answers => {
  const journey = persona(name);
  const own = Object.keys(idsOf(journey)).map((alias) => [alias, randomUUID()] as const);
  return answersOf(journey, Object.fromEntries(own));
};

/** Two drafts with everything answered, and what lies beside the persons of the first. */
function twoHouseholds() {
  const tables = makeTables();
  const { records, tasks, appointments, clock } = tables;
  const draft = (answers: Answers): IntakeRecord => {
    const id = clock.uuid();
    const begin = { id, language: 'ar', startedOn: '2026-11-24', startedAt: at, shortCode: id.slice(-6) };
    let record = start(intakeForm, begin);
    records.start(record, { action: 'record.start', actor: newcomer });
    for (const [step, given] of Object.entries(answers)) {
      record = { ...record, answers: { ...record.answers, [step]: given }, counter: record.counter + 1 };
      const answer = { step, answers: given, actor: newcomer };
      records.change({ record, audit: { action: 'record.answer', step, actor: newcomer }, answer });
    }
    return record;
  };
  const giver = draft(answersWithOwnIds('1'));
  const receiver = draft(answersWithOwnIds('3'));
  const [person = ''] = membersIn(giver.answers).map(({ id }) => id);
  records.keepScan(giver.id, person, ['P<UTO']);
  tasks.insert({ id: clock.uuid(), record: giver.id, kind: 'doctorToday', person, createdAt: at });
  const appointment: Appointment = {
    ...{ id: 'a1', place: { name: 'Schule' }, on: '2026-12-01', at: '09:00', bring: [], discreet: false },
    ...{ persons: [person], state: 'planned', moved: false },
  };
  appointments.say(giver.id, appointment, { action: 'appointment.add', actor: staff });
  return { ...tables, giver, receiver, person };
}
type Two = ReturnType<typeof twoHouseholds>;

function merge({ households, clock, giver, receiver }: Two) {
  const persons = membersIn(giver.answers).map(({ id }) => ({ id, relation: 'otherRelative' as const }));
  const plan = planMove({ giver: giver.answers, receiver: receiver.answers, persons, staying: [] });
  if (!plan.ok) throw new Error(plan.code);
  const here = { after: { ...giver, mergedInto: receiver.id }, changes: {} };
  const changes = plan.value.receiver;
  const there = { after: withChangesOf(intakeForm, receiver, changes), changes };
  const made: StoredMove = {
    id: clock.uuid(),
    ...{ kind: 'merge', giver: giver.id, receiver: receiver.id, at, account: 'muster' },
    ...{ state: 'done', joint: false, giverVersion: 1, receiverVersion: 1 },
    giverCounter: here.after.counter,
    receiverCounter: there.after.counter,
  };
  const content = { reason: { code: 'togetherNow' as const }, journal: plan.value.journal };
  return { made, content, here, there, run: () => households.move(made, content, here, there, staff) };
}

/** Everything of the store, but for what is encrypted anew each time. */
const dump = ({ connection }: Two) =>
  ['record', 'answer_event', 'household_move', 'person', 'scan', 'task', 'appointment_event', 'audit'].map(
    (table) => connection.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
  );

describe('a merge in the store', () => {
  test('brings answers, scans, tasks and appointments along, each said by whom and when it was said', () => {
    const two = twoHouseholds();
    const { records, tasks, appointments, connection, giver, receiver, person } = two;
    const { there, run } = merge(two);
    run();
    const after = records.find(receiver.id);
    expect(after?.answers).toEqual(there.after.answers);
    expect(records.scansOf(receiver.id).get(person)).toEqual(['P<UTO']);
    expect(tasks.of(receiver.id).map(({ kind }) => kind)).toEqual(['doctorToday']);
    expect(appointments.of(receiver.id)).toMatchObject([{ persons: [person] }]);
    expect(appointments.of(giver.id)).toEqual([]);
    const said = connection
      .prepare<[string, string], string>(
        'SELECT actor_role FROM answer_event WHERE record = ? AND step = ? ORDER BY counter DESC',
      )
      .pluck();
    expect(said.get(receiver.id, `birth/${person}`)).toBe('newcomer');
    expect(said.get(receiver.id, 'members')).toBe('staff');
  });

  test('leaves nobody to be found twice', () => {
    const two = twoHouseholds();
    const { connection, giver, receiver } = two;
    merge(two).run();
    const count = connection
      .prepare<[string], number>('SELECT count(*) FROM person WHERE record = ?')
      .pluck();
    expect(count.get(giver.id)).toBe(0);
    const both = [...membersIn(giver.answers), ...membersIn(receiver.answers)];
    expect(count.get(receiver.id)).toBe(both.length);
    two.persons.rebuild(two.records.withContent());
    expect(count.get(giver.id)).toBe(0);
    expect(count.get(receiver.id)).toBe(both.length);
  });

  test('is told in the audit of both, and its journal stands in no file in clear', () => {
    const two = twoHouseholds();
    const { audit, connection, giver, receiver } = two;
    const { made, run } = merge(two);
    run();
    for (const [record, other] of [
      [giver.id, receiver.id],
      [receiver.id, giver.id],
    ] as const) {
      const [line] = audit.find({ record, action: 'household', limit: 1 });
      expect(line).toMatchObject({ action: 'household.merge', detail: `${made.id} ${other}` });
    }
    const parts = connection
      .prepare<[], { giver_part: Buffer; receiver_part: Buffer }>('SELECT * FROM household_move')
      .get();
    const called = membersIn(giver.answers)[0]?.called ?? '';
    expect(parts?.giver_part.includes(called) || parts?.receiver_part.includes(called)).toBe(false);
  });

  test.each([
    ['answer_event', 'INSERT'],
    ['record', 'UPDATE'],
    ['person', 'INSERT'],
    ['scan', 'INSERT'],
    ['scan', 'DELETE'],
    ['task', 'UPDATE'],
    ['appointment_event', 'INSERT'],
    ['appointment_event', 'DELETE'],
    ['household_move', 'INSERT'],
    ['audit', 'INSERT'],
  ])('that fails at the table %s (%s) has not happened at all', (table, what) => {
    const two = twoHouseholds();
    const before = dump(two);
    two.connection.exec(
      `CREATE TRIGGER fault BEFORE ${what} ON ${table} BEGIN SELECT RAISE(ABORT, 'fault'); END`,
    );
    expect(() => merge(two).run()).toThrow();
    two.connection.exec('DROP TRIGGER fault');
    expect(dump(two)).toEqual(before);
    merge(two).run();
    expect(two.records.find(two.receiver.id)?.answers).not.toEqual(two.receiver.answers);
  });

  test('can be undone: both are as they were, and what was answered since is with its person', () => {
    const two = twoHouseholds();
    const { records, households, giver, receiver, person, appointments } = two;
    const { made, content, there, run } = merge(two);
    run();
    const step = `birth/${person}`;
    const later = { birthDate: { value: { year: 1990, precision: 'year' } } };
    const changed = {
      ...there.after,
      answers: { ...there.after.answers, [step]: later },
      counter: there.after.counter + 1,
    };
    records.change({
      record: changed,
      audit: { action: 'record.answer', step, actor: staff },
      answer: { step, answers: later, actor: staff },
    });
    const plan = planUndo(content.journal, giver.answers, changed.answers, true);
    households.undo(
      made,
      content,
      { after: withChangesOf(intakeForm, giver, plan.giver), changes: plan.giver },
      { after: withChangesOf(intakeForm, changed, plan.receiver), changes: plan.receiver },
      staff,
    );
    expect(records.find(giver.id)?.answers).toEqual({ ...giver.answers, [step]: later });
    expect(records.find(giver.id)?.mergedInto).toBeUndefined();
    expect(records.find(receiver.id)?.answers).toEqual(receiver.answers);
    expect(appointments.of(giver.id)).toMatchObject([{ persons: [person] }]);
    expect(households.of(giver.id)).toMatchObject([{ state: 'undone' }]);
  });

  test('is purged with the household everybody came to: no journal, no key, no answer of either stays', () => {
    const two = twoHouseholds();
    const { connection, receiver, giver } = two;
    merge(two).run();
    connection.transaction(() => contentRemover(connection)(receiver.id))();
    const count = (sql: string) => connection.prepare<[string], number>(sql).pluck();
    for (const id of [giver.id, receiver.id]) {
      expect(count('SELECT count(*) FROM answer_event WHERE record = ?').get(id)).toBe(0);
      expect(count('SELECT count(*) FROM record_key WHERE record = ?').get(id)).toBe(0);
    }
    expect(connection.prepare('SELECT giver_part, receiver_part FROM household_move').get()).toEqual({
      giver_part: null,
      receiver_part: null,
    });
    expect(two.records.find(giver.id)?.state).toBe('purged');
  });
});

test('an answer written as gone is none', () => {
  const { records, record, households, clock } = makeTables();
  expect(applyChanges({ one: {} }, { one: null })).toEqual({});
  expect(records.find(record.id)?.answers).toEqual({});
  expect(households.of(record.id)).toEqual([]);
  expect(clock.now()).toBeInstanceOf(Date);
});
