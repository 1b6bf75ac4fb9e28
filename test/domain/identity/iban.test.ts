import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIbanError, formatIban, iban } from '#domain/identity/iban';

describe('an IBAN', () => {
  it.each([
    ['DE89370400440532013000', undefined],
    ['de02 1203 0000 0000 2020 51', undefined],
    ['GB82WEST12345698765432', undefined],
    ['DE02120300000000202052', 'iban.wrongCheckDigits'],
    ['DE8937040044053201300', 'iban.wrongLength'],
    ['ZZ89370400440532013000', 'iban.unknownCountry'],
    ['', 'iban.invalid'],
    ['370400440532013000', 'iban.invalid'],
    ['DE89 3704;', 'iban.invalid'],
  ])('%j: %s', (text, code) => {
    expect(findIbanError(text)).toBe(code);
    expect(iban.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(code && [code]);
  });

  it('is stored without blanks and printed in fours', () => {
    expect(iban.parse(' de89 3704 0044 0532 0130 00')).toBe('DE89370400440532013000');
    expect(formatIban('DE89370400440532013000')).toBe('DE89 3704 0044 0532 0130 00');
  });

  it('with one digit changed is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 21 }), fc.integer({ min: 1, max: 9 }), (at, step) => {
        const right = 'DE89370400440532013000';
        const wrong = right.slice(0, at) + ((Number(right[at]) + step) % 10) + right.slice(at + 1);
        expect(findIbanError(wrong)).toBe('iban.wrongCheckDigits');
      }),
    );
  });
});
