/** Answers that call staff without saying so on the screen. */
import { type Answers, parseStepKey } from '#domain/flow/page';
import { doctorToday, protectionNeeds } from '#domain/intake/benefits/needs-pages';
import { afraid } from '#domain/intake/household/pages';
import { workLimits } from '#domain/intake/labour-market/work-pages';

export type TaskKind =
  | 'fearOfBeingFound'
  /** The person asked for a talk without the others. */
  | 'talkAlone'
  /** The lodging must heed something (§ 44 (2) AsylG); what it is stays with the social office. */
  | 'lodgingNeeds'
  | 'doctorToday'
  /** There is something to consider at work; a counsellor hears it, nobody stores it. */
  | 'counsellorTalk';

/** Which answer makes which task: of this page, in this field, one of these values. */
export const taskAnswers = [
  { page: afraid.key, field: 'afraid', values: ['yes', 'talkToStaff'], kind: 'fearOfBeingFound' },
  { page: protectionNeeds.key, field: 'needed', values: ['talkToStaff'], kind: 'talkAlone' },
  { page: protectionNeeds.key, field: 'needed', values: ['yes'], kind: 'lodgingNeeds' },
  { page: doctorToday.key, field: 'doctor', values: ['yes'], kind: 'doctorToday' },
  { page: workLimits.key, field: 'toConsider', values: ['yes'], kind: 'counsellorTalk' },
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
