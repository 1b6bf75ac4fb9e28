import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compactDecrypt, decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BatchFile, batchFileShape } from '#domain/contract/batch';
import { retry } from '#domain/delivery/entry';
import { keysOf } from '../../support/agency/keys.ts';
import type { OpenOutbox } from '../../support/agency/outbox.ts';
import { waitingEntry } from '../../support/agency/outbox.ts';
import { createSite, later, namesIn, type Site } from '../../support/agency/station.ts';

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

async function onlyBatch(): Promise<BatchFile> {
  const { inbox } = site.paths('socialOffice');
  const [name] = await namesIn(inbox);
  return batchFileShape.parse(JSON.parse(await readFile(join(inbox, name ?? ''), 'utf8')));
}

describe('a batch in the inbox', () => {
  it('is one file named by its id, with an envelope for every entry that waited', async () => {
    const { outbox } = store;
    const entries = [waitingEntry('socialOffice'), waitingEntry('socialOffice')];
    outbox.addEntries(entries);
    const delivery = await site.delivery(outbox, ['socialOffice']);
    expect(await delivery.deliver()).toEqual({ sent: 1, receipts: 0 });
    const batch = await onlyBatch();
    expect(await namesIn(site.paths('socialOffice').inbox)).toEqual([`${batch.batchId}.json`]);
    expect(batch.entries.map(({ entryId }) => entryId)).toEqual(entries.map(({ entry }) => entry.id));
    expect(outbox.batch(batch.batchId)).toMatchObject({ state: 'sent', sentAt: site.clock.now });
  });

  it('holds nothing readable of the payload but the ids', async () => {
    const { outbox } = store;
    outbox.addEntries([waitingEntry('socialOffice', { person: 'MARKED-NAME' })]);
    await (await site.delivery(outbox, ['socialOffice'])).deliver();
    const text = JSON.stringify(await onlyBatch());
    expect(text).not.toContain('MARKED-NAME');
    expect(text).not.toContain(Buffer.from('MARKED-NAME').toString('base64url').slice(1, -2));
  });

  it('has envelopes with exactly the four header fields, and the payload byte for byte inside', async () => {
    const { outbox } = store;
    const { entry, payload } = waitingEntry('socialOffice', { name: 'Müller-Ğ̃' });
    outbox.addEntries([{ entry, payload }]);
    await (await site.delivery(outbox, ['socialOffice'])).deliver();
    const envelope = (await onlyBatch()).entries[0]?.envelope ?? '';
    const keys = await keysOf('socialOffice');
    expect(decodeProtectedHeader(envelope)).toEqual({
      alg: 'RSA-OAEP-256',
      enc: 'A256GCM',
      kid: keys.encryptionJwk.kid,
      cty: 'application/json',
    });
    const { plaintext } = await compactDecrypt(envelope, keys.decryptionKey);
    expect(new TextDecoder().decode(plaintext)).toBe(payload);
  });

  it('is encrypted for its own agency: no other can open it', async () => {
    const { outbox } = store;
    outbox.addEntries([waitingEntry('socialOffice')]);
    await (await site.delivery(outbox, ['socialOffice'])).deliver();
    const envelope = (await onlyBatch()).entries[0]?.envelope ?? '';
    await expect(compactDecrypt(envelope, (await keysOf('jobcentre')).decryptionKey)).rejects.toThrow();
  });

  it('is not made when nothing waits', async () => {
    const delivery = await site.delivery(store.outbox, ['socialOffice']);
    expect(await delivery.deliver()).toEqual({ sent: 0, receipts: 0 });
    expect(await namesIn(site.paths('socialOffice').inbox)).toEqual([]);
  });

  it('takes no more than two hundred entries; the rest travels in the next one', async () => {
    const { outbox } = store;
    outbox.addEntries(Array.from({ length: 201 }, () => waitingEntry('socialOffice')));
    await (await site.delivery(outbox, ['socialOffice'])).deliver();
    expect(outbox.openBatches('socialOffice').map(({ entryIds }) => entryIds.length)).toEqual([200, 1]);
  });
});

