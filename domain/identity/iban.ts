/** International bank account numbers, ISO 13616: country, two check digits, mod 97 = 1. */
import { z } from 'zod';

/** Total length by country, as in the IBAN registry (SWIFT) of 2024. */
const lengths =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 ' +
  'FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 ' +
  'LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 ' +
  'RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30';

const lengthByCountry = new Map(
  lengths.split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

export type IbanErrorCode =
  | 'iban.invalid'
  | 'iban.unknownCountry'
  | 'iban.wrongLength'
  | 'iban.wrongCheckDigits';

/** Upper case, without blanks. */
function normaliseIban(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '').toUpperCase();
}

/** In groups of four, as printed. */
export function formatIban(iban: string): string {
  return normaliseIban(iban).replace(/(.{4})(?=.)/g, '$1 ');
}

/** What is wrong with the IBAN (blanks allowed), or undefined. */
export function findIbanError(text: string): IbanErrorCode | undefined {
  const iban = normaliseIban(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/.test(iban)) return 'iban.invalid';
  const length = lengthByCountry.get(iban.slice(0, 2));
  if (length === undefined) return 'iban.unknownCountry';
  if (iban.length !== length) return 'iban.wrongLength';
  return remainder97(iban.slice(4) + iban.slice(0, 4)) === 1 ? undefined : 'iban.wrongCheckDigits';
}

/** Letters count as two digits, A = 10 to Z = 35. */
function remainder97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/** Stored without blanks, in upper case. Errors: IbanErrorCode. */
export const iban = z
  .string({ error: 'iban.invalid' })
  .overwrite(normaliseIban)
  .superRefine((text, context) => {
    const code = findIbanError(text);
    if (code !== undefined) context.addIssue({ code: 'custom', message: code });
  })
  .meta({ pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' });
