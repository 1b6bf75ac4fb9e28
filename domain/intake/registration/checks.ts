/** Checks the pages share. An empty object: nothing wrong. */
import type { Check } from '#domain/flow/page';
import { isBefore, type PartialDate } from '#domain/identity/partial-date';

export type Refusals = Readonly<Record<string, string>>;

/** The code for the field where the condition holds. */
export const refuseIf = (wrong: boolean, field: string, code: string): Refusals =>
  wrong ? { [field]: code } : {};

/** A complete or partial date that certainly lies after `today`. */
export const isInFuture = (value: unknown, today: string): boolean =>
  value !== undefined && isBefore(today, value as PartialDate | string) === 'yes';

/** The persons chosen are others of the household, at most `most` of them. */
export const othersOfHousehold =
  (field: string, most: number): Check =>
  (values, { person: own, persons }) => {
    const chosen = values[field];
    if (!Array.isArray(chosen)) return {};
    if (chosen.length > most) return { [field]: 'choice.tooMany' };
    if (new Set(chosen).size !== chosen.length) return { [field]: 'choice.twice' };
    const known = (id: unknown) => id !== own?.id && persons.some((other) => other.id === id);
    return refuseIf(!chosen.every(known), field, 'person.unknown');
  };
