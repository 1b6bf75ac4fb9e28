/** All agencies to practise with, beside the station: local folders, a decision after a few seconds. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DeliveryMode } from '#domain/contract/batch';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import type { FolderDestination } from '../delivery/destination.ts';
import {
  type AgencyOptions,
  agencyPaths,
  createAgency,
  type Decision,
  type RehearsalAgency,
} from './agency.ts';
import { loadAgencyKeys } from './agency-keys.ts';
import { decideByWish } from './wish.ts';

export type RehearsalAgenciesOptions = Pick<AgencyOptions, 'now'> & {
  /** Decides on an entry counted for the first time; without it, everything valid is accepted, save for a wish. */
  readonly decide?: (agency: AgencyId, payload: unknown, entryId: string) => Decision;
  /** path of the first thing wrong with a payload that came for this agency */
  readonly findFault: (agency: AgencyId, payload: unknown) => string | undefined;
  /** `rehearsal` unless tests play a real town */
  readonly mode?: DeliveryMode;
  /** one folder per agency is made in it */
  readonly folder: string;
  /** milliseconds between two looks into the inboxes */
  readonly everyMilliseconds: number;
  readonly report: (event: { readonly code: string; readonly agency: AgencyId }) => void;
};

export type RehearsalAgencies = {
  /** for the station: where they live and their public keys */
  readonly destinations: readonly FolderDestination[];
  readonly start: () => void;
  readonly stop: () => void;
  /** One look into every inbox, now. */
  readonly readInboxes: () => Promise<void>;
};

/** The first time, making the keys takes some seconds; they run beside each other and off the main thread. */
export async function createRehearsalAgencies(options: RehearsalAgenciesOptions): Promise<RehearsalAgencies> {
  const made = await Promise.all(agencyIds.map((agency) => createOne(agency, options)));
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> | undefined;

  const readInboxes = () => {
    reading ??= (async () => {
      for (const { agency, live } of made) {
        try {
          await live.readInbox();
        } catch {
          options.report({ code: 'rehearsal.agencyFailed', agency });
        }
      }
    })().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  return {
    destinations: made.map(({ destination }) => destination),
    readInboxes,
    start: () => {
      timer ??= setInterval(() => void readInboxes(), options.everyMilliseconds);
      timer.unref();
    },
    stop: () => {
      clearInterval(timer);
      timer = undefined;
    },
  };
}

type Made = {
  readonly agency: AgencyId;
  readonly live: RehearsalAgency;
  readonly destination: FolderDestination;
};

async function createOne(agency: AgencyId, options: RehearsalAgenciesOptions): Promise<Made> {
  const folder = join(options.folder, agency);
  const keys = await loadAgencyKeys(agency, folder);
  const { now, findFault, mode = 'rehearsal', decide = decideByWish(options.folder) } = options;
  const live = await createAgency({
    agency,
    folder,
    keys,
    mode,
    newId: randomUUID,
    now,
    findFault: (payload) => findFault(agency, payload),
    decide: (payload, entryId) => decide(agency, payload, entryId),
  });
  const { inbox, returns } = agencyPaths(folder);
  return {
    agency,
    live,
    destination: {
      agency,
      mode,
      transport: { kind: 'folder', inbox, returns },
      encryptionKey: keys.encryptionJwk,
      signingKeys: [keys.signingJwk],
    },
  };
}
