import type { AnsweredStep, DeskSitting, SittingSummary } from '#domain/contract/shapes';

export const newcomerStep = (key: string, answers?: AnsweredStep['answers']): AnsweredStep => ({
  key,
  page: key.split('/')[0] ?? key,
  person: key.includes('/')
    ? { id: key.split('/')[1] ?? '', called: 'Erfundene Person', relation: 'self' }
    : undefined,
  answers,
  askedOf: 'newcomer',
});

export const staffStep = (key: string, answers?: AnsweredStep['answers']): AnsweredStep => ({
  ...newcomerStep(key, answers),
  askedOf: 'staff',
});

export const summary: SittingSummary = {
  id: '0190a000-0000-7000-8000-000000000001',
  shortCode: 'K7M2QX',
  version: 1,
  state: 'draft',
  stage: 'registration',
  language: 'ar',
  startedAt: '2026-08-03T08:00:00Z',
  persons: 1,
  atKiosk: true,
  alerts: [],
};

export const sitting = (changes: Partial<DeskSitting>): DeskSitting => ({
  summary,
  startedOn: '2026-08-03',
  persons: [],
  steps: [],
  cursor: 'review',
  reviewed: false,
  openQuestions: [],
  tasks: [],
  appointments: [],
  moves: [],
  entries: [],
  ...changes,
});
