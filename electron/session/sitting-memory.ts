/**
 * The sittings of this station in memory, rebuilt from the store when it is opened, so that saving an answer costs one
 * commit and no reading. It changes only after the store has.
 */
import type { IntakeRecord } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import { type Clock, dayInGermany } from '../clock.ts';
import type { Scans } from '../store/records.ts';
import type { Store } from '../store/store.ts';

const HOUR_MS = 3_600_000;
/** With an hour more for the day on which the clock is set back. */
const DAY_MS = 24 * HOUR_MS;

/** Of one that went to another household nobody is left. */
export const isOwn = ({ mergedInto }: IntakeRecord): boolean => mergedInto === undefined;

export type SittingMemory = ReturnType<typeof sittingMemory>;

export function sittingMemory(store: Store, clock: Pick<Clock, 'now'>) {
  const open = new Map(store.records.drafts().map((record) => [record.id, record]));
  for (const record of open.values()) store.persons.keepSoon(record);
  /** Today's that are over: they change no more, and the desk asks for them after every touch at the kiosk. */
  let ended = new Map<string, IntakeRecord>();
  const scans = new Map<string, Map<string, readonly string[]>>();

  const find = (id: string): IntakeRecord => {
    const record = open.get(id) ?? store.records.find(id);
    if (!record) throw new CallFailure('record.unknown');
    return record;
  };
  const drop = (id: string): void => {
    open.delete(id);
    scans.delete(id);
    ended.delete(id);
  };

  return {
    find,
    /** It is over, or another part of the program changed it. */
    drop,
    keep: (record: IntakeRecord): IntakeRecord => {
      if (record.state !== 'draft') drop(record.id);
      else {
        open.set(record.id, record);
        ended.delete(record.id);
      }
      return record;
    },
    scansOf: (id: string): Scans => {
      const known = scans.get(id);
      if (known) return known;
      const stored = new Map(store.records.scansOf(id));
      if (open.has(id)) scans.set(id, stored);
      return stored;
    },
    keepScans: (id: string, all: Map<string, readonly string[]>): void => void scans.set(id, all),
    /** For lists: today's need not be opened and decrypted each time. */
    atAGlance: (id: string): IntakeRecord => ended.get(id) ?? find(id),

    /** Those that are not over, the oldest first. */
    drafts: (): readonly IntakeRecord[] => [...open.values()].filter(isOwn),

    /** Open sittings, and those that ended today (as Germany counts days); newest first. */
    list: (): readonly IntakeRecord[] => {
      const today = dayInGermany(clock.now());
      const todays = store.records
        .endedSince(new Date(clock.now().getTime() - DAY_MS - HOUR_MS).toISOString())
        .filter(({ at }) => dayInGermany(new Date(at)) === today)
        .map(({ id }) => ended.get(id) ?? find(id));
      ended = new Map(todays.map((record) => [record.id, record]));
      return [...open.values(), ...todays].filter(isOwn).sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
    },
  };
}
