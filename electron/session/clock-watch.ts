/**
 * Whether the station's clock was set back: remembered is the latest it ever showed. Times of receipt and of the audit
 * would be wrong, so staff are told; either the clock is put right, or it had been ahead and somebody says so.
 */
import type { Actor } from '#domain/record/intake-record';
import type { Clock } from '../clock.ts';
import type { Station } from './station.ts';

/** Time servers move a clock by less. */
const TOLERATED_MS = 10 * 60_000;

export type ClockWatch = ReturnType<typeof makeClockWatch>;

export function makeClockWatch(station: Station, clock: Clock, changed: () => void) {
  const now = () => clock.now().toISOString();
  const latest = () => station.opened().store.settings.get('clock.latest') as string | undefined;
  const isBehind = (at: string | undefined): boolean =>
    at !== undefined && Date.parse(at) - clock.now().getTime() > TOLERATED_MS;

  return {
    /** To be called every few minutes. */
    note: (): void => {
      if (!station.isOpen()) return;
      const before = latest();
      if (before === undefined || before < now()) station.opened().store.settings.set('clock.latest', now());
      else if (isBehind(before)) changed();
    },
    /** Instant the clock showed before it was set back; undefined: it goes as it should. */
    setBackFrom: (): string | undefined => {
      if (!station.isOpen()) return undefined;
      const before = latest();
      return isBehind(before) ? before : undefined;
    },
    /** The clock is right now: it was ahead before. */
    confirm: (actor: Actor): void => {
      const { settings, records } = station.opened().store;
      records.audit({ action: 'clock.confirm', actor, detail: String(latest()) });
      settings.set('clock.latest', now());
      changed();
    },
  };
}
