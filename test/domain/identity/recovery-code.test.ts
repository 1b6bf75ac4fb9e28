import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecovery, recoveryGroups, recoveryText } from '#domain/identity/recovery-code';

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the code of the recovery sheet', () => {
  it('is eight groups of five characters without I, L, O and U', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const groups = recoveryGroups(secret);
        expect(groups).toHaveLength(8);
        for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  it('reads back as the same bytes, however it is typed', () => {
    fc.assert(
      fc.property(secrets, fc.constantFrom(' ', '', '-', '\n', ' – '), (secret, between) => {
        const typed = recoveryGroups(secret)
          .join(between)
          .toLowerCase()
          .replaceAll('0', 'o')
          .replaceAll('1', 'l');
        expect(parseRecovery(typed)).toEqual({ ok: true, secret });
        expect(parseRecovery(recoveryText(secret))).toEqual({ ok: true, secret });
      }),
    );
  });

  it('names the group in which one character is wrong', () => {
    fc.assert(
      fc.property(secrets, fc.nat(39), fc.nat(31), (secret, place, other) => {
        const text = recoveryGroups(secret).join('');
        const character = alphabet.charAt(other);
        fc.pre(text[place] !== character);
        expect(parseRecovery(text.slice(0, place) + character + text.slice(place + 1))).toEqual({
          ok: false,
          fault: { code: 'recovery.mistyped', inGroups: [Math.floor(place / 5) + 1] },
        });
      }),
    );
  });

  it('names the group in which two characters have changed places', () => {
    fc.assert(
      fc.property(secrets, fc.nat(7), fc.nat(4), fc.nat(4), (secret, place, one, other) => {
        const groups = [...recoveryGroups(secret)];
        const letters = [...(groups[place] ?? '')] as [string, string, string, string, string];
        fc.pre(letters[one] !== letters[other]);
        [letters[one as 0], letters[other as 0]] = [letters[other as 0], letters[one as 0]];
        groups[place] = letters.join('');
        expect(parseRecovery(groups.join('-'))).toMatchObject({ fault: { inGroups: [place + 1] } });
      }),
    );
  });

  it('names both groups that have changed places', () => {
    fc.assert(
      fc.property(secrets, fc.nat(7), fc.nat(7), (secret, one, other) => {
        fc.pre(one !== other);
        const groups = [...recoveryGroups(secret)] as string[];
        [groups[one], groups[other]] = [groups[other] as string, groups[one] as string];
        expect(parseRecovery(groups.join('-'))).toEqual({
          ok: false,
          fault: { code: 'recovery.mistyped', inGroups: [one + 1, other + 1].sort() },
        });
      }),
    );
  });

  it('says when groups are missing, or a character is in no code', () => {
    const groups = recoveryGroups(new Uint8Array(20).fill(7));
    expect(parseRecovery(groups.slice(0, 6).join('-'))).toMatchObject({
      fault: { code: 'recovery.length', groups: 6 },
    });
    expect(parseRecovery('')).toMatchObject({ fault: { code: 'recovery.length', groups: 0 } });
    expect(parseRecovery(`${groups.slice(0, 2).join('-')}-U`)).toMatchObject({
      fault: { code: 'recovery.character', inGroup: 3 },
    });
  });

  it('takes any text without failing, and never takes it for a code by chance of its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const result = parseRecovery(text);
        if (result.ok) expect(recoveryGroups(result.secret).join('')).toHaveLength(40);
      }),
    );
  });
});
