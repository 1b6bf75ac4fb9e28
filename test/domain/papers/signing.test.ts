import { describe, expect, test } from 'vitest';
import { agencyIds } from '#domain/intake/agency';
import { papersOf } from '#domain/papers/papers';
import { signedText } from '#domain/papers/signing';
import { type PaperSite, paperSource } from '#domain/papers/source';
import type { IntakeRecord } from '#domain/record/intake-record';
import { journeys } from '../../support/journeys/index.ts';
import { answersOf, type Journey } from '../../support/journeys/journey.ts';

const site: PaperSite = {
  centre: 'Probe',
  address: 'Probeweg 1',
  landlord: { name: 'Probe', address: 'Probeweg 1' },
  municipality: 'Musterstadt',
  agencies: Object.fromEntries(agencyIds.map((agency) => [agency, {}])) as PaperSite['agencies'],
};
const journey = journeys.find(({ persona }) => persona === '1') as Journey;
const draft: IntakeRecord = {
  id: '01980000-0000-7000-8000-00000000ffff',
  version: 1,
  state: 'draft',
  language: 'ar',
  startedOn: journey.startedOn,
  startedAt: `${journey.startedOn}T08:00:00.000Z`,
  answers: answersOf(journey),
  counter: 1,
  cursor: 'review',
  reviewed: true,
  shortCode: 'K7M2QX',
};
const papersAt = (record: IntakeRecord, at = '2026-11-25T10:00:00.000Z') =>
  papersOf(paperSource(record, site, { rehearsal: false, madeAt: at }));
const textOf = (record: IntakeRecord, at?: string) =>
  papersAt(record, at)
    .filter(({ paper }) => paper === 'registration')
    .map(({ content }) => signedText(content));

describe('before the record is sealed', () => {
  test('only what is to be signed is there as a paper, and says that it is a draft', () => {
    const papers = papersAt(draft);
    expect(papers.length).toBeGreaterThan(0);
    for (const { paper, content } of papers) {
      expect(paper).toBe('registration');
      expect(content.reference.draft).toBe(true);
      expect(content.reference.receivedAt).toBeUndefined();
    }
  });

  test('there is no paper while the household still answers', () => {
    expect(papersAt({ ...draft, reviewed: false })).toEqual([]);
  });
});

describe('what is signed', () => {
  test('is the same on the draft and on the sealed sheet, at any time and in any language beside the German', () => {
    const sealed: IntakeRecord = { ...draft, state: 'sealed', receivedAt: '2026-11-25T11:00:00.000Z' };
    expect(textOf(sealed, '2026-11-25T12:00:00.000Z')).toEqual(textOf(draft));
    expect(textOf({ ...draft, language: 'uk' })).toEqual(textOf(draft));
  });

  test('is another one as soon as one answer on the sheet or the version is another one', () => {
    const key = Object.keys(draft.answers).find((step) => step.startsWith('birth/')) as string;
    const birthPlace = { value: 'Probestadt' };
    const answers = { ...draft.answers, [key]: { ...draft.answers[key], birthPlace } };
    expect(textOf({ ...draft, answers })).not.toEqual(textOf(draft));
    expect(textOf({ ...draft, version: 2 })).not.toEqual(textOf(draft));
  });

  test('does not depend on the order in which the answers were given', () => {
    const answers = Object.fromEntries(
      Object.entries(draft.answers)
        .reverse()
        .map(([step, fields]) => [step, Object.fromEntries(Object.entries(fields).reverse())]),
    );
    expect(textOf({ ...draft, answers })).toEqual(textOf(draft));
  });
});
