/**
 * The last look before a payload leaves: is there anything in it that its whitelist does not name? Names only, so that
 * it costs next to nothing for every entry of a night; whether the values are right, `findFault` says.
 */

import { z } from 'zod';
import { fieldPath, hasPersons, headerShape, isWithdrawal, schemaUrn } from '#domain/agencies/payload-schema';
import type { Topics, Whitelist } from '#domain/agencies/whitelist';

type Names = ReadonlyMap<string, ReadonlySet<string>>;
export type Gate = (payload: unknown) => boolean;

const namesOf = (topics: Topics): Names =>
  new Map(Object.entries(topics).map(([topic, fields]) => [topic, new Set(Object.keys(fields))]));

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `{value}` or `{missing}`, and nothing beside it. */
function isField(value: unknown): boolean {
  if (!isObject(value)) return false;
  const [key, ...others] = Object.keys(value);
  return others.length === 0 && (key === 'value' || key === 'missing');
}

function hasOnly(value: unknown, names: Names, besides: readonly string[] = []): boolean {
  if (!isObject(value)) return false;
  return Object.entries(value).every(([topic, fields]) => {
    if (besides.includes(topic)) return true;
    const listed = names.get(topic);
    if (!listed || !isObject(fields)) return false;
    return Object.entries(fields).every(([field, given]) => listed.has(field) && isField(given));
  });
}

/** @param header the keys its header has */
function isFrame(
  payload: unknown,
  keys: readonly string[],
  header: ReadonlySet<string>,
  urn: string,
): boolean {
  if (!isObject(payload) || !isObject(payload.header) || !Array.isArray(payload.persons)) return false;
  if (!Object.keys(payload).every((key) => keys.includes(key))) return false;
  if (!Object.keys(payload.header).every((key) => header.has(key))) return false;
  const { disputed = [] } = payload.header;
  if (!Array.isArray(disputed) || !disputed.every((path) => fieldPath.test(String(path)))) return false;
  if (!isOfThese(payload.header.receivedEarlier, payload.persons)) return false;
  return payload.header.schema === urn && (hasPersons(payload) || isWithdrawal(payload));
}

/** Times of nobody but those the payload is about. */
function isOfThese(times: unknown, persons: readonly unknown[]): boolean {
  if (times === undefined) return true;
  if (!isObject(times)) return false;
  const ids = new Set(persons.map((person) => (isObject(person) ? person.id : undefined)));
  return Object.entries(times).every(([id, at]) => ids.has(id) && !Number.isNaN(Date.parse(String(at))));
}

function headerNames(kind: string, version: number, language: boolean): ReadonlySet<string> {
  return new Set(Object.keys(headerShape(kind, version, language, z.unknown()).shape));
}

export function gateOf({ kind, version, language, household, person }: Whitelist): Gate {
  const header = headerNames(kind, version, language);
  const [ofHousehold, ofPerson] = [namesOf(household), namesOf(person)];
  return (payload) => {
    if (!isFrame(payload, ['header', 'household', 'persons'], header, schemaUrn(kind))) return false;
    const { household: facts, persons, header: head } = payload as Readonly<Record<string, unknown>>;
    if ((head as { readonly schemaVersion?: unknown }).schemaVersion !== version) return false;
    return (
      hasOnly(facts, ofHousehold) &&
      (persons as readonly unknown[]).every((one) => hasOnly(one, ofPerson, ['id']))
    );
  };
}
