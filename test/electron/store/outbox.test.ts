import { describe, expect, it } from 'vitest';
import { markSent, newBatch } from '#domain/delivery/batch';
import { accept, type OutboxEntry, park, take } from '#domain/delivery/entry';
import type { AgencyId } from '#domain/intake/agency';
import { makeTables } from './make-store.ts';

const at = '2026-11-24T10:00:00.000Z';
const later = '2026-11-24T11:00:00.000Z';
const ok = <Value>(moved: { ok: true; value: Value } | { ok: false }): Value => {
  if (!moved.ok) throw new Error('not allowed');
  return moved.value;
};

function withEntries(agencies: readonly AgencyId[] = ['socialOffice', 'registryOffice']) {
  const tables = makeTables();
  const { outbox, record, clock } = tables;
  const entries = agencies.map(
    (agency): OutboxEntry => ({
      id: clock.uuid(),
      recordId: record.id,
      recordVersion: 1,
      agency,
      kind: agency,
      payloadVersion: 1,
      state: 'waiting',
      attempts: 0,
      createdAt: at,
      changedAt: at,
    }),
  );
  outbox.addEntries(entries.map((entry) => ({ entry, payload: JSON.stringify({ for: entry.agency }) })));
  return { ...tables, entries, first: entries[0] as OutboxEntry };
}

describe('the outbox', () => {
  it('gives entries back as they were added, with their payload byte for byte', () => {
    const { outbox, first } = withEntries();
    expect(outbox.waitingEntries('socialOffice', 10)).toEqual([first]);
    expect(outbox.payloadOf(first.id)).toBe('{"for":"socialOffice"}');
  });

  it('takes no second part of the same record for the same agency', () => {
    const { outbox, first, clock } = withEntries();
    const again = { entry: { ...first, id: clock.uuid() }, payload: '{}' };
    expect(() => outbox.addEntries([again])).toThrow();
    expect(outbox.waitingEntries('socialOffice', 10)).toHaveLength(1);
  });

  it('never changes a payload, nor for whom it is', () => {
    const { connection, outbox, first } = withEntries();
    expect(() => connection.exec(`UPDATE outbox_payload SET payload = '{}'`)).toThrow('frozen');
    expect(() => connection.exec(`UPDATE outbox_entry SET agency = 'jobcentre'`)).toThrow('frozen');
    expect(() => outbox.saveEntry({ ...first, reason: 'x.y' })).not.toThrow();
  });

  it('stores a batch and what it took in one step, and finds it again in order', () => {
    const { outbox, first, clock } = withEntries();
    const batch = newBatch(clock.uuid(), 'socialOffice', [first.id], at);
    const taken = ok(take(first, batch.id, at));
    outbox.createBatch(batch, [taken]);
    expect(outbox.openBatches('socialOffice')).toEqual([batch]);
    expect(outbox.entriesOfBatch(batch.id)).toEqual([taken]);
    expect(outbox.waitingEntries('socialOffice', 10)).toEqual([]);
    const sent = ok(markSent(batch, at, 0));
    outbox.saveBatch(sent);
    expect(outbox.batch(batch.id)).toEqual(sent);
  });

  it('keeps no batch when one of its entries is not there', () => {
    const { outbox, first, clock } = withEntries();
    const batch = newBatch(clock.uuid(), 'socialOffice', [first.id, clock.uuid()], at);
    expect(() => outbox.createBatch(batch, [ok(take(first, batch.id, at))])).toThrow();
    expect(outbox.batch(batch.id)).toBeUndefined();
    expect(outbox.entry(first.id)).toEqual(first);
  });

  it('stores a receipt with everything that follows from it, once', () => {
    const { outbox, entries, first, clock } = withEntries();
    const batch = newBatch(clock.uuid(), 'socialOffice', [first.id], at);
    const taken = ok(take(first, batch.id, at));
    outbox.createBatch(batch, [taken]);
    const receipt = {
      id: clock.uuid(),
      batchId: batch.id,
      agency: 'socialOffice',
      receivedAt: later,
      accepted: 1,
      rejected: 0,
      signed: 'a.b.c',
    } as const;
    const answered = { ...batch, state: 'answered', answeredAt: later } as const;
    outbox.recordReceipt(receipt, answered, [ok(accept(taken, later))]);
    expect(outbox.hasReceipt(receipt.id)).toBe(true);
    expect(outbox.entry(first.id)?.state).toBe('accepted');
    expect(outbox.openBatches('socialOffice')).toEqual([]);
    expect(() => outbox.recordReceipt(receipt, answered, [])).toThrow();
    const figures = outbox.figures();
    expect(figures).toContainEqual({
      agency: 'socialOffice',
      waiting: 0,
      inBatch: 0,
      accepted: 1,
      parked: 0,
      replaced: 0,
      lastAcceptedAt: later,
    });
    expect(figures.find(({ agency }) => agency === 'registryOffice')?.waiting).toBe(1);
    expect(outbox.receiptsSince(at, 10).map(({ id }) => id)).toEqual([receipt.id]);
    expect(entries).toHaveLength(2);
  });

  it('keeps why an entry was refused, and forgets it when it travels again', () => {
    const { outbox, first, clock } = withEntries();
    const batch = newBatch(clock.uuid(), 'socialOffice', [first.id], at);
    const taken = ok(take(first, batch.id, at));
    outbox.createBatch(batch, [taken]);
    const parked = ok(park(taken, { reason: 'person.unknown', field: 'persons.0', detail: 'words' }, later));
    outbox.saveEntry(parked);
    expect(outbox.entry(first.id)).toEqual(parked);
    outbox.saveEntry(first);
    expect(outbox.entry(first.id)).toEqual(first);
  });

  it('shows the fault of an agency until it is cleared', () => {
    const { outbox } = withEntries();
    const faultOf = () => outbox.figures().find(({ agency }) => agency === 'jobcentre')?.fault;
    outbox.setFault('jobcentre', 'folder.missing', at);
    expect(faultOf()).toBe('folder.missing');
    outbox.setFault('jobcentre', undefined, later);
    expect(faultOf()).toBeUndefined();
  });

  it('lists what is not accepted yet for good, and what is accepted for a while', () => {
    const { outbox, first, record } = withEntries();
    outbox.saveEntry({ ...first, state: 'accepted' });
    expect(outbox.openOrChangedSince(at, 10)).toHaveLength(2);
    expect(outbox.openOrChangedSince(later, 10).map(({ agency }) => agency)).toEqual(['registryOffice']);
    expect(outbox.entriesOfRecord(record.id).every(({ shortCode }) => shortCode === record.shortCode)).toBe(
      true,
    );
  });
});
