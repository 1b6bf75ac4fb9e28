/** A station's delivery and one agency in a temporary folder, with a clock that moves only when told. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeliveryMode } from '#domain/contract/batch';
import type { AgencyId } from '#domain/intake/agency';
import type { Files } from '../../../electron/delivery/atomic-file.ts';
import {
  createDelivery,
  type Delivery,
  type DeliveryEvent,
  type DeliveryOptions,
} from '../../../electron/delivery/delivery.ts';
import { type FolderDestination, isFolder } from '../../../electron/delivery/destination.ts';
import { folderTransport } from '../../../electron/delivery/transport/folder.ts';
import {
  type AgencyOptions,
  type AgencyPaths,
  agencyPaths,
  createAgency,
  type RehearsalAgency,
} from '../../../electron/rehearsal/agency.ts';
import { keysOf } from './keys.ts';
import { nextId, type OpenOutbox, openOutbox } from './outbox.ts';

export type Site = {
  readonly folder: string;
  readonly clock: { now: string };
  readonly events: DeliveryEvent[];
  readonly open: () => OpenOutbox;
  readonly paths: (agency: AgencyId) => AgencyPaths;
  readonly destination: (agency: AgencyId) => Promise<FolderDestination>;
  readonly agency: (agency: AgencyId, options?: Partial<AgencyOptions>) => Promise<RehearsalAgency>;
  readonly delivery: (
    outbox: DeliveryOptions['outbox'],
    agencies: readonly AgencyId[],
    options?: Partial<DeliveryOptions> & { readonly files?: Files },
  ) => Promise<Delivery>;
  readonly remove: () => Promise<void>;
};

export async function createSite(mode: DeliveryMode = 'real'): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'rathaus-delivery-'));
  const clock = { now: '2026-08-03T20:00:00.000Z' };
  const events: DeliveryEvent[] = [];
  const paths = (agency: AgencyId) => agencyPaths(join(folder, agency));

  const destination = async (agency: AgencyId): Promise<FolderDestination> => {
    const keys = await keysOf(agency);
    const { inbox, returns } = paths(agency);
    await mkdir(inbox, { recursive: true });
    await mkdir(returns, { recursive: true });
    return {
      agency,
      mode,
      transport: { kind: 'folder', inbox, returns },
      encryptionKey: keys.encryptionJwk,
      signingKeys: [keys.signingJwk],
    };
  };

  return {
    folder,
    clock,
    events,
    open: () => openOutbox(folder),
    paths,
    destination,
    agency: async (agency, options) =>
      createAgency({
        agency,
        folder: join(folder, agency),
        keys: await keysOf(agency),
        mode,
        now: () => clock.now,
        newId: nextId,
        findFault: () => undefined,
        ...options,
      }),
    delivery: async (outbox, agencies, { files, ...options } = {}) =>
      createDelivery({
        outbox,
        destinations: await Promise.all(agencies.map(destination)),
        mode,
        now: () => clock.now,
        random: () => 0.5,
        newId: nextId,
        report: (event) => events.push(event),
        isPayload: () => true,
        transportOf: (to) => {
          if (!isFolder(to)) throw new Error('no folder');
          const how = { station: 'test-station', mode, now: () => clock.now };
          return folderTransport(to, files ? { ...how, files } : how);
        },
        ...options,
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Moves a site's clock on. */
export function later(site: Site, minutes: number): void {
  site.clock.now = new Date(Date.parse(site.clock.now) + minutes * 60_000).toISOString();
}

/** The names in a folder, none where it does not exist. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}
