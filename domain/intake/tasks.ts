/** Answers that call staff without saying so on the screen. */
import { type Answers, parseStepKey } from '#domain/flow/page';
import { afraid } from '#domain/intake/household/pages';

export type TaskKind = 'fearOfBeingFound';

/** Which answer makes which task: of this page, in this field, one of these values. */
export const taskAnswers = [
  { page: afraid.key, field: 'afraid', values: ['yes', 'talkToStaff'], kind: 'fearOfBeingFound' },
] as const satisfies readonly {
  readonly page: string;
  readonly field: string;
  readonly values: readonly string[];
  readonly kind: TaskKind;
}[];

export type TaskCall = { readonly kind: TaskKind; readonly person?: string };

/** The tasks these answers call for. The answer itself is not repeated in the task. */
export function tasksOf(answers: Answers): readonly TaskCall[] {
  return Object.entries(answers).flatMap(([key, given]) => {
    const { page, person } = parseStepKey(key);
    return taskAnswers
      .filter((task) => {
        const answer = task.page === page ? given[task.field] : undefined;
        return answer && 'value' in answer && (task.values as readonly unknown[]).includes(answer.value);
      })
      .map(({ kind }) => ({ kind, ...(person === undefined ? {} : { person }) }));
  });
}
