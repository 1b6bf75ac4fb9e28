/**
 * Households are merged, split, and persons moved: whoever goes takes along all that was answered of them. Nothing is
 * thrown away: what does not fit any more is set aside in the move's own journal, and comes back with it.
 */
import { z } from 'zod';
import type { Form } from '#domain/flow/compile';
import { type Answers, type PageAnswers, parseStepKey } from '#domain/flow/page';
import { isSameValue } from '#domain/flow/same-value';
import { firstOpen, walk } from '#domain/flow/walk';
import { members } from '#domain/intake/household/pages';
import { type HouseholdMember, mostMembers, relations } from '#domain/intake/persons-question';
import { type IntakeRecord, REVIEW } from '#domain/record/intake-record';

export const moveReasons = [
  /** they live and keep house together (Haushalts-, Bedarfsgemeinschaft) */
  'togetherNow',
  'separated',
  'joinedLater',
  'registeredTwice',
  'wrongHousehold',
  'other',
] as const;
export const moveReasonShape = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(moveReasons).exclude(['other']) }),
  z.strictObject({ code: z.literal('other'), text: z.string().trim().min(3).max(200) }),
]);
export type MoveReason = z.infer<typeof moveReasonShape>;

const relationShape = z.enum(relations);
/** What somebody is to the first one of a list. */
const placeShape = z.strictObject({ id: z.uuid(), relation: relationShape });

/** Who goes, and what they are to the first one of the household they come to; or who of it they are themselves. */
export const movedPersonsShape = z
  .array(z.union([placeShape, z.strictObject({ id: z.uuid(), sameAs: z.uuid() })]))
  .min(1)
  .max(mostMembers);
export type MovedPersons = z.infer<typeof movedPersonsShape>;
/** Who stays, in order; the first one is `self`. */
export const stayingShape = z.array(placeShape).max(mostMembers);
export type Staying = z.infer<typeof stayingShape>;

export const moveKinds = ['merge', 'split', 'move'] as const;
export type MoveKind = (typeof moveKinds)[number];

/** Only staff meet these. */
export const householdErrors = [
  'person.unknown',
  'household.same',
  /** Everybody of a household cannot be split off from it. */
  'household.everybody',
  /** The relations do not fit the list. */
  'household.relations',
  'household.twice',
  'household.tooMany',
  /** The other household of a move is not ready to be sealed. */
  'household.otherOpen',
  /** A move has to be undone first. */
  'household.undoFirst',
  /** It has been sealed or changed by another move since. */
  'household.tooLate',
  'household.unknown',
] as const;
type Code = (typeof householdErrors)[number];
type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code };
const refuse = (code: Code): { ok: false; code: Code } => ({ ok: false, code });

/** What becomes of steps: their answers, or null where there are none any more. */
export type Changes = Readonly<Record<string, PageAnswers | null>>;

export const applyChanges = (answers: Answers, changes: Changes): Answers =>
  Object.fromEntries(
    Object.entries({ ...answers, ...changes }).filter(
      (entry): entry is [string, PageAnswers] => entry[1] !== null,
    ),
  );

/** All that is needed to bring back what a move changed. */
export type Journal = {
  readonly persons: readonly HouseholdMember[];
  readonly same: Readonly<Record<string, string>>;
  readonly giverMembers: readonly HouseholdMember[];
  readonly receiverMembers: readonly HouseholdMember[];
  /** the giver's answers about the household, without its list */
  readonly household: Answers;
  /** answers of those who stay that named somebody who went */
  readonly asideGiver: Answers;
  /** answers of those who went that named somebody who stays, and all of who is somebody else */
  readonly asidePersons: Answers;
};

export type MovePlan = {
  readonly kind: MoveKind;
  /** none where nobody stays: the household is left as it is, and ends */
  readonly giver: Changes;
  readonly receiver: Changes;
  readonly journal: Journal;
};

export type MoveRequest = {
  readonly giver: Answers;
  /** left out: a household of its own */
  readonly receiver?: Answers;
  readonly persons: MovedPersons;
  readonly staying: Staying;
  /** of the move by which exactly these came, where they go out again */
  readonly earlier?: Journal;
};

