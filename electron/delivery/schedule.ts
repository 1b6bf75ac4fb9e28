/** The night's delivery, and the small round every minute that fetches receipts and sends again what is due. */
import { Cron } from 'croner';
import { deliveryTimeZone, nextDelivery } from '#domain/delivery/next-delivery';
import type { Delivery, DeliverySummary } from './delivery.ts';
import type { OutboxPort } from './outbox-port.ts';

export type ScheduleOptions = {
  readonly delivery: Delivery;
  readonly outbox: Pick<OutboxPort, 'lastRun' | 'setLastRun'>;
  /** `HH:MM`, wall clock of Europe/Berlin */
  readonly at: string;
  /** instant, ISO 8601 UTC */
  readonly now: () => string;
  /** Seconds between two small rounds, at most 60; 60 where nothing is given. */
  readonly roundSeconds?: number;
  /** Calls the listener when the machine wakes from sleep; returns how to stop listening. */
  readonly onResume?: (listener: () => void) => () => void;
  /** When it is called nothing has been lost; the next round tries again. Codes only. */
  readonly report: (event: { readonly code: string }) => void;
  /** after each run that may have changed something */
  readonly changed?: (summary: DeliverySummary) => void;
};

export type Schedule = {
  /** Catches up at once if the last night was missed. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Does not count as the night's delivery. */
  readonly deliverNow: () => Promise<DeliverySummary>;
  /** instant of the next delivery, ISO 8601 UTC */
  readonly nextDelivery: () => string;
};

/** @throws RangeError 'delivery.timeInvalid' */
export function createSchedule(options: ScheduleOptions): Schedule {
  const { delivery, outbox, at, now, report } = options;
  nextDelivery(now(), at, undefined);
  const [hour, minute] = at.split(':').map(Number);
  let jobs: readonly Cron[] = [];
  let stopListening: (() => void) | undefined;

  const deliverNow = async () => {
    const summary = await delivery.deliver();
    options.changed?.(summary);
    return summary;
  };

  /** Runs the night's delivery if it is due, otherwise the small round. */
  const round = async () => {
    try {
      const begun = now();
      if (Date.parse(nextDelivery(begun, at, outbox.lastRun())) <= Date.parse(begun)) {
        const { elsewhere } = await deliverNow();
        // Another program delivers from this store, and notes it when it is through; should it die, we go on.
        if (!elsewhere) outbox.setLastRun(begun);
      } else if (!delivery.isRunning()) {
        const summary = await delivery.pulse();
        if (summary.sent + summary.receipts > 0) options.changed?.(summary);
      }
    } catch {
      report({ code: 'delivery.roundFailed' });
    }
  };

  return {
    start: () => {
      if (jobs.length > 0) return;
      const how = { timezone: deliveryTimeZone, protect: true, unref: true, catch: true };
      jobs = [
        new Cron(`${minute} ${hour} * * *`, how, round),
        new Cron(`*/${options.roundSeconds ?? 60} * * * * *`, how, round),
      ];
      stopListening = options.onResume?.(() => void round());
      void round();
    },
    stop: () => {
      for (const job of jobs) job.stop();
      jobs = [];
      stopListening?.();
      stopListening = undefined;
    },
    deliverNow,
    nextDelivery: () => nextDelivery(now(), at, outbox.lastRun()),
  };
}
