import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isPayload } from '#domain/agencies/payloads';
import { entriesFor } from '#domain/delivery/entries-for';
import { folderDestinationShape } from '../../../electron/delivery/destination.ts';
import { command } from '../../support/agency/commands.ts';
import { nextId, recordId } from '../../support/agency/outbox.ts';
import { goldenStation, sealedRecord } from '../../support/agency/sealed.ts';
import { createSite, type Site } from '../../support/agency/station.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';

let site: Site | undefined;
afterEach(() => site?.remove());

describe('the agencies as a process of their own', () => {
  it('answer what the station delivers, as they are told', async () => {
    site = await createSite();
    const folder = join(site.folder, 'agencies');
    const main = join(import.meta.dirname, '../../support/agency/main.ts');
    const process_ = spawn(process.execPath, [main, '--folder', folder, '--every', '100'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const { outbox, close } = site.open();
    try {
      await once(process_.stdout, 'data');
      const destinations = z
        .array(folderDestinationShape)
        .parse(JSON.parse(await readFile(join(folder, 'destinations.json'), 'utf8')));
      await command(folder, 'jobcentre', { reject: { reason: 'person.unknown', field: 'persons.0' } });
      outbox.addEntries(entriesFor({ ...sealedRecord(persona01), id: recordId }, goldenStation, nextId));
      const delivery = await site.delivery(outbox, [], { destinations, isPayload });
      await delivery.deliver();
      for (let round = 0; round < 100 && outbox.entriesOfRecord(recordId).some(isTravelling); round += 1) {
        await wait(100);
        await delivery.pulse();
      }
      const states = outbox
        .entriesOfRecord(recordId)
        .map(({ agency, state, reason }) => [agency, state, reason]);
      expect(states).toContainEqual(['jobcentre', 'parked', 'person.unknown']);
      expect(states.filter(([, state]) => state === 'accepted').length).toBe(5);
    } finally {
      const ended = once(process_, 'exit');
      process_.stdin.end();
      const [code] = await ended;
      close();
      expect(code).toBe(0);
    }
  }, 60_000);
});

const isTravelling = ({ state }: { readonly state: string }) => state === 'in-batch';
