import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realFiles } from '../../../electron/delivery/atomic-file.ts';
import { type OpenOutbox, waitingEntry } from '../../support/agency/outbox.ts';
import { createSite, later, namesIn, type Site } from '../../support/agency/station.ts';

let site: Site;
let store: OpenOutbox;
beforeEach(async () => {
  site = await createSite();
  store = site.open();
  store.outbox.addEntries([waitingEntry('jobcentre'), waitingEntry('youthOffice')]);
});
afterEach(async () => {
  store.close();
  await site.remove();
});

const faultOf = (agency: string) =>
  store.outbox.figures().find((figures) => figures.agency === agency)?.fault;
const inboxOf = (agency: 'jobcentre' | 'youthOffice') => namesIn(site.paths(agency).inbox);

/** A disk on which opening a file for writing below `folder` fails. */
function failingBelow(folder: string, code: string) {
  return {
    ...realFiles,
    open: (async (path: string, flags: string) => {
      if (flags === 'w' && path.startsWith(folder)) throw Object.assign(new Error(code), { code });
      return realFiles.open(path, flags);
    }) as typeof realFiles.open,
  };
}

describe('a folder that cannot be written', () => {
  it.each([
    ['EROFS', 'transport.noPermission'],
    ['EACCES', 'transport.noPermission'],
    ['ENOSPC', 'transport.full'],
    ['EIO', 'transport.failed'],
  ])('gives its agency a fault code and holds up no other: %s', async (system, code) => {
    const files = failingBelow(site.paths('jobcentre').inbox, system);
    const delivery = await site.delivery(store.outbox, ['jobcentre', 'youthOffice'], { files });
    expect(await delivery.deliver()).toEqual({ sent: 1, receipts: 0 });
    expect(faultOf('jobcentre')).toBe(code);
    expect(faultOf('youthOffice')).toBeUndefined();
    expect((await inboxOf('youthOffice')).length).toBe(1);
    expect(store.outbox.openBatches('jobcentre')).toMatchObject([
      { state: 'ready', attempts: 1, fault: code },
    ]);
  });

  it('leaves no half-written file behind', async () => {
    const files = {
      ...realFiles,
      rename: (async (from: string, to: string) => {
        if (from.startsWith(site.paths('jobcentre').inbox))
          throw Object.assign(new Error(), { code: 'EPERM' });
        return realFiles.rename(from, to);
      }) as typeof realFiles.rename,
    };
    const delivery = await site.delivery(store.outbox, ['jobcentre'], { files });
    await delivery.deliver();
    expect(await inboxOf('jobcentre')).toEqual([]);
  });

  it('gets the very same batch once it is back, soon after, without anybody asking', async () => {
    const broken = await site.delivery(store.outbox, ['jobcentre']);
    const { inbox } = site.paths('jobcentre');
    await rm(inbox, { recursive: true });
    await broken.deliver();
    expect(faultOf('jobcentre')).toBe('transport.folderMissing');
    const [batch] = store.outbox.openBatches('jobcentre');

    const delivery = await site.delivery(store.outbox, ['jobcentre']);
    expect(await delivery.pulse()).toEqual({ sent: 0, receipts: 0 });
    expect(faultOf('jobcentre')).toBe('transport.folderMissing');
    later(site, 2);
    expect(await delivery.pulse()).toEqual({ sent: 1, receipts: 0 });
    expect(await inboxOf('jobcentre')).toEqual([`${batch?.id}.json`]);
    expect(faultOf('jobcentre')).toBeUndefined();
  });

  it('is tried at once when staff deliver now', async () => {
    const delivery = await site.delivery(store.outbox, ['jobcentre']);
    const { inbox } = site.paths('jobcentre');
    await rm(inbox, { recursive: true });
    await delivery.deliver();
    await site.destination('jobcentre');
    expect(await delivery.deliver()).toEqual({ sent: 1, receipts: 0 });
  });

  it('is a file where the folder should be', async () => {
    const delivery = await site.delivery(store.outbox, ['jobcentre']);
    const { inbox } = site.paths('jobcentre');
    await rm(inbox, { recursive: true });
    await writeFile(inbox, '');
    await delivery.deliver();
    expect(faultOf('jobcentre')).toBe('transport.folderMissing');
  });
});

describe('a return folder that cannot be read', () => {
  it('does not keep back what can be sent', async () => {
    const delivery = await site.delivery(store.outbox, ['jobcentre']);
    await rm(site.paths('jobcentre').returns, { recursive: true });
    expect(await delivery.deliver()).toEqual({ sent: 1, receipts: 0 });
    expect(faultOf('jobcentre')).toBe('transport.folderMissing');
  });

  it('or not be tidied, costs nothing: what was read counts once', async () => {
    const files = {
      ...realFiles,
      rename: (async (from: string, to: string) => {
        if (from.endsWith('.jws')) throw Object.assign(new Error(), { code: 'EACCES' });
        return realFiles.rename(from, to);
      }) as typeof realFiles.rename,
    };
    const delivery = await site.delivery(store.outbox, ['jobcentre'], { files });
    await delivery.deliver();
    await (await site.agency('jobcentre')).readInbox();
    await delivery.pulse();
    expect(faultOf('jobcentre')).toBe('transport.noPermission');
    await delivery.pulse();
    expect(store.outbox.figures()).toContainEqual(
      expect.objectContaining({ agency: 'jobcentre', accepted: 1, inBatch: 0 }),
    );
  });
});

describe('an agency’s key', () => {
  it('that is none gives a fault code; nothing is taken from the outbox', async () => {
    const destination = await site.destination('jobcentre');
    const broken = { ...destination, encryptionKey: { ...destination.encryptionKey, n: 'AQAB' } };
    const delivery = await site.delivery(store.outbox, [], {
      destinations: [broken, await site.destination('youthOffice')],
    });
    expect(await delivery.deliver()).toEqual({ sent: 1, receipts: 0 });
    expect(faultOf('jobcentre')).toBe('transport.keyInvalid');
    expect(store.outbox.waitingEntries('jobcentre', 9).length).toBe(1);
  });

  it('is used although it says it may only wrap keys', async () => {
    const destination = await site.destination('jobcentre');
    const encryptionKey = { ...destination.encryptionKey, key_ops: ['wrapKey'], use: 'enc', ext: true };
    const delivery = await site.delivery(store.outbox, [], {
      destinations: [{ ...destination, encryptionKey }],
    });
    expect(await delivery.deliver()).toEqual({ sent: 1, receipts: 0 });
  });
});

describe('a store that fails', () => {
  it('is reported, and the run ends without an error thrown at anybody', async () => {
    const fails = () => {
      throw new Error('store.diskFull');
    };
    const failing = {
      ...store.outbox,
      waitingEntries: fails,
      setFault: fails,
    };
    const delivery = await site.delivery(failing, ['jobcentre']);
    expect(await delivery.deliver()).toEqual({ sent: 0, receipts: 0 });
    expect(site.events).toContainEqual({ code: 'delivery.storeFailed', agency: 'jobcentre' });
  });
});

describe('a fault', () => {
  it('is reported once while it lasts, and named without a path', async () => {
    const delivery = await site.delivery(store.outbox, ['jobcentre']);
    await rm(site.paths('jobcentre').inbox, { recursive: true });
    await delivery.deliver();
    await delivery.deliver();
    expect(site.events).toEqual([{ code: 'transport.folderMissing', agency: 'jobcentre' }]);
    expect(JSON.stringify(site.events)).not.toContain(join(site.folder));
  });
});
