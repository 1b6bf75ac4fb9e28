import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compileForm } from '#domain/flow/compile';
import { type PageAnswers, page } from '#domain/flow/page';
import {
  answer,
  changeLanguage,
  confirmReview,
  discard,
  goTo,
  handOver,
  type IntakeRecord,
  openQuestions,
  REVIEW,
  seal,
  sealObstacle,
  start,
  walkOf,
} from '#domain/record/intake-record';
import { neutralForm as form } from '../../support/neutral-form.ts';

const newcomer = { role: 'newcomer' } as const;
const staff = { role: 'staff', account: 'a1' } as const;
const at = '2026-11-24T09:00:00.000Z';
const begun = start(form, {
  id: 'r1',
  language: 'de',
  startedOn: '2026-11-24',
  startedAt: '2026-11-24T08:00:00.000Z',
  shortCode: 'ABC234',
});

function answers(
  record: IntakeRecord,
  key: string,
  given: PageAnswers,
  actor: typeof newcomer | typeof staff = newcomer,
) {
  const changed = answer(form, record, key, given, actor);
  if (!changed.ok) throw new Error(JSON.stringify(changed.error));
  return changed.value;
}

const one = { list: { value: [{ id: 'ann', kind: 'adult' }] } };
const child = { list: { value: [{ id: 'bo', kind: 'child' }] } };

function filled(): IntakeRecord {
  let record = answers(begun, 'guests', one);
  record = answers(record, 'weather', { sky: { value: 'sun' } });
  record = answers(record, 'birthday/ann', { date: { skip: 'unknown' } });
  return answers(record, 'dish/ann', { likes: { value: 'salad' } });
}

function confirmed(): IntakeRecord {
  const changed = confirmReview(form, filled());
  if (!changed.ok) throw new Error(changed.error.code);
  return changed.value;
}

describe('a sitting', () => {
  it('begins at the first page and goes on to the next open one with every answer', () => {
    expect(begun.cursor).toBe('guests');
    expect(answers(begun, 'guests', one).cursor).toBe('weather');
    expect(filled().cursor).toBe(REVIEW);
  });

  it('counts every change once', () => {
    expect(filled().counter).toBe(4);
  });

  it('refuses a page that is not asked and a page of somebody else', () => {
    expect(answer(form, begun, 'dish/ann', { likes: { value: 'cake' } }, newcomer)).toEqual({
      ok: false,
      error: { code: 'step.hidden' },
    });
    let record = answers(begun, 'guests', child);
    record = answers(record, 'weather', { sky: { value: 'sun' } });
    record = answers(record, 'birthday/bo', { date: { value: { year: 2024, precision: 'year' } } });
    record = answers(record, 'dish/bo', { likes: { value: 'salad' } });
    expect(answer(form, record, 'allergy/bo', { outcome: { value: 'fine' } }, newcomer)).toEqual({
      ok: false,
      error: { code: 'step.notYours' },
    });
    expect(answers(record, 'allergy/bo', { outcome: { value: 'fine' } }, staff).cursor).toBe(REVIEW);
  });

  it('says what is wrong with each field and changes nothing', () => {
    expect(answer(form, begun, 'guests', { list: { value: [] } }, newcomer)).toEqual({
      ok: false,
      error: { code: 'answers.invalid', fields: { list: 'choice.none' } },
    });
  });

  it('goes back to what was reached, never ahead of the first open page', () => {
    const record = answers(begun, 'guests', one);
    expect(goTo(form, record, 'guests')).toMatchObject({ ok: true, value: { cursor: 'guests' } });
    expect(goTo(form, record, 'dish/ann')).toEqual({ ok: false, error: { code: 'step.hidden' } });
    expect(goTo(form, record, REVIEW)).toEqual({ ok: false, error: { code: 'record.incomplete' } });
  });

  it('returns to the review after a change made from there, unless the change opens a page', () => {
    const back = goTo(form, filled(), 'dish/ann');
    if (!back.ok) throw new Error();
    expect(answers(back.value, 'dish/ann', { likes: { value: 'salad' } }).cursor).toBe(REVIEW);
    expect(answers(back.value, 'dish/ann', { likes: { value: 'cake' } }).cursor).toBe('topping/ann');
  });

  it('keeps the confirmation over a change of language and loses it with a changed answer', () => {
    const changed = changeLanguage(confirmed(), 'ar');
    expect(changed).toMatchObject({ ok: true, value: { language: 'ar', reviewed: true } });
    expect(answers(confirmed(), 'dish/ann', { likes: { skip: 'unknown' } }).reviewed).toBe(false);
    const byStaff = answer(form, confirmed(), 'dish/ann', { likes: { skip: 'unknown' } }, staff, {
      code: 'misheard',
    });
    expect(byStaff).toMatchObject({ ok: true, value: { reviewed: false } });
  });
});

