import { describe, expect, it } from 'vitest';
import type { Batch } from '#domain/delivery/batch';
import { expiredReason, type OutboxEntry } from '#domain/delivery/entry';
import { whyOf } from '#domain/delivery/why';

const changedAt = '2026-11-25T03:00:00.000Z';
const next = '2026-11-26T01:30:00.000Z';
const entry = (changes: Partial<OutboxEntry>) => ({ state: 'waiting', changedAt, ...changes }) as const;
const batch = (changes: Partial<Batch>): Batch => ({
  id: 'b',
  agency: 'jobcentre',
  state: 'ready',
  entryIds: ['e'],
  attempts: 1,
  createdAt: changedAt,
  ...changes,
});

describe('why an entry is where it is', () => {
  it('waits for the night where nothing keeps it', () => {
    expect(whyOf(entry({}), { transport: 'folder', next })).toEqual({ code: 'waitsForNight', at: next });
  });

  it('says that it travels alone after a refused batch', () => {
    const why = whyOf(entry({ travelsAlone: true }), { transport: 'folder', next });
    expect(why).toEqual({ code: 'travelsAlone', at: next });
  });

  it('names what keeps the agency from being reached', () => {
    const why = whyOf(entry({}), { transport: 'folder', next, agencyFault: 'transport.folderMissing' });
    expect(why).toEqual({ code: 'agencyFault', cause: 'transport.folderMissing' });
  });

  it('says when a batch that could not be sent is tried again, and why it could not', () => {
    const failed = batch({ fault: 'transport.throttled', nextAttemptAt: next });
    const why = whyOf(entry({ state: 'in-batch' }), { transport: 'fitConnect', batch: failed });
    expect(why).toEqual({ code: 'waitsForRetry', at: next, cause: 'transport.throttled' });
  });

  it('is on its way while its batch is being sent', () => {
    const why = whyOf(entry({ state: 'in-batch' }), { transport: 'folder', batch: batch({}) });
    expect(why).toEqual({ code: 'onItsWay', at: changedAt });
  });

  it.each([
    ['folder', 'sentNotAnswered'],
    ['fitConnect', 'collectedNot'],
  ] as const)('says since when a batch sent by %s has no answer', (transport, code) => {
    const sent = batch({ state: 'sent', sentAt: '2026-11-25T01:31:00.000Z' });
    expect(whyOf(entry({ state: 'in-batch' }), { transport, batch: sent })).toEqual({
      code,
      at: '2026-11-25T01:31:00.000Z',
    });
  });

  it('tells what the agency refused from what nobody fetched and from what the station held back', () => {
    const codeOf = (reason: string) =>
      whyOf(entry({ state: 'parked', reason }), { transport: 'fitConnect' }).code;
    expect(codeOf('payload.invalid')).toBe('rejected');
    expect(codeOf(expiredReason)).toBe('expired');
    expect(codeOf('entry.payloadMissing')).toBe('heldBack');
  });

  it('says since when it is accepted or replaced', () => {
    for (const state of ['accepted', 'replaced'] as const) {
      expect(whyOf(entry({ state }), { transport: 'folder' })).toEqual({ code: state, at: changedAt });
    }
  });
});
