import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decideByWish, wishFile } from '../../../electron/rehearsal/wish.ts';
import { temporaryFolder } from '../make-machine.ts';

const payload = { persons: [{ birth: { date: { value: { year: 1990 } } } }] };

function practice(wish: string) {
  const folder = temporaryFolder();
  const file = join(folder, 'jobcentre', wishFile);
  mkdirSync(join(folder, 'jobcentre'));
  writeFileSync(file, wish);
  return { decide: decideByWish(folder), isStillThere: () => existsSync(file) };
}

describe('a wish to see something come back', () => {
  it('is granted once, with its reason and field', () => {
    const wish = { reason: 'person.unknown', field: 'persons.0.birth.date' };
    const { decide, isStillThere } = practice(JSON.stringify(wish));
    expect(decide('jobcentre', payload)).toEqual({ outcome: 'rejected', ...wish });
    expect(isStillThere()).toBe(false);
    expect(decide('jobcentre', payload)).toEqual({ outcome: 'accepted' });
  });

  it('waits for an entry that has the field, and concerns no other agency', () => {
    const wish = { reason: 'person.unknown', field: 'persons.1.birth.date' };
    const { decide, isStillThere } = practice(JSON.stringify(wish));
    expect(decide('jobcentre', payload)).toEqual({ outcome: 'accepted' });
    expect(decide('socialOffice', payload)).toEqual({ outcome: 'accepted' });
    expect(isStillThere()).toBe(true);
  });

  it('is none while it is half-written or makes no sense', () => {
    for (const text of ['{"reason": "pers', '{"reason": "a b"}', '{"because": "x"}']) {
      expect(practice(text).decide('jobcentre', payload)).toEqual({ outcome: 'accepted' });
    }
  });
});
