/** Checks what was entered on one page: the authority's check, the same on the screen and behind it. */
import type { Form } from '#domain/flow/compile';
import { valueAt } from '#domain/flow/evaluate';
import type { Answer, Answers, PageAnswers } from '#domain/flow/page';
import { isShown, type Step, situationOf } from '#domain/flow/walk';

/** Error codes by field name; the texts are in `locales`. */
export type FieldErrors = Readonly<Record<string, string>>;
export type Checked =
  | { readonly ok: true; readonly answers: PageAnswers }
  | { readonly ok: false; readonly errors: FieldErrors };

/**
 * @param given what was entered, by field: `{value}` or `{skip}`
 * @param answers all answers of the form, for checks across pages
 * @param today the day the form was begun, `YYYY-MM-DD`
 * @returns the answers to keep (hidden fields are refused, values in the schema's own form), or codes by field:
 *   `field.unknown`, `field.hidden`, `field.missing`, `field.skipNotAllowed`, or the schema's own
 */
export function checkPage(
  form: Form,
  step: Step,
  given: PageAnswers,
  answers: Answers,
  today: string,
): Checked {
  const { page, person } = step;
  const errors: Record<string, string> = {};
  const kept: Record<string, Answer> = {};
  const values: Record<string, unknown> = {};
  for (const field of Object.keys(given)) {
    if (!Object.hasOwn(page.fields, field)) errors[field] = 'field.unknown';
    else if (!isShown(page, field, given)) errors[field] = 'field.hidden';
  }
  for (const [name, field] of Object.entries(page.fields)) {
    if (errors[name] || !isShown(page, name, given)) continue;
    const answer = Object.hasOwn(given, name) ? given[name] : undefined;
    if (answer === undefined) {
      if (!field.optional) errors[name] = 'field.missing';
    } else if ('skip' in answer) {
      if (field.skips.includes(answer.skip)) kept[name] = { skip: answer.skip };
      else errors[name] = 'field.skipNotAllowed';
    } else {
      const parsed = field.schema.safeParse(answer.value);
      if (parsed.success) {
        kept[name] = { value: parsed.data };
        values[name] = parsed.data;
      } else {
        errors[name] = codeOf(parsed.error.issues[0]?.message);
      }
    }
  }
  if (Object.keys(errors).length === 0 && page.check) {
    const situation = situationOf(form, answers, today, person);
    Object.assign(
      errors,
      page.check(values, {
        today,
        get: (ref) => valueAt(ref, situation),
        person,
        persons: situation.persons,
      }),
    );
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, answers: kept };
}

/** A schema that was not given a code of its own answers in sentences; the person gets one code for all of them. */
function codeOf(message: string | undefined): string {
  return message && /^[a-z][A-Za-z]*(\.[A-Za-z]+)+$/.test(message) ? message : 'field.invalid';
}
