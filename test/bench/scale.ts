/** Whether a record costs more to deliver the more are stored: the same work beside 1,000 and beside 100,000. */

import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import { createAgency } from '../../electron/rehearsal/agency.ts';
import { databaseFile } from '../../electron/store/store.ts';
import { keysOf } from '../support/agency/keys.ts';
import { persona01 } from '../support/journeys/persona-01.ts';
import { type Figure, median } from './figures.ts';
import { fillStore } from './fill-store.ts';
import { type BenchTown, buildBenchTown } from './town.ts';

const byFitConnect = ['registryOffice', 'jobcentre', 'youthOffice'] as const satisfies AgencyId[];

async function openFilled(town: BenchTown, name: string, records: number) {
  // Opened once, so that there is something to fill.
  await (await town.open(name)).close();
  const folder = town.storeFolder(name);
  await fillStore(folder, town.passphrase, records, town.clock.now().getTime(), byFitConnect);
  const station = await town.open(name);
  const agencies = await Promise.all(
    agencyIds
      .filter((agency) => !byFitConnect.some((one) => one === agency))
      .map(async (agency) =>
        createAgency({
          agency,
          folder: station.folderOf(agency),
          keys: await keysOf(agency),
          mode: 'real',
          now: () => town.clock.now().toISOString(),
          newId: randomUUID,
          findFault: () => undefined,
        }),
      ),
  );
  return {
    ...station,
    size: statSync(databaseFile(folder)).size / 1024 / 1024,
    /** ms from sealing to the last receipt, without what the agencies do in between */
    deliverOne: async (): Promise<number> => {
      const sat = station.sitThrough(station.sittings.start('ar'), persona01);
      const began = performance.now();
      const { id } = station.end(sat);
      await station.deliver();
      const sent = performance.now() - began;
      for (const agency of agencies) await agency.readInbox();
      await town.later(0);
      await town.service.round();
      await town.later(10);
      const again = performance.now();
      await station.round();
      const took = sent + performance.now() - again;
      const open = station.store.outbox.entriesOfRecord(id).filter(({ state }) => state !== 'accepted');
      if (open.length > 0) throw new Error(`${open.length} entries were not accepted`);
      return took;
    },
  };
}

/** @param rounds records measured beside each */
export async function benchScale(few: number, many: number, rounds: number): Promise<readonly Figure[]> {
  const town = await buildBenchTown(byFitConnect);
  try {
    const small = await openFilled(town, 'few', few);
    const large = await openFilled(town, 'many', many);
    const times = { small: [] as number[], large: [] as number[] };
    for (let round = -3; round < rounds; round += 1) {
      // In turn, so that whatever else the machine does meets both.
      const one = await small.deliverOne();
      const other = await large.deliverOne();
      if (round < 0) continue;
      times.small.push(one);
      times.large.push(other);
    }
    await small.close();
    await large.close();
    const [one, other] = [median(times.small), median(times.large)];
    return [
      {
        name: 'deliveryScaleRatio',
        value: other / one,
        unit: 'ratio',
        atMost: 1.2,
        from: `${other.toFixed(0)} ms beside ${many} records (${large.size.toFixed(0)} MB), ${one.toFixed(0)} ms beside ${few} (${small.size.toFixed(0)} MB); ${rounds} households of six entries each`,
      },
    ];
  } finally {
    await town.end();
  }
}
