/** Hands over and fetches: one run at a time, the agencies beside each other, none held up by another. */
import { isDue } from '#domain/delivery/batch';
import type { AgencyId } from '#domain/intake/agency';
import { type AgencyRun, buildBatch, sendBatch } from './batch-run.ts';
import type { Destination } from './destination.ts';
import { type EnvelopeKey, importEncryptionKey } from './envelope.ts';
import type { DeliveryOptions, DeliverySummary } from './options.ts';
import { collectReceipts } from './receipt-run.ts';
import { folderTransport } from './transport/folder.ts';
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

type Reach = 'everything' | 'whatIsDue';

export function createDelivery(options: DeliveryOptions): Delivery {
  const transportOf = options.transportOf ?? defaultTransport;
  const transports = new Map<AgencyId, Transport>();
  const keys = new Map<AgencyId, EnvelopeKey>();
  const faults = new Map<AgencyId, string | undefined>();
  let running: { readonly reach: Reach; readonly promise: Promise<DeliverySummary> } | undefined;

  /** Imported and tried out once. */
  const keyOf = async (destination: Destination): Promise<EnvelopeKey> => {
    try {
      const key = keys.get(destination.agency) ?? (await importEncryptionKey(destination.encryptionKey));
      keys.set(destination.agency, key);
      return key;
    } catch {
      throw new AgencyFault('key.invalid');
    }
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
      if (destination.mode !== options.mode) throw new AgencyFault('destination.wrongMode');
      const transport = transports.get(agency) ?? transportOf(destination);
      transports.set(agency, transport);
      const run = { options, destination, transport, key: () => keyOf(destination) };
      try {
        receipts = await collectReceipts(run);
      } catch (error) {
        // A return folder that cannot be read is no reason to keep back what can be sent.
        fault = faultCode(error);
      }
      sent = await sendAll(run, reach);
    } catch (error) {
      fault = faultCode(error);
    }
    try {
      const stuck = options.outbox.openFault(agency);
      noteFault(agency, fault ?? stuck);
    } catch {
      // The store itself fails: there is nowhere to note it, and nothing was promised to anyone.
      options.report({ code: 'delivery.storeFailed', agency });
    }
    return { sent, receipts };
  };

  const runAll = async (reach: Reach): Promise<DeliverySummary> => {
    // Beside each other: a slow folder of one agency keeps no other waiting, and while one encrypts another writes.
    const done = await Promise.all(options.destinations.map((destination) => runAgency(destination, reach)));
    return {
      sent: done.reduce((sum, { sent }) => sum + sent, 0),
      receipts: done.reduce((sum, { receipts }) => sum + receipts, 0),
    };
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

async function sendAll(
  run: AgencyRun & { readonly key: () => Promise<EnvelopeKey> },
  reach: Reach,
): Promise<number> {
  const { outbox, now } = run.options;
  const { agency } = run.destination;
  const open = outbox
    .dueBatches(agency, now(), 1000)
    .filter((batch) => isDue(batch, now()) || (reach === 'everything' && batch.state === 'ready'));
  if (open.length === 0 && (reach === 'whatIsDue' || outbox.waitingEntries(agency, 1).length === 0)) return 0;

  const key = await run.key();
  let sent = 0;
  for (const batch of open) sent += await sendBatch(run, batch, key);
  while (reach === 'everything') {
    const built = buildBatch(run);
    if (built === 'nothingWaits') break;
    if (built !== 'allParked') sent += await sendBatch(run, built.batch, key, built.payloads);
  }
  return sent;
}

/** A fault of the agency's own settings. */
class AgencyFault extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.name = 'AgencyFault';
    this.code = code;
  }
}

function faultCode(error: unknown): string {
  return error instanceof TransportFault || error instanceof AgencyFault ? error.code : 'delivery.failed';
}

function defaultTransport({ transport }: Destination): Transport {
  switch (transport.kind) {
    case 'folder':
      return folderTransport(transport);
  }
}
