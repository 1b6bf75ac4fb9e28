/** The lists staff works from. What is in none of them is found by searching only. */
import type { OutboxEntryView, SittingSummary } from '#domain/contract/shapes';
import type { Answered } from '../bridge.ts';
import { isSameDay } from '../instant.ts';
import { sortSittings, type Task } from './urgency.ts';

export const workListNames = ['today', 'tasks', 'resume', 'duplicates', 'papers', 'returned'] as const;
export type WorkListName = (typeof workListNames)[number];

export type Work = {
  readonly sittings: readonly SittingSummary[];
  /** open ones that can wait */
  readonly tasks: readonly Task[];
  readonly entries: readonly OutboxEntryView[];
  readonly papers: Answered<'waitingForPapers'>;
  readonly putOff: Answered<'putOff'>;
};

export type Returned = Pick<OutboxEntryView, 'recordId' | 'shortCode' | 'changedAt'> & {
  readonly agencies: readonly OutboxEntryView['agency'][];
};

export type WorkLists = {
  readonly today: readonly SittingSummary[];
  /** drafts that nobody sits at */
  readonly resume: readonly SittingSummary[];
  readonly papers: Work['papers'];
  /** by record, the longest waiting first */
  readonly returned: readonly Returned[];
  readonly duplicates: Work['putOff'];
  readonly tasks: readonly Task[];
};

/** @param now instant, ISO 8601 UTC */
export function workLists(work: Work, now: string): WorkLists {
  const sorted = sortSittings(work.sittings);
  const isResting = ({ state, atKiosk, locked }: SittingSummary) =>
    state === 'draft' && (!atKiosk || locked === true);
  const parked = work.entries.filter(({ state }) => state === 'parked');
  const byRecord = Map.groupBy(parked, ({ recordId }) => recordId);
  return {
    // Whoever sits here now is seen, whenever they began.
    today: sorted.filter(
      ({ startedAt, atKiosk, state }) => isSameDay(startedAt, now) || atKiosk || state !== 'draft',
    ),
    resume: sorted.filter(isResting),
    papers: work.papers,
    returned: [...byRecord.values()]
      .map((entries): Returned => {
        const [first] = entries as [OutboxEntryView];
        const changedAt = entries.map((entry) => entry.changedAt).sort()[0] ?? first.changedAt;
        const agencies = [...new Set(entries.map(({ agency }) => agency))];
        return { recordId: first.recordId, shortCode: first.shortCode, changedAt, agencies };
      })
      .sort((one, other) => one.changedAt.localeCompare(other.changedAt)),
    duplicates: work.putOff,
    tasks: work.tasks,
  };
}
