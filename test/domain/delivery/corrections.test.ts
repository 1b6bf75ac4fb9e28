/** What a correction leaves in the outbox, for each agency and in whatever state its earlier entry is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFault, isPayload } from '#domain/agencies/payloads';
import { payloadsFor } from '#domain/agencies/payloads-for';
import {
  accept,
  acceptLate,
  type EntryErrorCode,
  expire,
  type Moved,
  type NewEntry,
  type OutboxEntry,
  park,
  release,
  retry,
  singleOut,
  take,
} from '#domain/delivery/entry';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import { schemaFaults } from '../../support/agency/schema.ts';
import { countedIds, goldenStation } from '../../support/agency/sealed.ts';
import { alternatives, correctable, type Topic } from '../../support/correcting.ts';

const ok = (moved: Moved<OutboxEntry, EntryErrorCode>): OutboxEntry => {
  if (!moved.ok) throw new Error(moved.error.code);
  return moved.value;
};
const at = '2026-11-24T03:00:00.000Z';
const batch = 'b1';
const refusal = { reason: 'person.unknown', field: 'persons.0.birth.date' };

/** How the earlier entry may stand when the correction is sealed. */
const states = {
  waiting: (entry: OutboxEntry) => entry,
  travelling: (entry: OutboxEntry) => ok(take(entry, batch, at)),
  accepted: (entry: OutboxEntry) => ok(accept(ok(take(entry, batch, at)), at)),
  refused: (entry: OutboxEntry) => ok(park(ok(take(entry, batch, at)), refusal, at)),
  expired: (entry: OutboxEntry) => ok(expire(ok(take(entry, batch, at)), at)),
  sentAgain: (entry: OutboxEntry) => ok(retry(ok(park(ok(take(entry, batch, at)), refusal, at)), at)),
};
type State = keyof typeof states;

function corrected(state: State, topic: Topic, which: number) {
  const household = correctable();
  for (const { entry } of household.entries()) household.save(states[state](entry));
  household.open();
  household.change(topic, which);
  const sealed = household.seal();
  if (typeof sealed === 'string') throw new Error(sealed);
  return { ...household, fresh: sealed };
}
const agenciesOf = (entries: readonly NewEntry[]) => entries.map(({ entry }) => entry.agency).sort();
const last = (entries: readonly OutboxEntry[]) => entries.at(-1) as OutboxEntry;

