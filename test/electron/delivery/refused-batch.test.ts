import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compactDecrypt, decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BatchFile, batchFileShape } from '#domain/contract/batch';
import type { Attachment } from '#domain/delivery/entry';
import { keysOf } from '../../support/agency/keys.ts';
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

const stateOf = (id: string) => store.outbox.entry(id)?.state;

describe('a batch the agency refuses as a whole', () => {
  /** Refuses every batch with the poisoned entry in it. */
  const refusing = (poisoned: string) =>
    site.agency('jobcentre', {
      refuse: (batch: BatchFile) =>
        batch.entries.some(({ entryId }) => entryId === poisoned) ? 'batch.tooOld' : undefined,
    });

  it('travels again singly: the others arrive, the poisoned one is parked with the reason', async () => {
    const entries = Array.from({ length: 4 }, () => waitingEntry('jobcentre'));
    const ids = entries.map(({ entry }) => entry.id);
    const poisoned = ids[2] ?? '';
    store.outbox.addEntries(entries);
    const delivery = await site.delivery(store.outbox, ['jobcentre']);
    const agency = await refusing(poisoned);
    await delivery.deliver();
    await agency.readInbox();
    await delivery.pulse();
    expect(ids.map(stateOf)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    expect(store.outbox.entry(poisoned)?.travelsAlone).toBe(true);

    expect((await delivery.deliver()).sent).toBe(4);
    await agency.readInbox();
    await delivery.pulse();
    expect(ids.map(stateOf)).toEqual(['accepted', 'accepted', 'parked', 'accepted']);
    expect(store.outbox.entry(poisoned)?.reason).toBe('batch.tooOld');
    expect(store.outbox.openBatches('jobcentre')).toEqual([]);
  });

  it('does not make later entries travel alone', async () => {
    const [first, second] = [waitingEntry('jobcentre'), waitingEntry('jobcentre')];
    store.outbox.addEntries([first, second]);
    const delivery = await site.delivery(store.outbox, ['jobcentre']);
    const agency = await refusing(first.entry.id);
    await delivery.deliver();
    await agency.readInbox();
    await delivery.pulse();
    const fresh = [waitingEntry('jobcentre'), waitingEntry('jobcentre'), waitingEntry('jobcentre')];
    store.outbox.addEntries(fresh);
    await delivery.deliver();
    const sizes = store.outbox.openBatches('jobcentre').map(({ entryIds }) => entryIds.length);
    expect(sizes.sort()).toEqual([1, 1, 3]);
  });

  it('and answered a second time by entry is a contradiction staff learn of', async () => {
    const entry = waitingEntry('jobcentre');
    store.outbox.addEntries([entry]);
    const delivery = await site.delivery(store.outbox, ['jobcentre']);
    await delivery.deliver();
    await (await refusing(entry.entry.id)).readInbox();
    await delivery.pulse();
    expect(stateOf(entry.entry.id)).toBe('parked');
    const { done, inbox } = site.paths('jobcentre');
    const { rename } = await import('node:fs/promises');
    for (const name of await namesIn(done)) await rename(join(done, name), join(inbox, name));
    await (await site.agency('jobcentre')).readInbox();
    await delivery.pulse();
    expect(stateOf(entry.entry.id)).toBe('parked');
    expect(store.outbox.notices()).toMatchObject([
      { agency: 'jobcentre', code: 'receipt.contradicts', number: 1 },
    ]);
  });
});

describe('papers that travel with an entry', () => {
  const paper: Attachment = {
    id: randomUUID(),
    purpose: 'form',
    mimeType: 'application/pdf',
    name: 'antrag.pdf',
    content: new TextEncoder().encode('%PDF-1.7 Probe'),
  };

  it('lie beside its envelope, each encrypted with its own type', async () => {
    const entry = { ...waitingEntry('socialOffice'), attachments: [paper] };
    store.outbox.addEntries([entry, waitingEntry('socialOffice')]);
    await (await site.delivery(store.outbox, ['socialOffice'])).deliver();
    const { inbox } = site.paths('socialOffice');
    const [name = ''] = await namesIn(inbox);
    const text = await readFile(join(inbox, name), 'utf8');
    const batch = batchFileShape.parse(JSON.parse(text));
    const [first, second] = batch.entries;
    expect(second).not.toHaveProperty('attachments');
    const [sent] = first?.attachments ?? [];
    expect(sent).toMatchObject({
      id: paper.id,
      purpose: 'form',
      mimeType: 'application/pdf',
      name: 'antrag.pdf',
    });
    expect(decodeProtectedHeader(sent?.envelope ?? '').cty).toBe('application/pdf');
    const { decryptionKey } = await keysOf('socialOffice');
    const { plaintext } = await compactDecrypt(sent?.envelope ?? '', decryptionKey);
    expect(Buffer.from(plaintext).equals(Buffer.from(paper.content))).toBe(true);
    expect(await (await site.agency('socialOffice')).readInbox()).toMatchObject({ accepted: 2 });
  });

  it('never make a batch larger than an agency can take: the rest goes in the next one', async () => {
    const large = () => ({
      ...waitingEntry('socialOffice'),
      attachments: [{ ...paper, id: randomUUID(), content: new Uint8Array(10 * 1024 * 1024) }],
    });
    store.outbox.addEntries([large(), large(), large()]);
    expect((await (await site.delivery(store.outbox, ['socialOffice'])).deliver()).sent).toBe(2);
    expect(store.outbox.openBatches('socialOffice').map(({ entryIds }) => entryIds.length)).toEqual([2, 1]);
  }, 30_000);
});
