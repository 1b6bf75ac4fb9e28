import { describe, expect, test } from 'vitest';
import { page } from '#domain/flow/page';
import { choice, place, text } from '#domain/intake/answers';
import type { Provenance } from '#domain/intake/question';
import { answersForStaff, pageForStaff, withLeftOpen } from '../../../../renderer/desk/model/staff-page.ts';

const info: Provenance = { law: '§ 1', purpose: 'registration', for: [], must: false };
const home = page('home', {
  section: 'registration',
  per: 'household',
  askedOf: 'newcomer',
  fields: {
    town: place(info),
    kind: choice('kind', ['flat', 'other'], info),
    which: text(40, { ...info, within: { field: 'kind', in: ['other'] } }),
  },
});
const before = { town: { skip: 'askStaff' }, kind: { value: 'other' }, which: { skip: 'askStaff' } } as const;

describe('a page answered by staff', () => {
  test('offers every reason but "ask staff"', () => {
    expect(pageForStaff(home, {}).fields.town?.skips).toEqual(['unknown', 'declined']);
  });

  test('begins with fields left to staff empty, and lets only those stay empty', () => {
    expect(answersForStaff(before)).toEqual({ kind: { value: 'other' } });
    const { fields } = pageForStaff(home, before);
    expect([fields.town?.optional, fields.kind?.optional, fields.which?.optional]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('keeps a field that stays empty as left to staff', () => {
    expect(withLeftOpen(home, before, { town: { value: 'Mülheim' }, kind: { value: 'other' } })).toEqual({
      town: { value: 'Mülheim' },
      kind: { value: 'other' },
      which: { skip: 'askStaff' },
    });
  });

  test('does not bring back a field that is no longer asked', () => {
    expect(withLeftOpen(home, before, { kind: { value: 'flat' } })).toEqual({
      town: { skip: 'askStaff' },
      kind: { value: 'flat' },
    });
  });
});