describe('from the station to the agency and back', () => {
  it('accepts each entry once and starts from a verified receipt', async () => {
    const { outbox } = store;
    const entry = waitingEntry('socialOffice');
    outbox.addEntries([entry]);
    const delivery = await site.delivery(outbox, ['socialOffice']);
    const agency = await site.agency('socialOffice');
    await delivery.deliver();
    expect(outbox.entry(entry.entry.id)?.state).toBe('in-batch');
    expect(await agency.readInbox()).toEqual({ batches: 1, accepted: 1, rejected: 0 });
    expect(await delivery.pulse()).toEqual({ sent: 0, receipts: 1 });
    expect(outbox.entry(entry.entry.id)?.state).toBe('accepted');
    expect(outbox.openBatches('socialOffice')).toEqual([]);
    expect(await namesIn(site.paths('socialOffice').returns)).toEqual(['read']);
  });

  it('sends the same batch again when no answer came, and the agency counts the entry once', async () => {
    const { outbox } = store;
    const entry = waitingEntry('socialOffice');
    outbox.addEntries([entry]);
    const delivery = await site.delivery(outbox, ['socialOffice']);
    let judged = 0;
    const agency = await site.agency('socialOffice', {
      decide: () => {
        judged += 1;
        return { outcome: 'accepted' };
      },
    });
    await delivery.deliver();
    await agency.readInbox();
    const { returns, done, counted } = site.paths('socialOffice');
    // The receipt is lost on its way.
    for (const name of await namesIn(returns)) await rm(join(returns, name), { recursive: true });
    expect(await delivery.pulse()).toEqual({ sent: 0, receipts: 0 });
    later(site, 24 * 60);
    expect(await delivery.pulse()).toEqual({ sent: 1, receipts: 0 });
    await agency.readInbox();
    await delivery.pulse();
    expect(outbox.entry(entry.entry.id)).toMatchObject({ state: 'accepted', attempts: 1 });
    expect(judged).toBe(1);
    expect(await namesIn(counted)).toEqual([`${entry.entry.id}.json`]);
    expect((await namesIn(done)).length).toBe(2);
  });

  it('parks what the agency refuses, with its reason, and holds up nothing else', async () => {
    const { outbox } = store;
    const good = waitingEntry('jobcentre');
    const bad = waitingEntry('jobcentre', { bad: true });
    outbox.addEntries([bad, good]);
    const delivery = await site.delivery(outbox, ['jobcentre']);
    const agency = await site.agency('jobcentre', {
      findFault: (payload) => ((payload as { bad?: boolean }).bad ? 'persons.0.sex' : undefined),
    });
    await delivery.deliver();
    await agency.readInbox();
    await delivery.pulse();
    expect(outbox.entry(good.entry.id)?.state).toBe('accepted');
    expect(outbox.entry(bad.entry.id)).toMatchObject({
      state: 'parked',
      reason: 'payload.invalid',
      field: 'persons.0.sex',
    });
  });

  it('delivers a parked entry after staff sent it again', async () => {
    const { outbox } = store;
    const entry = waitingEntry('jobcentre');
    outbox.addEntries([entry]);
    const delivery = await site.delivery(outbox, ['jobcentre']);
    let strict = true;
    const agency = await site.agency('jobcentre', { findFault: () => (strict ? 'persons' : undefined) });
    const trip = async () => {
      await delivery.deliver();
      await agency.readInbox();
      await delivery.pulse();
      return outbox.entry(entry.entry.id);
    };
    const parked = await trip();
    expect(parked?.state).toBe('parked');
    const again = parked && retry(parked, site.clock.now);
    if (again?.ok) outbox.saveEntry(again.value);
    strict = false;
    expect(await trip()).toMatchObject({ state: 'accepted', attempts: 2 });
  });

  it('parks an entry whose payload is not what its agency may receive, before anything leaves', async () => {
    const { outbox } = store;
    const poisoned = waitingEntry('jobcentre', { religion: 'rk' });
    const good = waitingEntry('jobcentre');
    outbox.addEntries([poisoned, good]);
    const delivery = await site.delivery(outbox, ['jobcentre'], {
      isPayload: (_kind, _version, payload) => !('religion' in (payload as object)),
    });
    expect(await delivery.deliver()).toEqual({ sent: 1, receipts: 0 });
    expect(outbox.entry(poisoned.entry.id)).toMatchObject({
      state: 'parked',
      reason: 'entry.payloadInvalid',
    });
    expect(outbox.openBatches('jobcentre')[0]?.entryIds).toEqual([good.entry.id]);
  });

  it('makes no batch when every entry is poisoned', async () => {
    const { outbox } = store;
    outbox.addEntries([waitingEntry('jobcentre')]);
    const delivery = await site.delivery(outbox, ['jobcentre'], { isPayload: () => false });
    expect(await delivery.deliver()).toEqual({ sent: 0, receipts: 0 });
    expect(outbox.openBatches('jobcentre')).toEqual([]);
  });
});

describe('two deliveries at a time', () => {
  it('are one: the second joins the first', async () => {
    const { outbox } = store;
    outbox.addEntries([waitingEntry('jobcentre')]);
    const delivery = await site.delivery(outbox, ['jobcentre']);
    const [first, second] = [delivery.deliver(), delivery.deliver()];
    expect(delivery.isRunning()).toBe(true);
    expect(second).toBe(first);
    await first;
    expect(delivery.isRunning()).toBe(false);
    expect((await namesIn(site.paths('jobcentre').inbox)).length).toBe(1);
  });

  it('follow each other when the first only looked for receipts', async () => {
    const { outbox } = store;
    outbox.addEntries([waitingEntry('jobcentre')]);
    const delivery = await site.delivery(outbox, ['jobcentre']);
    const looked = delivery.pulse();
    const delivered = delivery.deliver();
    expect(await looked).toEqual({ sent: 0, receipts: 0 });
    expect(await delivered).toEqual({ sent: 1, receipts: 0 });
    expect(delivery.isRunning()).toBe(false);
  });
});

describe('rehearsal', () => {
  it('never uses a destination of the real mode, nor the other way round', async () => {
    const { outbox } = store;
    outbox.addEntries([waitingEntry('jobcentre')]);
    const delivery = await site.delivery(outbox, ['jobcentre'], { mode: 'rehearsal' });
    expect(await delivery.deliver()).toEqual({ sent: 0, receipts: 0 });
    expect(site.events).toContainEqual({ code: 'destination.wrongMode', agency: 'jobcentre' });
    expect(await namesIn(site.paths('jobcentre').inbox)).toEqual([]);
    expect(outbox.waitingEntries('jobcentre', 9).length).toBe(1);
  });

  it('leaves alone a batch of the other mode that lies in its folder', async () => {
    const { outbox } = store;
    outbox.addEntries([waitingEntry('jobcentre')]);
    await (await site.delivery(outbox, ['jobcentre'])).deliver();
    const agency = await site.agency('jobcentre', { mode: 'rehearsal' });
    expect(await agency.readInbox()).toEqual({ batches: 0, accepted: 0, rejected: 0 });
  });
});
