import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { markSent, newBatch } from '#domain/delivery/batch';
import { type Attachment, type NewEntry, type OutboxEntry, replace, take } from '#domain/delivery/entry';
import type { AgencyId } from '#domain/intake/agency';
import { recordKeys } from '../../../electron/store/record-keys.ts';
import { makeTables } from './make-store.ts';

const early = '2026-11-24T10:00:00.000Z';
const night = '2026-11-25T01:00:00.000Z';
const ok = <Value>(moved: { ok: true; value: Value } | { ok: false }): Value => {
  if (!moved.ok) throw new Error('not allowed');
  return moved.value;
};

function town() {
  const tables = makeTables();
  const { connection, outbox, clock } = tables;
  let made = 0;
  /** A record that was sealed, with an entry for each of the agencies. */
  const seal = (
    agencies: readonly AgencyId[],
    changes: Partial<OutboxEntry> = {},
  ): readonly OutboxEntry[] => {
    made += 1;
    const recordId = clock.uuid();
    connection
      .prepare(
        `INSERT INTO record (id, version, station, state, language, started_on, started_at, short_code, counter,
          cursor, reviewed, received_at, sealed_answers)
         VALUES (?, 1, 's', 'sealed', 'de', '2026-11-24', ?, ?, 1, 'review', 1, ?, '{}')`,
      )
      .run(recordId, early, `CODE${made}`, early);
    recordKeys(connection).make(recordId);
    const entries = agencies.map(
      (agency): OutboxEntry => ({
        id: clock.uuid(),
        recordId,
        recordVersion: 1,
        agency,
        kind: agency,
        payloadVersion: 1,
        state: 'waiting',
        attempts: 0,
        createdAt: early,
        changedAt: early,
        ...changes,
      }),
    );
    outbox.addEntries(entries.map((entry): NewEntry => ({ entry, payload: '{}' })));
    return entries;
  };
  return { ...tables, seal };
}

describe('the night’s sheet', () => {
  it('has every record that is open somewhere or changed since, with all its entries', () => {
    const { outbox, seal } = town();
    const [open, done] = seal(['jobcentre', 'youthOffice']);
    if (open && done) outbox.saveEntry({ ...done, state: 'accepted' });
    const [old] = seal(['jobcentre'], { state: 'accepted' });
    const [fresh] = seal(['jobcentre'], { state: 'accepted', changedAt: night });
    const ids = outbox.entriesForSheet(night).map(({ id }) => id);
    expect(ids.sort()).toEqual([open?.id, done?.id, fresh?.id].sort());
    expect(ids).not.toContain(old?.id);
    expect(outbox.entriesForSheet(night)).toContainEqual(
      expect.objectContaining({ id: open?.id, shortCode: 'CODE1', receivedAt: early }),
    );
  });

  it('counts records on their own table: sealed, done, and those with no entry', () => {
    const { outbox, seal, connection } = town();
    seal([]);
    seal(['jobcentre', 'youthOffice']);
    const [one] = seal(['jobcentre'], { state: 'accepted' });
    // The draft of the test does not count.
    expect(outbox.countsForSheet()).toEqual({ sealed: 3, done: 1, withoutEntries: 1 });
    connection
      .prepare(`UPDATE record SET state = 'purged', sealed_answers = NULL WHERE id = ?`)
      .run(one?.recordId);
    expect(outbox.countsForSheet().sealed).toBe(3);
  });

  it('keeps its count of records right when a correction brings more entries of one', () => {
    const { outbox, seal, clock } = town();
    const [first] = seal(['jobcentre'], { state: 'accepted' });
    if (!first) throw new Error('none');
    const corrected = {
      ...first,
      id: clock.uuid(),
      recordVersion: 2,
      replaces: first.id,
      state: 'accepted',
    } as const;
    outbox.addEntries([{ entry: corrected, payload: '{}' }]);
    expect(outbox.countsForSheet()).toEqual({ sealed: 1, done: 1, withoutEntries: 0 });
  });
});

describe('the figures of an agency', () => {
  it('are those a count of its entries would give, whatever moved', () => {
    const { outbox, seal, connection, clock } = town();
    const entries = [...seal(['jobcentre', 'youthOffice']), ...seal(['jobcentre']), ...seal(['jobcentre'])];
    const batch = newBatch(clock.uuid(), 'jobcentre', [entries[0]?.id ?? ''], early);
    outbox.createBatch(batch, [ok(take(entries[0] as OutboxEntry, batch.id, early))]);
    outbox.saveEntry({ ...(entries[2] as OutboxEntry), state: 'accepted' });
    outbox.saveEntry(ok(replace(entries[3] as OutboxEntry, clock.uuid(), night)));
    const counted = connection
      .prepare('SELECT agency, state, count(*) AS number FROM outbox_entry GROUP BY agency, state')
      .all();
    const figures = outbox.figures();
    expect(figures.find(({ agency }) => agency === 'jobcentre')).toEqual({
      agency: 'jobcentre',
      waiting: 0,
      inBatch: 1,
      accepted: 1,
      parked: 0,
      replaced: 1,
    });
    expect(counted).toHaveLength(4);
    expect(figures.find(({ agency }) => agency === 'youthOffice')?.waiting).toBe(1);
  });
});

