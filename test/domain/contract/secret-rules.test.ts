import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordFault, pinFault } from '#domain/contract/secret-rules';

describe('a PIN', () => {
  it.each(['123456', '987654', '000000', '121212'.slice(0, 3).repeat(2), '456456'])('is not %s', (pin) => {
    expect(pinFault(pin)).toBe('pin.tooSimple');
  });

  it('has six digits or more', () => {
    expect(pinFault('24680')).toBe('pin.tooShort');
    expect(pinFault('246801')).toBeUndefined();
  });

  it('is nearly always good where it came by chance', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8}$/), (pin) => {
        const digits = [...pin].map(Number);
        const steps = new Set(digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0)));
        const isHalves = pin.slice(0, 4) === pin.slice(4);
        const isSimple = isHalves || (steps.size === 1 && [0, 1, -1].includes([...steps][0] as number));
        expect(pinFault(pin)).toBe(isSimple ? 'pin.tooSimple' : undefined);
      }),
    );
  });
});

describe('a password', () => {
  const names = ['muster', 'Mia Muster'];
  it('has twelve characters or more, in any script', () => {
    expect(passwordFault('kurz', names)).toBe('password.tooShort');
    expect(passwordFault('vier Worte genuegen hier', names)).toBeUndefined();
    expect(passwordFault('четыре слова здесь', names)).toBeUndefined();
  });

  it('is neither one letter nor mostly one’s own name', () => {
    expect(passwordFault('aaaaaaaaaaaaaa', names)).toBe('password.tooSimple');
    expect(passwordFault('MusterMuster24', names)).toBe('password.tooSimple');
  });
});
