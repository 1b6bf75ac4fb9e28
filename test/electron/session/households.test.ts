import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { membersIn } from '#domain/record/household-move';
import type { IntakeRecord } from '#domain/record/intake-record';
import type { Persona } from '../../../electron/rehearsal/persona.ts';
import { syrianFamily } from '../../../electron/rehearsal/personas/01-syrian-family.ts';
import { ukrainianMother } from '../../../electron/rehearsal/personas/03-ukrainian-mother.ts';
import {
  eritreanHusband,
  kurdFromTurkiye,
  longTimeApplicant,
  recognisedRefugee,
} from '../../../electron/rehearsal/personas/singles.ts';
import { seedOne } from '../../../electron/rehearsal/seed.ts';
import { rehearsalPins } from '../../../electron/rehearsal/site.ts';
import { openMachine, testClock } from '../make-machine.ts';

const reason = { code: 'togetherNow' } as const;
let machine: Awaited<ReturnType<typeof openMachine>>;
let clock: ReturnType<typeof testClock>;
beforeEach(async () => {
  clock = testClock();
  machine = await openMachine({ clock });
  const [account = '', pin = ''] = Object.entries(rehearsalPins)[0] ?? [];
  await machine.signIn.signIn(account, pin);
});
const seed = (persona: Persona): Promise<IntakeRecord> =>
  seedOne(persona, { opened: machine.opened(), uuid: randomUUID, restMs: 0, isOver: () => false });
const now = (id: string) => machine.opened().sittings.find(id);
const idsOf = (record: IntakeRecord) => membersIn(record.answers).map(({ id }) => id);
const entries = (id: string) => machine.opened().store.outbox.entriesOfRecord(id);
const everybody = (record: IntakeRecord) =>
  idsOf(record).map((id) => ({ id, relation: 'otherRelative' as const }));
const merge = (giver: IntakeRecord, receiver: IntakeRecord) =>
  machine.households.move({
    ...{ giver: giver.id, receiver: receiver.id, persons: everybody(giver), staying: [], reason },
  });
const yes = { value: 'yes' };
/** What a household of two grown-ups is asked more than one of one. */
function answerTheRest(record: string): void {
  for (;;) {
    const open = machine.desk.sitting(record).steps.find(({ answers }) => !answers);
    if (!open) return;
    const answers = {
      answering: { who: { value: 'self' } },
      moveTogether: { together: yes, assurance: { value: true } },
      livingTogether: { together: { value: 'all' } },
    }[open.page as 'answering'];
    if (!answers) throw new Error(`open: ${open.key}`);
    machine.desk.saveAnswer(record, open.key, answers);
  }
}
/** What each agency has of persons in the end, if everything arrives: the last payload of each record. */
function held(agency: string, ...records: readonly string[]): readonly string[] {
  const { outbox } = machine.opened().store;
  return records.flatMap((record) => {
    const last = entries(record)
      .filter((entry) => entry.agency === agency && entry.state !== 'replaced')
      .toSorted((one, other) => one.recordVersion - other.recordVersion)
      .at(-1);
    const payload = last && JSON.parse(outbox.payloadOf(last.id) ?? '{}');
    return ((payload?.persons ?? []) as { id: string }[]).map(({ id }) => id);
  });
}

