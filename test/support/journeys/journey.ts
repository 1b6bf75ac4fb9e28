/**
 * A journey: one invented household and everything it answers, as data. Unit tests walk it, the end-to-end tests
 * touch it in, the crash test and the bench repeat it.
 */
import type { Answer, Answers, PageAnswers, SkipReason } from '#domain/flow/page';
import { parseStepKey, stepKey } from '#domain/flow/page';
import type { HouseholdMember } from '#domain/intake/persons-question';

export type JourneyMember = { readonly alias: string } & Omit<HouseholdMember, 'id'>;

export type Journey = {
  /** number of the persona, or what is special about a further one */
  readonly persona: string;
  readonly language: 'de' | 'en' | 'ar' | 'uk' | 'kmr';
  readonly startedOn: string;
  /** in the order of the household list; the first one is `self` */
  readonly members: readonly JourneyMember[];
  /** By step key with the alias in place of the id: `birth/samir`. `members` itself is made from the members. */
  readonly answers: Readonly<Record<string, PageAnswers>>;
  /** the code the form stops with */
  readonly stops?: string;
};

/** Ids of the persons by alias. */
export type Ids = Readonly<Record<string, string>>;

export const value = <Value>(given: Value): Answer<Value> => ({ value: given });
export const skip = (reason: SkipReason): Answer => ({ skip: reason });
export const yes = value('yes');
export const no = value('no');
export const none = value(['none']);
export const read = value(true);
/** Stands for the id of a person in an answer that points at one. */
export const who = (...aliases: readonly string[]): Answer => value(aliases.map((alias) => `@${alias}`));
/** A date of which only some parts are known. */
export const born = (year: number, month?: number, day?: number): Answer =>
  value({
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    precision: month === undefined ? 'year' : day === undefined ? 'month' : 'day',
  });

/** Fixed ids for tests that need no real ones. */
export const idsOf = (journey: Journey): Ids =>
  Object.fromEntries(
    journey.members.map(({ alias }, index) => [
      alias,
      `01980000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
    ]),
  );

function withIds(given: unknown, ids: Ids): unknown {
  if (typeof given === 'string' && given.startsWith('@')) return ids[given.slice(1)] ?? given;
  if (Array.isArray(given)) return given.map((item) => withIds(item, ids));
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, item]) => [key, withIds(item, ids)]));
}

/** The value of the household list. */
export const membersOf = (journey: Journey, ids: Ids): readonly HouseholdMember[] =>
  journey.members.map(({ alias, ...member }) => ({ id: ids[alias] as string, ...member }));

/** All answers of a journey as a record holds them. */
export function answersOf(journey: Journey, ids: Ids = idsOf(journey)): Answers {
  const answers: Record<string, PageAnswers> = { members: { members: value(membersOf(journey, ids)) } };
  for (const [key, given] of Object.entries(journey.answers)) {
    const { page, person } = parseStepKey(key);
    if (person !== undefined && ids[person] === undefined) throw new Error(`${key}: no such person`);
    answers[stepKey(page, person && ids[person])] = withIds(given, ids) as PageAnswers;
  }
  return answers;
}

/** A step key with the alias in place of the id, to be read by people. */
export function aliasKey(key: string, ids: Ids): string {
  const { page, person } = parseStepKey(key);
  return stepKey(page, person && Object.keys(ids).find((alias) => ids[alias] === person));
}
