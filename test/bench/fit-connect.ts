/**
 * How fast sealed entries reach their agencies by FIT-Connect, against a bare loop that encrypts the same payloads
 * and makes the same requests but stores, checks and remembers nothing; and whether memory stays flat on the way.
 */
import { entriesFor } from '#domain/delivery/entries-for';
import type { NewEntry } from '#domain/delivery/entry';
import type { AgencyId } from '#domain/intake/agency';
import { sealedRecord } from '../support/agency/sealed.ts';
import { type BareSender, bareSender, type EncryptionKey } from '../support/fit-connect/bare-sender.ts';
import { persona01 } from '../support/journeys/persona-01.ts';
import type { PlainStation } from '../support/station/plain-station.ts';
import { type Figure, median } from './figures.ts';
import { type BenchTown, buildBenchTown, residentMB, sideBySide } from './town.ts';

/** As many as the client has. */
const AT_ONCE = 10;
const WAVE = 100;

/** The household's entries for the agencies that are reached by FIT-Connect. */
function sealWave(station: PlainStation, town: BenchTown, agencies: readonly AgencyId[], from: number) {
  const { store, sittings } = station;
  const record = store.records.drafts()[0] ?? sittings.start('de');
  const entries: NewEntry[] = [];
  for (let count = 0; count < WAVE; count += 1) {
    // All on one record, a version each: what is measured is their way out, not their sealing.
    const sealed = { ...sealedRecord(persona01), id: record.id, version: from + count + 1 };
    const ids = { station: 'probe-1', municipality: '05117000' };
    entries.push(
      ...entriesFor(sealed, ids, town.clock.uuid).filter(({ entry }) => agencies.includes(entry.agency)),
    );
  }
  store.outbox.addEntries(entries);
  return entries;
}

type Times = { readonly sent: number; readonly whole: number };

async function stationWave(station: PlainStation, town: BenchTown): Promise<Times> {
  const began = performance.now();
  await station.deliver();
  const sent = performance.now() - began;
  await town.later(0);
  await town.service.round();
  await town.later(30);
  const again = performance.now();
  await station.round();
  return { sent, whole: sent + performance.now() - again };
}

async function bareWave(
  sender: BareSender,
  keys: ReadonlyMap<AgencyId, EncryptionKey>,
  town: BenchTown,
  entries: readonly NewEntry[],
): Promise<Times> {
  const cases: string[] = [];
  const began = performance.now();
  await sideBySide(entries, AT_ONCE, async ({ entry, payload }) => {
    const place = town.service.places.find(({ agency }) => agency === entry.agency);
    const key = keys.get(entry.agency);
    if (!place || !key) throw new Error('no such place');
    const { status, caseId } = await sender.send(place, key, entry.id, payload);
    if (status !== 200) throw new Error(`the bare loop was answered ${status}`);
    cases.push(caseId);
  });
  const sent = performance.now() - began;
  await town.service.round();
  const again = performance.now();
  await sideBySide(cases, AT_ONCE, (caseId) => sender.events(caseId));
  return { sent, whole: sent + performance.now() - again };
}

/** @param households of five, an entry for each agency that is reached by FIT-Connect; hundreds */
export async function benchFitConnect(
  households: number,
  agencies: readonly AgencyId[],
): Promise<readonly Figure[]> {
  const town = await buildBenchTown(agencies);
  try {
    const station = await town.open();
    const ratios: number[] = [];
    const sentRatios: number[] = [];
    const perSecond: number[] = [];
    let afterFirst = 0;
    let afterLast = 0;
    let entries = 0;
    // One wave more than counted: the first warms up both.
    for (let wave = 0; wave <= households / WAVE; wave += 1) {
      const sealed = sealWave(station, town, agencies, wave * WAVE);
      const own = await stationWave(station, town);
      // What it still holds of the bare loop must not count as the station's.
      const held = residentMB();
      if (wave === 1) afterFirst = held;
      if (wave === households / WAVE) afterLast = held;
      const sender = await bareSender(town.service);
      const keys = new Map<AgencyId, EncryptionKey>();
      for (const { agency, destinationId } of town.service.places) {
        keys.set(agency, await sender.keyOf(destinationId));
      }
      const bare = await bareWave(sender, keys, town, sealed);
      if (wave === 0) continue;
      entries += sealed.length;
      ratios.push(bare.whole / own.whole);
      sentRatios.push(bare.sent / own.sent);
      perSecond.push((sealed.length * 1000) / own.whole);
    }
    const open = station.store.outbox
      .openOrChangedSince('9999-01-01T00:00:00.000Z', 10)
      .map(({ state, reason }) => `${state} ${reason ?? ''}`);
    if (open.length > 0)
      throw new Error(`not everything arrived: ${open.join(', ')}; ${[...town.heard].join(' ')}`);
    await station.close();
    const from = `${entries} entries of ${households} households (${agencies.join(', ')}), ${AT_ONCE} side by side`;
    return [
      { name: 'fitConnectPerSecond', value: median(perSecond), unit: 'perSecond', from },
      {
        name: 'fitConnectRatio',
        value: median(ratios),
        unit: 'ratio',
        atLeast: 0.7,
        from: 'against the same encryptions and requests without a store, until the receipt',
      },
      {
        name: 'fitConnectSendRatio',
        value: median(sentRatios),
        unit: 'ratio',
        from: 'the same, only until it is sent: no bound, for honesty',
      },
      {
        name: 'deliveryRssGrowthMB',
        value: afterLast - afterFirst,
        unit: 'MB',
        atMost: 50,
        from: `from the ${WAVE}th household to the ${households}th: ${afterFirst.toFixed(0)} to ${afterLast.toFixed(0)} MB`,
      },
    ];
  } finally {
    await town.end();
  }
}
