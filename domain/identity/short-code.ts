/** The code on the newcomer's slip: short enough to be called out, without characters that look alike. */

/** 32 characters, so that five random bits choose one without favouring any. No 0, 1, I, O. */
export const shortCodeAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const shortCodeLength = 6;

/** @param random at least 6 random bytes */
export function shortCode(random: Uint8Array): string {
  if (random.length < shortCodeLength) throw new RangeError('shortCode.tooFewRandomBytes');
  return Array.from(random.subarray(0, shortCodeLength), (byte) => shortCodeAlphabet.charAt(byte & 31)).join(
    '',
  );
}

/** Reads a code as typed (lower case, blanks, hyphens); undefined when it cannot be one. */
export function parseShortCode(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, '');
  const known = Array.from(code).every((character) => shortCodeAlphabet.includes(character));
  return code.length === shortCodeLength && known ? code : undefined;
}

/** In front of a code in a QR code, so that a reader's keys are told from typing. Letters of every keyboard's same place. */
const scanPrefix = 'KR';

/** What the QR code on a slip says: the code, and nothing of the person. */
export const scanText = (code: string): string => scanPrefix + code;

/** Reads a code as typed or as a reader types it. */
export const readShortCode = (text: string): string | undefined => parseShortCode(text) ?? scannedCode(text);

/** Only what a reader types. */
export function scannedCode(text: string): string | undefined {
  const all = text.trim().toUpperCase();
  return all.startsWith(scanPrefix) ? parseShortCode(all.slice(scanPrefix.length)) : undefined;
}

/** In two groups of three, as printed: 'K7M-2QX'. */
export function formatShortCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