describe('a correction', () => {
  it('goes only to those whose part it changes', () => {
    expect(agenciesOf(corrected('accepted', 'nationality', 1).fresh)).toEqual(
      ['foreignersAuthority', 'jobcentre', 'registryOffice', 'socialOffice'].sort(),
    );
    const { fresh, of } = corrected('waiting', 'consent', 1);
    expect(agenciesOf(fresh)).toEqual(['integrationCentre']);
    expect(of('registryOffice').map(({ state, recordVersion }) => [state, recordVersion])).toEqual([
      ['waiting', 1],
    ]);
  });

  it('says in its header which entry it replaces, which version it is, and the first time of receipt', () => {
    const { fresh, of, payload, record } = corrected('accepted', 'nationality', 1);
    const [first, second] = of('registryOffice');
    expect(payload(second?.id).header).toMatchObject({
      recordVersion: 2,
      replaces: first?.id,
      receivedAt: payload(first?.id).header.receivedAt,
    });
    expect(second).toMatchObject({ replaces: first?.id, createdAt: record().correctedAt, state: 'waiting' });
    for (const { entry, payload: text } of fresh) {
      expect(isPayload(entry.kind, 1, JSON.parse(text))).toBe(true);
      expect(schemaFaults(entry.kind, 1, JSON.parse(text))).toEqual([]);
    }
  });

  it.each<[State, string, object]>([
    ['waiting', 'is not sent any more', { state: 'replaced' }],
    ['sentAgain', 'is not sent any more', { state: 'replaced' }],
    ['refused', 'is not sent any more', { state: 'replaced' }],
    ['expired', 'is not sent any more', { state: 'replaced' }],
    ['travelling', 'knows its successor', { state: 'in-batch', batchId: batch }],
    ['accepted', 'stays as it is', { state: 'accepted', batchId: batch }],
  ])('of an agency whose earlier entry is %s: that one %s', (state, _what, expected) => {
    const [first, second] = corrected(state, 'nationality', 1).of('registryOffice');
    expect(first).toMatchObject(expected);
    expect(first?.replacedBy).toBe(state === 'accepted' ? undefined : second?.id);
    expect(first?.reason).toBeUndefined();
    // Only what has left the station can be replaced at the agency.
    expect(second?.replaces).toBe(state === 'waiting' ? undefined : first?.id);
  });

  it('leaves a refused entry parked, to be sent again, where it changes nothing for that agency', () => {
    const [entry, ...more] = corrected('refused', 'consent', 1).of('registryOffice');
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ state: 'parked', ...refusal });
    expect(retry(entry as OutboxEntry, at)).toMatchObject({ ok: true, value: { state: 'waiting' } });
  });

  it('goes to an agency that was not concerned before as its first entry', () => {
    const household = corrected('accepted', 'benefits', 1);
    household.open();
    household.change('benefits', 0);
    household.seal();
    const entries = household.of('socialOffice');
    expect(entries.map(({ recordVersion }) => recordVersion)).toEqual([1, 2, 3]);
    const fresh = correctable();
    fresh.open();
    fresh.change('consent', 2);
    fresh.seal();
    fresh.open();
    fresh.change('consent', 1);
    fresh.seal();
    expect(last(fresh.of('integrationCentre'))).toMatchObject({ recordVersion: 3, state: 'waiting' });
    expect(last(fresh.of('integrationCentre')).replaces).toBeUndefined();
  });

  it('that changes nothing is not sealed, and makes no entry', () => {
    const household = correctable();
    household.open();
    household.change('phone', 0);
    expect(household.seal()).toBe('correction.nothingChanged');
    expect(household.entries()).toHaveLength(agencyIds.length);
  });
});

describe('an entry that was replaced while it travelled', () => {
  const travelling = () => corrected('travelling', 'nationality', 1).of('registryOffice')[0] as OutboxEntry;

  it('is accepted where the agency accepts it: the newer one says that it replaces it', () => {
    const entry = ok(accept(travelling(), at));
    expect(entry).toMatchObject({ state: 'accepted', batchId: batch });
    expect(entry.replacedBy).toBeDefined();
  });

  it.each([
    ['refused', (entry: OutboxEntry) => park(entry, refusal, at)],
    ['not fetched in time', (entry: OutboxEntry) => expire(entry, at)],
    ['answered without a word about it', (entry: OutboxEntry) => release(entry, at)],
    ['in a batch refused as a whole', (entry: OutboxEntry) => singleOut(entry, at)],
  ] as const)('never travels again where it was %s', (_how, step) => {
    const entry = ok(step(travelling()));
    expect(entry.state).toBe('replaced');
    expect(take(entry, 'b2', at).ok).toBe(false);
    expect(retry(entry, at).ok).toBe(false);
  });
});

describe('one correction after the other', () => {
  function twice(before: State, between: State) {
    const household = corrected(before, 'nationality', 1);
    for (const { entry } of household.entries()) {
      if (entry.state === 'waiting') household.save(states[between](entry));
    }
    household.open();
    household.change('nationality', 0);
    household.seal();
    return household;
  }

  it('names the latest that left the station, so that an agency can follow', () => {
    const [first, , third] = twice('accepted', 'waiting').of('registryOffice');
    expect(third?.replaces).toBe(first?.id);
    const [, second, last] = twice('accepted', 'travelling').of('registryOffice');
    expect(last?.replaces).toBe(second?.id);
  });

  it('names nothing where nothing ever left', () => {
    const entries = twice('waiting', 'waiting').of('registryOffice');
    expect(entries.map(({ state }) => state)).toEqual(['replaced', 'replaced', 'waiting']);
    expect(entries.map(({ replaces }) => replaces)).toEqual([undefined, undefined, undefined]);
  });

  it('tells an agency the old again where the new had gone to it', () => {
    const household = twice('accepted', 'accepted');
    const [first, , third] = household.of('registryOffice');
    const { header: _one, ...old } = household.payload(first?.id);
    const { header: _other, ...again } = household.payload(third?.id);
    expect(again).toEqual(old);
  });
});

