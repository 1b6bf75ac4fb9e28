/**
 * The health of the station's machine, and the same as a file for whoever helps from outside: versions, counts and codes.
 * Nothing of a record, no names, no paths.
 */
import { statSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { type Health, type HealthFacts, healthWarnings } from '#domain/contract/health-shapes';
import { agencyIds } from '#domain/intake/agency';
import type { Actor } from '#domain/record/intake-record';
import type { Clock } from '../clock.ts';
import { countCodes } from '../count-codes.ts';
import { certificatesOf } from '../site/certificates-of.ts';
import type { LoadedSite } from '../site/load-site.ts';
import { migrations } from '../store/migrations/index.ts';
import { databaseFile } from '../store/store.ts';
import { withStoreCodes } from '../store/store-error.ts';
import type { AgencyPlaces } from './agency-places.ts';
import type { ChooseFile } from './audit-desk.ts';
import type { Backups } from './backups.ts';
import type { ClockWatch } from './clock-watch.ts';
import type { Rules } from './rules.ts';
import type { Station } from './station.ts';

export type HealthDeskOptions = {
  readonly station: Station;
  readonly loaded: LoadedSite;
  readonly stationId: string;
  /** of the store */
  readonly folder: string;
  /** the log's file, where there is one */
  readonly logFile?: string | undefined;
  readonly versions: Readonly<Record<string, string>>;
  readonly places: AgencyPlaces;
  readonly backups: Backups;
  readonly clockWatch: ClockWatch;
  readonly rules: Rules;
  readonly actor: () => Actor;
  readonly clock: Clock;
  readonly chooseFile: ChooseFile;
};

export type HealthDesk = ReturnType<typeof makeHealthDesk>;

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const wallClock = (instant: Date, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(instant);

export function makeHealthDesk(options: HealthDeskOptions) {
  const { station, loaded, stationId, folder, logFile, versions, places } = options;
  const { backups, clockWatch, rules, actor, clock, chooseFile } = options;

  const disk = async (): Promise<HealthFacts['disk']> => {
    try {
      const { bavail, blocks, bsize } = await statfs(folder);
      const file = databaseFile(folder);
      // What was written last is in the second one.
      const sizes = [file, `${file}-wal`].map((part) => statSync(part, { throwIfNoEntry: false })?.size ?? 0);
      const storeBytes = sizes.reduce((sum, size) => sum + size, 0);
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize, storeBytes };
    } catch {
      return undefined;
    }
  };

  const health = async (): Promise<Health> => {
    const { store } = station.opened();
    const figures = new Map(store.outbox.figures().map((figure) => [figure.agency, figure]));
    const look = await backups.look();
    const { last, fault, overdue } = backups.state();
    const now = clock.now();
    const { version, lawAsOf } = rules.view();
    const recoveryMadeAt = store.keys.recoveryMadeAt();
    const setBackFrom = clockWatch.setBackFrom();
    const found = await disk();
    const facts: HealthFacts = {
      at: now.toISOString(),
      ...(found ? { disk: found } : {}),
      ...(look.folder === undefined
        ? {}
        : {
            backup: {
              ...(last ? { lastAt: last.at } : {}),
              ...(fault ? { fault: fault.code } : {}),
              overdue,
              reachable: look.reachable,
              held: look.held.length,
            },
          }),
      ...(recoveryMadeAt === undefined ? {} : { recoveryMadeAt }),
      agencies: agencyIds.map((agency) => {
        const { waiting = 0, parked = 0, lastAcceptedAt, fault: way } = figures.get(agency) ?? {};
        return {
          agency,
          transport: places(agency).address.kind,
          waiting,
          parked,
          ...(lastAcceptedAt === undefined ? {} : { lastAcceptedAt }),
          ...(way === undefined ? {} : { fault: way }),
        };
      }),
      clock: {
        timeZone: zone(),
        german: wallClock(now) === wallClock(now, 'Europe/Berlin'),
        ...(setBackFrom === undefined ? {} : { setBackFrom }),
        jumps: clockWatch.jumps(),
      },
      versions: { ...versions },
      schema: migrations.length,
      rules: { version, lawAsOf },
      certificates: loaded.kind === 'live' ? certificatesOf(loaded.site) : [],
    };
    // A rehearsal needs neither: there is nothing to lose.
    const warnings = healthWarnings(facts).filter(
      ({ code }) => !station.rehearsal || !(code.startsWith('backup.') || code === 'recovery.none'),
    );
    return { ...facts, warnings };
  };

  const countBy = <Item>(items: readonly Item[], key: (item: Item) => string): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
    return counts;
  };

  const text = async (): Promise<string> => {
    const { store, sittings } = station.opened();
    const content = {
      format: 1,
      station: stationId,
      rehearsal: station.rehearsal,
      health: await health(),
      counts: {
        records: countBy(sittings.list(), ({ state }) => state),
        tasks: countBy(store.tasks.openOrDoneSince(clock.now().toISOString()), ({ kind }) => kind),
        accounts: countBy(store.staff.all(), ({ role, active }) => (active ? role : 'inactive')),
        outbox: store.outbox.figures().map(({ agency, waiting, inBatch, accepted, parked, replaced }) => ({
          ...{ agency, waiting, inBatch, accepted, parked, replaced },
        })),
      },
      // Of each line of the log only its code and where in the program it was.
      log: logFile === undefined ? [] : countCodes(logFile),
    };
    return `${JSON.stringify(content, null, 2)}\n`;
  };

  return {
    health,
    /** What the file would say, to be looked at before it is given away. */
    diagnostics: async () => ({ text: await text() }),
    /** @returns whether a file was chosen and written */
    saveDiagnostics: async (): Promise<{ readonly saved: boolean }> => {
      const by = actor();
      const content = await text();
      const day = clock.now().toISOString().slice(0, 10);
      const file = await chooseFile(`diagnose-${stationId}-${day}.json`);
      if (file === undefined) return { saved: false };
      withStoreCodes(() => writeFileSync(file, content, { mode: 0o600 }));
      station.opened().store.audit.add({ action: 'diagnostics.save', actor: by });
      return { saved: true };
    },
  };
}
