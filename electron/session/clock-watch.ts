/**
 * Whether the station's clock was set back: remembered is the latest it ever showed. Times of receipt and of the audit
 * would be wrong, so staff are told; either the clock is put right, or it had been ahead and somebody says so.
 */
import { uptime } from 'node:os';
import type { Actor } from '#domain/record/intake-record';
import type { Clock } from '../clock.ts';
import type { Station } from './station.ts';

/** Time servers move a clock by less. */
const TOLERATED_MS = 10 * 60_000;
/** Between two looks the clock may be put right by this much without a word. */
const JUMP_MS = 2 * 60_000;
const KEPT_JUMPS = 10;

export type ClockJump = { readonly at: string; readonly seconds: number };

export type ClockWatch = ReturnType<typeof makeClockWatch>;

/** @param steady milliseconds since the machine was switched on, its sleep among them, whatever the clock shows */
export function makeClockWatch(
  station: Station,
  clock: Clock,
  changed: () => void,
  steady: () => number = () => 1000 * uptime(),
) {
  let looked: { readonly clock: number; readonly steady: number } | undefined;
  const jumps = (): ClockJump[] =>
    (station.opened().store.settings.get('clock.jumps') as ClockJump[] | undefined) ?? [];
  const noteJump = (): void => {
    const seen = { clock: clock.now().getTime(), steady: steady() };
    const off = looked ? seen.clock - looked.clock - (seen.steady - looked.steady) : 0;
    looked = seen;
    if (Math.abs(off) <= JUMP_MS) return;
    const jump: ClockJump = { at: now(), seconds: Math.round(off / 1000) };
    station.opened().store.settings.set('clock.jumps', [jump, ...jumps()].slice(0, KEPT_JUMPS));
  };
  const now = () => clock.now().toISOString();
  const latest = () => station.opened().store.settings.get('clock.latest') as string | undefined;
  const isBehind = (at: string | undefined): boolean =>
    at !== undefined && Date.parse(at) - clock.now().getTime() > TOLERATED_MS;

  return {
    /** To be called every few minutes. */
    note: (): void => {
      if (!station.isOpen()) return;
      noteJump();
      const before = latest();
      if (before === undefined || before < now()) station.opened().store.settings.set('clock.latest', now());
      else if (isBehind(before)) changed();
    },
    /** When the clock went on or back by itself, the latest first. */
    jumps: (): ClockJump[] => (station.isOpen() ? jumps() : []),
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