describe('sealing', () => {
  it('waits for every page, for what was left to staff and for the review', () => {
    expect(sealObstacle(form, begun)).toBe('record.incomplete');
    expect(sealObstacle(form, filled())).toBe('record.notReviewed');
    const asked = answers(filled(), 'dish/ann', { likes: { skip: 'askStaff' } });
    expect(sealObstacle(form, asked)).toBe('record.staffQuestionsOpen');
    expect(openQuestions(walkOf(form, asked).steps, asked.answers)).toMatchObject([{ field: 'likes' }]);
  });

  it('does not wait for a page that may stay open, whoever it is asked of', () => {
    const note = page('note', {
      section: 'last',
      per: 'household',
      askedOf: 'staff',
      mayStayOpen: true,
      fields: { seen: { schema: z.string(), skips: [], optional: true } },
    });
    const longer = compileForm([...form.pages, note], form.persons);
    const record = { ...confirmed() };
    expect(walkOf(longer, record).steps.some(({ key }) => key === 'note')).toBe(true);
    expect(sealObstacle(longer, record)).toBeUndefined();
    const sealed = seal(longer, record, at);
    expect(sealed.ok && Object.keys(sealed.value.answers)).not.toContain('note');
  });

  it('fixes the received-at time, drops what is no longer asked, and lets nothing change afterwards', () => {
    const stray = {
      ...confirmed(),
      answers: { ...confirmed().answers, 'topping/ann': { topping: { value: 'x' } } },
    };
    const sealed = seal(form, stray, at);
    if (!sealed.ok) throw new Error(sealed.error.code);
    expect(sealed.value).toMatchObject({ state: 'sealed', receivedAt: at });
    expect(Object.keys(sealed.value.answers)).not.toContain('topping/ann');
    const refused = { ok: false, error: { code: 'record.notDraft' } };
    expect(answer(form, sealed.value, 'weather', { sky: { value: 'rain' } }, newcomer)).toEqual(refused);
    expect(changeLanguage(sealed.value, 'ar')).toEqual(refused);
    expect(goTo(form, sealed.value, 'weather')).toEqual(refused);
    expect(confirmReview(form, sealed.value)).toEqual(refused);
    expect(seal(form, sealed.value, at)).toEqual(refused);
    expect(handOver(form, sealed.value, [], at)).toEqual(refused);
  });

  it('checks the whole record once more, whatever path it came in by', () => {
    const forged = {
      ...confirmed(),
      answers: { ...confirmed().answers, weather: { sky: { value: 'snow' } } },
    };
    expect(seal(form, forged, at)).toMatchObject({ ok: false, error: { code: 'answers.invalid' } });
  });

  it('hands over only a stopped or blocked sitting and keeps only what is named', () => {
    expect(handOver(form, filled(), [], at)).toEqual({ ok: false, error: { code: 'record.notStopped' } });
    let record = answers(begun, 'guests', child);
    record = answers(record, 'weather', { sky: { value: 'sun' } });
    record = answers(record, 'birthday/bo', { date: { value: { year: 2024, precision: 'year' } } });
    record = answers(record, 'dish/bo', { likes: { value: 'salad' } });
    const handed = handOver(form, record, ['guests'], at);
    expect(handed).toMatchObject({ ok: true, value: { state: 'sealed', handedOver: 'unaccompaniedMinor' } });
    if (handed.ok) expect(Object.keys(handed.value.answers)).toEqual(['guests']);
  });

  it('leaves nothing of a sitting that is discarded', () => {
    expect(discard(confirmed())).toMatchObject({ ok: true, value: { state: 'purged', answers: {} } });
  });
});
