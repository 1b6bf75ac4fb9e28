/** Retention by the clock and erasure on request: what goes, why something stays, and what went. */
import type { Erasure, RetentionView } from '#domain/contract/retention-shapes';
import { agencyRetention, daysKept, stationRetention, stationThings } from '#domain/intake/retention';
import type { IntakeRecord } from '#domain/record/intake-record';
import { type Clock, dayInGermany } from '../clock.ts';
import type { Log } from '../log.ts';
import type { ContentCounts } from '../store/retention.ts';
import type { Access } from './access.ts';
import type { HouseholdsDesk } from './households.ts';
import type { Kiosk } from './kiosk.ts';
import type { Station } from './station.ts';

const DAY_MS = 86_400_000;
/** Lines of the audit that are looked through for the log. */
const LOOKED_THROUGH = 2_000;
const removals = ['record.purge', 'record.discard', 'record.abandonCorrection', 'audit.thin'] as const;

export type RetentionDeskOptions = {
  readonly station: Station;
  readonly kiosk: Pick<Kiosk, 'holds'>;
  readonly access: Access;
  readonly households: Pick<HouseholdsDesk, 'giveUp'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  readonly changed: () => void;
};
export type RetentionDesk = ReturnType<typeof makeRetentionDesk>;

export function makeRetentionDesk(options: RetentionDeskOptions) {
  const { station, kiosk, access, households, clock, log, changed } = options;
  const before = (thing: Parameters<typeof daysKept>[0]): string =>
    new Date(clock.now().getTime() - daysKept(thing) * DAY_MS).toISOString();
  /** Whoever sits there is working at it, and who has an appointment comes back. */
  const abandoned = (): readonly string[] => {
    const { retention, appointments } = station.opened().store;
    const today = dayInGermany(clock.now());
    const isExpected = (id: string): boolean =>
      appointments.of(id).some(({ state, on }) => state === 'planned' && on >= today);
    return retention.abandoned(before('draft')).filter((id) => !kiosk.holds(id) && !isExpected(id));
  };
  const added = (all: readonly ContentCounts[]): Record<string, number> => {
    const sum: Record<string, number> = {};
    for (const one of all)
      for (const [name, number] of Object.entries(one)) sum[name] = (sum[name] ?? 0) + number;
    return sum;
  };

  return {
    /** To be called every hour. */
    round: (): void => {
      if (!station.isOpen()) return;
      const { store, sittings } = station.opened();
      const purged = store.retention.purgeAccepted(before('record'));
      for (const record of purged) log('info', { code: 'record.purged', record });
      const left = abandoned();
      for (const record of left) {
        // Whoever came from another household goes back first; some correction may end with that.
        if (!households.giveUp(record) || sittings.find(record).state !== 'draft') continue;
        sittings.giveUp(record);
        log('info', { code: 'record.givenUp', record });
      }
      if (purged.length + left.length > 0) changed();
      store.audit.thin(before('audit'));
    },
    /** Dry run of the next round, the periods and the log. */
    view: (): RetentionView => {
      const { store, sittings } = station.opened();
      const records = store.retention.due(before('record'));
      const left = abandoned().map((id) => sittings.find(id));
      const drafts = left.filter(({ corrects }) => corrects === undefined);
      const lines = removals.flatMap((action) => store.audit.find({ action, limit: LOOKED_THROUGH }));
      const days = Map.groupBy(lines, ({ at, action, why }) =>
        JSON.stringify([dayInGermany(new Date(at)), action, why ?? 'intake']),
      );
      return {
        rules: stationThings.map((thing) => {
          const { source, asOf } = stationRetention[thing];
          return { thing, days: daysKept(thing), source, asOf };
        }),
        due: {
          records: records.length,
          drafts: drafts.length,
          corrections: left.length - drafts.length,
          auditRows: store.audit.countBefore(before('audit')),
          content: added(
            [...records, ...drafts.map(({ id }) => id)].map((id) => store.retention.contentOf(id)),
          ),
        },
        log: [...days.entries()]
          .map(([key, all]) => {
            const [day = '', action = '', why = ''] = JSON.parse(key) as readonly string[];
            return { day, action, why, number: all.length };
          })
          .sort((one, other) => other.day.localeCompare(one.day)),
      };
    },
    /** Dry run of erasing one record. */
    erasure: (id: string): Erasure => {
      const { store, sittings } = station.opened();
      const record = sittings.find(id);
      access.need(record);
      const entries = store.outbox.entriesOfRecord(id);
      const isDraft = record.state === 'draft' && record.corrects === undefined;
      const open = entries.filter(({ state }) => state !== 'accepted' && state !== 'replaced');
      const accepted = entries.filter(({ state }) => state === 'accepted');
      const agenciesOf = (all: typeof entries) => [...new Set(all.map(({ agency }) => agency))];
      const last =
        entries
          .map(({ changedAt }) => changedAt)
          .sort()
          .at(-1) ?? record.receivedAt;
      const runs = record.state === 'sealed' && open.length === 0 && last !== undefined;
      const obstacle = obstacleOf(record, open.length > 0);
      return {
        ...(obstacle ? { obstacle } : {}),
        way: isDraft ? 'discard' : 'purge',
        open: agenciesOf(open),
        held: agenciesOf(accepted).map((agency) => ({
          agency,
          rules: agencyRetention(agency).map(({ period, starts, source }) => ({ period, starts, source })),
        })),
        content: { ...store.retention.contentOf(id) },
        ...(runs ? { on: dayInGermany(new Date(Date.parse(last) + daysKept('record') * DAY_MS)) } : {}),
      };
    },
  };
}

function obstacleOf(
  { state, corrects }: Pick<IntakeRecord, 'state' | 'corrects'>,
  isUnderway: boolean,
): Erasure['obstacle'] {
  if (state === 'purged') return 'purged';
  if (corrects) return 'correcting';
  return isUnderway ? 'underway' : undefined;
}
