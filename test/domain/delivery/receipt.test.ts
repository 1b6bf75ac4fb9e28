import { describe, expect, it } from 'vitest';
import { type Batch, markSent, newBatch } from '#domain/delivery/batch';
import { type OutboxEntry, take } from '#domain/delivery/entry';
import { agrees, settle } from '#domain/delivery/receipt';

const at = '2026-08-03T20:00:00.000Z';

function travelling(id: string): OutboxEntry {
  const moved = take(
    {
      id,
      recordId: 'r',
      recordVersion: 1,
      agency: 'jobcentre',
      kind: 'jobcentre',
      payloadVersion: 1,
      state: 'waiting',
      attempts: 0,
      createdAt: at,
      changedAt: at,
    },
    'b',
    at,
  );
  if (!moved.ok) throw new Error(moved.error.code);
  return moved.value;
}

function sentBatch(): Batch {
  const moved = markSent(newBatch('b', 'jobcentre', ['e1', 'e2', 'e3'], at), at, 0);
  if (!moved.ok) throw new Error(moved.error.code);
  return moved.value;
}

const entries = ['e1', 'e2', 'e3'].map(travelling);
const accepted = (entryId: string) => ({ entryId, outcome: 'accepted' }) as const;
const rejected = (entryId: string) => ({ entryId, outcome: 'rejected', reason: 'payload.invalid' }) as const;

describe('settling a batch by its receipt', () => {
  it('accepts, parks, and lets what is not named wait again', () => {
    const settled = settle(sentBatch(), entries, { outcomes: [accepted('e1'), rejected('e2')] }, at);
    expect(settled?.entries.map(({ state }) => state)).toEqual(['accepted', 'parked', 'waiting']);
    expect(settled).toMatchObject({ accepted: 1, rejected: 1, batch: { state: 'answered' } });
  });

  it('changes nothing for an entry that did not travel in it, and names it', () => {
    const settled = settle(sentBatch(), entries, { outcomes: [accepted('e1'), accepted('stranger')] }, at);
    expect(settled?.foreignEntries).toEqual(['stranger']);
    expect(settled?.entries.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
  });

  it('leaves alone an entry that has gone on to another batch', () => {
    const elsewhere = { ...travelling('e1'), batchId: 'b2' };
    expect(settle(sentBatch(), [elsewhere], { outcomes: [accepted('e1')] }, at)?.entries).toEqual([]);
  });

  it('counts for a batch the station could not note as sent before it was killed', () => {
    const ready = newBatch('b', 'jobcentre', ['e1'], at);
    expect(settle(ready, [travelling('e1')], { outcomes: [accepted('e1')] }, at)).toMatchObject({
      batch: { state: 'answered', sentAt: at },
      accepted: 1,
    });
  });

  it('happens once: the first answer stands', () => {
    const settled = settle(sentBatch(), entries, { outcomes: [accepted('e1')] }, at);
    expect(settled && settle(settled.batch, entries, { outcomes: [rejected('e1')] }, at)).toBeUndefined();
  });
});

describe('a second answer to the same batch', () => {
  const now = (state: OutboxEntry['state'], batchId?: string) => [{ ...travelling('e1'), state, batchId }];

  it.each([
    ['agrees when it says the same', now('accepted', 'b'), accepted('e1'), true],
    ['contradicts when it refuses what it accepted', now('accepted', 'b'), rejected('e1'), false],
    ['contradicts when it accepts what it refused', now('parked'), accepted('e1'), false],
    ['agrees about an entry accepted later in another batch', now('accepted', 'b2'), rejected('e1'), true],
    ['contradicts about an entry nobody knows', [], accepted('e1'), false],
  ])('%s', (_title, known, outcome, expected) => {
    expect(agrees('b', known, { outcomes: [outcome] })).toBe(expected);
  });
});