export function membersIn(answers: Answers): readonly HouseholdMember[] {
  const given = answers[members.key]?.members;
  return given && 'value' in given && Array.isArray(given.value)
    ? (given.value as readonly HouseholdMember[])
    : [];
}

const withMembers = (list: readonly HouseholdMember[]): Changes => ({
  [members.key]: { members: { value: list } },
});
/** Who interpreted, and that all was read back: of one sitting, never of another. */
const ofTheSitting: readonly string[] = ['interpreter', 'signOff'];
const personOf = (step: string): string | undefined => parseStepKey(step).person;
/** Ids are found nowhere but where somebody is meant. */
const names = (given: PageAnswers, ids: readonly string[]): boolean => {
  const text = JSON.stringify(given);
  return ids.some((id) => text.includes(id));
};
const pick = (answers: Answers, wanted: (step: string, given: PageAnswers) => boolean): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([step, given]) => wanted(step, given)));
const none = (answers: Answers): Changes =>
  Object.fromEntries(Object.keys(answers).map((step) => [step, null]));
const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** Each once, the first `self` and nobody else. */
function isInOrder(list: readonly { readonly id: string; readonly relation: string }[]): boolean {
  const ids = new Set(list.map(({ id }) => id));
  return ids.size === list.length && list.every(({ relation }, at) => (relation === 'self') === (at === 0));
}

/** Works out a move; changes nothing. */
export function planMove(request: MoveRequest): Result<MovePlan> {
  const { giver, receiver, persons, staying, earlier } = request;
  const list = membersIn(giver);
  const ids = persons.map(({ id }) => id);
  const all = new Map(list.map((one) => [one.id, one]));
  if (ids.some((id) => !all.has(id))) return refuse('person.unknown');
  if (new Set(ids).size < ids.length) return refuse('household.twice');
  const rest = list.filter(({ id }) => !ids.includes(id));
  if (
    !isSameSet(
      rest.map(({ id }) => id),
      staying.map(({ id }) => id),
    )
  )
    return refuse('person.unknown');
  if (!isInOrder(staying)) return refuse('household.relations');
  if (receiver === undefined && rest.length === 0) return refuse('household.everybody');

  const there = receiver === undefined ? [] : membersIn(receiver);
  const same = Object.fromEntries(
    persons.flatMap((one) => ('sameAs' in one ? [[one.id, one.sameAs] as const] : [])),
  );
  const meant = Object.values(same);
  if (meant.some((id) => !there.some((one) => one.id === id))) return refuse('person.unknown');
  if (new Set(meant).size < meant.length) return refuse('household.twice');
  const coming = persons.flatMap((one) =>
    'sameAs' in one ? [] : [{ ...(all.get(one.id) as HouseholdMember), relation: one.relation }],
  );
  const together = [...there, ...coming];
  if (together.length > mostMembers) return refuse('household.tooMany');
  if (!isInOrder(together)) return refuse('household.relations');

  const own = pick(giver, (step) => ids.includes(personOf(step) ?? ''));
  const stays = rest.map(({ id }) => id);
  // The list itself is written anew.
  const others = pick(giver, (step) => step !== members.key && !ids.includes(personOf(step) ?? ''));
  const asideGiver = rest.length === 0 ? {} : pick(others, (_step, given) => names(given, ids));
  const asidePersons = pick(
    own,
    (step, given) => names(given, stays) || same[personOf(step) ?? ''] !== undefined,
  );
  const household = pick(giver, (step) => step !== members.key && personOf(step) === undefined);
  const moved = pick(own, (step) => asidePersons[step] === undefined);
  const isBack =
    earlier !== undefined &&
    isSameSet(
      ids,
      earlier.persons.map(({ id }) => id),
    );
  // A household of its own begins with what is known of the one it comes from, or with what it once said itself.
  const begun: Answers =
    receiver !== undefined
      ? {}
      : isBack
        ? { ...earlier.asidePersons, ...earlier.household }
        : pick(household, (step, given) => !ofTheSitting.includes(step) && !names(given, stays));
  return {
    ok: true,
    value: {
      kind: receiver === undefined ? 'split' : rest.length === 0 ? 'merge' : 'move',
      giver:
        rest.length === 0
          ? {}
          : {
              ...none({ ...own, ...asideGiver }),
              ...withMembers(
                staying.map(({ id, relation }) => ({ ...(all.get(id) as HouseholdMember), relation })),
              ),
            },
      receiver: { ...begun, ...moved, ...withMembers(together) },
      journal: {
        persons: ids.map((id) => all.get(id) as HouseholdMember),
        ...{ same, giverMembers: list, receiverMembers: there, household, asideGiver, asidePersons },
      },
    },
  };
}

