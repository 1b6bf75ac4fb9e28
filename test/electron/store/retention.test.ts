import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '#domain/delivery/entry';
import { daysKeptAfterAcceptance } from '#domain/intake/retention';
import { reopen } from '#domain/record/correction';
import type { IntakeRecord } from '#domain/record/intake-record';
import type { Changed } from '#domain/record/record-error';
import type { Connection } from '../../../electron/store/database.ts';
import { makeTables } from './make-store.ts';

const must = (changed: Changed): IntakeRecord => {
  if (!changed.ok) throw new Error(changed.error.code);
  return changed.value;
};
/** How many rows of a record say something of people, and the one that opens them. */
const rowsOfContent = (connection: Connection) =>
  ['answer_event', 'sealed_version', 'outbox_payload', 'outbox_attachment', 'paper', 'scan', 'record_key']
    .map((table) => connection.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() as number)
    .reduce((sum, count) => sum + count, 0);

const accepted = '2026-11-24T03:00:00.000Z';
const later = '2026-12-24T03:00:00.000Z';

function sealed(states: readonly OutboxEntry['state'][]) {
  const tables = makeTables();
  const { records, outbox, record } = tables;
  const answers = { weather: { sky: { value: 'Geheimer Wert' } } };
  records.change({
    record: { ...record, counter: 1, answers },
    audit: { action: 'record.answer' },
    answer: { step: 'weather', answers: answers.weather, actor: { role: 'newcomer' } },
  });
  const end = { ...record, answers, state: 'sealed', receivedAt: accepted, counter: 2 } as const;
  records.end({ record: end, audit: { action: 'record.seal' } }, () =>
    outbox.addEntries(
      states.map((state, index) => ({
        entry: {
          id: `entry-${index}`,
          recordId: record.id,
          recordVersion: 1,
          agency: index === 0 ? 'registryOffice' : 'socialOffice',
          kind: index === 0 ? 'registryOffice' : 'socialOffice',
          payloadVersion: 1,
          state,
          attempts: 1,
          createdAt: accepted,
          changedAt: accepted,
          ...(state === 'parked' ? { reason: 'agency.refused' } : {}),
        },
        payload: JSON.stringify({ secret: 'Geheimer Wert' }),
        attachments: [
          {
            id: `attachment-${index}`,
            purpose: 'form',
            mimeType: 'application/pdf',
            name: 'Formular.pdf',
            content: new TextEncoder().encode('Geheimer Wert'),
          },
        ],
      })),
    ),
  );
  return tables;
}

describe('a record that every agency has accepted', () => {
  it('loses its content once its time is over, and only says that there was one', () => {
    const { connection, records, retention, record } = sealed(['accepted', 'accepted']);
    expect(retention.purgeAccepted(later)).toEqual([record.id]);
    expect(records.find(record.id)).toMatchObject({ state: 'purged', answers: {}, receivedAt: accepted });
    const removed = ['answer_event', 'outbox_payload', 'outbox_attachment', 'sealed_version', 'scan', 'task'];
    for (const table of removed) {
      expect(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
    }
    expect(connection.prepare('SELECT count(*) FROM outbox_entry').pluck().get()).toBe(2);
    expect(retention.purgeAccepted(later)).toEqual([]);
  });

  it('is kept until then', () => {
    const { records, retention, record } = sealed(['accepted', 'accepted']);
    expect(retention.purgeAccepted('2026-11-24T02:59:59.000Z')).toEqual([]);
    expect(records.find(record.id)?.state).toBe('sealed');
  });

  it.each(['waiting', 'parked'] as const)('is kept as long as one part of it is %s', (state) => {
    const { retention } = sealed(['accepted', state]);
    expect(retention.purgeAccepted(later)).toEqual([]);
  });

  it('is not kept for what a correction replaced, which nobody will ever accept', () => {
    const { retention, record } = sealed(['accepted', 'replaced']);
    expect(retention.purgeAccepted(later)).toEqual([record.id]);
  });

  it('loses every version it ever had, wherever it lies', () => {
    const { connection, records, retention, outbox, record } = sealed(['accepted', 'accepted']);
    const draft = must(reopen(records.find(record.id) as IntakeRecord));
    records.correct({ record: draft, audit: { action: 'record.correct' } });
    const answers = { weather: { sky: { value: 'Neuer geheimer Wert' } } };
    const changed = { ...draft, answers, counter: draft.counter + 1 };
    records.change({
      record: changed,
      audit: { action: 'record.answer' },
      answer: { step: 'weather', answers: answers.weather, actor: { role: 'staff' } },
    });
    const { corrects: _corrects, ...second } = changed;
    const end = { ...second, state: 'sealed', correctedAt: accepted } as const;
    const entry = { ...(outbox.entry('entry-0') as OutboxEntry), id: 'entry-2', recordVersion: 2 };
    records.end({ record: end, audit: { action: 'record.seal' } }, () =>
      outbox.addEntries([{ entry, payload: JSON.stringify({ secret: 'Neuer geheimer Wert' }) }]),
    );
    expect(rowsOfContent(connection)).toBe(9);
    expect(retention.purgeAccepted(later)).toEqual([record.id]);
    expect(rowsOfContent(connection)).toBe(0);
    expect(records.find(record.id)).toMatchObject({ state: 'purged', version: 2, answers: {} });
  });

  it('is kept while it is being corrected', () => {
    const { records, retention, record } = sealed(['accepted', 'accepted']);
    const draft = must(reopen(records.find(record.id) as IntakeRecord));
    records.correct({ record: draft, audit: { action: 'record.correct' } });
    expect(retention.purgeAccepted(later)).toEqual([]);
  });

  it('is kept for a time that the retention table states in days', () => {
    expect(daysKeptAfterAcceptance()).toBe(14);
  });
});

it('never purges a draft as if it were accepted, and what goes to nobody after the same time', () => {
  const { retention } = makeTables();
  expect(retention.purgeAccepted(later)).toEqual([]);
  const nobodys = sealed([]);
  expect(nobodys.retention.purgeAccepted('2026-11-24T02:59:59.000Z')).toEqual([]);
  expect(nobodys.retention.purgeAccepted(later)).toEqual([nobodys.record.id]);
});
