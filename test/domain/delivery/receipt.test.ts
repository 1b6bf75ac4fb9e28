import { describe, expect, it } from 'vitest';
import { type Batch, markSent, newBatch } from '#domain/delivery/batch';
import { type OutboxEntry, take } from '#domain/delivery/entry';
import { agrees, settle, settleLate } from '#domain/delivery/receipt';

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

describe('a batch refused as a whole', () => {
  const refused = { refused: { reason: 'batch.tooOld' } };

  it('sends its entries on their way one by one', () => {
    const settled = settle(sentBatch(), entries, refused, at);
    expect(settled?.entries.map(({ state, travelsAlone }) => [state, travelsAlone])).toEqual([
      ['waiting', true],
      ['waiting', true],
      ['waiting', true],
    ]);
    expect(settled).toMatchObject({ accepted: 0, rejected: 0, batch: { state: 'answered' } });
  });

  it('of one entry parks it with the reason', () => {
    const single = { ...sentBatch(), entryIds: ['e1'] };
    const settled = settle(single, [travelling('e1')], refused, at);
    expect(settled?.entries).toMatchObject([{ state: 'parked', reason: 'batch.tooOld' }]);
    expect(settled?.rejected).toBe(1);
  });

  it('and answered again agrees unless something of it was accepted', () => {
    const one = { ...travelling('e1'), state: 'accepted' } as const;
    expect(agrees('b', [one], refused)).toBe(false);
    expect(agrees('b', [{ ...one, batchId: 'b2' }], refused)).toBe(true);
  });
});

describe('an acceptance that comes late', () => {
  const expired = { outcomes: [{ entryId: 'e1', outcome: 'expired' }] } as const;
  const batch = { ...sentBatch(), entryIds: ['e1'] };
  const after = settle(batch, [travelling('e1')], expired, at);

  it('still counts for what had expired and was not sent again', () => {
    expect(after?.entries).toMatchObject([{ state: 'parked', reason: 'entry.expired' }]);
    const late = after && settleLate(after.batch, after.entries, { outcomes: [accepted('e1')] }, at);
    expect(late?.entries).toMatchObject([{ state: 'accepted', batchId: 'b' }]);
    expect(late).toMatchObject({ accepted: 1, batch: { state: 'answered' } });
  });

  it('is none when it says anything else, or when nothing had expired', () => {
    if (!after) throw new Error('not settled');
    expect(settleLate(after.batch, after.entries, { outcomes: [rejected('e1')] }, at)).toBeUndefined();
    expect(settleLate(after.batch, after.entries, expired, at)).toBeUndefined();
    expect(settleLate(after.batch, [travelling('e1')], { outcomes: [accepted('e1')] }, at)).toBeUndefined();
    expect(settleLate(batch, after.entries, { outcomes: [accepted('e1')] }, at)).toBeUndefined();
  });

  it('is no contradiction to say again that nobody came', () => {
    expect(after && agrees('b', after.entries, expired)).toBe(true);
  });
});
