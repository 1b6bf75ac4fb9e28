/** Whether an agency may get what needs consent. Whoever doubts says no. */
import type { Form } from '#domain/flow/compile';
import { type Answers, type PageAnswers, stepKey } from '#domain/flow/page';
import { personsOf } from '#domain/flow/walk';
import type { AgencyId } from '#domain/intake/agency';
import { groupsFor } from '#domain/intake/consent/groups';
import { consent } from '#domain/intake/consent/pages';
import type { FieldGroup } from '#domain/intake/need-to-know';
import type { Question } from '#domain/intake/question';
import { custody } from '#domain/intake/registration/family-pages';

const listIn = (answers: PageAnswers | undefined, field: string): readonly unknown[] => {
  const answer = answers?.[field];
  return answer && 'value' in answer && Array.isArray(answer.value) ? answer.value : [];
};

/** What one person agreed to for themselves. */
function agreed(answers: Answers, personId: string, agency: AgencyId, group?: FieldGroup): boolean {
  const given = answers[stepKey(consent.key, personId)];
  if (!listIn(given, 'shareWith').includes(agency)) return false;
  const groups = listIn(given, agency);
  const wanted = group ? [group] : groupsFor(agency);
  return wanted.length > 0 && wanted.every((one) => groups.includes(one));
}

/**
 * @param answers pruned (as sealed), so that no answer of a page no longer asked counts
 * @param group without it, the person must have agreed to every group the agency could get
 * @returns true when the person agreed; for a child, when everyone of the household who has custody agreed for
 *   themselves, and there is at least one
 */
export function hasConsent(
  answers: Answers,
  form: Form,
  personId: string,
  agency: AgencyId,
  group?: FieldGroup,
): boolean {
  const persons = personsOf(form, answers);
  if (!persons.some(({ id }) => id === personId)) return false;
  if (answers[stepKey(consent.key, personId)]) return agreed(answers, personId, agency, group);
  const carers = listIn(answers[stepKey(custody.key, personId)], 'representatives');
  return (
    carers.length > 0 &&
    carers.every(
      (carer) =>
        typeof carer === 'string' &&
        carer !== personId &&
        persons.some(({ id }) => id === carer) &&
        agreed(answers, carer, agency, group),
    )
  );
}

/** Whether an agency may get the answer to this question about this person: by law, or with consent to its group. */
export function mayReceive(
  question: Pick<Question, 'for' | 'withConsent' | 'group'>,
  answers: Answers,
  form: Form,
  personId: string,
  agency: AgencyId,
): boolean {
  if (question.for.includes(agency)) return true;
  return question.withConsent.includes(agency) && hasConsent(answers, form, personId, agency, question.group);
}
