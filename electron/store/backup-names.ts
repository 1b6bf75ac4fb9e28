/** How a backup is named, and which are kept. A name says whose station and when, and nothing of any person. */

/** Times in a name are UTC, to the second. */
const pattern = /^([a-z0-9][a-z0-9-]{2,39})-(\d{8}T\d{6}Z)$/;

/** @param at instant, ISO 8601 UTC. @returns `probe-1-20261125T020000Z` */
export const backupName = (station: string, at: string): string => `${station}-${stampOf(at)}`;

export const stampOf = (at: string): string =>
  at.replace(/\.\d+/, '').replaceAll('-', '').replaceAll(':', '');

/** @returns the instant a name states, or undefined for whatever else lies in the folder */
export function backupTime(station: string, name: string): string | undefined {
  const [, whose, stamp] = pattern.exec(name) ?? [];
  if (whose !== station || stamp === undefined) return undefined;
  const at = stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z');
  return Number.isNaN(Date.parse(at)) ? undefined : at;
}

const DAY_MS = 86_400_000;
const DAILY = 7;
/** This week and four that are over. */
const WEEKLY = 5;

/** Days since a Monday, so that seven make a week from Monday to Sunday. */
const dayOf = (at: string): number => Math.floor(Date.parse(at) / DAY_MS) + 3;

/**
 * The last of each of the last seven days that have one, and the last of this week and of the four before; none older than `keepDays`. The newest stays in any case: a station without any backup is worse.
 * @param times instants, ISO 8601 UTC; `now` is the newest one's, whatever the clock says of the others
 */
export function toKeep(times: readonly string[], keepDays: number): ReadonlySet<string> {
  const [newest, ...older] = [...times].sort().reverse();
  if (newest === undefined) return new Set();
  const young = [newest, ...older.filter((at) => Date.parse(newest) - Date.parse(at) <= keepDays * DAY_MS)];
  const lastOf = (unit: (at: string) => number, most: number): readonly string[] => {
    const first = new Map<number, string>();
    for (const at of young) if (!first.has(unit(at))) first.set(unit(at), at);
    return [...first.values()].slice(0, most);
  };
  return new Set([newest, ...lastOf(dayOf, DAILY), ...lastOf((at) => Math.floor(dayOf(at) / 7), WEEKLY)]);
}