describe('an agency the record does not concern any more', () => {
  it.each<State>(['accepted', 'travelling', 'expired', 'sentAgain'])(
    'is told so, and of nobody anything, where its entry was %s',
    (state) => {
      const { of, payload } = corrected(state, 'benefits', 1);
      const [first, second] = of('socialOffice');
      const told = payload(second?.id);
      expect(Object.keys(told).sort()).toEqual(['header', 'household', 'persons']);
      expect(told).toMatchObject({ household: {}, persons: [], header: { replaces: first?.id } });
      expect(isPayload('socialOffice', 1, told)).toBe(true);
      expect(findFault('socialOffice', told)).toBeUndefined();
      expect(schemaFaults('socialOffice', 1, told)).toEqual([]);
    },
  );

  it.each<State>(['waiting', 'refused'])(
    'is told nothing where its entry was %s: it holds nothing',
    (state) => {
      const entries = corrected(state, 'benefits', 1).of('socialOffice');
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatchObject({ state: 'replaced' });
      expect(entries[0]?.replacedBy).toBeUndefined();
    },
  );

  it('is told once, however often the record is corrected then', () => {
    const household = corrected('accepted', 'benefits', 1);
    household.open();
    household.change('phone', 1);
    household.seal();
    expect(household.of('socialOffice')).toHaveLength(2);
  });

  it('gets its part again when it is concerned again', () => {
    const household = corrected('accepted', 'benefits', 1);
    household.open();
    household.change('benefits', 0);
    household.seal();
    const [first, second, third] = household.of('socialOffice');
    expect(second).toMatchObject({ state: 'replaced', replacedBy: third?.id });
    expect(third).toMatchObject({ state: 'waiting', replaces: first?.id });
    expect(household.payload(third?.id).persons.length).toBeGreaterThan(0);
  });

  it('is the only one that may get a payload of nobody', () => {
    const { of, payload } = corrected('accepted', 'benefits', 1);
    const told = payload(of('socialOffice')[1]?.id);
    const { replaces: _replaces, ...header } = told.header;
    const nobody = { ...told, header };
    const withHome = { ...told, household: { home: { town: { value: 'Musterhausen' } } } };
    for (const wrong of [nobody, withHome]) {
      expect(isPayload('socialOffice', 1, wrong)).toBe(false);
      expect(findFault('socialOffice', wrong)).toBe('persons');
      expect(schemaFaults('socialOffice', 1, wrong)).not.toEqual([]);
    }
  });
});

