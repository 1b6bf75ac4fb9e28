import { describe, expect, test } from 'vitest';
import { movedPersonsShape, stayingShape } from '#domain/record/household-move';
import {
  emptyDraft,
  leads,
  losesFirst,
  type MoveDraft,
  requestOf,
} from '../../../../renderer/desk/model/move-draft.ts';

const id = (number: number) => `01980000-0000-7000-8000-00000000000${number}`;
const persons = [
  { id: id(1), relation: 'self' },
  { id: id(2), relation: 'spouse' },
  { id: id(3), relation: 'child' },
];
const reason = { code: 'separated' } as const;
const draft = (changes: Partial<MoveDraft>): MoveDraft => ({ ...emptyDraft, ...changes });
const request = (changes: Partial<MoveDraft>) => requestOf('giver', persons, draft(changes), reason);

describe('a move put together at the desk', () => {
  test('is none as long as nobody goes, nowhere, or for no reason', () => {
    expect(request({ to: 'own' })).toBeUndefined();
    expect(request({ going: [id(3)] })).toBeUndefined();
    expect(requestOf('giver', persons, draft({ going: [id(3)], to: 'own' }), undefined)).toBeUndefined();
  });

  test('of one to a household of their own needs no more: that one is first, the others stay as they are', () => {
    expect(request({ going: [id(3)], to: 'own' })).toEqual({
      giver: 'giver',
      persons: [{ id: id(3), relation: 'self' }],
      staying: [
        { id: id(1), relation: 'self' },
        { id: id(2), relation: 'spouse' },
      ],
      reason,
    });
  });

  test('of the first one asks who is first then, and what the others are to them', () => {
    const going = { going: [id(1)], to: 'own' } as const;
    expect(losesFirst(persons, draft(going))).toBe(true);
    expect(request(going)).toBeUndefined();
    expect(request({ ...going, first: id(2) })).toBeUndefined();
    expect(request({ ...going, first: id(2), stay: { [id(3)]: 'child' } })?.staying).toEqual([
      { id: id(2), relation: 'self' },
      { id: id(3), relation: 'child' },
    ]);
  });

  test('to another household asks what each is to its first one, or who of it they are', () => {
    const to = { record: 'other', persons: [{ id: id(9), relation: 'self' }] };
    const going = persons.map((one) => one.id);
    const as = { [id(1)]: `same ${id(9)}`, [id(2)]: 'spouse' };
    expect(request({ going, to, as })).toBeUndefined();
    const whole = request({ going, to, as: { ...as, [id(3)]: 'child' } });
    expect(whole).toMatchObject({ receiver: 'other', staying: [] });
    expect(whole?.persons).toEqual([
      { id: id(1), sameAs: id(9) },
      { id: id(2), relation: 'spouse' },
      { id: id(3), relation: 'child' },
    ]);
    expect(movedPersonsShape.safeParse(whole?.persons).success).toBe(true);
    expect(stayingShape.safeParse(whole?.staying).success).toBe(true);
    expect(leads(draft({ going, to }), persons, id(1))).toBe(false);
  });
});
