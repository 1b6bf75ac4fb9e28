/** What delivery is given: it brings no clock, no chance and no disk of its own. */
import type { DeliveryMode } from '#domain/contract/batch';
import type { AgencyId } from '#domain/intake/agency';
import type { Destination } from './destination.ts';
import type { OutboxPort } from './outbox-port.ts';
import type { Transport } from './transport/transport.ts';

/** Codes and ids only: this goes to the log. */
export type DeliveryEvent = {
  readonly code: string;
  readonly agency: AgencyId;
  readonly batch?: string;
  readonly entry?: string;
};

export type DeliveryOptions = {
  readonly outbox: OutboxPort;
  readonly destinations: readonly Destination[];
  /** A destination of the other mode is never used: rehearsal cannot reach a real agency. */
  readonly mode: DeliveryMode;
  /** id of the station in the site file */
  readonly station: string;
  /** instant, ISO 8601 UTC */
  readonly now: () => string;
  /** from 0 to below 1 */
  readonly random: () => number;
  /** UUIDv7 */
  readonly newId: () => string;
  readonly report: (event: DeliveryEvent) => void;
  readonly transportOf?: (destination: Destination) => Transport;
  /** Whether a frozen payload still has the shape its agency may receive. */
  readonly isPayload: (kind: string, version: number, payload: unknown) => boolean;
};

export type DeliverySummary = {
  /** batches handed over */
  readonly sent: number;
  /** receipts taken in */
  readonly receipts: number;
};
