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
  return walkWhere(form, answers, today, isAsked);
}

const isAsked = (page: Page, situation: Situation): boolean => !page.when || holds(page.when, situation);

function walkWhere(form: Form, answers: Answers, today: string, asked: typeof isAsked): Walk {
  const steps: Step[] = [];
  const base = situationOf(form, answers, today);
  let persons = base.persons;
  for (const run of form.runs) {
    const turns: readonly (FormPerson | undefined)[] = run.per === 'person' ? persons : [undefined];
    for (const person of turns) {
      for (const page of run.pages) {
        const situation: Situation = { ...base, persons, person };
        if (!asked(page, situation)) continue;
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
 * The walk after one more answer. Most answers change nothing of what is asked: only the pages that look at what was
 * answered are asked about, and the form is walked anew where one of them comes or goes.
 * @param before the walk of the answers without it
 * @param key the step that was answered, one of the walk's
 */
export function walkOn(form: Form, before: Walk, answers: Answers, today: string, key: string): Walk {
  const { page: answered, person: by } = parseStepKey(key);
  const isCut = before.blockedAt !== undefined || before.stopped !== undefined;
  if (isCut || form.turning.has(answered)) return walk(form, answers, today);
  const steps = before.steps.map((step) => (step.key === key ? { ...step, answered: true } : step));
  const followers = form.followers.get(answered);
  if (!followers) return { ...before, steps };
  const known = new Set(steps.map((step) => step.key));
  const wasAsked = ({ key: name }: Page, person?: FormPerson) => known.has(stepKey(name, person?.id));
  const looksAt = (page: Page, person?: FormPerson): boolean => {
    const follows = followers.get(page.key);
    return follows === 'everybody' || (follows === 'samePerson' && person?.id === by);
  };
  const { persons } = before;
  const situation: Situation = { answers, today, persons, personPages: form.personPages };
  const isSame = [...followers.keys()].every((name) => {
    const page = form.byKey.get(name) as Page;
    const turns = page.per === 'person' ? persons.filter((person) => looksAt(page, person)) : [undefined];
    return turns.every((person) => isAsked(page, { ...situation, person }) === wasAsked(page, person));
  });
  if (isSame) return { ...before, steps };
  return walkWhere(form, answers, today, (page, at) =>
    looksAt(page, at.person) ? isAsked(page, at) : wasAsked(page, at.person),
  );
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
