/**
 * Shapes of typed text. Every schema normalises (NFC, blanks) in place and answers with exactly one error
 * code per value; the sentences for the codes live in locales/.
 */
import { z } from 'zod';
import {
  cleanText,
  type Din91379Type,
  firstForbidden,
  glyphCount,
  hasInvisibleCharacter,
} from '#domain/identity/din-91379';

export type TextErrorCode =
  | 'text.empty'
  | 'text.tooLong'
  | 'text.controlCharacter'
  | 'text.notAllowedCharacter'
  | 'name.notLatin'
  | 'name.digit'
  | 'name.noLetter'
  | 'name.notAllowedCharacter'
  | 'email.invalid'
  | 'phone.invalid';

/** A letter of the norm is at most three code points; JSON Schema counts code points. */
const codePointsPerGlyph = 3;

function cleanedText(maxGlyphs: number, findError: (text: string) => TextErrorCode | undefined) {
  return z
    .string({ error: 'text.empty' })
    .overwrite(cleanText)
    .superRefine((text, context) => {
      const code = findCommonError(text, maxGlyphs) ?? findError(text);
      if (code !== undefined) context.addIssue({ code: 'custom', message: code });
    })
    .meta({ minLength: 1, maxLength: maxGlyphs * codePointsPerGlyph });
}

function findCommonError(text: string, maxGlyphs: number): TextErrorCode | undefined {
  if (text === '') return 'text.empty';
  // Before counting: a megabyte of pasted text must not be split into letters.
  if (text.length > maxGlyphs * codePointsPerGlyph * 2 || glyphCount(text) > maxGlyphs) return 'text.tooLong';
  return undefined;
}

function findForbidden(text: string, type: Din91379Type): TextErrorCode | undefined {
  if (hasInvisibleCharacter(text)) return 'text.controlCharacter';
  const forbidden = firstForbidden(text, type);
  if (forbidden === undefined) return undefined;
  if (/[\t\n\r]/.test(forbidden)) return 'text.controlCharacter';
  if (type === 'C') return 'text.notAllowedCharacter';
  if (/\p{L}/u.test(forbidden)) return 'name.notLatin';
  return type === 'A' && /\p{N}/u.test(forbidden) ? 'name.digit' : 'name.notAllowedCharacter';
}

function latinName(type: 'A' | 'B', maxGlyphs: number) {
  return cleanedText(
    maxGlyphs,
    (text) => findForbidden(text, type) ?? (/[\p{L}\p{N}]/u.test(text) ? undefined : 'name.noLetter'),
  );
}

/** Family name or one given name, as in the passport: DIN 91379 type A (DSMeld 0101a, 0301), 1 to 120 letters. */
export const personName = latinName('A', 120);

/** Name of a place: DIN 91379 type B, 1 to 80 letters. */
export const placeName = latinName('B', 80);

/** Name of a street: DIN 91379 type B, 1 to 80 letters. */
export const streetName = latinName('B', 80);

/** Ordinary text, lines allowed: DIN 91379 type C. */
export function normText(maxGlyphs: number) {
  return cleanedText(maxGlyphs, (text) => findForbidden(text, 'C'));
}

/** Persian writes compound names with a zero-width non-joiner; between two Arabic letters it is spelling. */
const spelledNonJoiner = /(?<=\p{Script=Arabic}\p{M}*)\u200c(?=\p{Script=Arabic})/gu;

/** The name in the person's own script: a note for staff that stays in the house. Any letters, nothing invisible. */
export const ownScriptName = cleanedText(120, (text) => {
  const plain = text.replace(spelledNonJoiner, '');
  if (hasInvisibleCharacter(plain) || /[\t\n\r]/.test(plain)) return 'text.controlCharacter';
  if (!/\p{L}/u.test(plain)) return 'name.noLetter';
  return /^[\p{L}\p{M}\p{Zs}'’ʼ.,·・־-]+$/u.test(plain) ? undefined : 'name.notAllowedCharacter';
});

/** One address with a domain, at most 254 characters (RFC 5321, 4.5.3.1.3). Umlaut domains pass. */
export const email = cleanedText(254, (text) =>
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*$/u.test(
    text,
  ) && text.length <= 254
    ? undefined
    : 'email.invalid',
);

/** A number as people write it: digits with blanks, hyphens, slashes, brackets, a leading +; 5 to 15 digits (E.164). */
export const phone = cleanedText(30, (text) => {
  const digits = text.replace(/\D/g, '');
  const written = /^\+?[0-9 ()/.-]+$/.test(text);
  return written && digits.length >= 5 && digits.length <= 15 ? undefined : 'phone.invalid';
});
