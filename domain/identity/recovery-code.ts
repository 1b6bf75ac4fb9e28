/**
 * The code on the recovery sheet: 160 random bits as eight groups of five characters, to be printed, kept in a safe and
 * typed by hand. Letters and digits of Crockford's base32; the last of each group is a check over the group and its
 * place, so that whoever mistypes is told in which group.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const recoveryBytes = 20;
const groups = 8;
/** characters of a group before its check character: 20 bits */
const dataLength = 4;

export type RecoveryFault =
  /** `groups`: how many were read instead of eight */
  | { readonly code: 'recovery.length'; readonly groups: number }
  /** A character that is in no code. */
  | { readonly code: 'recovery.character'; readonly inGroup: number }
  /** These groups, counted from 1, are not as printed: mistyped, or in another order. */
  | { readonly code: 'recovery.mistyped'; readonly inGroups: readonly number[] };

export type RecoveryResult =
  | { readonly ok: true; readonly secret: Uint8Array }
  | { readonly ok: false; readonly fault: RecoveryFault };

/** In the field of 32 elements, x⁵ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) {
    if ((b >> bit) & 1) product ^= a << bit;
  }
  for (let bit = 8; bit >= 5; bit -= 1) {
    if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
  }
  return product;
}

/** Finds every single wrong character, every two that changed places, and a group in another's place. */
function checkOf(values: readonly number[], place: number): number {
  const sum = values.reduce((all, value, index) => all ^ times(value, index + 2), 0);
  return sum ^ (place + 1);
}

/** @param secret 20 random bytes. @returns eight groups of five characters */
export function recoveryGroups(secret: Uint8Array): readonly string[] {
  if (secret.length !== recoveryBytes) throw new RangeError('recovery.bytes');
  const bits = Array.from(secret, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: groups }, (_, place) => {
    const values = Array.from({ length: dataLength }, (_unused, index) => {
      const start = (place * dataLength + index) * 5;
      return Number.parseInt(bits.slice(start, start + 5), 2);
    });
    return [...values, checkOf(values, place)].map((value) => alphabet.charAt(value)).join('');
  });
}

/** As printed: `7QK3X-…`, four groups a line. */
export function recoveryText(secret: Uint8Array): string {
  const all = recoveryGroups(secret);
  return `${all.slice(0, 4).join('-')}\n${all.slice(4).join('-')}`;
}

/** Reads a code as typed: any case, blanks, hyphens and lines anywhere; O for 0, I and L for 1. */
export function parseRecovery(typed: string): RecoveryResult {
  const text = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const characters = Array.from(text);
  const unknown = characters.findIndex((character) => !alphabet.includes(character));
  if (unknown >= 0) {
    return {
      ok: false,
      fault: { code: 'recovery.character', inGroup: Math.floor(unknown / (dataLength + 1)) + 1 },
    };
  }
  const size = dataLength + 1;
  if (characters.length !== groups * size) {
    return { ok: false, fault: { code: 'recovery.length', groups: Math.floor(characters.length / size) } };
  }
  const values = characters.map((character) => alphabet.indexOf(character));
  const read = Array.from({ length: groups }, (_, place) => values.slice(place * size, (place + 1) * size));
  const inGroups = read.flatMap((group, place) =>
    checkOf(group.slice(0, dataLength), place) === group[dataLength] ? [] : [place + 1],
  );
  if (inGroups.length > 0) return { ok: false, fault: { code: 'recovery.mistyped', inGroups } };
  const bits = read
    .flatMap((group) => group.slice(0, dataLength))
    .map((value) => value.toString(2).padStart(5, '0'))
    .join('');
  const secret = Uint8Array.from({ length: recoveryBytes }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  );
  return { ok: true, secret };
}
