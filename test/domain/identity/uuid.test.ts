import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUuidV7, uuidTime, uuidV7 } from '#domain/identity/uuid';

const random = fc.uint8Array({ minLength: 10, maxLength: 16 });
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('a UUID version 7', () => {
  it('is the one the standard prints', () => {
    const bytes = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidV7(0x017f22e279b0, bytes)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('has version, variant and time for all bytes', () => {
    fc.assert(
      fc.property(time, random, (now, bytes) => {
        const uuid = uuidV7(now, bytes);
        expect(isUuidV7(uuid)).toBe(true);
        expect(uuidTime(uuid)).toBe(now);
      }),
    );
  });

  it('sorts by time', () => {
    fc.assert(
      fc.property(time, time, random, random, (a, b, bytesOfA, bytesOfB) => {
        fc.pre(a < b);
        expect(uuidV7(a, bytesOfA) < uuidV7(b, bytesOfB)).toBe(true);
      }),
    );
  });

  it('is not made from too little', () => {
    expect(() => uuidV7(0, new Uint8Array(9))).toThrow('uuid.tooFewRandomBytes');
    expect(() => uuidV7(-1, new Uint8Array(10))).toThrow('uuid.timeOutOfRange');
  });
});
