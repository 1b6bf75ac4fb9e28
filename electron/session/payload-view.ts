/** A frozen payload as the desk reads it: every field with the question it comes from. Changes nothing. */
import { minorHandoverKind } from '#domain/agencies/minor-handover';
import { whitelists } from '#domain/agencies/payloads';
import { type QuestionPlace, questionAt } from '#domain/agencies/question-at';
import type { Source, Topics } from '#domain/agencies/whitelist';
import type { DryRunEntry, DryRunField } from '#domain/contract/delivery-shapes';
import { parseStepKey } from '#domain/flow/page';
import { personsOf } from '#domain/flow/walk';
import { intakeForm } from '#domain/intake/form';
import type { IntakeRecord } from '#domain/record/intake-record';
import type { ListedEntry } from '../store/outbox.ts';
import { personView } from './kiosk-view.ts';

type Facts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Payload = {
  readonly header: { readonly receivedAt: string; readonly disputed?: readonly string[] };
  readonly household?: Facts;
  readonly persons: readonly (Facts & { readonly id: string })[];
};
type Part = DryRunEntry['parts'][number];
type PlaceOf = (path: string) => QuestionPlace | undefined;

/** @param text the payload as it is kept: the JSON text that is encrypted */
export function payloadView(entry: ListedEntry, text: string, record: IntakeRecord): DryRunEntry {
  const payload = JSON.parse(text) as Payload;
  const whitelist = entry.kind === minorHandoverKind ? undefined : whitelists[entry.agency];
  const persons = personsOf(intakeForm, record.answers).map(personView);
  const place = (path: string) => questionAt(entry.kind, payload, path, record.answers);
  const household = topicsOf(payload.household ?? {}, 'household', whitelist?.household, place);
  const parts: readonly Part[] = payload.persons.map(({ id, ...facts }, index) => ({
    person: persons.find((person) => person.id === id) ?? { id, called: '', relation: '' },
    topics: whitelist
      ? topicsOf(facts, `persons.${index}`, whitelist.person, place)
      : spokenNames(facts, index),
  }));
  const { id, recordId, shortCode, agency, kind, recordVersion } = entry;
  const disputed = new Set(payload.header.disputed);
  const marked = ({ topics, ...part }: Part): Part => ({
    ...part,
    topics: topics.map(({ topic, fields }) => ({
      topic,
      fields: fields.map((field) => (disputed.has(field.path) ? { ...field, disputed: true } : field)),
    })),
  });
  return {
    id,
    recordId,
    shortCode,
    agency,
    kind,
    recordVersion,
    receivedAt: payload.header.receivedAt,
    persons,
    parts: (household.length > 0 ? [{ topics: household }, ...parts] : parts).map(marked),
  };
}

function topicsOf(facts: Facts, path: string, topics: Topics | undefined, placeOf: PlaceOf): Part['topics'] {
  return Object.entries(facts).map(([topic, fields]) => ({
    topic,
    fields: Object.entries(fields).map(([name, field]) =>
      fieldView(`${path}.${topic}.${name}`, field, topics?.[topic]?.[name], placeOf),
    ),
  }));
}

function fieldView(path: string, field: unknown, source: Source | undefined, placeOf: PlaceOf): DryRunField {
  const place = source && placeOf(path);
  const from = place ? { page: parseStepKey(place.step).page, field: place.field, how: source.how } : {};
  // What was asked in private is not read over a shoulder at the desk either.
  const isPrivate = source?.refs.some(({ page }) => intakeForm.byKey.get(page)?.confidential) ?? false;
  if (isPrivate) return { path, ...from, content: { confidential: true } };
  const held = field as { readonly value: unknown } | { readonly missing: 'unknown' | 'declined' };
  if ('missing' in held) return { path, ...from, content: { missing: held.missing } };
  const isOwn = source?.shape === undefined;
  return { path, ...from, content: isOwn ? { answer: held.value } : { value: held.value } };
}

/** Of a child who may be alone only what it said it is called. */
const spokenNames = (facts: Readonly<Record<string, unknown>>, index: number): Part['topics'] => [
  {
    topic: 'handover',
    fields: Object.entries(facts).map(([name, value]) => ({
      path: `persons.${index}.${name}`,
      content: { value },
    })),
  },
];
