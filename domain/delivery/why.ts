/** Where an entry is and why it is there: what the desk says of it in words. */
import type { Batch } from '#domain/delivery/batch';
import { expiredReason, type OutboxEntry } from '#domain/delivery/entry';

export const whyCodes = [
  /** waiting: it goes with the next delivery, at `at` where that is known */
  'waitsForNight',
  /** waiting: the agency cannot be reached just now; `cause` is the fault */
  'agencyFault',
  /** waiting: a batch it was in was refused as a whole, so it travels alone next time */
  'travelsAlone',
  /** in-batch: on its way right now */
  'onItsWay',
  /** in-batch: sending failed, the next try is at `at`; `cause` is the fault */
  'waitsForRetry',
  /** in-batch: handed over at `at`, no receipt yet; `cause` is the fault of sending it once more, where that failed */
  'sentNotAnswered',
  /** in-batch: at the delivery service since `at`, not fetched and decided by the agency yet */
  'collectedNot',
  /** parked by the agency; `cause` is its reason */
  'rejected',
  /** parked: nobody at the agency fetched it in time */
  'expired',
  /** parked by the station itself, before it could leave; `cause` is the reason */
  'heldBack',
  /** verifiably accepted at `at` */
  'accepted',
  /** a correction took its place at `at` */
  'replaced',
] as const;
export type WhyCode = (typeof whyCodes)[number];

export type Why = { readonly code: WhyCode; readonly at?: string; readonly cause?: string };

export type WhySurroundings = {
  /** batch it travels in */
  readonly batch?: Batch;
  /** code of what keeps its agency from being reached */
  readonly agencyFault?: string;
  readonly transport: 'folder' | 'fitConnect';
  /** instant of the next delivery */
  readonly next?: string;
};

export function whyOf(
  entry: Pick<OutboxEntry, 'state' | 'reason' | 'changedAt' | 'travelsAlone'>,
  { batch, agencyFault, transport, next }: WhySurroundings,
): Why {
  switch (entry.state) {
    case 'waiting':
      if (agencyFault !== undefined) return { code: 'agencyFault', cause: agencyFault };
      return { code: entry.travelsAlone ? 'travelsAlone' : 'waitsForNight', ...(next ? { at: next } : {}) };
    case 'in-batch':
      return underWay(entry.changedAt, batch, transport);
    case 'parked': {
      const { reason } = entry;
      if (reason === expiredReason) return { code: 'expired', at: entry.changedAt };
      const code = reason?.startsWith('entry.') ? 'heldBack' : 'rejected';
      return { code, at: entry.changedAt, ...(reason === undefined ? {} : { cause: reason }) };
    }
    case 'accepted':
      return { code: 'accepted', at: entry.changedAt };
    case 'replaced':
      return { code: 'replaced', at: entry.changedAt };
  }
}

function underWay(since: string, batch: Batch | undefined, transport: WhySurroundings['transport']): Why {
  const cause = batch?.fault === undefined ? {} : { cause: batch.fault };
  if (batch?.state === 'sent') {
    const at = batch.sentAt ?? since;
    return { code: transport === 'folder' ? 'sentNotAnswered' : 'collectedNot', at, ...cause };
  }
  if (batch?.fault !== undefined) {
    const { nextAttemptAt: at } = batch;
    return { code: 'waitsForRetry', ...cause, ...(at === undefined ? {} : { at }) };
  }
  return { code: 'onItsWay', at: since };
}
