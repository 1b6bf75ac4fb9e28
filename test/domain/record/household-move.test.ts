import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/flow/page';
import { parseStepKey } from '#domain/flow/page';
import { walk } from '#domain/flow/walk';
import { intakeForm } from '#domain/intake/form';
import { members } from '#domain/intake/household/pages';
import type { relations } from '#domain/intake/persons-question';
import {
  applyChanges,
  type Journal,
  type MovePlan,
  type MoveRequest,
  membersIn,
  planMove,
  planUndo,
} from '#domain/record/household-move';
import { journeys } from '../../support/journeys/index.ts';
import { answersOf, idsOf } from '../../support/journeys/journey.ts';

const families = journeys
  .filter(({ stops, members: list }) => stops === undefined && list.length > 1)
  .map((journey, at) => {
    const own = Object.entries(idsOf(journey)).map(
      ([alias, id]) => [alias, `0198${at}${id.slice(5)}`] as const,
    );
    return answersOf(journey, Object.fromEntries(own));
  });
const [one, two] = families as [Answers, Answers];
const idsIn = (answers: Answers) => membersIn(answers).map(({ id }) => id);
const must = (request: MoveRequest): MovePlan => {
  const result = planMove(request);
  if (!result.ok) throw new Error(result.code);
  return result.value;
};
const all = (answers: Answers, relation: (typeof relations)[number] = 'otherRelative') =>
  idsIn(answers).map((id) => ({ id, relation }));
const asBefore = (answers: Answers) => membersIn(answers).map(({ id, relation }) => ({ id, relation }));
const ownSteps = (answers: Answers, ids: readonly string[]) =>
  Object.fromEntries(
    Object.entries(answers).filter(([step]) => ids.includes(parseStepKey(step).person ?? '')),
  );
const merged = (giver: Answers, receiver: Answers) => {
  const plan = must({ giver, receiver, persons: all(giver), staying: [] });
  return { plan, receiver: applyChanges(receiver, plan.receiver) };
};

describe('a merged household', () => {
  test('has everybody once, with all that was answered of them, and its own answers about the household', () => {
    const { plan, receiver } = merged(one, two);
    expect(plan.kind).toBe('merge');
    expect(plan.giver).toEqual({});
    expect(idsIn(receiver)).toEqual([...idsIn(two), ...idsIn(one)]);
    expect(ownSteps(receiver, idsIn(one))).toEqual(ownSteps(one, idsIn(one)));
    expect(receiver.address).toEqual(two.address);
  });

  test('that is split again gives back what both were, answer by answer', () => {
    for (const giver of families)
      for (const other of families.filter((family) => family !== giver)) {
        const { plan, receiver } = merged(giver, other);
        const split = must({
          giver: receiver,
          persons: asBefore(giver),
          staying: asBefore(other),
          earlier: plan.journal,
        });
        expect(split.kind).toBe('split');
        expect(applyChanges({}, split.receiver)).toEqual(giver);
        expect(applyChanges(receiver, split.giver)).toEqual(other);
      }
  });

  test('does not count a person twice who was registered in both: the answers of the other are set aside', () => {
    const [self, ...others] = idsIn(one);
    const same = idsIn(two)[0] as string;
    const plan = must({
      giver: one,
      receiver: two,
      persons: [
        { id: self as string, sameAs: same },
        ...others.map((id) => ({ id, relation: 'otherRelative' as const })),
      ],
      staying: [],
    });
    const after = applyChanges(two, plan.receiver);
    expect(idsIn(after)).toEqual([...idsIn(two), ...others]);
    expect(ownSteps(after, [self as string])).toEqual({});
    expect(ownSteps(plan.journal.asidePersons, [self as string])).toEqual(ownSteps(one, [self as string]));
    expect(ownSteps(after, [same])).toEqual(ownSteps(two, [same]));
  });
});

describe('a household that is split', () => {
  const [first, ...rest] = asBefore(one);
  const split = must({
    giver: one,
    persons: [{ id: rest[0]?.id as string, relation: 'self' }],
    staying: [first, ...rest.slice(1)].filter((place) => place !== undefined),
  });

  test('begins the new one with what is known of the old, but without its persons', () => {
    const begun = applyChanges({}, split.receiver);
    expect(idsIn(begun)).toEqual([rest[0]?.id]);
    expect(begun.address).toEqual(one.address);
    const others = idsIn(one).filter((id) => id !== rest[0]?.id);
    for (const id of others) expect(JSON.stringify(begun)).not.toContain(id);
  });

  test('leaves nothing of who went, and asks again what named them', () => {
    const left = applyChanges(one, split.giver);
    expect(JSON.stringify(left)).not.toContain(rest[0]?.id);
    const named = Object.keys(split.journal.asideGiver);
    for (const step of named) expect(left[step]).toBeUndefined();
    const asked = walk(intakeForm, left, '2026-11-24').steps.map(({ key }) => key);
    expect(asked).toContain(members.key);
  });

  test('cannot lose everybody, nor have a list without a first one', () => {
    expect(planMove({ giver: one, persons: asBefore(one), staying: [] })).toEqual({
      ok: false,
      code: 'household.everybody',
    });
    const none = rest.map(({ id }) => ({ id, relation: 'child' as const }));
    expect(
      planMove({ giver: one, persons: [{ id: first?.id as string, relation: 'self' }], staying: none }),
    ).toEqual({ ok: false, code: 'household.relations' });
  });
});

