/** Holds what the agencies counted against what the station sealed. Pure: so that it can itself be tested. */

import { schemaUrn } from '#domain/agencies/payload-schema';
import type { AgencyId } from '#domain/intake/agency';
import type { Snapshot } from './station-process.ts';
import type { Arrival } from './town.ts';

export type Verdict = {
  readonly sealed: number;
  /** records of which every agency has its part */
  readonly delivered: number;
  /** records of which a part waits for staff, with a reason */
  readonly parked: number;
  readonly lost: number;
  readonly doubled: number;
  readonly entries: { readonly accepted: number; readonly parked: number; readonly replaced: number };
  readonly problems: readonly string[];
};

/**
 * @param acknowledged records the station said it had sealed
 * @param expected what each record must have left in the outbox, by a way that does not go through the store
 */
export function judge(
  { records, sheet }: Snapshot,
  arrivals: readonly Arrival[],
  acknowledged: ReadonlySet<string>,
  expected: (record: string) => readonly { readonly agency: AgencyId; readonly kind: string }[],
): Verdict {
  const problems: string[] = [];
  let lost = 0;
  let doubled = 0;
  const lose = (problem: string) => {
    lost += 1;
    problems.push(`lost: ${problem}`);
  };
  const double = (problem: string) => {
    doubled += 1;
    problems.push(`doubled: ${problem}`);
  };

  const byEntry = Map.groupBy(arrivals, ({ agency, entryId }) => `${agency} ${entryId}`);
  for (const [entry, times] of byEntry) {
    if (times.length > 1) double(`${entry} was counted ${times.length} times`);
  }
  const sameThing = Map.groupBy(
    arrivals,
    ({ agency, recordId, recordVersion, kind }) => `${agency} ${recordId} version ${recordVersion} ${kind}`,
  );
  for (const [what, times] of sameThing) {
    const ids = new Set(times.map(({ entryId }) => entryId));
    if (ids.size > 1) double(`${what} was counted as ${ids.size} entries`);
  }

  const known = new Set(records.flatMap(({ entries }) => entries.map(({ id }) => id)));
  for (const { agency, entryId } of arrivals) {
    if (!known.has(entryId)) double(`${agency} counted ${entryId}, which the station does not know`);
  }
  const there = new Set(records.map(({ id }) => id));
  for (const id of acknowledged) if (!there.has(id)) lose(`record ${id} was acknowledged and is gone`);

  if (!sheet.addsUp || sheet.sealed !== records.length) {
    lose(`the morning sheet knows ${sheet.sealed} of ${records.length} records`);
  }

  let delivered = 0;
  let parked = 0;
  const sums = { accepted: 0, parked: 0, replaced: 0 };
  for (const { id, entries } of records) {
    const before = lost;
    let waitsForStaff = false;
    for (const { agency, kind } of expected(id)) {
      if (!entries.some((entry) => entry.agency === agency && entry.kind === kind)) {
        lose(`record ${id} has no entry ${kind} for ${agency}`);
      }
    }
    for (const { id: entryId, agency, kind, state, reason, replacedBy } of entries) {
      const name = `entry ${entryId} (${kind}) for ${agency}`;
      const counted = byEntry.get(`${agency} ${entryId}`)?.[0];
      switch (state) {
        case 'accepted':
          sums.accepted += 1;
          if (!counted) lose(`${name} counts as accepted, but was never counted there`);
          else if (counted.kind !== schemaUrn(kind)) lose(`${name} was counted as ${counted.kind}`);
          break;
        case 'parked':
          sums.parked += 1;
          waitsForStaff = true;
          if (!reason) lose(`${name} is parked without a reason`);
          break;
        case 'replaced':
          sums.replaced += 1;
          if (!entries.some((one) => one.id === replacedBy)) lose(`${name} is replaced by nothing`);
          break;
        default:
          lose(`${name} is still ${state}`);
      }
    }
    if (lost > before) continue;
    if (waitsForStaff) parked += 1;
    else delivered += 1;
  }
  return { sealed: records.length, delivered, parked, lost, doubled, entries: sums, problems };
}
