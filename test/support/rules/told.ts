/** Facts as a caseworker would tell them, with dates as text, for tables of cases. */
import { parsePartialDate } from '#domain/identity/partial-date';
import { assessPerson, type Suggestion } from '#domain/rules/assess';
import { dateFacts, type Facts } from '#domain/rules/fact';
import { builtInPack } from '#domain/rules/pack';
import type { PersonTable, RulePack } from '#domain/rules/pack-schema';

/** `undefined` takes a fact away that most cases have. */
export type Told = { readonly [Fact in keyof Facts]?: Facts[Fact] | string | undefined };

export const caseDay = '2026-11-23';

/** Grown up, with a paper that has not run out, in a kreisfreie Stadt. */
const usual: Told = {
  unaccompaniedMinor: 'no',
  paperExpired: 'no',
  birthDate: '1990-05-05',
  pastAgeLimit: 'no',
  workingAgeInHousehold: 'yes',
  place: 'independentCity',
};

export function factsFrom(told: Told): Facts {
  return Object.fromEntries(
    Object.entries({ ...usual, ...told })
      .filter(([, value]) => value !== undefined)
      .map(([id, value]) => [
        id,
        (dateFacts as readonly string[]).includes(id) && typeof value === 'string'
          ? parsePartialDate(value)
          : value,
      ]),
  );
}

export const assessTold = (told: Told, on = caseDay, pack: RulePack = builtInPack) =>
  assessPerson(pack, factsFrom(told), on);

export const askTold = (table: PersonTable, told: Told, on = caseDay, pack = builtInPack): Suggestion =>
  assessTold(told, on, pack)[table];

/** The pack with a switch the other way. */
export const withSwitch = (name: string, on: boolean): RulePack => {
  const { [name]: state } = builtInPack.switches;
  if (!state) throw new Error(name);
  return { ...builtInPack, switches: { ...builtInPack.switches, [name]: { ...state, on } } };
};