export type UndoPlan = { readonly giver: Changes; readonly receiver: Changes };

/**
 * Brings those who went back, with what was answered of them since.
 * @param emptied the giver was left as it was
 */
export function planUndo(journal: Journal, giver: Answers, receiver: Answers, emptied: boolean): UndoPlan {
  const ids = journal.persons.map(({ id }) => id).filter((id) => journal.same[id] === undefined);
  const now = pick(receiver, (step) => ids.includes(personOf(step) ?? ''));
  const back: Answers = { ...journal.asideGiver, ...journal.asidePersons, ...now };
  // What stands there by now was said later.
  const missing = pick(back, (step, given) =>
    now[step] === undefined ? giver[step] === undefined : !isSameValue(giver[step], given),
  );
  const named = pick(
    receiver,
    (step, given) => step !== members.key && !ids.includes(personOf(step) ?? '') && names(given, ids),
  );
  return {
    giver: { ...missing, ...(emptied ? {} : withMembers(journal.giverMembers)) },
    receiver: { ...none({ ...now, ...named }), ...withMembers(journal.receiverMembers) },
  };
}

/**
 * Times of receipt a household takes over with who came to it, where they are earlier than its own (§ 16 (2) SGB I).
 * @param ids as those who came are called here, by what they were called there
 */
export function earlierWith(
  giver: IntakeRecord,
  receiver: IntakeRecord,
  ids: Readonly<Record<string, string>>,
): IntakeRecord['earlier'] {
  const own = receiver.receivedAt ?? receiver.appliedAt;
  const from = giver.receivedAt ?? giver.appliedAt;
  const earlier: Record<string, string> = { ...receiver.earlier };
  for (const [there, here] of Object.entries(ids)) {
    const at = giver.earlier?.[there] ?? from;
    const known = earlier[here] ?? own;
    if (at !== undefined && (known === undefined || at < known)) earlier[here] = at;
  }
  return Object.keys(earlier).length === 0 ? undefined : earlier;
}

/** The same without those who went back. */
export function earlierWithout(receiver: IntakeRecord, ids: readonly string[]): IntakeRecord['earlier'] {
  const left = Object.entries(receiver.earlier ?? {}).filter(([id]) => !ids.includes(id));
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** A draft with the changes of a move: the newcomer looks through it again, from the first question left open. */
export function withChangesOf(form: Form, record: IntakeRecord, changes: Changes): IntakeRecord {
  const answers = applyChanges(record.answers, changes);
  const { steps } = walk(form, answers, record.startedOn);
  return {
    ...record,
    answers,
    counter: record.counter + Object.keys(changes).length,
    cursor: firstOpen(steps, 'newcomer')?.key ?? REVIEW,
    reviewed: false,
  };
}

/** The last version of a household of which nobody is left: its agencies are told that it holds no more. */
export function dissolve(record: IntakeRecord, at: string): IntakeRecord {
  const { corrects, staffChanges: _changes, ...lasting } = record;
  if (record.mergedInto === undefined || !corrects) throw new RangeError('record.notMerged');
  return {
    ...lasting,
    receivedAt: corrects.receivedAt as string,
    correctedAt: at,
    answers: {},
    state: 'sealed',
    counter: record.counter + 1,
  };
}
