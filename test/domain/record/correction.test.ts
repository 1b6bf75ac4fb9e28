import { describe, expect, it } from 'vitest';
import type { PageAnswers } from '#domain/flow/page';
import { abandonCorrection, reopen } from '#domain/record/correction';
import {
  answer,
  changeLanguage,
  confirmReview,
  discard,
  handOver,
  type IntakeRecord,
  seal,
  sealObstacle,
  start,
} from '#domain/record/intake-record';
import type { Changed } from '#domain/record/record-error';
import { neutralForm as form } from '../../support/neutral-form.ts';

const staff = { role: 'staff', account: 'a1' } as const;
const received = '2026-11-24T09:00:00.000Z';
const corrected = '2026-11-26T10:00:00.000Z';
const must = (changed: Changed): IntakeRecord => {
  if (!changed.ok) throw new Error(JSON.stringify(changed.error));
  return changed.value;
};
const say = (record: IntakeRecord, key: string, given: PageAnswers) =>
  must(answer(form, record, key, given, staff, { code: 'misheard' }));

function sealed(): IntakeRecord {
  let record = start(form, {
    id: 'r1',
    language: 'de',
    startedOn: '2026-11-24',
    startedAt: '2026-11-24T08:00:00.000Z',
    shortCode: 'ABC234',
  });
  record = say(record, 'guests', { list: { value: [{ id: 'ann', kind: 'adult' }] } });
  record = say(record, 'weather', { sky: { value: 'rain' }, umbrella: { value: 'red' } });
  record = say(record, 'birthday/ann', { date: { skip: 'unknown' } });
  record = say(record, 'dish/ann', { likes: { value: 'salad' } });
  record = say(record, 'rain', { tent: { value: 'big' } });
  return must(seal(form, must(confirmReview(form, record)), received));
}
const open = () => must(reopen(sealed()));
const sunny = { sky: { value: 'sun' } } as const;

describe('a correction', () => {
  it('is a draft of the next version with the sealed answers, and keeps the time of receipt', () => {
    const before = sealed();
    const draft = must(reopen(before));
    expect(draft).toMatchObject({ id: before.id, version: 2, state: 'draft', receivedAt: received });
    expect(draft.answers).toEqual(before.answers);
    expect(draft.corrects).toBe(before);
  });

  it('is sealed without the newcomer having looked through it again, at a time of its own', () => {
    const draft = say(open(), 'weather', sunny);
    expect(draft.reviewed).toBe(false);
    const second = must(seal(form, draft, corrected));
    expect(second).toMatchObject({
      version: 2,
      state: 'sealed',
      receivedAt: received,
      correctedAt: corrected,
    });
    expect(second.corrects).toBeUndefined();
    // The tent was for the rain.
    expect(Object.keys(second.answers)).not.toContain('rain');
  });

  it('is not sealed where it says what was said before', () => {
    expect(sealObstacle(form, open())).toBe('correction.nothingChanged');
    const there = say(open(), 'weather', sunny);
    expect(sealObstacle(form, there)).toBeUndefined();
    const back = say(there, 'weather', { umbrella: { value: 'red' }, sky: { value: 'rain' } });
    expect(seal(form, back, corrected)).toEqual({ ok: false, error: { code: 'correction.nothingChanged' } });
  });

  it('is sealed for another language alone, because agencies are told it', () => {
    const draft = must(changeLanguage(open(), 'ar'));
    expect(sealObstacle(form, draft)).toBeUndefined();
  });

  it('is held to everything else a first version is held to', () => {
    const cake = say(open(), 'dish/ann', { likes: { value: 'cake' } });
    expect(sealObstacle(form, cake)).toBe('record.incomplete');
    const asked = say(open(), 'dish/ann', { likes: { skip: 'askStaff' } });
    expect(sealObstacle(form, asked)).toBe('record.staffQuestionsOpen');
  });

  it('given up brings back the sealed version exactly', () => {
    const before = sealed();
    const draft = say(must(reopen(before)), 'weather', sunny);
    expect(must(abandonCorrection(draft))).toEqual(before);
  });

  it('can be corrected again, each time from what stands', () => {
    const second = must(seal(form, say(open(), 'weather', sunny), corrected));
    const third = must(reopen(second));
    expect(third).toMatchObject({ version: 3, receivedAt: received, correctedAt: corrected });
    const later = '2026-11-27T10:00:00.000Z';
    const last = must(seal(form, say(third, 'dish/ann', { likes: { skip: 'unknown' } }), later));
    expect(last).toMatchObject({ version: 3, receivedAt: received, correctedAt: later });
    expect(must(abandonCorrection(third))).toBe(second);
  });

  it('is neither discarded nor handed over: the sealed version has gone to others', () => {
    const refused = { ok: false, error: { code: 'record.correcting' } };
    expect(discard(open())).toEqual(refused);
    expect(handOver(form, open(), [], corrected)).toEqual(refused);
  });

  it('begins only with a sealed record that still has its content', () => {
    const before = sealed();
    const code = (record: IntakeRecord) => {
      const changed = reopen(record);
      return changed.ok ? 'none' : changed.error.code;
    };
    expect(code(open())).toBe('record.notSealed');
    expect(code({ ...before, state: 'purged', answers: {} })).toBe('record.purged');
    expect(code({ ...before, handedOver: 'unaccompaniedMinor' })).toBe('record.handedOver');
    expect(abandonCorrection(before)).toEqual({ ok: false, error: { code: 'record.notCorrecting' } });
    const { corrects: _corrects, ...first } = open();
    expect(abandonCorrection(first)).toEqual({ ok: false, error: { code: 'record.notCorrecting' } });
  });
});
