/** What delivery is given: it brings no clock, no chance and no disk of its own. */
import type { DeliveryMode } from '#domain/contract/batch';
import type { AgencyId } from '#domain/intake/agency';
import type { Destination } from './destination.ts';
import type { OutboxPort } from './outbox-port.ts';
import type { Transport } from './transport/transport.ts';

/** Codes and ids only: this goes to the log. */
export type DeliveryEvent = {
  readonly code: string;
  readonly agency?: AgencyId;
  readonly batch?: string;
  readonly entry?: string;
};

export type DeliveryOptions = {
  readonly outbox: OutboxPort;
  readonly destinations: readonly Destination[];
  /** A destination of the other mode is never used: rehearsal cannot reach a real agency. */
  readonly mode: DeliveryMode;
  /** instant, ISO 8601 UTC */
  readonly now: () => string;
  /** from 0 to below 1 */
  readonly random: () => number;
  /** UUIDv7 */
  readonly newId: () => string;
  readonly report: (event: DeliveryEvent) => void;
  /** Called once per destination, before its first use. */
  readonly transportOf: (destination: Destination) => Transport | Promise<Transport>;
  /** Whether a frozen payload still has the shape its agency may receive. */
  readonly isPayload: (kind: string, version: number, payload: unknown) => boolean;
  /** Lets no other program deliver from the same store meanwhile. Absent: nobody else can. */
  readonly lock?: DeliveryLock;
};

export type DeliveryLock = {
  /** @returns how to let go, or undefined while somebody else delivers */
  readonly take: () => (() => void) | undefined;
};

export type DeliverySummary = {
  /** batches handed over */
  readonly sent: number;
  /** receipts taken in */
  readonly receipts: number;
  /** Another program delivers from the same store just now; nothing was done here. */
  readonly elsewhere?: true;
};
