/** Hands over and fetches: one run at a time, the agencies beside each other, none held up by another. */
import type { AgencyId } from '#domain/intake/agency';
import type { Destination } from './destination.ts';
import type { DeliveryOptions, DeliverySummary } from './options.ts';
import { collectReturns } from './receipt-run.ts';
import { type Reach, sendAll } from './send-run.ts';
import { type Transport, TransportFault } from './transport/transport.ts';

export type { DeliveryEvent, DeliveryOptions, DeliverySummary } from './options.ts';

export type Delivery = {
  /**
   * Fetches receipts, sends what waits and what must go again. While one runs, joins it. Never rejects: what goes
   * wrong is a fault code on its agency.
   */
  readonly deliver: () => Promise<DeliverySummary>;
  /** Fetches receipts and sends again what is due; takes no new entries. Never rejects. */
  readonly pulse: () => Promise<DeliverySummary>;
  readonly isRunning: () => boolean;
};

export function createDelivery(options: DeliveryOptions): Delivery {
  const transports = new Map<AgencyId, Promise<Transport>>();
  const faults = new Map<AgencyId, string | undefined>();
  let running: { readonly reach: Reach; readonly promise: Promise<DeliverySummary> } | undefined;

  const transportOf = (destination: Destination): Promise<Transport> => {
    const { agency } = destination;
    const made = transports.get(agency) ?? Promise.resolve(options.transportOf(destination));
    transports.set(agency, made);
    made.catch(() => transports.delete(agency));
    return made;
  };

  const noteFault = (agency: AgencyId, code: string | undefined) => {
    if (faults.has(agency) && faults.get(agency) === code) return;
    options.outbox.setFault(agency, code, options.now());
    faults.set(agency, code);
    if (code !== undefined) options.report({ code, agency });
  };

  const runAgency = async (destination: Destination, reach: Reach): Promise<DeliverySummary> => {
    const { agency } = destination;
    let sent = 0;
    let receipts = 0;
    let fault: string | undefined;
    try {
      if (destination.mode !== options.mode) throw new WrongMode();
      const run = { options, destination, transport: await transportOf(destination), storing: [] };
      const collected = await collectReturns(run);
      receipts = collected.taken;
      // What keeps us from reading what came back is no reason to keep back what can be sent.
      if (collected.fault !== undefined) fault = faultCode(collected.fault);
      const outcome = await sendAll(run, reach);
      sent = outcome.sent;
      fault = outcome.fault?.code ?? fault;
    } catch (error) {
      fault = faultCode(error);
    }
    try {
      noteFault(agency, fault ?? options.outbox.openFault(agency));
    } catch {
      // The store itself fails: there is nowhere to note it, and nothing was promised to anyone.
      options.report({ code: 'delivery.storeFailed', agency });
    }
    return { sent, receipts };
  };

  const runAll = async (reach: Reach): Promise<DeliverySummary> => {
    let letGo: (() => void) | undefined;
    try {
      letGo = options.lock ? options.lock.take() : () => undefined;
    } catch {
      options.report({ code: 'delivery.lockFailed' });
      return { sent: 0, receipts: 0 };
    }
    if (!letGo) {
      // The small round comes every minute; saying so each time would fill the log.
      if (reach === 'everything') options.report({ code: 'delivery.elsewhere' });
      return { sent: 0, receipts: 0, elsewhere: true };
    }
    try {
      // Beside each other: a slow agency keeps no other waiting, and while one encrypts another writes.
      const done = await Promise.all(
        options.destinations.map((destination) => runAgency(destination, reach)),
      );
      return {
        sent: done.reduce((sum, { sent }) => sum + sent, 0),
        receipts: done.reduce((sum, { receipts }) => sum + receipts, 0),
      };
    } finally {
      letGo();
    }
  };

  const begin = (reach: Reach): Promise<DeliverySummary> => {
    if (running?.reach === 'everything' || running?.reach === reach) return running.promise;
    // Asked to deliver while only looking for receipts: the delivery follows at once.
    const before = running?.promise ?? Promise.resolve();
    const promise = before.then(() => runAll(reach));
    const current = { reach, promise };
    running = current;
    void promise.finally(() => {
      if (running === current) running = undefined;
    });
    return promise;
  };

  return {
    deliver: () => begin('everything'),
    pulse: () => begin('whatIsDue'),
    isRunning: () => running !== undefined,
  };
}

/** Rehearsal and real operation are mixed up: nothing goes there. */
class WrongMode extends Error {
  readonly code = 'destination.wrongMode';
}

function faultCode(error: unknown): string {
  return error instanceof TransportFault || error instanceof WrongMode ? error.code : 'delivery.failed';
}
