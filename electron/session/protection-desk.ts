/** The station's keys and backups for the operator, and the ways back into a station that cannot be opened. */
import type { z } from 'zod';
import type { backupsShape, protectionShape, restoreShape } from '#domain/contract/protection-shapes';
import { parseRecovery } from '#domain/identity/recovery-code';
import type { Actor } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import type { StationSite } from '../site/site-file.ts';
import { BackupError } from '../store/backup-error.ts';
import { type Opener, restoreBackup } from '../store/restore.ts';
import { recoverStore, type StoreOptions } from '../store/store.ts';
import { storeCodeOf } from '../store/store-error.ts';
import type { Backups } from './backups.ts';
import type { ClockWatch } from './clock-watch.ts';
import type { DeliveryAccess } from './delivery-access.ts';
import type { Station } from './station.ts';

export type ProtectionDeskOptions = {
  readonly station: Station;
  readonly delivery: DeliveryAccess;
  readonly backups: Backups;
  readonly clockWatch: ClockWatch;
  readonly place: StationSite['backup'];
  readonly storeOptions: () => StoreOptions;
  readonly actor: () => Actor;
  readonly changed: () => void;
};

/** With these a backup may take the place of what lies there: nothing of it can be opened. */
const restorable: readonly string[] = [
  'store.passphraseNew',
  'store.keyMissing',
  'store.keyDamaged',
  'store.databaseMissing',
  'store.damaged',
  'store.foreign',
];

export type ProtectionDesk = ReturnType<typeof makeProtectionDesk>;

export function makeProtectionDesk(options: ProtectionDeskOptions) {
  const { station, delivery, backups, place, storeOptions, actor, changed } = options;
  let restoring = false;

  const openerOf = (request: z.infer<typeof restoreShape>): Opener => {
    if ('passphrase' in request) return { passphrase: request.passphrase };
    const parsed = parseRecovery(request.recovery);
    if (parsed.ok) return { recovery: parsed.secret, newPassphrase: request.newPassphrase };
    const { code, ...where } = parsed.fault;
    throw new CallFailure(code, { where: String(Object.values(where).flat().join(', ')) });
  };
  const restoreOrRecover = async (request: z.infer<typeof restoreShape>): Promise<void> => {
    const opener = openerOf(request);
    const closed = station.closed() ?? '';
    if (request.backup === undefined) {
      if (closed !== 'store.passphraseNeeded') throw new CallFailure('restore.notNow');
      if (!('recovery' in opener)) throw new CallFailure('restore.notNow');
      await recoverStore(storeOptions(), opener.recovery, opener.newPassphrase);
      await station.open(opener.newPassphrase);
      station.opened().store.records.audit({ action: 'keys.recovered' });
      return;
    }
    if (!restorable.includes(closed)) throw new CallFailure('restore.notNow');
    if (!place) throw new CallFailure('backup.noPlace');
    const passphrase = await restoreBackup(storeOptions(), place.folder, request.backup, opener);
    await station.open(passphrase);
    station.opened().store.records.audit({ action: 'backup.restored', detail: request.backup });
  };

  return {
    protection: async (): Promise<z.input<typeof protectionShape>> => {
      const { store } = station.opened();
      const { reachable, sameDisk, held } = await backups.look();
      return {
        recoveryMadeAt: store.keys.recoveryMadeAt(),
        canLock: !station.rehearsal,
        clockSetBackFrom: options.clockWatch.setBackFrom(),
        ...(place ? { backup: { ...place, reachable, sameDisk, held, ...backups.state() } } : {}),
      };
    },
    clockSetBackFrom: () => options.clockWatch.setBackFrom(),
    confirmClock: (): void => options.clockWatch.confirm(actor()),
    backUpNow: (): Promise<void> => backups.backUp(actor()),
    changePassphrase: async (old: string, next: string): Promise<void> => {
      const { store } = station.opened();
      await store.keys.changePassphrase(old, next);
      store.records.audit({ action: 'keys.passphrase', actor: actor() });
      changed();
    },
    makeRecovery: async (passphrase: string): Promise<{ readonly groups: string[] }> => {
      const { store } = station.opened();
      const groups = await store.keys.makeRecovery(passphrase);
      store.records.audit({ action: 'keys.recovery', actor: actor() });
      changed();
      return { groups: [...groups] };
    },
    /** Closes the station: whoever wants to go on needs its passphrase. */
    lockStation: (): void => {
      const { store } = station.opened();
      if (station.rehearsal) throw new CallFailure('lock.rehearsal');
      if (delivery.current()?.isRunning()) throw new CallFailure('lock.delivering');
      store.records.audit({ action: 'store.lock', actor: actor() });
      station.close('store.passphraseNeeded');
    },
    backups: async (): Promise<z.input<typeof backupsShape>> => {
      if (station.closed() === undefined) throw new CallFailure('restore.notNow');
      return backups.look();
    },
    restore: async (request: z.infer<typeof restoreShape>): Promise<void> => {
      if (restoring) throw new CallFailure('store.opening');
      restoring = true;
      try {
        await restoreOrRecover(request);
      } catch (error) {
        if (error instanceof CallFailure) throw error;
        const code = error instanceof BackupError ? error.code : storeCodeOf(error);
        throw code === undefined ? error : new CallFailure(code);
      } finally {
        restoring = false;
      }
    },
  };
}
