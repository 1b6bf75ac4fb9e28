import { expect, test } from 'vitest';
import type { OutboxEntryView, SittingSummary } from '#domain/contract/shapes';
import { workLists } from '../../../../renderer/desk/model/work-lists.ts';

const now = '2026-11-25T12:00:00.000Z';
const sitting = (id: string, changes: Partial<SittingSummary>): SittingSummary => ({
  id,
  shortCode: 'ABC234',
  version: 1,
  state: 'draft',
  stage: 'household',
  language: 'ar',
  startedAt: now,
  persons: 1,
  atKiosk: false,
  alerts: [],
  ...changes,
});
const entry = (recordId: string, changes: Partial<OutboxEntryView>) =>
  ({
    recordId,
    shortCode: recordId,
    state: 'parked',
    agency: 'jobcentre',
    changedAt: now,
    ...changes,
  }) as OutboxEntryView;
const nothing = { sittings: [], tasks: [], entries: [], papers: [], putOff: [] };
const yesterday = '2026-11-24T12:00:00.000Z';

test('whoever sits at the screen is in the list of today, whenever they began', () => {
  const sittings = [
    sitting('today', {}),
    sitting('old', { startedAt: yesterday }),
    sitting('here', { startedAt: yesterday, atKiosk: true }),
    sitting('ended', { startedAt: yesterday, state: 'sealed', stage: 'sealed' }),
  ];
  const { today, resume } = workLists({ ...nothing, sittings }, now);
  expect(today.map(({ id }) => id).sort()).toEqual(['ended', 'here', 'today']);
  expect(resume.map(({ id }) => id).sort()).toEqual(['old', 'today']);
});

test('a locked screen waits to be resumed, and nobody else at the screen does', () => {
  const sittings = [
    sitting('locked', { atKiosk: true, locked: true }),
    sitting('here', { atKiosk: true }),
    sitting('sealed', { state: 'sealed', stage: 'sealed' }),
  ];
  expect(workLists({ ...nothing, sittings }, now).resume.map(({ id }) => id)).toEqual(['locked']);
});

test('what came back is one row a sitting, the longest waiting first, with every agency once', () => {
  const entries = [
    entry('late', {}),
    entry('early', { agency: 'socialOffice' }),
    entry('early', { changedAt: yesterday, agency: 'registryOffice' }),
    entry('early', { agency: 'socialOffice' }),
    entry('fine', { state: 'accepted' }),
  ];
  expect(workLists({ ...nothing, entries }, now).returned).toEqual([
    {
      recordId: 'early',
      shortCode: 'early',
      changedAt: yesterday,
      agencies: ['socialOffice', 'registryOffice'],
    },
    { recordId: 'late', shortCode: 'late', changedAt: now, agencies: ['jobcentre'] },
  ]);
});
