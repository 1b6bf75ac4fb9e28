import { describe, expect, it } from 'vitest';
import {
  accept,
  type EntryState,
  entryStates,
  type OutboxEntry,
  park,
  release,
  retry,
  take,
} from '#domain/delivery/entry';

const at = '2026-08-04T01:00:00.000Z';

function entry(state: EntryState): OutboxEntry {
  return {
    id: '01980000-0000-7000-8000-00000000000a',
    recordId: '01980000-0000-7000-8000-000000000001',
    recordVersion: 1,
    agency: 'registryOffice',
    kind: 'registryOffice',
    payloadVersion: 1,
    state,
    attempts: 2,
    createdAt: '2026-08-03T09:00:00.000Z',
    changedAt: '2026-08-03T09:00:00.000Z',
    ...(state === 'in-batch' || state === 'accepted' ? { batchId: 'b' } : {}),
    ...(state === 'parked'
      ? { reason: 'payload.invalid', field: 'persons.0.sex', detail: 'Feld fehlt' }
      : {}),
  };
}

const arrows = {
  'waiting → in-batch': (from: OutboxEntry) => take(from, 'b2', at),
  'in-batch → accepted': (from: OutboxEntry) => accept(from, at),
  'in-batch → parked': (from: OutboxEntry) => park(from, { reason: 'payload.invalid', field: 'persons' }, at),
  'in-batch → waiting': (from: OutboxEntry) => release(from, at),
  'parked → waiting': (from: OutboxEntry) => retry(from, at),
} as const;

describe.each(Object.entries(arrows))('%s', (arrow, step) => {
  const [from, to] = arrow.split(' → ');

  it.each(entryStates)('is taken from the state before it and from no other: %s', (state) => {
    const moved = step(entry(state));
    expect(moved.ok).toBe(state === from);
    if (moved.ok) expect(moved.value).toMatchObject({ state: to, changedAt: at });
  });
});

describe('an outbox entry', () => {
  it('counts every batch it was taken into', () => {
    expect(take(entry('waiting'), 'b2', at)).toMatchObject({ value: { attempts: 3, batchId: 'b2' } });
  });

  it('keeps the batch it was accepted with, as proof', () => {
    expect(accept(entry('in-batch'), at)).toMatchObject({ value: { batchId: 'b' } });
  });

  it('carries the reason of a refusal while it is parked, and not a word of it when it travels again', () => {
    const moved = retry(entry('parked'), at);
    const again = moved.ok ? moved.value : undefined;
    expect(again).not.toHaveProperty('reason');
    expect(again).not.toHaveProperty('field');
    expect(again).not.toHaveProperty('detail');
  });

  it('forgets its batch when it waits again', () => {
    const moved = release(entry('in-batch'), at);
    expect(moved.ok && 'batchId' in moved.value).toBe(false);
  });
});
