/** Amounts as people write them. */
import { toAsciiDigits } from '../components/digits.ts';

/**
 * `1.234,56`, `1,234.56`, `1234`, `١٢٫٥`: the last mark before one or two digits parts the cents, any other
 * mark groups. Whole cents, or undefined when it is no amount.
 */
export function parseCents(text: string): number | undefined {
  const plain = toAsciiDigits(text)
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/\u066b/g, ',')
    .replace(/\u066c/g, '.');
  const parts = /^(\d[\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (parts === null) return undefined;
  const whole = parts[1] ?? '';
  if (!/^\d+$/.test(whole) && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return undefined;
  return Number(whole.replace(/[.,]/g, '')) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}

/** `1234,56`, and `1234` where there are no cents. */
export function formatCents(cents: number): string {
  const whole = String(Math.trunc(cents / 100));
  const rest = cents % 100;
  return rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`;
}

/** A whole number, or undefined: nothing is guessed from `12a`. */
export function parseWhole(text: string): number | undefined {
  const plain = toAsciiDigits(text).trim();
  return /^\d{1,12}$/.test(plain) ? Number(plain) : undefined;
}
