import { describe, expect, it } from 'vitest';
import { makeTables } from './make-store.ts';

const account = { id: 'muster', name: 'Mia Muster', role: 'intakeStaff', pin: '$argon2id$…' } as const;

describe('the accounts of staff', () => {
  it('are those of the site file: who is no longer named is gone, who comes back keeps the count of tries', () => {
    const { staff } = makeTables();
    staff.replaceAll([account, { ...account, id: 'beispiel' }]);
    staff.noteFailure('muster', '2026-11-24T10:00:00Z');
    staff.replaceAll([{ ...account, id: 'beispiel' }]);
    expect(staff.find('muster')).toBeUndefined();
    staff.replaceAll([{ ...account, name: 'Mia Neu' }]);
    expect(staff.find('muster')).toMatchObject({ name: 'Mia Neu', failures: 1 });
    expect(staff.find('beispiel')).toBeUndefined();
  });

  it('count wrong PINs until a right one', () => {
    const { staff } = makeTables();
    staff.replaceAll([account]);
    staff.noteFailure('muster', '2026-11-24T10:00:01Z');
    staff.noteFailure('muster', '2026-11-24T10:00:02Z');
    expect(staff.find('muster')).toMatchObject({ failures: 2, waitUntil: '2026-11-24T10:00:02Z' });
    staff.clearFailures('muster');
    expect(staff.find('muster')).toEqual({ ...account, failures: 0 });
  });
});

describe('the tasks', () => {
  it('do not say the same thing twice while it is open', () => {
    const { tasks, record } = makeTables();
    const task = { id: 't1', record: record.id, kind: 'callForHelp', createdAt: '2026-11-24T10:00:00Z' };
    tasks.insert(task);
    tasks.insert({ ...task, id: 't2' });
    tasks.insert({ ...task, id: 't3', person: 'p1' });
    expect(tasks.of(record.id).map(({ id }) => id)).toEqual(['t1', 't3']);
    expect(tasks.finish('t1', '2026-11-24T11:00:00Z', 'muster')).toBe(true);
    expect(tasks.finish('t1', '2026-11-24T12:00:00Z', 'muster')).toBe(false);
    tasks.insert({ ...task, id: 't4' });
    expect(tasks.of(record.id).map(({ id }) => id)).toEqual(['t1', 't3', 't4']);
  });

  it('stay listed for a while after they are done', () => {
    const { tasks, record } = makeTables();
    tasks.insert({ id: 't1', record: record.id, kind: 'callForHelp', createdAt: '2026-11-24T10:00:00Z' });
    tasks.finish('t1', '2026-11-24T11:00:00Z', 'muster');
    expect(tasks.openOrDoneSince('2026-11-24T10:30:00Z')).toHaveLength(1);
    expect(tasks.openOrDoneSince('2026-11-24T11:30:00Z')).toHaveLength(0);
  });
});
