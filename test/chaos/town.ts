/** Everything outside the station: six agencies, three by folder and three by FIT-Connect, and what befalls them. */
import { randomUUID } from 'node:crypto';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AgencyId } from '#domain/intake/agency';
import { agencyPaths, createAgency, signReceipt } from '../../electron/rehearsal/agency.ts';
import { keysOf } from '../support/agency/keys.ts';
import { faultBySchema } from '../support/agency/schema.ts';
import { spawnZustelldienst } from '../support/fit-connect/index.ts';
import { answerOf, type MoodRules, moodOf } from '../support/moods.ts';
import { makeMixedSite } from '../support/station/mixed-site.ts';
import { byFitConnect, byFolder, type folderFaults, type folderTricks } from './plan.ts';

type FolderAgency = (typeof byFolder)[number];

/** An entry as an agency counted it: its own word, independent of the station's. */
export type Arrival = {
  readonly agency: AgencyId;
  readonly entryId: string;
  readonly recordId: string;
  readonly recordVersion: number;
  /** the payload's schema */
  readonly kind: string;
};

export type Town = Awaited<ReturnType<typeof buildTown>>;

/** @param clock the simulated time; agencies by folder read it whenever they need it */
export async function buildTown(clock: { now: string }, moods: MoodRules) {
  const folder = await mkdtemp(join(tmpdir(), 'rathaus-chaos-'));
  const service = await spawnZustelldienst({ agencies: byFitConnect, seed: moods.seed, clock: clock.now });
  await service.decideByMood(moods);
  const arrivals: Arrival[] = [];
  const { siteFile, secretsFile, folderOf: at } = await makeMixedSite(folder, service);

  const byName = new Map(
    await Promise.all(
      byFolder.map(async (agency) => {
        const live = await createAgency({
          agency,
          folder: at(agency),
          keys: await keysOf(agency),
          mode: 'real',
          now: () => clock.now,
          newId: randomUUID,
          findFault: (payload) => faultBySchema(agency, payload),
          decide: (payload, entryId) => {
            const { header } = payload as { header: Record<string, string> & { recordVersion: number } };
            const age = Date.parse(clock.now) - Date.parse(header.receivedAt ?? '');
            const mood = moodOf(moods, entryId);
            // A folder cannot be left lying: what is late there is only late.
            if (answerOf(mood, age) === 'rejected') {
              return { outcome: 'rejected', reason: 'person.unknown', field: 'persons.0.name.familyName' };
            }
            arrivals.push({
              agency,
              entryId,
              recordId: header.recordId ?? '',
              recordVersion: header.recordVersion,
              kind: header.schema ?? '',
            });
            return { outcome: 'accepted' };
          },
        });
        return [agency, live] as const;
      }),
    ),
  );

  const mend = async (agency: FolderAgency): Promise<void> => {
    const { inbox, returns } = agencyPaths(at(agency));
    for (const path of [inbox, returns]) {
      await chmod(path, 0o755).catch(() => undefined);
      const aside = `${path}.aside`;
      if (!(await readdir(at(agency))).includes(aside.slice(at(agency).length + 1))) continue;
      await rm(path, { recursive: true, force: true });
      await rename(aside, path);
    }
  };

  return {
    folder,
    service,
    siteFile,
    secretsFile,
    /** Agencies of both kinds look into their boxes. */
    agencies: async (): Promise<void> => {
      for (const [, live] of byName) await live.readInbox().catch(() => undefined);
      await service.round().catch(() => undefined);
    },

    folderFault: async (agency: FolderAgency, how: (typeof folderFaults)[number]): Promise<void> => {
      await mend(agency);
      const { inbox, returns } = agencyPaths(at(agency));
      for (const path of [inbox, returns]) {
        // Nothing is read-only for root, so there it is no folder any more.
        if (how === 'readOnly' && process.getuid?.() !== 0) {
          await chmod(path, 0o555);
          continue;
        }
        await rename(path, `${path}.aside`);
        if (how !== 'missing') await writeFile(path, 'not a folder');
      }
    },
    mend,

    folderTrick: async (agency: FolderAgency, how: (typeof folderTricks)[number]): Promise<void> => {
      const { inbox, returns } = agencyPaths(at(agency));
      const names = async (path: string, ending: string) =>
        (await readdir(path).catch(() => [])).filter(
          (name) => name.endsWith(ending) && !name.startsWith('.'),
        );
      const [receipt] = await names(returns, '.jws');
      const put = (content: string) => writeFile(join(returns, `${randomUUID()}.jws`), content);
      try {
        switch (how) {
          case 'halfReceipt':
            return await put('eyJhbGciOiJQUzI1NiIsImtpZCI6');
          case 'foreignReceipt':
            return await put(await signReceipt({ format: 'nothing' }, await keysOf('nobody')));
          case 'receiptTwice':
            if (receipt) await copyFile(join(returns, receipt), join(returns, `${randomUUID()}.jws`));
            return;
          case 'batchVanishes': {
            const [batch] = await names(inbox, '.json');
            if (batch) await rm(join(inbox, batch));
            return;
          }
        }
      } catch {
        // The folder has a fault of its own just now.
      }
    },

    /** What every agency says it counted. */
    arrivals: async (): Promise<readonly Arrival[]> => {
      const collected = await Promise.all(
        byFitConnect.map(async (agency) =>
          (await service.counted(agency)).map(
            ({ entryId, recordId, recordVersion, kind }): Arrival => ({
              agency,
              entryId,
              recordId,
              recordVersion,
              kind,
            }),
          ),
        ),
      );
      return [...arrivals, ...collected.flat()];
    },

    end: async (): Promise<void> => {
      await service.stop();
      await mkdir(folder, { recursive: true });
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
