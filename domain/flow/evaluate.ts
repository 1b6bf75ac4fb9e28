/** Says whether a condition holds. Total: whatever is not answered makes a condition false, never an error. */
import type { Condition } from '#domain/flow/condition';
import type { Answer, Answers, FormPerson, Ref } from '#domain/flow/page';
import { stepKey } from '#domain/flow/page';
import { isAtLeast, type PartialDate } from '#domain/identity/partial-date';

/** What a form is evaluated against. */
export type Situation = {
  readonly answers: Answers;
  /** The day the form was begun, `YYYY-MM-DD`: fixed, so that a form resumed tomorrow asks the same questions. */
  readonly today: string;
  readonly persons: readonly FormPerson[];
  /** Keys of the pages asked per person. */
  readonly personPages: ReadonlySet<string>;
  readonly person?: FormPerson;
};

/** The answer a reference points at, for the situation's person where the page is asked per person. */
function answerAt(ref: Ref, situation: Situation): Answer | undefined {
  const person = situation.personPages.has(ref.page) ? situation.person?.id : undefined;
  return situation.answers[stepKey(ref.page, person)]?.[ref.field];
}

/** The value a reference points at, or undefined where there is none. */
export function valueAt<Value>(ref: Ref<Value>, situation: Situation): Value | undefined {
  const answer = answerAt(ref, situation);
  return answer && 'value' in answer ? (answer.value as Value) : undefined;
}

const isPartialDate = (value: unknown): value is PartialDate =>
  typeof value === 'object' && value !== null && 'precision' in value;

export function holds(condition: Condition, situation: Situation): boolean {
  switch (condition.op) {
    case 'answered':
      return valueAt(condition.ref, situation) !== undefined;
    case 'skipped': {
      const answer = answerAt(condition.ref, situation);
      return answer !== undefined && 'skip' in answer && condition.reasons.includes(answer.skip);
    }
    case 'oneOf': {
      const value = valueAt<unknown>(condition.ref, situation);
      const codes = Array.isArray(value) ? value : [value];
      return codes.some((code) => condition.values.includes(code as string));
    }
    case 'youngerThan': {
      const birth = valueAt<unknown>(condition.ref, situation);
      if (!isPartialDate(birth))
        return condition.ifUndetermined && answerAt(condition.ref, situation) !== undefined;
      const reached = isAtLeast(birth, condition.years, situation.today);
      return reached === 'undetermined' ? condition.ifUndetermined : reached === 'no';
    }
    case 'person':
      return condition.values.includes(situation.person?.[condition.attribute] as string);
    case 'all':
      return condition.of.every((part) => holds(part, situation));
    case 'any':
      return condition.of.some((part) => holds(part, situation));
    case 'not':
      return !holds(condition.of, situation);
    case 'somePerson':
      return situation.persons.some((person) => holds(condition.of, { ...situation, person }));
  }
}
