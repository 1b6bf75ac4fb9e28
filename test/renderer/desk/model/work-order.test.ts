import { describe, expect, test } from 'vitest';
import type { OutboxEntryView, SittingSummary } from '#domain/contract/shapes';
import { isCode } from '../../../../renderer/desk/model/is-code.ts';
import { sortEntries } from '../../../../renderer/desk/model/outbox-entries.ts';
import { isUrgent, sortSittings, sortTasks, type Task } from '../../../../renderer/desk/model/urgency.ts';
import { summary } from './sample.ts';

const task = (kind: string, minute: number, doneAt?: string): Task => ({
  id: `${kind}-${minute}`,
  recordId: summary.id,
  shortCode: summary.shortCode,
  kind,
  createdAt: `2026-08-03T08:0${minute}:00Z`,
  ...(doneAt === undefined ? {} : { doneAt }),
});
const sittingAt = (id: string, minute: number, changes: Partial<SittingSummary>): SittingSummary => ({
  ...summary,
  atKiosk: false,
  ...changes,
  id,
  startedAt: `2026-08-03T08:0${minute}:00Z`,
});
const entry = (id: string, state: OutboxEntryView['state'], minute: number): OutboxEntryView => ({
  id,
  recordId: summary.id,
  shortCode: summary.shortCode,
  agency: id.startsWith('r') ? 'registryOffice' : 'jobcentre',
  kind: 'jobcentre',
  recordVersion: 1,
  transport: 'folder',
  why: { code: 'waitsForNight' },
  state,
  attempts: 1,
  createdAt: '2026-08-03T08:00:00Z',
  changedAt: `2026-08-03T08:0${minute}:00Z`,
});

describe('the work list', () => {
  test('puts a child alone before a silent call, and whoever has waited longest first', () => {
    const tasks = [
      task('foreignReceipt', 0),
      task('callForHelp', 3),
      task('talkAlone', 4),
      task('callForHelp', 1),
      task('talkToWoman', 6),
      task('possiblyUnaccompaniedMinor', 5),
      task('callForHelp', 0, '2026-08-03T08:09:00Z'),
    ];
    expect(sortTasks(tasks).map(({ id }) => id)).toEqual([
      'possiblyUnaccompaniedMinor-5',
      'talkToWoman-6',
      'talkAlone-4',
      'callForHelp-1',
      'callForHelp-3',
      'foreignReceipt-0',
    ]);
    expect(sortTasks(tasks).filter(isUrgent)).toHaveLength(5);
  });

  test('shows alarms first, then who sits at the kiosk, and what is closed last', () => {
    const list = [
      sittingAt('closed', 5, { stage: 'sealed', state: 'sealed' }),
      sittingAt('waiting', 1, {}),
      sittingAt('newer', 2, {}),
      sittingAt('kiosk', 0, { atKiosk: true }),
      sittingAt('stopped', 0, { stage: 'stopped' }),
    ];
    expect(sortSittings(list).map(({ id }) => id)).toEqual([
      'stopped',
      'kiosk',
      'newer',
      'waiting',
      'closed',
    ]);
  });

  test('shows what came back from an agency first, and can be narrowed', () => {
    const entries = [entry('r1', 'accepted', 9), entry('j1', 'parked', 1), entry('r2', 'parked', 2)];
    expect(sortEntries(entries, {}).map(({ id }) => id)).toEqual(['r2', 'j1', 'r1']);
    expect(sortEntries(entries, { agency: 'registryOffice', state: 'parked' }).map(({ id }) => id)).toEqual([
      'r2',
    ]);
  });

  test('takes for a code only what can be one, so a text of an agency is never looked up', () => {
    expect(['record.notDraft', 'in-batch', 'callForHelp'].every(isCode)).toBe(true);
    expect(['', 'a:b', '<b>', 'errors.', 'x y', '__proto__'].some(isCode)).toBe(false);
  });
});
