/** Which tasks and sittings need somebody now. */

import type { z } from 'zod';
import { urgentTasks } from '#domain/contract/calls';
import type { SittingSummary, taskShape } from '#domain/contract/shapes';

export type Task = z.infer<typeof taskShape>;

const urgentKinds: readonly string[] = urgentTasks;

/** A person waits or is in danger. Everything else can wait for the end of the sitting. */
export const isUrgent = ({ kind }: Pick<Task, 'kind'>): boolean => urgentKinds.includes(kind);

/** Open tasks, the urgent ones first and the longest waiting first within. */
export function sortTasks(tasks: readonly Task[]): readonly Task[] {
  const rank = ({ kind }: Task) => {
    const place = urgentKinds.indexOf(kind);
    return place === -1 ? urgentKinds.length : place;
  };
  return tasks
    .filter(({ doneAt }) => doneAt === undefined)
    .sort((one, other) => rank(one) - rank(other) || one.createdAt.localeCompare(other.createdAt));
}

const closed: readonly SittingSummary['stage'][] = ['sealed', 'handedOver', 'purged'];

/** Whoever sits at the kiosk first, then what staff can go on with, then what is done; the newest first. */
export function sortSittings(sittings: readonly SittingSummary[]): readonly SittingSummary[] {
  const rank = ({ atKiosk, alerts, stage }: SittingSummary) => {
    if (closed.includes(stage)) return 3;
    if (alerts.length > 0 || stage === 'stopped') return 0;
    return atKiosk ? 1 : 2;
  };
  return [...sittings].sort(
    (one, other) => rank(one) - rank(other) || other.startedAt.localeCompare(one.startedAt),
  );
}
