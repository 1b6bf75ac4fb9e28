/** Complete Gregorian dates as text, 'YYYY-MM-DD'. They compare as text. */
import { z } from 'zod';

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

export function isoDay(year: number, month: number, day: number): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return day >= 1 && day <= daysInMonth(year, month);
}

/** A complete date between 1850 and 2200. Errors: 'date.impossible', 'date.tooOld'. */
export const isoDate = z
  .string({ error: 'date.impossible' })
  .superRefine((text, context) => {
    const code =
      !isIsoDate(text) || text > '2200-12-31' ? 'date.impossible' : text < '1850' ? 'date.tooOld' : undefined;
    if (code !== undefined) context.addIssue({ code: 'custom', message: code });
  })
  .meta({ format: 'date' });
