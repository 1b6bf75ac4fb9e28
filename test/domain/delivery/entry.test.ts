import { describe, expect, it } from 'vitest';
import {
  accept,
  acceptLate,
  type EntryState,
  entryStates,
  expire,
  expiredReason,
  isDone,
  type OutboxEntry,
  park,
  release,
  replace,
  retry,
  singleOut,
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

const by = '01980000-0000-7000-8000-00000000000b';
const replaced = (state: EntryState) => {
  const moved = replace(entry(state), by, at);
  return moved.ok ? moved.value : undefined;
};
const gives = (moved: ReturnType<typeof accept>) => (moved.ok ? moved.value : undefined);

describe('an entry a correction replaces', () => {
  it.each(['waiting', 'parked'] as const)('never travels again: %s', (state) => {
    expect(replaced(state)).toMatchObject({ state: 'replaced', replacedBy: by, changedAt: at });
    expect(replaced(state)).not.toHaveProperty('reason');
    const over = replaced(state) as OutboxEntry;
    expect(
      [take(over, 'b2', at), retry(over, at), release(over, at), replace(over, by, at)].map(({ ok }) => ok),
    ).toEqual([false, false, false, false]);
  });

  it('stays accepted when it was, and keeps the time of it: retention counts from there', () => {
    expect(replaced('accepted')).toEqual({ ...entry('accepted'), replacedBy: by });
  });

  it('that travels is accepted if the agency takes it, and replaced whatever else becomes of it', () => {
    const travelling = replaced('in-batch') as OutboxEntry;
    expect(travelling.state).toBe('in-batch');
    expect(gives(accept(travelling, at))?.state).toBe('accepted');
    const others = [
      park(travelling, { reason: 'x.y' }, at),
      release(travelling, at),
      singleOut(travelling, at),
      expire(travelling, at),
    ];
    expect(others.map((moved) => gives(moved)?.state)).toEqual([
      'replaced',
      'replaced',
      'replaced',
      'replaced',
    ]);
    expect(others.map((moved) => gives(moved)?.batchId)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is replaced once', () => {
    expect(replace(replaced('in-batch') as OutboxEntry, 'another', at)).toEqual({
      ok: false,
      error: { code: 'entry.alreadyReplaced' },
    });
  });
});

describe('an entry nobody fetched in time', () => {
  const expired = gives(expire(entry('in-batch'), at)) as OutboxEntry;

  it('is parked and remembers its batch', () => {
    expect(expired).toMatchObject({ state: 'parked', reason: expiredReason, batchId: 'b' });
  });

  it('is accepted when the acceptance comes after all, also when staff let it wait again', () => {
    expect(gives(acceptLate(expired, 'b', at))).toMatchObject({ state: 'accepted', batchId: 'b' });
    expect(gives(acceptLate(expired, 'b', at))).not.toHaveProperty('reason');
    const again = gives(retry(expired, at)) as OutboxEntry;
    expect(gives(acceptLate(again, 'b', at))?.state).toBe('accepted');
  });

  it('is not, once it travels again, or for another batch, or when it was refused', () => {
    const again = gives(take(gives(retry(expired, at)) as OutboxEntry, 'b2', at)) as OutboxEntry;
    expect(acceptLate(again, 'b', at).ok).toBe(false);
    expect(acceptLate(expired, 'b2', at).ok).toBe(false);
    expect(acceptLate(entry('parked'), 'b', at).ok).toBe(false);
    expect(acceptLate(entry('waiting'), 'b', at).ok).toBe(false);
  });
});

describe('an entry of a batch that was refused as a whole', () => {
  it('travels alone from then on', () => {
    const single = gives(singleOut(entry('in-batch'), at)) as OutboxEntry;
    expect(single).toMatchObject({ state: 'waiting', travelsAlone: true });
    expect(gives(take(single, 'b2', at))?.travelsAlone).toBe(true);
  });
});

describe('nothing more happens to an entry', () => {
  it.each(entryStates)('that is accepted or replaced, and to no other: %s', (state) => {
    expect(isDone({ state })).toBe(state === 'accepted' || state === 'replaced');
  });
});
