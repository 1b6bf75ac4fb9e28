import { describe, expect, it } from 'vitest';
import type { IntakeRecord } from '#domain/record/intake-record';
import { makeTables } from './make-store.ts';

const newcomer = { role: 'newcomer' } as const;
const answerOf = (record: IntakeRecord, step: string, value: string) => ({
  record: {
    ...record,
    counter: record.counter + 1,
    cursor: 'next',
    answers: { ...record.answers, [step]: { sky: { value } } },
  },
  audit: { action: 'record.answer', step, actor: newcomer } as const,
  answer: { step, answers: { sky: { value } }, actor: newcomer },
});

describe('the records', () => {
  it('keep the answer, where the record stands, the audit line and the task, all or none', () => {
    const { connection, records, tasks, record } = makeTables();
    const change = answerOf(record, 'weather', 'sun');
    const task = { id: 't1', record: record.id, kind: 'callForHelp', createdAt: 'now' };
    records.change({ ...change, tasks: [task] });
    expect(records.find(record.id)).toEqual(change.record);
    expect(tasks.of(record.id)).toHaveLength(1);
    const lines = connection.prepare('SELECT action, step FROM audit').all();
    expect(lines).toContainEqual({ action: 'record.answer', step: 'weather' });

    // The same counter twice cannot be: the second is refused as a whole.
    const twice = { ...answerOf(record, 'dish', 'cake'), tasks: [{ ...task, id: 't2', kind: 'talkAlone' }] };
    expect(() => records.change(twice)).toThrow();
    expect(records.find(record.id)).toEqual(change.record);
    expect(tasks.of(record.id)).toHaveLength(1);
  });

  it('give back the last answer of each step, in whatever order they came', () => {
    const { records, record } = makeTables();
    let current = record;
    for (const [step, value] of [
      ['weather', 'sun'],
      ['dish', 'cake'],
      ['weather', 'rain'],
    ] as const) {
      const change = answerOf(current, step, value);
      records.change(change);
      current = change.record;
    }
    expect(records.find(record.id)?.answers).toEqual({
      weather: { sky: { value: 'rain' } },
      dish: { sky: { value: 'cake' } },
    });
  });

  it('never change an answer or an audit line that is there', () => {
    const { connection, records, record } = makeTables();
    records.change(answerOf(record, 'weather', 'sun'));
    expect(() => connection.exec(`UPDATE answer_event SET answers = '{}'`)).toThrow('append-only');
    expect(() => connection.exec(`UPDATE audit SET detail = 'x'`)).toThrow('append-only');
  });

  it('have no value and no name in the audit', () => {
    const { connection, records, record } = makeTables();
    records.change(answerOf(record, 'weather', 'Geheimer Wert'));
    records.keepScan(record.id, 'person-1', ['GEHEIM']);
    const text = JSON.stringify(connection.prepare('SELECT * FROM audit').all());
    expect(text).not.toMatch(/geheim/i);
  });

  it('refuse to change a record that is sealed', () => {
    const { records, record } = makeTables();
    const sealed = { ...record, state: 'sealed', receivedAt: '2026-11-24T10:00:00Z', counter: 1 } as const;
    records.end({ record: sealed, audit: { action: 'record.seal' } }, () => {});
    expect(() => records.change(answerOf(record, 'weather', 'sun'))).toThrow('record.notDraft');
    expect(() => records.end({ record: sealed, audit: { action: 'record.seal' } }, () => {})).toThrow();
    expect(records.find(record.id)).toEqual(sealed);
    expect(records.drafts()).toEqual([]);
  });

  it('do not seal when the outbox cannot take its part', () => {
    const { records, record } = makeTables();
    const sealed = { ...record, state: 'sealed', receivedAt: '2026-11-24T10:00:00Z', counter: 1 } as const;
    const end = () =>
      records.end({ record: sealed, audit: { action: 'record.seal' } }, () => {
        throw new Error('no room');
      });
    expect(end).toThrow('no room');
    expect(records.find(record.id)).toEqual(record);
  });

  it('keep nothing of a sitting that was discarded but that there was one', () => {
    const { connection, records, record } = makeTables();
    const change = answerOf(record, 'weather', 'Geheimer Wert');
    const task = { id: 't1', record: record.id, kind: 'callForHelp', createdAt: 'now' };
    records.change({ ...change, tasks: [task] });
    records.keepScan(record.id, 'person-1', ['LINE']);
    const purged = { ...change.record, state: 'purged', answers: {}, counter: 2 } as const;
    records.end({ record: purged, audit: { action: 'record.discard' } }, () => {});
    expect(records.find(record.id)).toEqual(purged);
    for (const table of ['answer_event', 'scan', 'task']) {
      expect(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
    }
  });

  it('keep only what is handed over of a child on its own', () => {
    const { connection, records, record } = makeTables();
    const one = answerOf(record, 'guests', 'name');
    records.change(one);
    const two = answerOf(one.record, 'weather', 'Geheimer Wert');
    records.change(two);
    const handedOver = {
      ...two.record,
      state: 'sealed',
      receivedAt: '2026-11-24T10:00:00Z',
      handedOver: 'unaccompaniedMinor',
      answers: { guests: two.record.answers.guests ?? {} },
      counter: 3,
    } as const;
    records.end({ record: handedOver, audit: { action: 'record.handOver' } }, () => {});
    expect(records.find(record.id)).toEqual(handedOver);
    const steps = connection.prepare('SELECT step FROM answer_event').pluck().all();
    expect(steps).toEqual(['guests']);
  });

  it('say the disk is full, and lose nothing that was stored', () => {
    const { connection, records, record } = makeTables();
    const change = answerOf(record, 'weather', 'sun');
    records.change(change);
    const pages = connection.pragma('page_count', { simple: true }) as number;
    connection.pragma(`max_page_count = ${pages + 5}`);
    const long = answerOf(change.record, 'dish', 'x'.repeat(200_000));
    expect(() => records.change(long)).toThrow(expect.objectContaining({ code: 'store.diskFull' }));
    expect(records.find(record.id)).toEqual(change.record);
    connection.pragma(`max_page_count = ${pages + 500}`);
    records.change(long);
    expect(records.find(record.id)).toEqual(long.record);
  });
});
