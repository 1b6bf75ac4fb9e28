/** Tax identification number (Steuerliche Identifikationsnummer, § 139b AO): 11 digits, ISO 7064 MOD 11,10. */
import { z } from 'zod';

export function isTaxId(text: string): boolean {
  return /^[1-9]\d{10}$/.test(text) && hasAllowedRepetition(text) && checkDigit(text) === Number(text[10]);
}

/** Among the first ten digits exactly one occurs two or three times, no longer run than two (BZSt, since 2016). */
function hasAllowedRepetition(text: string): boolean {
  const counts = Array.from('0123456789', (digit) => text.slice(0, 10).split(digit).length - 1);
  const repeated = counts.filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3 && !/(\d)\1\1/.test(text.slice(0, 10));
}

function checkDigit(text: string): number {
  let product = 10;
  for (const digit of text.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10;
}

/** Stored as 11 digits without blanks. Error: 'taxId.invalid'. */
export const taxId = z
  .string({ error: 'taxId.invalid' })
  .overwrite((text) => text.replace(/[\s/]/g, ''))
  .superRefine((text, context) => {
    if (!isTaxId(text)) context.addIssue({ code: 'custom', message: 'taxId.invalid' });
  })
  .meta({ pattern: '^[1-9][0-9]{10}$' });
