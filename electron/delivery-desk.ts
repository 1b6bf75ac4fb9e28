/** Brings delivery to life once the station is open. Loaded after the windows show: `jose` is not needed before. */
import { join } from 'node:path';
import { findFault, isPayload } from '#domain/agencies/payloads';
import type { Clock } from './clock.ts';
import { type Destination, isFolder } from './delivery/destination.ts';
import type { DeliveryEvent } from './delivery/options.ts';
import type { FolderOptions } from './delivery/transport/folder.ts';
import type { Transport } from './delivery/transport/transport.ts';
import type { Log } from './log.ts';
import { takeOverSecrets } from './secrets-file.ts';
import { credentialsFor } from './session/credentials.ts';
import type { DeliveryDesk } from './session/delivery-access.ts';
import type { LoadedSite } from './site/load-site.ts';
import { destinationsOf, type StationSite } from './site/site-file.ts';
import type { Store } from './store/store.ts';

export type DeliveryDeskOptions = {
  readonly loaded: LoadedSite;
  readonly site: StationSite;
  readonly store: Store;
  /** the rehearsal's agencies live here */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly onResume: (listener: () => void) => () => void;
  readonly changed: () => void;
  /** removes what is due */
  readonly purge: () => void;
};

export type RunningDelivery = DeliveryDesk & { readonly stop: () => void };

const AGENCIES_LOOK_MS = 3_000;
/** Retention counts days, so an hour more or less is nothing. */
const PURGE_EVERY_MS = 3_600_000;

export async function startDelivery(options: DeliveryDeskOptions): Promise<RunningDelivery> {
  const { loaded, site, store, clock, log, changed } = options;
  const [{ createDelivery }, { createSchedule }] = await Promise.all([
    import('./delivery/delivery.ts'),
    import('./delivery/schedule.ts'),
  ]);
  const rehearsal = loaded.kind === 'rehearsal';
  const now = () => clock.now().toISOString();
  const report = (event: DeliveryEvent) => log('info', event);
  const agencies = rehearsal ? await startAgencies(options.folder, now, report) : undefined;
  const destinations: readonly Destination[] =
    agencies?.destinations ?? (loaded.kind === 'live' ? destinationsOf(loaded.site) : []);

  const secretsFault = takeOverSecrets(store.secrets, process.env.RATHAUS_SECRETS, now());
  if (secretsFault) log('warn', { code: secretsFault });

  options.purge();
  const purging = setInterval(options.purge, PURGE_EVERY_MS);
  purging.unref();

  const delivery = createDelivery({
    outbox: store.outbox,
    destinations,
    mode: rehearsal ? 'rehearsal' : 'real',
    now,
    random: Math.random,
    newId: clock.uuid,
    report,
    isPayload,
    transportOf: (destination) =>
      transportFor(destination, store, {
        station: site.station.id,
        mode: rehearsal ? 'rehearsal' : 'real',
        now,
      }),
    lock: store.deliveryLock,
  });
  const schedule = createSchedule({
    delivery,
    outbox: store.outbox,
    at: site.delivery.time,
    now,
    // In rehearsal nobody wants to wait a minute for a receipt.
    roundSeconds: rehearsal ? 4 : 60,
    onResume: options.onResume,
    report,
    changed,
  });
  schedule.start();
  return {
    deliver: schedule.deliverNow,
    isRunning: delivery.isRunning,
    next: schedule.nextDelivery,
    stop: () => {
      clearInterval(purging);
      schedule.stop();
      agencies?.stop();
    },
  };
}

/** Only what a site uses is loaded. */
async function transportFor(destination: Destination, store: Store, how: FolderOptions): Promise<Transport> {
  if (isFolder(destination)) {
    const { folderTransport } = await import('./delivery/transport/folder.ts');
    return folderTransport(destination, how);
  }
  const { fitConnectTransport } = await import('./delivery/transport/fit-connect/fit-connect.ts');
  const { agency } = destination;
  return fitConnectTransport(destination, {
    ledger: store.submissions,
    credentials: () => credentialsFor(store.secrets, agency),
    now: how.now,
    random: Math.random,
  });
}

async function startAgencies(folder: string, now: () => string, report: (event: DeliveryEvent) => void) {
  const { createRehearsalAgencies } = await import('./rehearsal/agencies.ts');
  const agencies = await createRehearsalAgencies({
    folder: join(folder, 'agencies'),
    everyMilliseconds: AGENCIES_LOOK_MS,
    now,
    findFault,
    report,
  });
  agencies.start();
  return agencies;
}