describe('two sealed households that are merged', () => {
  test('stay sealed for the agencies until both are sealed again, in one transaction', async () => {
    const [giver, receiver] = [await seed(recognisedRefugee), await seed(eritreanHusband)];
    const before = [entries(giver.id), entries(receiver.id)];
    expect(merge(giver, receiver)).toBe(receiver.id);
    expect([entries(giver.id), entries(receiver.id)]).toEqual(before);
    expect(now(receiver.id)).toMatchObject({ state: 'draft', version: 2 });
    expect(now(giver.id)).toMatchObject({ state: 'draft', mergedInto: receiver.id });
    const listed = machine.desk.sittings().map(({ id }) => id);
    expect(listed).toContain(receiver.id);
    expect(listed).not.toContain(giver.id);
    expect(() => machine.desk.seal(giver.id)).toThrow('record.merged');
    answerTheRest(receiver.id);
    machine.desk.seal(receiver.id);
    expect(now(receiver.id)).toMatchObject({ state: 'sealed', receivedAt: receiver.receivedAt });
    expect(now(giver.id)).toMatchObject({ state: 'sealed', version: 2, answers: {} });
    const both = [...idsOf(receiver), ...idsOf(giver)];
    expect(idsOf(now(receiver.id))).toEqual(both);
    for (const agency of ['registryOffice', 'socialOffice'])
      expect(held(agency, giver.id, receiver.id).toSorted()).toEqual(both.toSorted());
  });

  test('are not given up one by one: the move is undone first, and then both are as they were', async () => {
    const [giver, receiver] = [await seed(recognisedRefugee), await seed(eritreanHusband)];
    merge(giver, receiver);
    expect(() => machine.desk.abandonCorrection(receiver.id)).toThrow('undoFirst');
    const [move] = machine.desk.sitting(receiver.id).moves;
    expect(move).toMatchObject({ kind: 'merge', direction: 'in', state: 'pending', mayUndo: true, reason });
    machine.households.undo(move?.id as string);
    for (const record of [giver, receiver])
      expect(now(record.id)).toMatchObject({ state: 'sealed', version: 1, answers: record.answers });
    expect(machine.desk.sitting(receiver.id).moves).toMatchObject([{ state: 'undone', mayUndo: false }]);
    expect(() => machine.households.undo(move?.id as string)).toThrow('tooLate');
  });

  test('that are the same household twice become one: nothing new goes out, what the other had is taken back', async () => {
    const [giver, receiver] = [await seed(recognisedRefugee), await seed(recognisedRefugee)];
    const [id = ''] = idsOf(giver);
    const [sameAs = ''] = idsOf(receiver);
    machine.households.move({
      ...{ giver: giver.id, receiver: receiver.id, staying: [] },
      ...{ persons: [{ id, sameAs }], reason: { code: 'registeredTwice' } },
    });
    expect(idsOf(now(receiver.id))).toEqual([sameAs]);
    expect(machine.desk.sitting(receiver.id).obstacle).toBeUndefined();
    machine.desk.seal(receiver.id);
    expect(now(receiver.id)).toMatchObject({ state: 'sealed', version: 2, answers: receiver.answers });
    expect(entries(receiver.id).every(({ recordVersion }) => recordVersion === 1)).toBe(true);
    expect(entries(giver.id).every(({ state }) => state === 'replaced')).toBe(true);
    expect(held('registryOffice', giver.id, receiver.id)).toEqual([sameAs]);
  });

  test('that nobody seals are undone by the clock: nobody is lost with a correction that is given up', async () => {
    const [giver, receiver] = [await seed(recognisedRefugee), await seed(eritreanHusband)];
    merge(giver, receiver);
    clock.move(90 * 86_400_000);
    machine.retention.round();
    for (const record of [giver, receiver])
      expect(now(record.id)).toMatchObject({ state: 'sealed', version: 1, answers: record.answers });
    machine.retention.round();
  });

  test('are in the same state after the program was killed and started again', async () => {
    const [giver, receiver] = [await seed(recognisedRefugee), await seed(eritreanHusband)];
    merge(giver, receiver);
    const were = [now(giver.id), now(receiver.id)];
    machine.station.close();
    const again = await openMachine({ folder: machine.folder });
    const { sittings } = again.opened();
    expect([sittings.find(giver.id), sittings.find(receiver.id)]).toEqual(were);
    expect(sittings.list().map(({ id }) => id)).not.toContain(giver.id);
  });
});

describe('whoever applied with another household before', () => {
  const payloads = (record: string) =>
    entries(record)
      .filter(({ state }) => state !== 'replaced')
      .map((entry) => [entry.agency, JSON.parse(machine.opened().store.outbox.payloadOf(entry.id) ?? '{}')]);
  const sealedLater = async () => {
    const giver = await seed(recognisedRefugee);
    clock.move(9 * 86_400_000);
    const receiver = await seed(eritreanHusband);
    expect((giver.receivedAt as string) < (receiver.receivedAt as string)).toBe(true);
    return [giver, receiver] as const;
  };

  test('keeps that time of receipt, and every agency is told it with that person alone', async () => {
    const [giver, receiver] = await sealedLater();
    merge(giver, receiver);
    answerTheRest(receiver.id);
    machine.desk.seal(receiver.id);
    const [moved = ''] = idsOf(giver);
    const stored = now(receiver.id);
    expect(stored).toMatchObject({ receivedAt: receiver.receivedAt, earlier: { [moved]: giver.receivedAt } });
    for (const [agency, { header, persons }] of payloads(receiver.id)) {
      const isIn = persons.some(({ id }: { readonly id: string }) => id === moved);
      expect(header.receivedEarlier, agency).toEqual(isIn ? { [moved]: giver.receivedAt } : undefined);
      expect(header.receivedAt).toBe(receiver.receivedAt);
    }
    machine.station.close();
    const again = await openMachine({ folder: machine.folder });
    expect(again.opened().sittings.find(receiver.id)).toEqual(stored);
  });

  test('has it also where they were written down a second time', async () => {
    const giver = await seed(recognisedRefugee);
    clock.move(9 * 86_400_000);
    const receiver = await seed(recognisedRefugee);
    const [[id = ''], [sameAs = '']] = [idsOf(giver), idsOf(receiver)];
    machine.households.move({
      ...{ giver: giver.id, receiver: receiver.id, staying: [] },
      ...{ persons: [{ id, sameAs }], reason: { code: 'registeredTwice' } },
    });
    machine.desk.seal(receiver.id);
    const told = payloads(receiver.id).filter(([, { header }]) => header.recordVersion === 2);
    expect(told.length).toBeGreaterThan(2);
    for (const [, { header }] of told) expect(header.receivedEarlier).toEqual({ [sameAs]: giver.receivedAt });
  });

  test('takes it back along when the move is undone', async () => {
    const [giver, receiver] = await sealedLater();
    merge(giver, receiver);
    expect(now(receiver.id).earlier).toBeDefined();
    machine.households.undo(machine.desk.sitting(receiver.id).moves[0]?.id as string);
    expect(now(receiver.id).earlier).toBeUndefined();
    expect(now(giver.id)).toMatchObject({ state: 'sealed', receivedAt: giver.receivedAt });
  });
});

