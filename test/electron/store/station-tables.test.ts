import { describe, expect, it } from 'vitest';
import { makeTables } from './make-store.ts';

const account = { id: 'muster', name: 'Mia Muster', role: 'intakeStaff', pin: '$argon2id$…' } as const;

const at = '2026-11-24T09:00:00.000Z';

describe('the accounts of staff', () => {
  it('are made once: what the site file says later changes nothing, and who was taken away stays away', () => {
    const { staff } = makeTables();
    expect(staff.add(account, 'site', at)).toBe(true);
    staff.change('muster', { role: 'teamLead', active: false });
    expect(staff.add({ ...account, name: 'Somebody else' }, 'site', at)).toBe(false);
    expect(staff.find('muster')).toMatchObject({ name: 'Mia Muster', role: 'teamLead', active: false });
  });

  it('stand in the order in which they came', () => {
    const { staff } = makeTables();
    for (const id of ['zulu', 'alpha', 'mike']) staff.add({ ...account, id }, 'site', at);
    expect(staff.all().map(({ id }) => id)).toEqual(['zulu', 'alpha', 'mike']);
  });

  it('count wrong secrets until a right one', () => {
    const { staff } = makeTables();
    staff.add(account, 'site', at);
    staff.noteFailure('muster', '2026-11-24T10:00:01Z');
    staff.noteFailure('muster', '2026-11-24T10:00:02Z');
    expect(staff.find('muster')).toMatchObject({ failures: 2, waitUntil: '2026-11-24T10:00:02Z' });
    staff.noteSignIn('muster', at);
    expect(staff.find('muster')).toEqual({ ...account, active: true, failures: 0, lastSignIn: at });
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