describe('whatever is corrected, answered and given up, in whatever order', () => {
  const entrySteps = ['send', 'accept', 'refuse', 'expire', 'late', 'release', 'alone', 'retry'] as const;
  type Change = readonly [topic: Topic, which: number];
  type Command =
    | {
        readonly do: 'correct';
        readonly changes: readonly Change[];
        readonly end: 'seal' | 'abandon' | 'wait';
      }
    | { readonly do: (typeof entrySteps)[number]; readonly which: number };
  const change = fc.tuple(fc.constantFrom(...(Object.keys(alternatives) as Topic[])), fc.nat(2));
  const correcting = fc.record({
    do: fc.constant('correct' as const),
    changes: fc.array(change, { minLength: 1, maxLength: 3 }),
    end: fc.constantFrom('seal', 'seal', 'seal', 'abandon', 'wait'),
  });
  const moving = fc.record({ do: fc.constantFrom('send', 'accept', ...entrySteps), which: fc.nat(11) });
  const commands = fc.array(
    fc.oneof({ weight: 1, arbitrary: correcting }, { weight: 3, arbitrary: moving }),
    {
      minLength: 10,
      maxLength: 40,
      size: 'max',
    },
  );

  type Household = ReturnType<typeof correctable>;

  /** The step on one of the entries that are open to it, where there is one. */
  function step(household: Household, name: (typeof entrySteps)[number], chosen: number): void {
    const now = household.now();
    const wants: Readonly<Record<string, OutboxEntry['state']>> = {
      send: 'waiting',
      retry: 'parked',
      late: 'parked',
    };
    const open = household
      .entries()
      .map(({ entry }) => entry)
      .filter(({ state }) => state === (wants[name] ?? 'in-batch'));
    const entry = open[chosen % Math.max(open.length, 1)];
    if (!entry) return;
    const moved = {
      send: () => take(entry, `batch-${now}`, now),
      accept: () => accept(entry, now),
      refuse: () => park(entry, refusal, now),
      expire: () => expire(entry, now),
      late: () => acceptLate(entry, entry.batchId ?? '', now),
      release: () => release(entry, now),
      alone: () => singleOut(entry, now),
      retry: () => retry(entry, now),
    }[name]();
    if (moved.ok) household.save(moved.value);
  }

  function act(household: Household, command: Command): void {
    if (command.do !== 'correct') {
      step(household, command.do, command.which);
      return;
    }
    if (household.record().state === 'sealed') household.open();
    for (const [topic, which] of command.changes) household.change(topic, which);
    if (command.end === 'seal') household.seal();
    if (command.end === 'abandon') household.abandon();
  }

  const content = (payload: { header: object }) => {
    const {
      entryId: _e,
      recordVersion: _v,
      replaces: _r,
      ...header
    } = payload.header as Record<string, unknown>;
    return { ...payload, header };
  };

  /** For every agency: one open entry at most, the newest; and a chain it can follow. */
  function checkChains(household: Household): void {
    for (const agency of agencyIds) {
      const chain = household.of(agency).toSorted((one, other) => one.recordVersion - other.recordVersion);
      const open = chain.filter(
        ({ state, replacedBy }) =>
          state === 'waiting' || state === 'parked' || (state === 'in-batch' && replacedBy === undefined),
      );
      expect(open.length).toBeLessThanOrEqual(1);
      if (open[0]) expect(open[0]).toBe(chain.at(-1));
      for (const entry of chain) {
        const payload = household.payload(entry.id);
        expect(payload.header.replaces).toBe(entry.replaces);
        expect(payload.header.entryId).toBe(entry.id);
        expect(isPayload(entry.kind, entry.payloadVersion, payload)).toBe(true);
        expect(findFault(agency, payload)).toBeUndefined();
        if (entry.replaces === undefined) continue;
        const older = chain.find(({ id }) => id === entry.replaces);
        expect(older?.attempts).toBeGreaterThan(0);
        expect(older?.recordVersion).toBeLessThan(entry.recordVersion);
      }
    }
  }

  /** Once all that is open is delivered, every agency has what the record says now, and no other has anything. */
  function checkLatest(household: Household): void {
    const record = household.record();
    const meant = record.state === 'sealed' ? record : record.corrects;
    if (!meant) throw new Error('neither sealed nor a correction');
    const due = new Map<AgencyId, unknown>(
      payloadsFor(meant, goldenStation, countedIds()).map(({ agency, payload }) => [
        agency,
        content(payload as { header: object }),
      ]),
    );
    for (const agency of agencyIds) {
      const latest = household
        .of(agency)
        .toSorted((one, other) => one.recordVersion - other.recordVersion)
        .at(-1);
      const payload = household.payload(latest?.id);
      if (due.has(agency)) {
        expect(latest?.state).not.toBe('replaced');
        expect(content(payload)).toEqual(due.get(agency));
      } else if (latest && latest.state !== 'replaced') expect(payload.persons).toEqual([]);
    }
  }

  it('one open entry at most stands for each agency, nothing accepted changes, and the time of receipt stays', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(commands, (sequence) => {
        const household = correctable();
        const { receivedAt } = household.record();
        const accepted = new Map<string, string>();
        for (const command of sequence) {
          act(household, command);
          expect(household.record().receivedAt).toBe(receivedAt);
          for (const { entry, payload } of household.entries()) {
            const now = JSON.stringify([entry, payload]);
            expect(accepted.get(entry.id) ?? now).toBe(now);
            if (entry.state === 'accepted') accepted.set(entry.id, now);
          }
        }
        checkChains(household);
        checkLatest(household);
      }),
      { numRuns: 60 },
    );
  });
});