test('a move is refused for strangers, for somebody twice, and where the list of who stays is another', () => {
  const stranger = '01980000-0000-7000-8000-00000000ffff';
  const own = idsIn(one)[0] as string;
  const refused = (persons: MoveRequest['persons'], staying: MoveRequest['staying']) =>
    planMove({ giver: one, receiver: two, persons, staying });
  expect(refused([{ id: stranger, relation: 'child' }], asBefore(one))).toMatchObject({
    code: 'person.unknown',
  });
  const twice = { id: own, relation: 'child' } as const;
  expect(refused([twice, twice], [])).toMatchObject({ code: 'household.twice' });
  expect(refused([twice], [])).toMatchObject({ code: 'person.unknown' });
  expect(refused([{ id: own, sameAs: stranger }], asBefore(one).slice(1))).toMatchObject({ ok: false });
});

/** Any move between two households: who goes, and who is the first of those who stay. */
const anyMove = fc
  .record({
    giver: fc.constantFrom(...families),
    receiver: fc.constantFrom(undefined, ...families),
    picked: fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 9 }),
    first: fc.nat({ max: 9 }),
  })
  .filter(
    ({ giver, receiver, picked }) => giver !== receiver && picked.some((at) => at < idsIn(giver).length),
  )
  .map(({ giver, receiver, picked, first }) => {
    const list = idsIn(giver);
    const going = list.filter((_, at) => picked.includes(at));
    const rest = list.filter((id) => !going.includes(id));
    const lead = rest[first % Math.max(rest.length, 1)];
    const ordered = [...rest.filter((id) => id === lead), ...rest.filter((id) => id !== lead)];
    const place = (id: string, isFirst: boolean) => ({
      id,
      relation: isFirst ? ('self' as const) : ('otherRelative' as const),
    });
    return {
      giver,
      ...(receiver === undefined ? {} : { receiver }),
      persons: going.map((id, at) => place(id, receiver === undefined && at === 0)),
      staying: ordered.map((id, at) => place(id, at === 0)),
    } satisfies MoveRequest;
  });

describe('whatever is moved', () => {
  test('everybody is counted once, and no answer of anybody is lost', () => {
    fc.assert(
      fc.property(anyMove, (request) => {
        const result = planMove(request);
        fc.pre(result.ok);
        if (!result.ok) return;
        const { giver, receiver, journal } = result.value;
        const emptied = request.staying.length === 0;
        const left = emptied ? {} : applyChanges(request.giver, giver);
        const there = applyChanges(request.receiver ?? {}, receiver);
        const ids = [...idsIn(left), ...idsIn(there)];
        const before = [...idsIn(request.giver), ...idsIn(request.receiver ?? {})];
        expect(ids.toSorted()).toEqual(before.toSorted());
        expect(new Set(ids).size).toBe(ids.length);
        const kept: Answers = { ...journal.asideGiver, ...journal.asidePersons, ...left, ...there };
        for (const source of [request.giver, request.receiver ?? {}])
          for (const [step, given] of Object.entries(source)) {
            const { person } = parseStepKey(step);
            if (person !== undefined) expect(kept[step], step).toEqual(given);
          }
        for (const [step, given] of Object.entries(journal.household))
          expect(given).toEqual(request.giver[step]);
      }),
    );
  });

  test('undoing it gives back both households as they were, with what was answered since', () => {
    fc.assert(
      fc.property(anyMove, fc.boolean(), (request, later) => {
        const result = planMove(request);
        fc.pre(result.ok);
        if (!result.ok) return;
        const { giver, receiver, journal } = result.value;
        const emptied = request.staying.length === 0;
        const left = applyChanges(request.giver, giver);
        const mark = { marked: { value: true } };
        const step = `birth/${journal.persons[0]?.id}`;
        const there = {
          ...applyChanges(request.receiver ?? {}, receiver),
          ...(later ? { [step]: mark } : {}),
        };
        const plan = planUndo(journal as Journal, left, there, emptied);
        expect(applyChanges(left, plan.giver)).toEqual({
          ...request.giver,
          ...(later ? { [step]: mark } : {}),
        });
        if (request.receiver !== undefined)
          expect(applyChanges(there, plan.receiver)).toEqual(request.receiver);
      }),
    );
  });
});
