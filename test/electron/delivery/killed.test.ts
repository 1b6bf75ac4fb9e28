import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Files, realFiles } from '../../../electron/delivery/atomic-file.ts';
import type { OutboxPort } from '../../../electron/delivery/outbox-port.ts';
import { waitingEntry } from '../../support/agency/outbox.ts';
import { createSite, later, namesIn, type Site } from '../../support/agency/station.ts';

let site: Site;
beforeEach(async () => {
  site = await createSite();
});
afterEach(() => site.remove());

/** A process that dies at its n-th step: that step and every later one no longer happens. */
function mortal(diesAt: number) {
  let steps = 0;
  const step = () => {
    steps += 1;
    if (steps >= diesAt) throw new Error('killed');
  };
  const synchronous = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get: (from, name) => {
        const member = Reflect.get(from, name);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]) => {
          step();
          return Reflect.apply(member, from, given);
        };
      },
    });
  /** Promises reject, and what `open` gives is as mortal as the rest. */
  const asynchronous = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get: (from, name) => {
        const member = Reflect.get(from, name);
        if (typeof member !== 'function') return member;
        return async (...given: unknown[]) => {
          // The system closes the files of a process that dies.
          if (name !== 'close') step();
          const result = await Reflect.apply(member, from, given);
          return name === 'open' ? asynchronous(result) : result;
        };
      },
    });
  return {
    outbox: (outbox: OutboxPort) => synchronous(outbox),
    files: asynchronous({ ...realFiles }) as Files,
    hasDied: () => steps >= diesAt,
  };
}

/** One night: deliver, the agency answers, the answer is fetched. Returns whether the station lived through it. */
async function night(diesAt: number): Promise<boolean> {
  const store = site.open();
  const life = mortal(diesAt);
  try {
    const delivery = await site.delivery(life.outbox(store.outbox), ['jobcentre'], { files: life.files });
    const agency = await site.agency('jobcentre');
    await delivery.deliver();
    await agency.readInbox();
    await delivery.pulse();
  } finally {
    store.close();
  }
  return !life.hasDied();
}

describe('a station killed between any two steps of a delivery', () => {
  it('delivers everything after its restart, and the agency counts nothing twice', async () => {
    const lastStep = 400;
    let survived = 0;
    let rounds = 0;
    for (let diesAt = 1; survived === 0 && diesAt < lastStep; diesAt += 1) {
      await site.remove();
      site = await createSite();
      const first = site.open();
      const entries = [waitingEntry('jobcentre'), waitingEntry('jobcentre')];
      first.outbox.addEntries(entries);
      first.close();

      if (await night(diesAt)) survived += 1;
      rounds += 1;
      // A day later: whatever was waiting for its next attempt is due.
      later(site, 26 * 60);
      await night(Number.POSITIVE_INFINITY);

      const after = site.open();
      const states = entries.map(({ entry }) => after.outbox.entry(entry.id)?.state);
      const open = after.outbox.openBatches('jobcentre').length;
      after.close();
      expect({ diesAt, states, open }).toEqual({ diesAt, states: ['accepted', 'accepted'], open: 0 });
      const { counted, inbox, returns } = site.paths('jobcentre');
      expect((await namesIn(counted)).length).toBe(2);
      expect(await namesIn(inbox)).toEqual([]);
      expect(await namesIn(join(returns, 'refused'))).toEqual([]);
    }
    expect(survived).toBe(1);
    expect(rounds).toBeGreaterThan(25);
  }, 120_000);

  it('stores the batch’s id before the first byte leaves', async () => {
    const store = site.open();
    store.outbox.addEntries([waitingEntry('jobcentre')]);
    const seen: string[] = [];
    const spy = {
      ...realFiles,
      open: (async (path: string, flags: string) => {
        if (flags === 'w')
          seen.push(...store.outbox.openBatches('jobcentre').map(({ id, state }) => `${state} ${id}`));
        return realFiles.open(path, flags);
      }) as typeof realFiles.open,
    };
    await (await site.delivery(store.outbox, ['jobcentre'], { files: spy })).deliver();
    const [name] = await namesIn(site.paths('jobcentre').inbox);
    expect(seen).toEqual([`ready ${name?.replace('.json', '')}`]);
    store.close();
  });
});
