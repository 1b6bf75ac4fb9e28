/** A station and a Zustelldienst with one agency, both by one clock that moves only when told. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewEntry } from '#domain/delivery/entry';
import type { AgencyId } from '#domain/intake/agency';
import {
  createDelivery,
  type DeliveryEvent,
  type DeliveryOptions,
} from '../../../electron/delivery/delivery.ts';
import type { FitConnectDestination } from '../../../electron/delivery/destination.ts';
import {
  type FitConnectOptions,
  fitConnectTransport,
} from '../../../electron/delivery/transport/fit-connect/fit-connect.ts';
import type { SubmissionLedger } from '../../../electron/delivery/transport/fit-connect/ledger.ts';
import { nextId, type OpenOutbox, openOutbox, waitingEntry } from '../../support/agency/outbox.ts';
import { startZustelldienst } from '../../support/fit-connect/index.ts';

export type FitConnectSite = Awaited<ReturnType<typeof createFitConnectSite>>;
type Options = Partial<DeliveryOptions> &
  Partial<FitConnectOptions> & { readonly destinations?: readonly FitConnectDestination[] };

export async function createFitConnectSite(agencies: readonly AgencyId[] = ['jobcentre']) {
  const clock = { now: '2026-08-03T20:00:00.000Z' };
  const service = await startZustelldienst(
    { agencies },
    { now: () => new Date(clock.now), findFault: () => undefined },
  );
  const folder = await mkdtemp(join(tmpdir(), 'rathaus-fit-connect-'));
  const events: DeliveryEvent[] = [];
  const store: OpenOutbox = openOutbox(folder);
  const { outbox } = store;

  const destination = (agency: AgencyId = 'jobcentre'): FitConnectDestination => {
    const place = service.places.find((one) => one.agency === agency);
    if (!place) throw new Error('no such place');
    return {
      agency,
      mode: 'real',
      transport: {
        kind: 'fitConnect',
        destinationId: place.destinationId,
        publicService: { ...place.publicService },
      },
      service: { tokenUrl: service.tokenUrl, submissionUrl: service.baseUrl },
    };
  };

  const delivery = (options: Options = {}) =>
    createDelivery({
      outbox,
      destinations: agencies.map(destination),
      mode: 'real',
      now: () => clock.now,
      random: () => 0.5,
      newId: nextId,
      report: (event) => events.push(event),
      isPayload: () => true,
      transportOf: (to) =>
        fitConnectTransport(to as FitConnectDestination, {
          ledger: store.submissions,
          credentials: () => service.credentials,
          now: () => clock.now,
          random: () => 0.5,
          ...options,
        }),
      ...options,
    });

  return {
    clock,
    service,
    folder,
    events,
    outbox,
    ledger: store.submissions as SubmissionLedger,
    /** the tokens kept as proof for a batch */
    proofs: (batch: string): readonly string[] =>
      store.connection
        .prepare<[string], string>('SELECT signed FROM receipt WHERE batch = ?')
        .pluck()
        .all(batch),
    destination,
    delivery,
    codes: () => events.map(({ code }) => code),
    later: (minutes: number) => {
      clock.now = new Date(Date.parse(clock.now) + minutes * 60_000).toISOString();
    },
    /** Adds entries that wait, and gives their ids. */
    add: (...entries: readonly NewEntry[]): readonly string[] => {
      outbox.addEntries(entries);
      return entries.map(({ entry }) => entry.id);
    },
    faultOf: (agency: AgencyId = 'jobcentre') =>
      outbox.figures().find((figures) => figures.agency === agency)?.fault,
    end: async () => {
      store.close();
      await service.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An entry whose payload an agency can count. */
export function fitEntry(
  content: Readonly<Record<string, unknown>> = {},
  agency: AgencyId = 'jobcentre',
): NewEntry {
  const made = waitingEntry(agency, content);
  const header = { entryId: made.entry.id, recordId: made.entry.recordId, recordVersion: 1, schema: 'probe' };
  return { ...made, payload: JSON.stringify({ header, ...content }) };
}
