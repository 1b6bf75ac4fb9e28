/**
 * Sittings in which papers are missing or have run out. Of a draft the rules are asked anew whenever it changes; a
 * sealed one has a task from its sealing on, until somebody says that the papers have come.
 */
import type { WaitingForPapers } from '#domain/contract/shapes';
import type { IntakeRecord } from '#domain/record/intake-record';
import { PAPERS_TASK } from './intake-form.ts';
import type { Opened } from './station.ts';

/** A record is never changed, only replaced: what the rules say of it holds for the day. */
const counted = new WeakMap<IntakeRecord, { readonly on: string; readonly papers: number }>();

function papersOf({ sittings }: Opened, record: IntakeRecord, on: string): number {
  const known = counted.get(record);
  if (known?.on === on) return known.papers;
  const papers = sittings.papersMissing(record);
  counted.set(record, { on, papers });
  return papers;
}

/**
 * @param on today, `YYYY-MM-DD`
 * @returns drafts, then sealed ones; the longest waiting first within
 */
export function waitingForPapers(opened: Opened, on: string): WaitingForPapers[] {
  const { sittings, store } = opened;
  const drafts = sittings.drafts();
  // A sealed record is not opened for this: there may be hundreds.
  const isDraft = new Set(drafts.map(({ id }) => id));
  const sealed = store.tasks.open(PAPERS_TASK).filter(({ record }) => !isDraft.has(record));
  return [
    ...drafts
      .map((record) => ({ record, papers: papersOf(opened, record, on) }))
      .filter(({ papers }) => papers > 0)
      .map(({ record: { id, shortCode, startedAt: since }, papers }) => {
        return { record: id, shortCode, since, papers };
      }),
    ...sealed.map(({ id, record, createdAt: since }) => {
      return { record, shortCode: store.records.shortCodeOf(record) ?? '', since, task: id };
    }),
  ];
}
