/** How fast sealed entries leave, against nothing but the encryption of the same payloads. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CompactEncrypt, importJWK } from 'jose';
import { entriesFor } from '#domain/delivery/entries-for';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import { keysOf } from '../support/agency/keys.ts';
import { nextId, recordId } from '../support/agency/outbox.ts';
import { sealedRecord } from '../support/agency/sealed.ts';
import { createSite, namesIn } from '../support/agency/station.ts';
import { persona01 } from '../support/journeys/persona-01.ts';
import { type Figure, median } from './figures.ts';

/** As many at once as the delivery has. */
const MANY = 64;

/** Nothing but `jose`: one entry after the other as its own loop would, or `atOnce` side by side. */
async function encryptAll(
  atOnce: number,
  payloads: readonly { readonly agency: AgencyId; readonly payload: string }[],
): Promise<number> {
  const keys = new Map(
    await Promise.all(
      agencyIds.map(async (agency) => {
        const { kty, n, e, kid } = (await keysOf(agency)).encryptionJwk;
        return [agency, { kid, key: await importJWK({ kty, n, e }, 'RSA-OAEP-256') }] as const;
      }),
    ),
  );
  const began = performance.now();
  for (let from = 0; from < payloads.length; from += atOnce) {
    await Promise.all(
      payloads.slice(from, from + atOnce).map(({ agency, payload }) => {
        const { kid, key } = keys.get(agency) as { readonly kid: string; readonly key: CryptoKey };
        return new CompactEncrypt(new TextEncoder().encode(payload))
          .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid, cty: 'application/json' })
          .encrypt(key);
      }),
    );
  }
  return performance.now() - began;
}

async function deliverOnce(records: number): Promise<{
  readonly ms: number;
  readonly raw: number;
  readonly rawSideBySide: number;
  readonly entries: number;
}> {
  const site = await createSite();
  try {
    const { outbox, close } = site.open();
    const payloads: { agency: AgencyId; payload: string }[] = [];
    for (let count = 0; count < records; count += 1) {
      const record = { ...sealedRecord(persona01), id: recordId, version: count + 1 };
      const made = entriesFor(record, { station: 'bench', municipality: '05117000' }, nextId);
      outbox.addEntries(made);
      payloads.push(...made.map(({ entry, payload }) => ({ agency: entry.agency, payload })));
    }
    const delivery = await site.delivery(outbox, agencyIds);
    const raw = await encryptAll(1, payloads);
    const rawSideBySide = await encryptAll(MANY, payloads);
    const began = performance.now();
    await delivery.deliver();
    const ms = performance.now() - began;
    for (const agency of agencyIds) {
      const { inbox } = site.paths(agency);
      const files = await Promise.all(
        (await namesIn(inbox)).map((name) => readFile(path.join(inbox, name), 'utf8')),
      );
      const sent = files.reduce(
        (sum, text) => sum + (JSON.parse(text) as { entries: unknown[] }).entries.length,
        0,
      );
      const wanted = payloads.filter((one) => one.agency === agency).length;
      if (sent !== wanted) throw new Error(`${agency}: ${sent} of ${wanted} entries were handed over`);
    }
    close();
    return { ms, raw, rawSideBySide, entries: payloads.length };
  } finally {
    await site.remove();
  }
}

/** @param records households of five, an entry for each agency concerned */
export async function benchDeliver(records: number): Promise<readonly Figure[]> {
  await deliverOnce(5);
  const runs = [];
  for (let run = 0; run < 5; run += 1) runs.push(await deliverOnce(records));
  const perSecond = median(runs.map(({ entries, ms }) => (entries * 1000) / ms));
  return [
    {
      name: 'deliverPerSecond',
      value: perSecond,
      unit: 'perSecond',
      from: `${runs[0]?.entries} entries a run, batch files in folders`,
    },
    {
      name: 'deliverRatio',
      value: median(runs.map(({ ms, raw }) => raw / ms)),
      unit: 'ratio',
      atLeast: 0.8,
      from: 'against a loop that only encrypts the same payloads',
    },
    {
      name: 'deliverRatioSideBySide',
      value: median(runs.map(({ ms, rawSideBySide }) => rawSideBySide / ms)),
      unit: 'ratio',
      from: `against the same loop with ${MANY} at once on every core: no bound, for honesty`,
    },
  ];
}
