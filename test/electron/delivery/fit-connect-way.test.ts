import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { retry } from '#domain/delivery/entry';
import { nextId } from '../../support/agency/outbox.ts';
import { createFitConnectSite, type FitConnectSite, fitEntry } from './fit-connect-site.ts';

let site: FitConnectSite;
beforeEach(async () => {
  site = await createFitConnectSite();
});
afterEach(() => site.end());

const counted = () => site.service.counted('jobcentre');

describe('an entry that goes by FIT-Connect', () => {
  it('is one submission, and is accepted only by the agency’s signed acceptance', async () => {
    const [id = ''] = site.add(fitEntry());
    const delivery = site.delivery();
    expect(await delivery.deliver()).toEqual({ sent: 1, receipts: 0 });
    expect(site.outbox.entry(id)?.state).toBe('in-batch');
    site.later(2);
    expect(await delivery.pulse()).toEqual({ sent: 0, receipts: 0 });
    expect(site.outbox.entry(id)?.state).toBe('in-batch');

    await site.service.round();
    site.later(5);
    expect(await delivery.pulse()).toEqual({ sent: 0, receipts: 1 });
    expect(site.outbox.entry(id)?.state).toBe('accepted');
    expect((await counted()).map(({ entryId }) => entryId)).toEqual([id]);
    const [receipt] = site.outbox.receiptsSince('2026-01-01', 9);
    expect(receipt).toMatchObject({ agency: 'jobcentre', accepted: 1, rejected: 0 });
  });

  it('takes its papers along', async () => {
    const papers = [
      {
        id: '5f0c7a3e-3f5e-4c2b-9d5c-0a1b2c3d4e5f',
        purpose: 'form',
        mimeType: 'application/pdf',
        name: 'antrag.pdf',
        content: new TextEncoder().encode('%PDF-1.7 …'),
      },
    ] as const;
    const [id = ''] = site.add({ ...fitEntry(), attachments: papers });
    await site.delivery().deliver();
    await site.service.round();
    site.later(5);
    await site.delivery().pulse();
    expect(site.outbox.entry(id)?.state).toBe('accepted');
    expect(await counted()).toMatchObject([{ entryId: id, attachments: 1 }]);
  });

  it('is parked when the agency rejects it, with its reason, the field and its words', async () => {
    const [id = ''] = site.add(fitEntry());
    await site.delivery().deliver();
    const decision = {
      outcome: 'rejected',
      problem: 'person-unknown',
      path: '/persons/0/sex',
      detail: 'Worte',
    };
    await site.service.decideNext(decision as never, 1, 'jobcentre');
    await site.service.round();
    site.later(5);
    expect(await site.delivery().pulse()).toEqual({ sent: 0, receipts: 1 });
    const entry = site.outbox.entry(id);
    expect(entry).toMatchObject({
      state: 'parked',
      reason: 'fitConnect.personUnknown',
      field: 'persons.0.sex',
    });
    expect(entry?.detail).toContain('Worte');
    expect(JSON.stringify(site.events)).not.toContain('Worte');
  });

  it('can be sent again by staff after a rejection: in a new batch, as a new submission', async () => {
    const [id = ''] = site.add(fitEntry());
    await site.delivery().deliver();
    await site.service.decideNext({ outcome: 'rejected', problem: 'person-unknown' }, 1, 'jobcentre');
    await site.service.round();
    site.later(5);
    await site.delivery().pulse();
    const parked = site.outbox.entry(id);
    const again = parked && retry(parked, site.clock.now);
    if (again?.ok) site.outbox.saveEntry(again.value);
    await site.delivery().deliver();
    await site.service.round();
    site.later(5);
    await site.delivery().pulse();
    expect(site.outbox.entry(id)).toMatchObject({ state: 'accepted', attempts: 2 });
    expect(await site.service.submissions()).toHaveLength(2);
  });

  it('travels beside a hundred others, each in a batch of its own, with one token', async () => {
    const ids = site.add(...Array.from({ length: 100 }, () => fitEntry()));
    expect(await site.delivery().deliver()).toEqual({ sent: 100, receipts: 0 });
    await site.service.round();
    site.later(5);
    expect(await site.delivery().pulse()).toEqual({ sent: 0, receipts: 100 });
    expect(ids.every((id) => site.outbox.entry(id)?.state === 'accepted')).toBe(true);
    expect(await counted()).toHaveLength(100);
    expect((await site.service.requests()).token).toBeLessThanOrEqual(8);
  });
});

describe('what nobody fetched', () => {
  const expire = async () => {
    const [id = ''] = site.add(fitEntry());
    await site.delivery().deliver();
    site.later(14 * 24 * 60 + 30);
    await site.delivery().pulse();
    return id;
  };

  it('expires after fourteen days, and staff can send it again', async () => {
    const id = await expire();
    const parked = site.outbox.entry(id);
    expect(parked).toMatchObject({ state: 'parked', reason: 'entry.expired' });
    const again = parked && retry(parked, site.clock.now);
    if (again?.ok) site.outbox.saveEntry(again.value);
    await site.delivery().deliver();
    await site.service.round();
    site.later(5);
    await site.delivery().pulse();
    expect(site.outbox.entry(id)).toMatchObject({ state: 'accepted' });
    expect(await counted()).toHaveLength(1);
  });

  it('does not expire while nobody could look', async () => {
    const [id = ''] = site.add(fitEntry());
    await site.delivery().deliver();
    await site.service.round();
    site.later(20 * 24 * 60);
    await site.service.misbehave({ what: { kind: 'status', status: 503 }, times: 'always' });
    await site.delivery().pulse();
    expect(site.outbox.entry(id)?.state).toBe('in-batch');
    await site.service.behave();
    site.later(60);
    await site.delivery().pulse();
    expect(site.outbox.entry(id)?.state).toBe('accepted');
  });
});

describe('a correction', () => {
  it('made while the first version travels, replaces it only if that is not accepted', async () => {
    const { replace } = await import('#domain/delivery/entry');
    const ids = site.add(fitEntry(), fitEntry());
    await site.delivery().deliver();
    for (const id of ids) {
      const entry = site.outbox.entry(id);
      const replaced = entry && replace(entry, nextId(), site.clock.now);
      if (replaced?.ok) site.outbox.saveEntry(replaced.value);
    }
    await site.service.decideNext({ outcome: 'rejected', problem: 'person-unknown' }, 1, 'jobcentre');
    await site.service.round();
    site.later(5);
    await site.delivery().pulse();
    expect(ids.map((id) => site.outbox.entry(id)?.state).sort()).toEqual(['accepted', 'replaced']);
  });
});
