/**
 * What a sealed record leaves in the outbox: one entry per agency concerned, its payload frozen. Of a correction only
 * what is news to an agency, saying which entry it replaces.
 */
import type { Station } from '#domain/agencies/build-payload';
import { type AgencyPayload, payloadsFor, withdrawalFor } from '#domain/agencies/payloads-for';
import { expiredReason, type NewEntry, type OutboxEntry, replace, withdraw } from '#domain/delivery/entry';
import { isSameValue } from '#domain/flow/same-value';
import type { IntakeRecord } from '#domain/record/intake-record';

/** An entry of an earlier version, with its payload as it was frozen. */
export type Given = { readonly entry: OutboxEntry; readonly payload: string | undefined };

export type Following = {
  readonly entries: readonly NewEntry[];
  /** Earlier entries that never travel again, or that know their successor while they travel. */
  readonly replaced: readonly OutboxEntry[];
};

/**
 * @param record sealed; of one handed over (`handedOver`) only the youth office learns, and only what it needs to come
 * @param newId makes a UUIDv7 per entry
 * @throws RangeError 'record.notSealed'
 */
export function entriesFor(record: IntakeRecord, station: Station, newId: () => string): readonly NewEntry[] {
  return entriesAfter(record, station, newId, []).entries;
}

/**
 * The entries of a correction. An agency gets one where its part is not what it was last given, or where it is new to
 * the record; the entry before that is still to be sent is then not sent any more. An agency whose part is the same is
 * left in peace, with whatever of it still waits, travels or is parked.
 *
 * An agency the record does not concern any more is told so where it may hold something of it (a payload of nobody that
 * says what it replaces); where it holds nothing, what was meant for it is not sent.
 * @param before every entry the record has had, of all versions
 * @throws RangeError 'record.notSealed'
 */
export function entriesAfter(
  record: IntakeRecord,
  station: Station,
  newId: () => string,
  before: readonly Given[],
): Following {
  const at = record.correctedAt ?? record.receivedAt;
  if (record.state !== 'sealed' || at === undefined) throw new RangeError('record.notSealed');
  const chains = new Map<string, readonly Given[]>(
    Map.groupBy(
      before.toSorted((one, other) => one.entry.recordVersion - other.entry.recordVersion),
      ({ entry }) => chainKey(entry),
    ),
  );
  const payloads = payloadsFor(record, station, newId, (agency, kind) =>
    lastSent(chains.get(chainKey({ agency, kind })) ?? []),
  );
  const entries: NewEntry[] = [];
  const replaced: OutboxEntry[] = [];
  const add = (made: AgencyPayload, chain: readonly Given[]) => {
    const fresh = entryOf(made, record, at, lastSent(chain));
    entries.push(fresh);
    replaced.push(...moved(chain, (entry) => replace(entry, fresh.entry.id, at)));
  };

  for (const made of payloads) {
    const chain = chains.get(chainKey(made)) ?? [];
    if (!isGiven(made, chain.at(-1))) add(made, chain);
  }
  const concerned = new Set(payloads.map(chainKey));
  for (const [key, chain] of chains) {
    const { agency } = (chain[0] as Given).entry;
    const replaces = lastSent(chain);
    if (concerned.has(key)) continue;
    if (replaces === undefined || !chain.some(mayBeHeld)) {
      replaced.push(...moved(chain, (entry) => withdraw(entry, at)));
      continue;
    }
    const made = withdrawalFor(agency, record, station, newId, replaces);
    if (!isGiven(made, chain.at(-1))) add(made, chain);
  }
  return { entries, replaced };
}

const chainKey = ({ agency, kind }: Pick<OutboxEntry, 'agency' | 'kind'>): string => `${agency} ${kind}`;

/** What an agency can follow: the latest entry that has left the station, whether or not it arrived. */
function lastSent(chain: readonly Given[]): string | undefined {
  return chain.findLast(({ entry }) => entry.attempts > 0)?.entry.id;
}

/** It has left the station, and the agency has not said that it refused it. */
function mayBeHeld({ entry }: Given): boolean {
  const wasRefused = entry.state === 'parked' && entry.reason !== expiredReason;
  return entry.attempts > 0 && !wasRefused;
}

/** Whether the agency has been given just this, or will be. */
function isGiven({ payload }: AgencyPayload, last: Given | undefined): boolean {
  if (last?.payload === undefined || last.entry.state === 'replaced') return false;
  return isSameValue(content(JSON.parse(last.payload)), content(payload));
}

/** A payload without what tells one sending from another. */
function content(payload: unknown): unknown {
  const { header, ...parts } = payload as { readonly header: Readonly<Record<string, unknown>> };
  const { entryId: _entry, recordVersion: _version, replaces: _replaces, ...facts } = header;
  return { header: facts, ...parts };
}

/** Those of the chain that this step is open to; what was accepted stays as it is. */
function moved(
  chain: readonly Given[],
  step: (entry: OutboxEntry) => ReturnType<typeof replace>,
): readonly OutboxEntry[] {
  return chain.flatMap(({ entry }) => {
    if (entry.state === 'accepted' || entry.state === 'replaced') return [];
    const next = step(entry);
    return next.ok ? [next.value] : [];
  });
}

function entryOf(
  { entryId, agency, kind, version, payload }: AgencyPayload,
  record: IntakeRecord,
  at: string,
  replaces: string | undefined,
): NewEntry {
  return {
    entry: {
      id: entryId,
      recordId: record.id,
      recordVersion: record.version,
      agency,
      kind,
      payloadVersion: version,
      state: 'waiting',
      attempts: 0,
      ...(replaces === undefined ? {} : { replaces }),
      createdAt: at,
      changedAt: at,
    },
    payload: JSON.stringify(payload),
  };
}
