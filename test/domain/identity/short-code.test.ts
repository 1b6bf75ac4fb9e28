import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatShortCode, parseShortCode, shortCode, shortCodeAlphabet } from '#domain/identity/short-code';

describe('a short code', () => {
  it('comes back however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (bytes) => {
        const code = shortCode(bytes);
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
        expect(parseShortCode(` ${formatShortCode(code).toLowerCase()} `)).toBe(code);
      }),
    );
  });

  it('can have every character of the alphabet, each equally often', () => {
    const all = Array.from({ length: 256 }, (_, byte) => shortCode(new Uint8Array(6).fill(byte)).charAt(0));
    expect(new Set(all).size).toBe(shortCodeAlphabet.length);
    for (const letter of shortCodeAlphabet) expect(all.filter((other) => other === letter)).toHaveLength(8);
  });

  it.each(['', 'ABCDE', 'ABCDEFG', 'ABCDE0', 'ABCDEI', 'ÄBCDEF'])('is not %j', (text) =>
    expect(parseShortCode(text)).toBeUndefined(),
  );

  it('is not made from too few bytes', () =>
    expect(() => shortCode(new Uint8Array(5))).toThrow('shortCode.tooFewRandomBytes'));
});
