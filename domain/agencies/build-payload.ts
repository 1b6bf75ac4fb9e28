/** Fills one agency's payload from a sealed record: whitelist by whitelist, never from the record as a whole. */
import { codeListsOf, schemaUrn } from '#domain/agencies/payload-schema';
import {
  isDisputed,
  questionOf,
  type Reader,
  type Source,
  type Topics,
  type Whitelist,
} from '#domain/agencies/whitelist';
import type { Answer, FormPerson } from '#domain/flow/page';
import { mayReceive } from '#domain/intake/consent/has-consent';
import { intakeForm } from '#domain/intake/form';
import type { IntakeRecord } from '#domain/record/intake-record';

/** Where a record was taken: id of the station and Amtlicher Gemeindeschlüssel (eight digits), both of the site file. */
export type Station = { readonly station: string; readonly municipality: string };

type Field = { readonly value: unknown } | { readonly missing: 'unknown' | 'declined' };
type Filled = Readonly<Record<string, Readonly<Record<string, Field>>>>;

export type Header = {
  readonly schema: string;
  readonly schemaVersion: number;
  readonly entryId: string;
  readonly recordId: string;
  readonly recordVersion: number;
  readonly replaces?: string;
  readonly receivedAt: string;
  readonly receivedEarlier?: Readonly<Record<string, string>>;
  readonly station: string;
  readonly municipality: string;
  readonly language?: string;
  readonly disputed?: readonly string[];
  readonly codeLists: Readonly<Record<string, { readonly urn: string; readonly version: string }>>;
};

export type Payload = {
  readonly header: Header;
  readonly household: Filled;
  readonly persons: readonly (Filled | { readonly id: string })[];
};

export function headerOf(
  record: IntakeRecord,
  station: Station,
  entryId: string,
  { kind, version, language }: Pick<Whitelist, 'kind' | 'version' | 'language'>,
  codeLists: Header['codeLists'],
  replaces?: string,
): Header {
  return {
    schema: schemaUrn(kind),
    schemaVersion: version,
    entryId,
    recordId: record.id,
    recordVersion: record.version,
    ...(replaces === undefined ? {} : { replaces }),
    receivedAt: record.receivedAt as string,
    station: station.station,
    municipality: station.municipality,
    ...(language ? { language: record.language } : {}),
    codeLists,
  };
}

/**
 * @param replaces id of the entry that a correction takes the place of at the agency
 * @returns undefined when none of the household's persons may appear
 */
export function buildPayload(
  whitelist: Whitelist,
  record: IntakeRecord,
  reader: Reader,
  station: Station,
  entryId: string,
  replaces?: string,
): Payload | undefined {
  const included = reader.persons.filter((person) => whitelist.includes({ ...reader, person }));
  if (included.length === 0) return undefined;
  const earlier = earlierOf(record, included);
  const header = {
    ...headerOf(record, station, entryId, whitelist, codeListsOf(whitelist), replaces),
    ...(earlier ? { receivedEarlier: earlier } : {}),
  };
  const household = fill(whitelist, whitelist.household, reader, included);
  const persons = included.map((person) => ({
    id: person.id,
    ...fill(whitelist, whitelist.person, { ...reader, person }, included),
  }));
  const disputed = [
    ...disputedIn(household, 'household', whitelist.household, reader),
    ...included.flatMap((person, at) =>
      disputedIn(persons[at] ?? {}, `persons.${at}`, whitelist.person, { ...reader, person }),
    ),
  ];
  return { header: disputed.length > 0 ? { ...header, disputed } : header, household, persons };
}

/** Of those in the payload, and only what is earlier than the record's own time. */
function earlierOf({ earlier = {}, receivedAt }: IntakeRecord, included: readonly FormPerson[]) {
  const times = included.flatMap(({ id }): (readonly [string, string])[] => {
    const at = earlier[id];
    return at !== undefined && at < (receivedAt as string) ? [[id, at]] : [];
  });
  return times.length === 0 ? undefined : Object.fromEntries(times);
}

/**
 * What an agency is told that nobody of a household concerns any more since it was corrected: which entry does not hold
 * any longer, and of nobody anything.
 */
export function buildWithdrawal(
  whitelist: Whitelist,
  record: IntakeRecord,
  station: Station,
  entryId: string,
  replaces: string,
): Payload {
  const header = headerOf(record, station, entryId, whitelist, codeListsOf(whitelist), replaces);
  return { header, household: {}, persons: [] };
}

/** Paths of what stands in this payload and is disputed. */
function disputedIn(filled: object, path: string, topics: Topics, reader: Reader): readonly string[] {
  return Object.entries(topics).flatMap(([topic, fields]) =>
    Object.entries(fields)
      .filter(([name]) => name in ((filled as Filled)[topic] ?? {}))
      .filter(([, source]) => isDisputed(source, reader))
      .map(([name]) => `${path}.${topic}.${name}`),
  );
}

function fill(whitelist: Whitelist, topics: Topics, reader: Reader, included: readonly FormPerson[]): Filled {
  const filled: Record<string, Record<string, Field>> = {};
  for (const [topic, fields] of Object.entries(topics)) {
    for (const [name, source] of Object.entries(fields)) {
      if (source.how === 'consent' && !isConsented(whitelist, source, reader)) continue;
      const field = fieldOf(source.read(reader), source, included);
      if (!field) continue;
      filled[topic] ??= {};
      (filled[topic] as Record<string, Field>)[name] = field;
    }
  }
  return filled;
}

/** Consent is a person's own; for the household as a whole nobody can give it. */
function isConsented({ agency }: Whitelist, { refs }: Source, { answers, person }: Reader): boolean {
  if (!person) return false;
  return refs.every((ref) => mayReceive(questionOf(ref), answers, intakeForm, person.id, agency));
}

function fieldOf(
  answer: Answer | undefined,
  source: Source,
  included: readonly FormPerson[],
): Field | undefined {
  if (!answer) return undefined;
  // Whatever staff should have asked and did not is not known.
  if ('skip' in answer) return { missing: answer.skip === 'declined' ? 'declined' : 'unknown' };
  if (source.shape || !pointsAtPersons(source)) return { value: answer.value };
  // A person who does not appear in this payload is not pointed at either.
  const ids = (answer.value as readonly string[]).filter((id) => included.some((person) => person.id === id));
  return ids.length > 0 ? { value: ids } : undefined;
}

function pointsAtPersons({ refs: [first] }: Source): boolean {
  return first !== undefined && questionOf(first).kind === 'personRef';
}
