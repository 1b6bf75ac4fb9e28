/** A persona of the rehearsal with its whole form answered, page by page as the form asks, whatever stage it is shown at. */
import type { Answers, PageAnswers } from '#domain/flow/page';
import { prune, walk } from '#domain/flow/walk';
import { intakeForm } from '#domain/intake/form';
import { answersFor, nextStep, type PersonIds } from '../../../electron/rehearsal/fill.ts';
import type { Persona } from '../../../electron/rehearsal/persona.ts';

export type Answered = {
  readonly answers: Answers;
  readonly ids: PersonIds;
  /** the code the form stops with */
  readonly stopped?: string;
};

/** @param changed answers by step key with the persona's key in place of the id: `{'firstFiktion/mother': {…}}` */
export function answeredBy(
  persona: Persona,
  today: string,
  changed: Readonly<Record<string, PageAnswers>> = {},
): Answered {
  const ids: PersonIds = Object.fromEntries(
    Object.keys(persona.members).map((key, at) => [
      key,
      `01980000-0000-7000-8000-${String(at + 1).padStart(12, '0')}`,
    ]),
  );
  let answers: Answers = {};
  for (;;) {
    const now = walk(intakeForm, answers, today);
    if (now.stopped) return { answers, ids, stopped: now.stopped.code };
    const step = nextStep(now, true);
    if (!step) return { answers: prune(intakeForm, answers, today), ids };
    const key = Object.keys(ids).find((name) => ids[name] === step.person?.id);
    const own = changed[key === undefined ? step.page.key : `${step.page.key}/${key}`];
    answers = { ...answers, [step.key]: own ?? answersFor(persona, ids, step, today) };
  }
}
