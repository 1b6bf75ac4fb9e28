/** From sealed households to six agencies that decrypt, check by the committed schemas, and answer. */
import { afterEach, describe, expect, it } from 'vitest';
import { findFault, isPayload } from '#domain/agencies/payloads';
import { entriesFor } from '#domain/delivery/entries-for';
import { agencyIds } from '#domain/intake/agency';
import { createDelivery } from '../../../electron/delivery/delivery.ts';
import { isFolder } from '../../../electron/delivery/destination.ts';
import { folderTransport } from '../../../electron/delivery/transport/folder.ts';
import { createRehearsalAgencies } from '../../../electron/rehearsal/agencies.ts';
import { nextId, recordId } from '../../support/agency/outbox.ts';
import { faultBySchema } from '../../support/agency/schema.ts';
import { goldenStation, sealedRecord } from '../../support/agency/sealed.ts';
import { createSite, type Site } from '../../support/agency/station.ts';
import { journeys } from '../../support/journeys/index.ts';

let site: Site | undefined;
afterEach(() => site?.remove());

describe('every journey', () => {
  it('arrives at its agencies, is valid by the committed schemas, and is accepted', async () => {
    site = await createSite('rehearsal');
    const { outbox, close } = site.open();
    const here = site;
    let version = 0;
    for (const journey of journeys) {
      version += 1;
      outbox.addEntries(
        entriesFor({ ...sealedRecord(journey), id: recordId, version }, goldenStation, nextId),
      );
    }
    const entries = outbox.entriesOfRecord(recordId);
    const seen: string[] = [];
    const now = () => here.clock.now;
    const agencies = await createRehearsalAgencies({
      folder: `${here.folder}/agencies`,
      everyMilliseconds: 1000,
      now,
      report: ({ code }) => seen.push(code),
      findFault: (agency, payload) => findFault(agency, payload) ?? faultBySchema(agency, payload),
    });
    const delivery = createDelivery({
      outbox,
      destinations: agencies.destinations,
      mode: 'rehearsal',
      now,
      random: Math.random,
      newId: nextId,
      report: () => undefined,
      isPayload,
      transportOf: (to) => {
        if (!isFolder(to)) throw new Error('no folder');
        return folderTransport(to, { station: 'test-station', mode: 'rehearsal', now });
      },
    });
    expect(await delivery.deliver()).toEqual({ sent: agencyIds.length, receipts: 0 });
    await agencies.readInboxes();
    expect(await delivery.pulse()).toEqual({ sent: 0, receipts: agencyIds.length });
    const after = outbox.entriesOfRecord(recordId);
    expect(after.map(({ state, reason, field }) => ({ state, reason, field }))).toEqual(
      after.map(() => ({ state: 'accepted', reason: undefined, field: undefined })),
    );
    expect(after.length).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(30);
    expect(seen).toEqual([]);
    close();
  }, 60_000);
});
