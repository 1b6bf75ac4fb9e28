/** A marked value in every field of the form: whatever leaves is searched for the marks. */
import type { Answer, Answers, PageAnswers } from '#domain/flow/page';
import { stepKey } from '#domain/flow/page';
import type { AgencyId } from '#domain/intake/agency';
import { intakePages } from '#domain/intake/form';
import type { FieldGroup } from '#domain/intake/need-to-know';
import type { Question } from '#domain/intake/question';
import type { IntakeRecord } from '#domain/record/intake-record';

export const [adult, partner, child] = ['1', '2', '3'].map(
  (end) => `01980000-0000-7000-8000-00000000000${end}`,
) as [string, string, string];
export const persons = [
  { id: adult, relation: 'self', ageGroup: 'adult' },
  { id: partner, relation: 'spouse', ageGroup: 'adult' },
  { id: child, relation: 'child', ageGroup: 'minor' },
];

const mark = (field: string, person = 'household') => `⟦${field}|${person}⟧`;

/** Fields the program itself looks at hold what it can work with, and the mark where there is room for one. */
function worked(field: string, person: string | undefined): Answer | undefined {
  switch (field) {
    case 'members.members':
      return { value: persons.map((one) => ({ ...one, called: mark(field, one.id) })) };
    case 'birth.birthDate': {
      const year = person === child ? 2018 : 1990;
      return { value: { year, precision: 'year', note: mark(field, person) } };
    }
    case 'custody.representatives':
      return { value: person === child ? [adult] : [] };
    case 'moveTogether.together':
      return { value: 'no' };
    case 'ageDoubt.outcome':
    case 'ageCheck.outcome':
      return { value: person === child ? 'guardianFound' : 'adult' };
    default:
      return undefined;
  }
}

function planted(field: string, question: Question, person: string | undefined): Answer {
  const given = worked(field, person);
  if (given) return given;
  const text = mark(field, person);
  switch (question.kind) {
    case 'personRef':
      // Ids only: what they point at is found by the marks of that person's fields.
      return { value: [adult, partner, child] };
    case 'rows':
      return {
        value: [
          Object.fromEntries(
            Object.keys(question.columns ?? {}).map((column) => [column, mark(`${field}.${column}`, person)]),
          ),
        ],
      };
    case 'choices':
    case 'countries':
    case 'nameList':
    case 'mrz':
      return { value: [text] };
    default:
      return { value: text };
  }
}

export type Consents = Readonly<
  Record<string, readonly { agency: AgencyId; groups: readonly FieldGroup[] }[]>
>;

/** @param instead what a field holds where the mark would not do: by `page.field`, and by `page.field person` */
export function plantedAnswers(consents: Consents, instead: Readonly<Record<string, unknown>> = {}): Answers {
  const answers: Record<string, PageAnswers> = {};
  const chosen = (field: string, person: string | undefined): Answer | undefined => {
    const value = instead[`${field} ${person}`] ?? instead[field];
    return value === undefined ? undefined : { value };
  };
  for (const page of intakePages) {
    if (page.key === 'consent') continue;
    for (const person of page.per === 'person' ? persons.map(({ id }) => id) : [undefined]) {
      answers[stepKey(page.key, person)] = Object.fromEntries(
        Object.entries(page.fields).map(([name, question]) => [
          name,
          chosen(`${page.key}.${name}`, person) ??
            planted(`${page.key}.${name}`, question as Question, person),
        ]),
      );
    }
  }
  for (const [person, given] of Object.entries(consents)) {
    answers[stepKey('consent', person)] = {
      shareWith: { value: given.map(({ agency }) => agency) },
      ...Object.fromEntries(given.map(({ agency, groups }) => [agency, { value: groups }])),
    };
  }
  return answers;
}

export function plantedRecord(answers: Answers): IntakeRecord {
  return {
    id: '01980000-0000-7000-8000-0000000000ff',
    version: 1,
    state: 'sealed',
    language: 'ar',
    startedOn: '2026-08-03',
    startedAt: '2026-08-03T08:00:00.000Z',
    receivedAt: '2026-08-03T09:00:00.000Z',
    answers,
    counter: 1,
    cursor: 'review',
    reviewed: true,
    shortCode: 'K7M2QX',
  };
}

export type Found = { readonly field: string; readonly person: string };

/** The marks in what is written as JSON. */
export const marksIn = (content: unknown): readonly Found[] =>
  [...JSON.stringify(content).matchAll(/⟦([^|]+)\|([^⟧]+)⟧/g)].map(([, field, person]) => ({
    field: field as string,
    person: person as string,
  }));
