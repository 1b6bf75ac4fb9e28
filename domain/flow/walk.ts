/** Walks a form: which pages are asked, in which order, where it stands, and what of the answers still counts. */
import type { Form } from '#domain/flow/compile';
import { holds, type Situation, valueAt } from '#domain/flow/evaluate';
import type { Answers, FormPerson, Page, PageAnswers } from '#domain/flow/page';
import { parseStepKey, stepKey } from '#domain/flow/page';

/** One page to be asked, of one person where the page is asked per person. */
export type Step = {
  readonly key: string;
  readonly page: Page;
  readonly person?: FormPerson;
  readonly answered: boolean;
};

export type Walk = {
  readonly persons: readonly FormPerson[];
  /** Every step that is asked as the answers stand, in order. */
  readonly steps: readonly Step[];
  /** A blocking page nobody has answered yet: nothing after it exists. */
  readonly blockedAt?: Step;
  /** The form ended early, with the code of the stop. */
  readonly stopped?: { readonly code: string; readonly step: Step };
};

/** The persons as the household list names them now. */
export function personsOf(form: Form, answers: Answers): readonly FormPerson[] {
  const list = valueAt(form.persons, { answers, today: '', persons: [], personPages: form.personPages });
  return Array.isArray(list) ? (list as readonly FormPerson[]) : [];
}

/** The situation a form's conditions are evaluated in. */
export function situationOf(form: Form, answers: Answers, today: string, person?: FormPerson): Situation {
  return { answers, today, persons: personsOf(form, answers), personPages: form.personPages, person };
}

/**
 * Nothing is remembered by the identity of the answers: whoever builds them up in place would be walked in circles.
 * Callers who keep a record unchanged may remember its walk themselves.
 * @param today the day the form was begun, `YYYY-MM-DD`
 */
export function walk(form: Form, answers: Answers, today: string): Walk {
  const steps: Step[] = [];
  const base = situationOf(form, answers, today);
  let persons = base.persons;
  for (const run of form.runs) {
    const turns: readonly (FormPerson | undefined)[] = run.per === 'person' ? persons : [undefined];
    for (const person of turns) {
      for (const page of run.pages) {
        const situation: Situation = { ...base, persons, person };
        if (page.when && !holds(page.when, situation)) continue;
        const key = stepKey(page.key, person?.id);
        const step: Step = { key, page, person, answered: answers[key] !== undefined };
        steps.push(step);
        if (page.blocks && !step.answered) return { persons, steps, blockedAt: step };
        if (!step.answered) continue;
        if (page.key === form.persons.page) persons = personsOf(form, answers);
        const stop = page.stops?.find(({ when }) => holds(when, situation));
        if (stop) return { persons, steps, stopped: { code: stop.code, step } };
      }
    }
  }
  return { persons, steps };
}

/**
 * The walk after one more answer. Most answers change nothing of what is asked: only of the pages that look at what was
 * answered it is found out anew.
 * @param before the walk of the answers without it
 * @param key the step that was answered, one of the walk's
 */
export function walkOn(form: Form, before: Walk, answers: Answers, today: string, key: string): Walk {
  const { page: answered, person: by } = parseStepKey(key);
  const isCut = before.blockedAt !== undefined || before.stopped !== undefined;
  if (isCut || form.turning.has(answered)) return walk(form, answers, today);
  let steps = before.steps.map((step) => (step.key === key ? { ...step, answered: true } : step));
  const { persons } = before;
  const followers = form.followers.get(answered);
  if (!followers) return { persons, steps };
  const base: Situation = { answers, today, persons, personPages: form.personPages };
  const known = new Set(steps.map((step) => step.key));
  for (const [name, follows] of followers) {
    const page = form.byKey.get(name) as Page;
    for (const person of page.per === 'person' ? persons : [undefined]) {
      if (follows === 'samePerson' && person?.id !== by) continue;
      const own = stepKey(name, person?.id);
      const isAsked = !page.when || holds(page.when, { ...base, person });
      if (isAsked === known.has(own)) continue;
      if (form.turning.has(name)) return walk(form, answers, today);
      steps = isAsked
        ? inPlace(form, persons, steps, { key: own, page, person, answered: answers[own] !== undefined })
        : steps.filter((step) => step.key !== own);
    }
  }
  return { persons, steps };
}

function inPlace(form: Form, persons: readonly FormPerson[], steps: readonly Step[], added: Step): Step[] {
  const placeOf = ({ page, person }: Step) => {
    const { run, order } = form.places.get(page.key) as { run: number; order: number };
    return { run, turn: person ? persons.indexOf(person) : 0, order };
  };
  const own = placeOf(added);
  const at = steps.findIndex((step) => {
    const { run, turn, order } = placeOf(step);
    if (run !== own.run) return run > own.run;
    return turn === own.turn ? order > own.order : turn > own.turn;
  });
  return at < 0 ? [...steps, added] : steps.toSpliced(at, 0, added);
}

/** The first step of these that still waits for an answer and may not be left without one. */
export function firstOpen(steps: readonly Step[], askedOf: string): Step | undefined {
  return steps.find(
    ({ answered, page }) => !answered && page.askedOf === askedOf && page.mayStayOpen !== true,
  );
}

/** Whether a field is shown, given the other answers of its page. */
export function isShown(page: Page, field: string, answers: PageAnswers): boolean {
  const within = page.fields[field]?.within;
  if (!within) return true;
  if (!isShown(page, within.field, answers)) return false;
  const answer = answers[within.field];
  if (!answer || !('value' in answer)) return false;
  const codes = Array.isArray(answer.value) ? answer.value : [answer.value];
  return codes.some((code) => within.in.includes(code as string));
}

/** The answers that still count: those of steps that are asked, and of fields that are shown. */
export function prune(form: Form, answers: Answers, today: string): Answers {
  const kept: Record<string, PageAnswers> = {};
  for (const { key, page } of walk(form, answers, today).steps) {
    const given = answers[key];
    if (!given) continue;
    kept[key] = Object.fromEntries(
      Object.entries(given).filter(([field]) => page.fields[field] && isShown(page, field, given)),
    );
  }
  return kept;
}
