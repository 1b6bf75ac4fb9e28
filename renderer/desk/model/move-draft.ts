/** A move as staff put it together, until it is one that may be sent. */
import type { relations } from '#domain/intake/persons-question';
import type { MovedPersons, MoveReason, Staying } from '#domain/record/household-move';

type Relation = (typeof relations)[number];
type Person = { readonly id: string; readonly relation: string };

export type MoveDraft = {
  readonly going: readonly string[];
  /** `own`: a household of their own; undefined: not chosen yet */
  readonly to: 'own' | { readonly record: string; readonly persons: readonly Person[] } | undefined;
  /** relation to the first one there, or `same <id>`; by person */
  readonly as: Readonly<Record<string, string>>;
  /** who is first of those who stay, where the first one goes */
  readonly first: string | undefined;
  /** relation to that one; by person */
  readonly stay: Readonly<Record<string, string>>;
};

export const emptyDraft: MoveDraft = { going: [], to: undefined, as: {}, first: undefined, stay: {} };

/** Whether those who stay need another first one. */
export const losesFirst = (persons: readonly Person[], { going }: MoveDraft): boolean =>
  going.length < persons.length && going.includes(persons[0]?.id ?? '');

export const stayingOf = <One extends Person>(
  persons: readonly One[],
  { going }: MoveDraft,
): readonly One[] => persons.filter(({ id }) => !going.includes(id));

/** In a household of their own the first one of those who go begins the list. */
export const leads = ({ going, to }: MoveDraft, persons: readonly Person[], id: string): boolean =>
  to === 'own' && persons.find((one) => going.includes(one.id))?.id === id;

type Request = {
  readonly giver: string;
  readonly receiver?: string;
  readonly persons: MovedPersons;
  readonly staying: Staying;
  readonly reason: MoveReason;
};

/** @returns undefined as long as something is missing */
export function requestOf(
  giver: string,
  persons: readonly Person[],
  draft: MoveDraft,
  reason: MoveReason | undefined,
): Request | undefined {
  const { going, to, as, first, stay } = draft;
  if (going.length === 0 || to === undefined || reason === undefined) return undefined;
  const movers = persons.filter(({ id }) => going.includes(id));
  const moved = movers.map(({ id }) => {
    if (leads(draft, persons, id)) return { id, relation: 'self' as const };
    const chosen = as[id] ?? '';
    if (chosen === '') return undefined;
    return chosen.startsWith('same ')
      ? { id, sameAs: chosen.slice(5) }
      : { id, relation: chosen as Relation };
  });
  const rest = stayingOf(persons, draft);
  const changes = losesFirst(persons, draft);
  if (changes && first === undefined) return undefined;
  const ordered = changes
    ? [...rest.filter(({ id }) => id === first), ...rest.filter(({ id }) => id !== first)]
    : rest;
  const staying = ordered.map(({ id, relation }) => {
    const now = !changes ? relation : id === first ? 'self' : (stay[id] ?? '');
    return now === '' ? undefined : { id, relation: now as Relation };
  });
  if (moved.includes(undefined) || staying.includes(undefined)) return undefined;
  return {
    giver,
    ...(to === 'own' ? {} : { receiver: to.record }),
    persons: moved.filter((one) => one !== undefined),
    staying: staying.filter((one) => one !== undefined),
    reason,
  };
}
