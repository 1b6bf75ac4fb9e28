import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Destination } from '../../../electron/delivery/destination.ts';
import { folderTransport } from '../../../electron/delivery/transport/folder.ts';
import { keysOf } from '../../support/agency/keys.ts';
import { createFitConnectSite, type FitConnectSite, fitEntry } from './fit-connect-site.ts';

let site: FitConnectSite;
beforeEach(async () => {
  site = await createFitConnectSite(['jobcentre', 'youthOffice']);
});
afterEach(() => site.end());

describe('an agency that changes its way', () => {
  it('from a folder to FIT-Connect gets what was under way, one by one', async () => {
    const [inbox, returns] = ['inbox', 'returns'].map((name) => join(site.folder, name)) as [string, string];
    await mkdir(inbox);
    await mkdir(returns);
    const { encryptionJwk, signingJwk } = await keysOf('jobcentre');
    const folder: Destination = {
      agency: 'jobcentre',
      mode: 'real',
      transport: { kind: 'folder', inbox, returns },
      encryptionKey: encryptionJwk,
      signingKeys: [signingJwk],
    };
    const ids = site.add(fitEntry(), fitEntry(), fitEntry());
    const before = site.delivery({
      destinations: [folder] as never,
      transportOf: () => folderTransport(folder, { station: 's', mode: 'real', now: () => site.clock.now }),
    });
    expect((await before.deliver()).sent).toBe(1);

    site.later(24 * 60);
    const after = site.delivery();
    await after.deliver();
    await site.service.round();
    site.later(10);
    await after.pulse();
    expect(ids.map((id) => site.outbox.entry(id)?.state)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(site.outbox.openBatches('jobcentre')).toEqual([]);
  });

  it('to another destination is still believed for what it was sent before', async () => {
    const [id = ''] = site.add(fitEntry());
    await site.delivery().deliver();
    await site.service.round();
    site.later(10);
    const moved = { ...site.destination('youthOffice'), agency: 'jobcentre' } as const;
    await site.delivery({ destinations: [moved] }).pulse();
    expect(site.outbox.entry(id)?.state).toBe('accepted');
  });

  it('to another destination gets there what was only announced', async () => {
    const [id = ''] = site.add(fitEntry());
    await site.service.misbehave({ what: { kind: 'cutRequest', atByte: 60 }, on: ['submit'] });
    await site.delivery().deliver();
    site.later(10);
    const moved = { ...site.destination('youthOffice'), agency: 'jobcentre' } as const;
    const after = site.delivery({ destinations: [moved] });
    await after.deliver();
    await site.service.round();
    site.later(10);
    await after.pulse();
    expect(site.outbox.entry(id)?.state).toBe('accepted');
    expect((await site.service.counted('youthOffice')).map(({ entryId }) => entryId)).toEqual([id]);
    expect(await site.service.counted('jobcentre')).toEqual([]);
  });
});
