/** From a field of a payload back to the question it was read from: where a correction begins. */
import { minorHandoverKind } from '#domain/agencies/minor-handover';
import { whitelists } from '#domain/agencies/payloads';
import type { Source, Topics } from '#domain/agencies/whitelist';
import { type Answers, type Ref, stepKey } from '#domain/flow/page';
import { intakeForm } from '#domain/intake/form';
import { members } from '#domain/intake/household/pages';

export type QuestionPlace = {
  /** step key: `page`, or `page/personId` */
  readonly step: string;
  readonly field: string;
};

/**
 * @param kind which payload it is: an agency id, or `unaccompaniedMinor`
 * @param payload as it was sent: its persons stand at the numbers the path names
 * @param path as an agency gives it, down to the field or deeper: `persons.0.birth.date`, `/persons/0/birth/date/value`
 * @param answers of the record; of several questions the one that is answered there is meant
 * @returns undefined for the header, for what is no field of this payload and for a person it does not have
 */
export function questionAt(
  kind: string,
  payload: unknown,
  path: string,
  answers: Answers,
): QuestionPlace | undefined {
  const [part, ...rest] = segmentsOf(path);
  const persons = personIdsOf(payload);
  if (part === 'household') {
    const source = sourceAt(topicsOf(kind, 'household'), rest);
    return source && placeOf(source, answers, [undefined]);
  }
  if (part !== 'persons') return undefined;
  const [index = '', ...within] = rest;
  const person = /^\d+$/.test(index) ? persons[Number(index)] : undefined;
  if (person === undefined) return undefined;
  // Of a child that may be alone there is nothing but what the list of the household calls it.
  if (kind === minorHandoverKind)
    return within[0] === 'nameAsSaid' ? asPlace(members.ref.members, undefined) : undefined;
  const source = sourceAt(topicsOf(kind, 'person'), within);
  return source && placeOf(source, answers, source.likeFirst ? [person, firstOf(answers)] : [person]);
}

/** Dots, or a JSON pointer (RFC 6901) with or without `#`; brackets around numbers. */
function segmentsOf(path: string): readonly string[] {
  const bare = path.trim().replace(/^[#$]/, '');
  if (!bare.startsWith('/')) return bare.split(/[.[\]]+/).filter((segment) => segment !== '');
  return bare
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function personIdsOf(payload: unknown): readonly (string | undefined)[] {
  const persons = (payload as { readonly persons?: unknown } | null | undefined)?.persons;
  if (!Array.isArray(persons)) return [];
  return persons.map((person: { readonly id?: unknown } | null) =>
    typeof person?.id === 'string' ? person.id : undefined,
  );
}

function topicsOf(kind: string, part: 'household' | 'person'): Topics {
  return Object.values(whitelists).find((whitelist) => whitelist.kind === kind)?.[part] ?? {};
}

function sourceAt(topics: Topics, [topic = '', field = '']: readonly string[]): Source | undefined {
  const fields = Object.hasOwn(topics, topic) ? topics[topic] : undefined;
  return fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
}

function firstOf(answers: Answers): string | undefined {
  const answer = answers[members.key]?.[members.ref.members.field];
  const list = answer && 'value' in answer ? answer.value : undefined;
  return Array.isArray(list) ? (list[0] as { readonly id?: string } | undefined)?.id : undefined;
}

/**
 * @param persons whose answer it may be, the likeliest first
 * @returns the question that is answered: the person's own before the household's; where none is, the first one
 */
function placeOf(
  { refs }: Source,
  answers: Answers,
  persons: readonly (string | undefined)[],
): QuestionPlace | undefined {
  const own = refs.filter(({ page }) => intakeForm.personPages.has(page));
  const shared = refs.filter(({ page }) => !intakeForm.personPages.has(page));
  const places = [
    ...persons.flatMap((person) => (person === undefined ? [] : own.map((ref) => asPlace(ref, person)))),
    ...shared.map((ref) => asPlace(ref, undefined)),
  ];
  const [first] = refs;
  const answered = places.find(({ step, field }) => answers[step]?.[field] !== undefined);
  if (answered || !first) return answered;
  const person = intakeForm.personPages.has(first.page) ? persons[0] : undefined;
  return asPlace(first, person);
}

const asPlace = ({ page, field }: Ref, person: string | undefined): QuestionPlace => ({
  step: stepKey(page, person),
  field,
});