describe('what goes tonight', () => {
  it('is what waits and what is in a batch that goes again, but not what lies with the agency', () => {
    const { outbox, seal, submissions, clock } = town();
    const [ready, sent, submitted, waiting] = [1, 2, 3, 4].map(() => seal(['jobcentre'])[0]) as [
      OutboxEntry,
      OutboxEntry,
      OutboxEntry,
      OutboxEntry,
    ];
    const put = (entry: OutboxEntry) => {
      const batch = newBatch(clock.uuid(), 'jobcentre', [entry.id], early);
      outbox.createBatch(batch, [ok(take(entry, batch.id, early))]);
      return batch;
    };
    put(ready);
    outbox.saveBatch(ok(markSent(put(sent), early, 0)));
    const third = ok(markSent(put(submitted), early, 0));
    outbox.saveBatch(third);
    submissions.add({
      id: randomUUID(),
      caseId: randomUUID(),
      batchId: third.id,
      entryId: submitted.id,
      agency: 'jobcentre',
      destinationId: randomUUID(),
      state: 'submitted',
      number: 1,
      tags: { metadata: ['m'], data: ['d'], attachments: {} },
      announcedAt: early,
      submittedAt: early,
      polls: 0,
      misses: 0,
    });
    seal(['youthOffice']);
    const tonight = (until: string) => outbox.dueTonight('jobcentre', until, 100).map(({ id }) => id);
    expect(tonight(night).sort()).toEqual([ready.id, sent.id, waiting.id].sort());
    expect(tonight(night)[2]).toBe(waiting.id);
    expect(outbox.dueTonight('jobcentre', night, 2)).toHaveLength(2);
    // Before its next attempt the batch that was sent stays where it is.
    expect(tonight(early)).toEqual([ready.id, waiting.id]);
  });
});

describe('batches that are due', () => {
  it('come by the time they are due; one put off by a clock that was set back since is due as well', () => {
    const { outbox, seal, clock } = town();
    const put = (nextAttemptAt?: string) => {
      const [entry] = seal(['jobcentre']);
      const batch = newBatch(clock.uuid(), 'jobcentre', [entry?.id ?? ''], early);
      outbox.createBatch(batch, [ok(take(entry as OutboxEntry, batch.id, early))]);
      if (nextAttemptAt) outbox.saveBatch({ ...batch, nextAttemptAt, fault: 'transport.full' });
      return batch.id;
    };
    const later = put('2026-11-24T12:00:00.000Z');
    const soon = put('2026-11-24T11:00:00.000Z');
    const never = put();
    const wrong = put('2031-01-01T00:00:00.000Z');
    const ids = (now: string) => outbox.dueBatches('jobcentre', now, 10).map(({ id }) => id);
    expect(ids('2026-11-24T11:30:00.000Z')).toEqual([never, soon, wrong]);
    expect(ids('2026-11-24T12:30:00.000Z')).toEqual([never, soon, later, wrong]);
    expect(outbox.dueBatches('jobcentre', '2026-11-24T12:30:00.000Z', 1).map(({ id }) => id)).toEqual([
      never,
    ]);
    expect(outbox.openFault('jobcentre')).toBe('transport.full');
    expect(outbox.openFault('youthOffice')).toBeUndefined();
    const [first = '', second = '', ...more] = [never, soon, later, wrong].sort();
    expect(outbox.readyBatches('jobcentre', '', 2).map(({ id }) => id)).toEqual([first, second]);
    expect(outbox.readyBatches('jobcentre', second, 9).map(({ id }) => id)).toEqual(more);
  });
});

describe('what came back and was not believed', () => {
  it('is counted per agency and code until staff have seen it', () => {
    const { outbox } = town();
    outbox.addNotice('jobcentre', 'receipt.malformed', early);
    outbox.addNotice('jobcentre', 'receipt.malformed', night);
    outbox.addNotice('youthOffice', 'receipt.malformed', early);
    expect(outbox.notices()).toEqual([
      { agency: 'jobcentre', code: 'receipt.malformed', number: 2, firstAt: early, lastAt: night },
      { agency: 'youthOffice', code: 'receipt.malformed', number: 1, firstAt: early, lastAt: early },
    ]);
    outbox.dismissNotice('jobcentre', 'receipt.malformed');
    expect(outbox.notices()).toHaveLength(1);
    outbox.addNotice('jobcentre', 'receipt.malformed', night);
    expect(outbox.notices()[0]).toMatchObject({ number: 1, firstAt: night });
  });
});

describe('papers', () => {
  it('are kept with their entry in order, byte for byte, and never change', () => {
    const { outbox, record, clock, connection } = town();
    const paper = (name: string): Attachment => ({
      id: randomUUID(),
      purpose: 'form',
      mimeType: 'application/pdf',
      name,
      content: new Uint8Array([0, 255, 7]),
    });
    const attachments = [paper('antrag.pdf'), paper('anlage.pdf')];
    const entry: OutboxEntry = {
      id: clock.uuid(),
      recordId: record.id,
      recordVersion: 1,
      agency: 'jobcentre',
      kind: 'jobcentre',
      payloadVersion: 1,
      state: 'waiting',
      attempts: 0,
      createdAt: early,
      changedAt: early,
    };
    outbox.addEntries([{ entry, payload: '{}', attachments }]);
    const kept = outbox.attachmentsOf(entry.id);
    expect(kept.map(({ name }) => name)).toEqual(['antrag.pdf', 'anlage.pdf']);
    expect(kept.map(({ content }) => [...content])).toEqual([
      [0, 255, 7],
      [0, 255, 7],
    ]);
    expect(() => connection.exec(`UPDATE outbox_attachment SET name = 'x'`)).toThrow('frozen');
  });
});