describe('somebody of a sealed household', () => {
  test('who goes to another sealed one is sealed out of the one and into the other at once', async () => {
    const [family, other] = [await seed(syrianFamily), await seed(eritreanHusband)];
    const list = membersIn(family.answers);
    const mother = list.find(({ relation }) => relation === 'parent')?.id as string;
    machine.households.move({
      ...{ giver: family.id, receiver: other.id, reason: { code: 'wrongHousehold' } },
      persons: [{ id: mother, relation: 'otherRelative' }],
      staying: list.filter(({ id }) => id !== mother).map(({ id, relation }) => ({ id, relation })),
    });
    expect(() => machine.desk.seal(family.id)).toThrow('otherOpen');
    answerTheRest(other.id);
    machine.desk.seal(family.id);
    for (const { id } of [family, other]) expect(now(id)).toMatchObject({ state: 'sealed', version: 2 });
    const before = [...idsOf(family), ...idsOf(other)].toSorted();
    expect([...idsOf(now(family.id)), ...idsOf(now(other.id))].toSorted()).toEqual(before);
    expect(held('registryOffice', family.id, other.id).toSorted()).toEqual(before);
    expect(machine.desk.sitting(other.id).moves).toMatchObject([{ state: 'done', mayUndo: false }]);
  });

  test('who goes to one of their own keeps the day their answers came in, and is sealed with the old one', async () => {
    const family = await seed(ukrainianMother);
    const [mother, , last] = membersIn(family.answers);
    const staying = membersIn(family.answers)
      .filter(({ id }) => id !== last?.id)
      .map(({ id, relation }) => ({ id, relation }));
    const own = machine.households.move({
      ...{ giver: family.id, staying, reason: { code: 'separated' } },
      persons: [{ id: last?.id as string, relation: 'self' }],
    });
    expect(now(own)).toMatchObject({ state: 'draft', version: 1, appliedAt: family.receivedAt });
    expect(idsOf(now(own))).toEqual([last?.id]);
    expect(now(own).answers.address).toEqual(family.answers.address);
    expect(idsOf(now(family.id))).toEqual(staying.map(({ id }) => id));
    expect(mother?.relation).toBe('self');
    // The old household alone would lose somebody at the agencies.
    expect(() => machine.desk.seal(family.id)).toThrow();
    expect(now(family.id).state).toBe('draft');
    expect(() => machine.desk.discard(own)).toThrow('undoFirst');
    const [move] = machine.desk.sitting(own).moves;
    machine.households.undo(move?.id as string);
    expect(now(own).state).toBe('purged');
    expect(now(family.id)).toMatchObject({ state: 'sealed', version: 1, answers: family.answers });
  });
});

describe('households still at work', () => {
  test('are merged at once, and the one left is purged with the other', async () => {
    const [giver, receiver] = [
      await seed(kurdFromTurkiye),
      await seed({ ...eritreanHusband, until: 'review' }),
    ];
    merge(giver, receiver);
    expect(machine.desk.sitting(receiver.id).moves).toMatchObject([{ state: 'done', mayUndo: true }]);
    expect(() => machine.desk.saveAnswer(giver.id, 'notice', {})).toThrow('record.merged');
    expect(() => machine.desk.discard(receiver.id)).toThrow('undoFirst');
    const [move] = machine.desk.sitting(giver.id).moves;
    machine.households.undo(move?.id as string);
    machine.desk.discard(receiver.id);
    expect(now(giver.id)).toMatchObject({ state: 'draft', answers: giver.answers });
  });

  test('a person found twice is found once afterwards', async () => {
    const [giver, receiver] = [
      await seed(kurdFromTurkiye),
      await seed({ ...eritreanHusband, until: 'review' }),
    ];
    const { persons } = machine.opened().store;
    const [name = ''] = membersIn(giver.answers).map(({ called }) => called);
    expect(persons.search(name).found.map(({ record }) => record)).toEqual([giver.id]);
    merge(giver, receiver);
    expect(persons.search(name).found.map(({ record }) => record)).toEqual([receiver.id]);
  });

  test('nothing is moved to itself, of a stranger, or into a household that is none', async () => {
    const family = await seed(syrianFamily);
    const nobody = await seed(longTimeApplicant);
    const move = (over: object) => () =>
      machine.households.move({
        ...{ giver: family.id, receiver: nobody.id, persons: everybody(family), staying: [], reason },
        ...over,
      });
    expect(move({ receiver: family.id })).toThrow('household.same');
    expect(move({ persons: [{ id: randomUUID(), relation: 'child' }] })).toThrow('person.unknown');
    expect(move({ staying: everybody(family) })).toThrow('person.unknown');
    expect(move({})).toThrow('household.relations');
    expect(now(family.id)).toMatchObject({ state: 'sealed', version: 1 });
  });
});
