/** A station and a Zustelldienst in its own process, with one clock that is set on where nobody wants to wait. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { uuidV7 } from '#domain/identity/uuid';
import type { AgencyId } from '#domain/intake/agency';
import type { Clock } from '../../electron/clock.ts';
import { spawnZustelldienst } from '../support/fit-connect/index.ts';
import { makeMixedSite } from '../support/station/mixed-site.ts';
import { openPlainStation } from '../support/station/plain-station.ts';

const begin = Date.parse('2026-11-23T08:00:00.000Z');

export type BenchTown = Awaited<ReturnType<typeof buildBenchTown>>;

/** @param byFitConnect the other agencies have folders */
export async function buildBenchTown(byFitConnect: readonly AgencyId[]) {
  const folder = await mkdtemp(join(tmpdir(), 'rathaus-bench-'));
  const began = performance.now();
  let ahead = 0;
  let last = 0;
  const now = () => new Date(begin + ahead + Math.floor(performance.now() - began));
  const clock: Clock = {
    now,
    random: (count) => randomBytes(count),
    uuid: () => {
      last = Math.max(last + 1, now().getTime());
      return uuidV7(last, randomBytes(10));
    },
  };
  const service = await spawnZustelldienst({ agencies: byFitConnect, clock: now().toISOString() });
  const passphrase = randomUUID();
  /** codes the stations logged, and how often */
  const heard = new Map<string, number>();
  return {
    service,
    clock,
    passphrase,
    heard,
    storeFolder: (name: string) => join(folder, name, 'store'),
    /** Each station has agencies' folders of its own; the service is the same for all. */
    open: async (name = 'station') => {
      const own = join(folder, name);
      await mkdir(own, { recursive: true });
      const { siteFile, secretsFile, folderOf } = await makeMixedSite(own, service);
      process.env.RATHAUS_SECRETS = secretsFile;
      const station = await openPlainStation({
        siteFile,
        folder: join(own, 'store'),
        passphrase,
        clock,
        log: (code) => heard.set(code, (heard.get(code) ?? 0) + 1),
      });
      return { ...station, folderOf };
    },
    /** Both clocks go on together. */
    later: async (minutes: number): Promise<void> => {
      ahead += minutes * 60_000;
      await service.setClock(now().toISOString());
    },
    end: async (): Promise<void> => {
      delete process.env.RATHAUS_SECRETS;
      await service.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (how: Readonly<Record<string, string>>) => void;

/**
 * MB this process holds once what is not needed has been let go: also the empty room for new objects, which V8 makes
 * larger by steps while there is much to do and gives back when memory is short.
 */
export function residentMB(): number {
  collectGarbage({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  return process.memoryUsage.rss() / 1024 / 1024;
}

/** Runs `work` for each, so many side by side. */
export async function sideBySide<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
