import { describe, expect, it } from 'vitest';
import { needsProtection } from '#domain/intake/protection';

const answered = (afraid: string | undefined, block: string | undefined) => ({
  'birth/a': { birthPlace: { value: 'yes' } },
  ...(afraid === undefined ? {} : { 'afraid/a': { afraid: { value: afraid } } }),
  ...(block === undefined ? {} : { 'informationBlock/a': { block: { value: block } } }),
});

describe('a record is protected', () => {
  it.each([
    ['no', 'none', false],
    ['no', 'applied', true],
    ['no', 'entered', true],
    ['yes', 'none', true],
    ['yes', undefined, true],
    ['talkToStaff', undefined, true],
    ['talkToStaff', 'none', false],
    ['talkToStaff', 'applied', true],
    [undefined, undefined, false],
  ])('where somebody says %s and staff find %s: %s', (afraid, block, expected) => {
    expect(needsProtection(answered(afraid, block) as never)).toBe(expected);
  });

  it('also when it is another person of the household', () => {
    const household = { ...answered('no', 'none'), 'afraid/b': { afraid: { value: 'yes' } } };
    expect(needsProtection(household as never)).toBe(true);
    expect(needsProtection({ 'afraid/b': { afraid: { skip: 'declined' } } } as never)).toBe(false);
  });
});
