import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliveryLock } from '../../../electron/store/delivery-lock.ts';
import { type OpenOutbox, waitingEntry } from '../../support/agency/outbox.ts';
import { createSite, namesIn, type Site } from '../../support/agency/station.ts';

let site: Site;
let store: OpenOutbox;
beforeEach(async () => {
  site = await createSite();
  store = site.open();
});
afterEach(async () => {
  store.close();
  await site.remove();
});

describe('two programs that have opened the same store', () => {
  it('deliver one after the other: who comes second leaves everything as it is and says so', async () => {
    store.outbox.addEntries([waitingEntry('jobcentre'), waitingEntry('jobcentre')]);
    const other = site.open();
    const lock = deliveryLock(site.folder);
    const [first, second] = await Promise.all([
      site.delivery(store.outbox, ['jobcentre'], { lock }),
      site.delivery(other.outbox, ['jobcentre'], { lock: deliveryLock(site.folder) }),
    ]);
    const [one, two] = await Promise.all([first.deliver(), second.deliver()]);
    expect(one).toEqual({ sent: 1, receipts: 0 });
    expect(two).toEqual({ sent: 0, receipts: 0, elsewhere: true });
    expect(site.events).toContainEqual({ code: 'delivery.elsewhere' });
    expect(await namesIn(site.paths('jobcentre').inbox)).toHaveLength(1);
    // The lock is free again.
    expect(await second.deliver()).toEqual({ sent: 0, receipts: 0 });
    other.close();
  });

  it('do not wait for one that was killed while it delivered', async () => {
    const program = join(site.folder, 'holder.ts');
    const module = join(import.meta.dirname, '../../../electron/store/delivery-lock.ts');
    await writeFile(
      program,
      `import { deliveryLock } from ${JSON.stringify(module)};
       const letGo = deliveryLock(${JSON.stringify(site.folder)}).take();
       console.log(letGo ? 'held' : 'refused');
       setInterval(() => undefined, 1000);`,
    );
    const holder = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await once(holder.stdout, 'data');
    expect(String(said).trim()).toBe('held');
    store.outbox.addEntries([waitingEntry('jobcentre')]);
    const delivery = await site.delivery(store.outbox, ['jobcentre'], { lock: deliveryLock(site.folder) });
    expect(await delivery.deliver()).toMatchObject({ elsewhere: true });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(await delivery.deliver()).toEqual({ sent: 1, receipts: 0 });
  }, 20_000);

  it('lose nothing where the lock itself cannot be had', async () => {
    store.outbox.addEntries([waitingEntry('jobcentre')]);
    const lock = deliveryLock(join(site.folder, 'nowhere'));
    const delivery = await site.delivery(store.outbox, ['jobcentre'], { lock });
    expect(await delivery.deliver()).toEqual({ sent: 0, receipts: 0 });
    expect(site.events).toContainEqual({ code: 'delivery.lockFailed' });
    expect(store.outbox.waitingEntries('jobcentre', 9)).toHaveLength(1);
  });
});
