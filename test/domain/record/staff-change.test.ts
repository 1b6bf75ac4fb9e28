import { describe, expect, it } from 'vitest';
import type { PageAnswers } from '#domain/flow/page';
import {
  answer,
  confirmReview,
  discard,
  goTo,
  type IntakeRecord,
  pointTo,
  REVIEW,
  seal,
  sealObstacle,
  start,
} from '#domain/record/intake-record';
import { changeReasonShape, isToReadBack } from '#domain/record/staff-change';
import { neutralForm as form } from '../../support/neutral-form.ts';

const newcomer = { role: 'newcomer' } as const;
const staff = { role: 'staff', account: 'a1' } as const;
const misheard = { code: 'misheard' } as const;
const must = (changed: ReturnType<typeof answer>): IntakeRecord => {
  if (!changed.ok) throw new Error(changed.error.code);
  return changed.value;
};
const begun = start(form, {
  id: 'r1',
  language: 'de',
  startedOn: '2026-11-24',
  startedAt: '2026-11-24T08:00:00.000Z',
  shortCode: 'ABC234',
});
const told: readonly (readonly [string, PageAnswers])[] = [
  ['guests', { list: { value: [{ id: 'ann', kind: 'adult' }] } }],
  ['weather', { sky: { value: 'sun' } }],
  ['birthday/ann', { date: { skip: 'unknown' } }],
  ['dish/ann', { likes: { value: 'salad' } }],
];
const filled = told.reduce((record, [key, given]) => must(answer(form, record, key, given, newcomer)), begun);
const confirmed = must(confirmReview(form, filled));
const cake = { likes: { skip: 'unknown' } } as const;

describe('an answer of the newcomer that staff changes', () => {
  it('needs a reason, and without one nothing changes', () => {
    expect(answer(form, confirmed, 'dish/ann', cake, staff)).toEqual({
      ok: false,
      error: { code: 'reason.missing' },
    });
    expect(answer(form, confirmed, 'dish/ann', cake, newcomer).ok).toBe(true);
  });

  it('needs none where it was left to staff, was not said yet, or stays as it is', () => {
    const left = must(answer(form, filled, 'dish/ann', { likes: { skip: 'askStaff' } }, newcomer));
    const answered = must(answer(form, left, 'dish/ann', { likes: { value: 'salad' } }, staff, misheard));
    expect(answered.staffChanges).toBeUndefined();
    const [[key, given] = ['', {}]] = told;
    expect(answer(form, begun, key, given, staff).ok).toBe(true);
    expect(answer(form, filled, 'dish/ann', { likes: { value: 'salad' } }, staff).ok).toBe(true);
  });

  it('is marked, is no longer confirmed, and is to be read back until the newcomer confirms again', () => {
    const changed = must(answer(form, confirmed, 'dish/ann', cake, staff, misheard));
    expect(changed.reviewed).toBe(false);
    expect(changed.cursor).toBe(REVIEW);
    expect(sealObstacle(form, changed)).toBe('record.notReviewed');
    const mark = changed.staffChanges?.['dish/ann'];
    expect(mark).toEqual({ reason: misheard, at: changed.counter, account: 'a1' });
    expect(isToReadBack(mark, changed.reviewedAt)).toBe(true);
    const again = must(confirmReview(form, changed));
    expect(again.staffChanges).toEqual(changed.staffChanges);
    expect(isToReadBack(mark, again.reviewedAt)).toBe(false);
    expect(must(seal(form, again, '2026-11-24T10:00:00.000Z')).staffChanges).toEqual(changed.staffChanges);
  });

  it('is the newcomer’s own again once they answer it, and leaves nothing in what is discarded', () => {
    const changed = must(answer(form, confirmed, 'dish/ann', cake, staff, misheard));
    const own = must(answer(form, changed, 'dish/ann', { likes: { value: 'salad' } }, newcomer));
    expect(own.staffChanges).toBeUndefined();
    expect(must(discard(changed)).staffChanges).toBeUndefined();
  });

  it('has a reason out of the list, or in few words', () => {
    const is = (value: unknown) => changeReasonShape.safeParse(value).success;
    expect(is({ code: 'typingError' })).toBe(true);
    expect(is({ code: 'other', text: 'Zahlen vertauscht' })).toBe(true);
    expect(is({ code: 'other' })).toBe(false);
    expect(is({ code: 'other', text: ' a ' })).toBe(false);
    expect(is({ code: 'other', text: 'a'.repeat(201) })).toBe(false);
    expect(is({ code: 'misheard', text: 'more' })).toBe(false);
    expect(is({ code: 'mood' })).toBe(false);
  });
});

describe('pointing to a page', () => {
  it('shows what was reached or comes next, and nothing else', () => {
    const [first, second] = told;
    let record = must(answer(form, begun, ...(first ?? ['', {}]), newcomer));
    expect(must(pointTo(form, record, 'guests')).cursor).toBe('guests');
    expect(must(pointTo(form, record, 'weather')).cursor).toBe('weather');
    expect(pointTo(form, record, 'dish/ann')).toEqual({ ok: false, error: { code: 'step.hidden' } });
    record = must(answer(form, record, ...(second ?? ['', {}]), newcomer));
    expect(pointTo(form, record, REVIEW)).toEqual(goTo(form, record, REVIEW));
  });
});
