/** Plays a journey through the form page by page, the way a sitting goes. */
import { checkPage, type FieldErrors } from '#domain/flow/check-page';
import type { Form } from '#domain/flow/compile';
import type { Answers } from '#domain/flow/page';
import { walk } from '#domain/flow/walk';
import { aliasKey, answersOf, type Ids, idsOf, type Journey } from './journey.ts';

export type Played = {
  /** step keys in the order they were asked, with aliases */
  readonly asked: readonly string[];
  readonly answers: Answers;
  /** asked, but the journey has no answer */
  readonly unanswered: readonly string[];
  /** answered in the journey, but never asked */
  readonly unused: readonly string[];
  readonly refused: Readonly<Record<string, FieldErrors>>;
  readonly stopped?: string;
};

export function play(form: Form, journey: Journey, ids: Ids = idsOf(journey)): Played {
  const told = answersOf(journey, ids);
  const answers: Record<string, Answers[string]> = {};
  const asked: string[] = [];
  const unanswered: string[] = [];
  const refused: Record<string, FieldErrors> = {};
  for (;;) {
    const { steps, stopped } = walk(form, answers, journey.startedOn);
    const step = steps.find(({ key, answered }) => !answered && !unanswered.includes(key));
    if (!step || stopped) {
      const used = new Set(asked);
      return {
        asked: asked.map((key) => aliasKey(key, ids)),
        answers,
        unanswered: unanswered.map((key) => aliasKey(key, ids)),
        unused: Object.keys(told)
          .filter((key) => !used.has(key))
          .map((key) => aliasKey(key, ids)),
        refused,
        stopped: stopped?.code,
      };
    }
    asked.push(step.key);
    const given = told[step.key];
    const checked = given && checkPage(form, step, given, answers, journey.startedOn);
    if (checked?.ok) answers[step.key] = checked.answers;
    else unanswered.push(step.key);
    if (checked && !checked.ok) refused[aliasKey(step.key, ids)] = checked.errors;
  }
}
