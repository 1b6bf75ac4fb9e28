import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryStates, expiredReason } from '#domain/delivery/entry';
import { morningSheet, type SheetCounts, type SheetEntry } from '#domain/delivery/morning-sheet';
import { agencyIds } from '#domain/intake/agency';

const since = '2026-11-25T01:30:00.000Z';
const madeAt = '2026-11-25T07:00:00.000Z';
const at = { since, madeAt };

/** Entries of one record before it has an id. */
const entryOf = fc.record({
  agency: fc.constantFrom(...agencyIds),
  state: fc.constantFrom(...entryStates),
  reason: fc.constantFrom(expiredReason, 'payload.invalid'),
  changedAt: fc.constantFrom('2026-11-24T10:00:00.000Z', since, '2026-11-25T03:00:00.000Z'),
});
/** A whole station: every record with its entries, some with none. */
const stationOf = fc.array(fc.array(entryOf, { maxLength: 6 }), { maxLength: 30 });

function entriesOf(station: readonly (readonly Partial<SheetEntry>[])[]): SheetEntry[] {
  return station.flatMap((record, number) =>
    record.map(
      (entry): SheetEntry => ({
        recordId: `record-${number}`,
        shortCode: `CODE${number}`,
        receivedAt: '2026-11-24T09:00:00.000Z',
        agency: 'registryOffice',
        kind: entry.agency ?? 'registryOffice',
        state: 'waiting',
        changedAt: since,
        ...entry,
      }),
    ),
  );
}

/** Counted the way a person with a pencil would. */
function countsOf(station: readonly (readonly Partial<SheetEntry>[])[]): SheetCounts {
  const isDone = (record: readonly Partial<SheetEntry>[]) =>
    record.length > 0 && record.every(({ state }) => state === 'accepted' || state === 'replaced');
  return {
    sealed: station.length,
    done: station.filter(isDone).length,
    withoutEntries: station.filter((record) => record.length === 0).length,
  };
}

describe('the morning sheet', () => {
  it('puts every record of any station into exactly one class, and adds up', () => {
    fc.assert(
      fc.property(stationOf, (station) => {
        const sheet = morningSheet(entriesOf(station), countsOf(station), at);
        const listed = Object.values(sheet.lists).flatMap((lines) => lines.map(({ recordId }) => recordId));
        expect(new Set(listed).size).toBe(listed.length);
        expect(sheet.sum).toBe(station.length);
        expect(Object.values(sheet.counts).reduce((sum, count) => sum + count, 0)).toBe(station.length);
        expect(Object.values(sheet.counts).every((count) => count >= 0)).toBe(true);
        expect(sheet.addsUp).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(
        stationOf,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (station, order) => {
          const entries = entriesOf(station);
          const shuffled = entries
            .map((entry) => ({ entry, rank: order.next().value ?? 0 }))
            .sort((one, other) => one.rank - other.rank)
            .map(({ entry }) => entry);
          const counts = countsOf(station);
          expect(morningSheet(shuffled, counts, at).counts).toEqual(morningSheet(entries, counts, at).counts);
        },
      ),
    );
  });

  it('says so when records were counted that no class has, or a class has one too many', () => {
    fc.assert(
      fc.property(
        stationOf,
        fc.integer({ min: -5, max: 5 }).filter((off) => off !== 0),
        (station, off) => {
          const counts = countsOf(station);
          const sheet = morningSheet(entriesOf(station), { ...counts, sealed: counts.sealed + off }, at);
          expect(sheet.addsUp).toBe(false);
          expect(sheet.sum - sheet.sealed).toBe(-off);
        },
      ),
    );
  });

  it('says so when a record fell out of the outbox', () => {
    fc.assert(
      fc.property(
        stationOf.filter((station) => station.some(({ length }) => length > 0)),
        (station) => {
          const lost = station.findIndex(({ length }) => length > 0);
          const rest = station.toSpliced(lost, 1);
          const counts = { ...countsOf(rest), sealed: station.length };
          expect(morningSheet(entriesOf(rest), counts, at).addsUp).toBe(false);
        },
      ),
    );
  });

  it('does not hide a record behind a count below nought', () => {
    const counts = { sealed: 1, done: 0, withoutEntries: 1 };
    const sheet = morningSheet(entriesOf([[{ state: 'accepted' }], []]), counts, at);
    expect(sheet.counts.deliveredEarlier).toBe(-1);
    expect(sheet.addsUp).toBe(false);
  });

  it.each([
    ['parked', [{ state: 'parked', reason: 'x' }, { state: 'waiting' }, { state: 'accepted' }]],
    [
      'parked',
      [
        { state: 'parked', reason: 'x' },
        { state: 'parked', reason: expiredReason },
      ],
    ],
    ['expired', [{ state: 'parked', reason: expiredReason }, { state: 'in-batch' }]],
    ['waiting', [{ state: 'in-batch' }, { state: 'accepted' }]],
    ['waiting', [{ state: 'waiting' }, { state: 'replaced' }]],
    [
      'deliveredLastNight',
      [{ state: 'accepted' }, { state: 'accepted', changedAt: '2026-11-20T03:00:00.000Z' }],
    ],
    ['deliveredLastNight', [{ state: 'accepted' }, { state: 'replaced' }]],
  ] as const)('counts a record as %s with entries %j', (found, record) => {
    const sheet = morningSheet(entriesOf([record]), countsOf([record]), at);
    expect(sheet.counts[found]).toBe(1);
    expect(sheet.lists[found]).toHaveLength(1);
    expect(sheet.sum).toBe(1);
  });

  it('names of a record only the entries that put it where it is, and their reason', () => {
    const record = [
      { agency: 'jobcentre', state: 'parked', reason: 'person.unknown' },
      { agency: 'registryOffice', state: 'accepted' },
    ] as const;
    const { lists } = morningSheet(entriesOf([record]), countsOf([record]), at);
    expect(lists.parked).toEqual([
      {
        recordId: 'record-0',
        shortCode: 'CODE0',
        receivedAt: '2026-11-24T09:00:00.000Z',
        entries: [{ agency: 'jobcentre', state: 'parked', reason: 'person.unknown' }],
      },
    ]);
  });

  it('lists nothing of what was delivered before', () => {
    const record = [{ state: 'accepted', changedAt: '2026-11-20T03:00:00.000Z' }] as const;
    const sheet = morningSheet(entriesOf([record]), countsOf([record]), at);
    expect(sheet.counts.deliveredEarlier).toBe(1);
    expect(Object.values(sheet.lists).flat()).toEqual([]);
  });
});
