import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTaxId, taxId } from '#domain/identity/idnr';

describe('a tax identification number', () => {
  it.each(['86095742719', '47036892816', '65929970489'])('%s is one', (text) =>
    expect(isTaxId(text)).toBe(true),
  );

  it.each(['86095742718', '8609574271', '06095742719', '12345678903', '11122345678', 'x6095742719', ''])(
    '%j is none',
    (text) => expect(taxId.safeParse(text).error?.issues[0]?.message).toBe('taxId.invalid'),
  );

  it('is stored without the blanks of the letter', () =>
    expect(taxId.parse('86 095 742 719')).toBe('86095742719'));

  it('with another last digit is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (step) => {
        expect(isTaxId(`8609574271${(9 + step) % 10}`)).toBe(false);
      }),
    );
  });
});
