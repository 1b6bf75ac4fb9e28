/**
 * Answers a form as an invented household would: what the persona says, and for everything else the shortest
 * answer the form allows. It walks the form like a person, so what comes out is always valid.
 */
import type { Answer, PageAnswers } from '#domain/flow/page';
import { isShown, type Step, type Walk } from '#domain/flow/walk';
import type { Question } from '#domain/intake/question';
import type { Given, Persona } from './persona.ts';

/** The persons' ids by the persona's keys. */
export type PersonIds = Readonly<Record<string, string>>;

/** The step that is answered next: the newcomer's first, staff's once the newcomer has nothing left to answer. */
export function nextStep({ steps, blockedAt, stopped }: Walk, withStaff: boolean): Step | undefined {
  if (stopped) return undefined;
  const open = steps.find((step) => !step.answered && step.page.askedOf === 'newcomer') ?? blockedAt;
  if (open) return open;
  return withStaff ? steps.find((step) => !step.answered) : undefined;
}

/** @param today `YYYY-MM-DD`, for dates nobody gave */
export function answersFor(persona: Persona, ids: PersonIds, step: Step, today: string): PageAnswers {
  const { page } = step;
  const given = givenFor(persona, ids, step);
  const answers: Record<string, Answer> = {};
  for (const [name, field] of Object.entries(page.fields) as [string, Question][]) {
    if (!isShown(page, name, answers)) continue;
    if (name in given) answers[name] = asAnswer(given[name], field, ids);
    else if (field.kind === 'persons') answers[name] = { value: membersOf(persona, ids) };
    else if (field.optional !== true) answers[name] = shortest(field, today);
  }
  return answers;
}

function givenFor(persona: Persona, ids: PersonIds, { page, person }: Step): Given {
  const key = Object.keys(ids).find((name) => ids[name] === person?.id);
  const own = key === undefined ? undefined : persona.each[key]?.[page.key];
  return own ?? persona.all[page.key] ?? {};
}

function membersOf(persona: Persona, ids: PersonIds) {
  return Object.entries(persona.members).map(([key, member]) => ({ id: ids[key], ...member }));
}

function asAnswer(value: unknown, field: Question, ids: PersonIds): Answer {
  if (typeof value === 'object' && value !== null && 'skip' in value) return value as Answer;
  if (field.kind === 'personRef') return { value: (value as string[]).map((key) => ids[key] ?? key) };
  return { value };
}

function shortest(field: Question, today: string): Answer {
  if (field.kind === 'confirm') return { value: true };
  const no = ['no', 'none'].find((code) => field.options?.includes(code));
  if (no !== undefined) return { value: field.kind === 'choices' ? [no] : no };
  const skip = field.skips.find((reason) => reason !== 'askStaff');
  if (skip !== undefined) return { skip };
  return { value: invented(field, today) };
}

/** For a question that must be answered and of which the persona says nothing. */
function invented(field: Question, today: string): unknown {
  switch (field.kind) {
    case 'choice':
    case 'country':
      return field.options?.[0];
    case 'choices':
    case 'countries':
      return field.options?.slice(0, 1);
    case 'nameList':
      return ['Muster'];
    case 'number':
      return 0;
    case 'money':
      return { cents: 0, currency: 'EUR' };
    case 'date':
      return today;
    case 'partialDate':
      return { precision: 'unknown' };
    case 'language':
      return 'de';
    default:
      return 'Muster';
  }
}
