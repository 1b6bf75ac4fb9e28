/** Makes backups at the time the site names, and at once when asked; remembers how the last one went. */
import { nextDelivery } from '#domain/delivery/next-delivery';
import type { Actor } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { StationSite } from '../site/site-file.ts';
import { backupCodeOf } from '../store/backup-error.ts';
import type { SlowWork } from '../store/slow-work.ts';
import type { Store } from '../store/store.ts';
import type { Station } from './station.ts';

const HOUR_MS = 3_600_000;
const OVERDUE_MS = 48 * HOUR_MS;
/** Between two steps against traces. */
const STEP_MS = 100;
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

export type BackupsOptions = {
  readonly station: Station;
  readonly place: StationSite['backup'];
  readonly work: Pick<SlowWork, 'lookForBackups'>;
  /** folder of the store */
  readonly folder: string;
  /** id of the station */
  readonly id: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly changed: () => void;
};

type Last = { readonly name: string; readonly at: string; readonly bytes: number; readonly records: number };
type Fault = { readonly code: string; readonly at: string };

export type Backups = ReturnType<typeof makeBackups>;

export function makeBackups(options: BackupsOptions) {
  const { station, place, work, folder, id, clock, log, changed } = options;
  let running: Promise<void> | undefined;
  const now = () => clock.now().toISOString();

  const lastOf = ({ settings }: Store) => settings.get('backup.last') as Last | undefined;
  const faultOf = ({ settings }: Store) => settings.get('backup.fault') as Fault | null | undefined;

  const run = async (
    store: Store,
    folderAndDays: NonNullable<typeof place>,
    actor?: Actor,
  ): Promise<void> => {
    try {
      const { name, at, bytes, records } = await store.backUp(folderAndDays);
      if (!station.isOpen()) return;
      store.settings.set('backup.last', { name, at, bytes, records } satisfies Last);
      store.settings.set('backup.fault', null);
      store.records.audit({ action: 'backup.made', detail: name, ...(actor ? { actor } : {}) });
      log('info', { code: 'backup.made' });
    } catch (error) {
      const code = backupCodeOf(error);
      log('warn', { code });
      if (station.isOpen()) {
        store.settings.set('backup.fault', { code, at: now() } satisfies Fault);
        store.records.audit({ action: 'backup.failed', detail: code, ...(actor ? { actor } : {}) });
      }
      throw new CallFailure(code);
    }
  };

  /** One at a time: whoever asks while one is made waits for that. @throws CallFailure with a `BackupCode` */
  const backUp = (actor?: Actor): Promise<void> => {
    if (!place) throw new CallFailure('backup.noPlace');
    running ??= run(station.opened().store, place, actor).finally(() => {
      running = undefined;
      changed();
    });
    changed();
    return running;
  };

  let isCleaning = false;
  /** A step, then somebody else's turn: each is over before anybody notices. */
  const clean = async (): Promise<void> => {
    if (isCleaning) return;
    isCleaning = true;
    try {
      while (station.isOpen() && station.opened().store.retention.removeTrace()) await pause(STEP_MS);
    } finally {
      isCleaning = false;
    }
  };

  const isDue = (at: string, last: string | undefined): boolean =>
    Date.parse(nextDelivery(now(), at, last)) <= clock.now().getTime();

  return {
    backUp,
    /** To be called every few minutes: ends what purging left to be done, and backs up once a night; again an hour after it failed. */
    round: async (): Promise<void> => {
      if (!station.isOpen()) return;
      const { store } = station.opened();
      await clean();
      if (!station.isOpen()) return;
      const fault = faultOf(store);
      const sinceFault = fault ? clock.now().getTime() - Date.parse(fault.at) : Number.POSITIVE_INFINITY;
      // A fault of tomorrow comes from a clock that was set back.
      const hasToWait = sinceFault >= 0 && sinceFault < HOUR_MS;
      if (!place || running || hasToWait || !isDue(place.time, lastOf(store)?.at)) return;
      await backUp().catch(() => undefined);
    },
    /** What lies in the folder, and whether it can be reached. A share that does not answer holds up no screen. */
    look: async () => {
      const found = place
        ? await work.lookForBackups(place.folder, id, folder)
        : { reachable: false, sameDisk: false, held: [] };
      const held = found.held.map(({ name, at, bytes, records }) => ({ name, at, bytes, records }));
      return { ...found, held, ...(place ? { folder: place.folder } : {}) };
    },
    state: () => {
      const { store } = station.opened();
      const last = lastOf(store);
      const age = last ? clock.now().getTime() - Date.parse(last.at) : Number.POSITIVE_INFINITY;
      return {
        running: running !== undefined,
        last: last && { at: last.at, bytes: last.bytes, records: last.records },
        fault: faultOf(store) ?? undefined,
        overdue: age > OVERDUE_MS,
        // The newest stays whatever its age; what was purged since lives on in it.
        tooOld: last !== undefined && place !== undefined && age > place.keepDays * 24 * HOUR_MS,
      };
    },
  };
}
