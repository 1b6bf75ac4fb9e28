/** The judge of the simulated week must see what it is there to see. */
import { describe, expect, it } from 'vitest';
import { schemaUrn } from '#domain/agencies/payload-schema';
import type { ListedEntry } from '../../electron/store/outbox-lists.ts';
import { judge } from './judge.ts';
import type { Arrival } from './town.ts';

const entry = (changes: Partial<ListedEntry> = {}): ListedEntry => ({
  id: 'e1',
  recordId: 'r1',
  recordVersion: 1,
  agency: 'jobcentre',
  kind: 'jobcentre',
  payloadVersion: 1,
  state: 'accepted',
  attempts: 1,
  createdAt: '2026-11-23T10:00:00.000Z',
  changedAt: '2026-11-23T10:00:00.000Z',
  shortCode: 'AAAAAA',
  ...changes,
});
const arrival = (changes: Partial<Arrival> = {}): Arrival => ({
  agency: 'jobcentre',
  entryId: 'e1',
  recordId: 'r1',
  recordVersion: 1,
  kind: schemaUrn('jobcentre'),
  ...changes,
});

const verdict = (
  entries: readonly ListedEntry[],
  arrivals: readonly Arrival[],
  { addsUp = true, acknowledged = ['r1'] } = {},
) =>
  judge(
    {
      records: [{ id: 'r1', version: 1, state: 'sealed', startedOn: '2026-11-23', entries }],
      sheet: { addsUp, sealed: 1 },
    },
    arrivals,
    new Set(acknowledged),
    () => [{ agency: 'jobcentre', kind: 'jobcentre' }],
  );
const sums = (...given: Parameters<typeof verdict>) => {
  const { delivered, parked, lost, doubled } = verdict(...given);
  return { delivered, parked, lost, doubled };
};
const well = { delivered: 1, parked: 0, lost: 0, doubled: 0 };

describe('the judge of the week', () => {
  it('is content with a record that is where it should be', () => {
    expect(sums([entry()], [arrival()])).toEqual(well);
  });

  it('counts as parked what waits for staff with a reason, and as lost what has none', () => {
    const parked = entry({ state: 'parked', reason: 'person.unknown' });
    expect(sums([parked], [])).toEqual({ ...well, delivered: 0, parked: 1 });
    expect(sums([entry({ state: 'parked' })], [])).toEqual({ ...well, delivered: 0, lost: 1 });
  });

  it('sees what counts as accepted and never arrived', () => {
    expect(sums([entry()], [])).toMatchObject({ delivered: 0, lost: 1 });
    expect(sums([entry()], [arrival({ agency: 'socialOffice' })])).toMatchObject({ delivered: 0, lost: 1 });
    expect(sums([entry()], [arrival({ kind: schemaUrn('socialOffice') })])).toMatchObject({ lost: 1 });
  });

  it('sees what is still on its way, what left no entry, and what is gone altogether', () => {
    expect(sums([entry({ state: 'in-batch' })], [arrival()])).toMatchObject({ delivered: 0, lost: 1 });
    expect(sums([], [])).toMatchObject({ delivered: 0, lost: 1 });
    expect(sums([entry()], [arrival()], { acknowledged: ['r1', 'r2'] })).toMatchObject({ lost: 1 });
  });

  it('sees an entry counted twice, and two entries of one thing', () => {
    expect(sums([entry()], [arrival(), arrival()])).toMatchObject({ doubled: 1 });
    const twice = [entry(), entry({ id: 'e2' })];
    expect(sums(twice, [arrival(), arrival({ entryId: 'e2' })])).toMatchObject({ doubled: 1 });
    const corrected = [entry(), entry({ id: 'e2', recordVersion: 2 })];
    expect(sums(corrected, [arrival(), arrival({ entryId: 'e2', recordVersion: 2 })])).toEqual(well);
  });

  it('sees an entry at an agency that the station knows nothing of', () => {
    expect(sums([entry()], [arrival(), arrival({ entryId: 'e9', recordVersion: 9 })])).toMatchObject({
      doubled: 1,
    });
  });

  it('sees a replaced entry that nothing took the place of', () => {
    const replaced = entry({ state: 'replaced', replacedBy: 'e2' });
    expect(sums([replaced], [])).toMatchObject({ lost: 1 });
    const newer = entry({ id: 'e2', recordVersion: 2 });
    expect(sums([replaced, newer], [arrival({ entryId: 'e2', recordVersion: 2 })])).toEqual(well);
  });

  it('does not let a morning sheet pass that does not add up', () => {
    expect(sums([entry()], [arrival()], { addsUp: false })).toMatchObject({ lost: 1 });
  });
});
