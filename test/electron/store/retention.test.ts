import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '#domain/delivery/entry';
import { daysKeptAfterAcceptance } from '#domain/intake/retention';
import { makeTables } from './make-store.ts';

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
    for (const table of ['answer_event', 'outbox_payload', 'scan', 'task']) {
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

  it('is kept for a time that the retention table states in days', () => {
    expect(daysKeptAfterAcceptance()).toBe(14);
  });
});

it('never purges a draft, or a record that went to nobody', () => {
  const { retention } = makeTables();
  expect(retention.purgeAccepted(later)).toEqual([]);
  expect(sealed([]).retention.purgeAccepted(later)).toEqual([]);
});
