/** Days and times as staff type them in German, read into `YYYY-MM-DD` and `HH:MM`. */
import { isIsoDate, isoDay } from '#domain/identity/iso-date';

/**
 * "1.12.2026", "01.12.26", "1.12." (the next such day from today on).
 * @param today `YYYY-MM-DD`
 */
export function readDay(typed: string, today: string): string | undefined {
  const found = /^\s*(\d{1,2})\.\s*(\d{1,2})\.?\s*(\d{2}|\d{4})?\s*$/.exec(typed);
  if (!found) return undefined;
  const [, day, month, year] = found;
  const at = (of: number): string => isoDay(of, Number(month), Number(day));
  if (year !== undefined) {
    const read = at(year.length === 2 ? 2000 + Number(year) : Number(year));
    return isIsoDate(read) ? read : undefined;
  }
  const first = Number(today.slice(0, 4));
  // The 29th of February may be years away.
  return Array.from({ length: 9 }, (_, ahead) => at(first + ahead)).find(
    (one) => isIsoDate(one) && one >= today,
  );
}

/** "9", "9:30", "9.30", "0930", "9 Uhr" */
export function readTime(typed: string): string | undefined {
  const found = /^\s*(\d{1,2})(?:\s*[:.]\s*(\d{2})|(\d{2}))?\s*(?:Uhr)?\s*$/i.exec(typed);
  if (!found) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? found[3] ?? 0)];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `2026-12-01` as "1.12.2026" */
export const typedDay = (day: string): string => day.split('-').map(Number).reverse().join('.');

/** "Di., 1.12.2026, 9:30 Uhr" */
export function whenText(day: string, time: string): string {
  const weekday = new Intl.DateTimeFormat('de', { weekday: 'short', timeZone: 'UTC' });
  return `${weekday.format(new Date(`${day}T00:00:00Z`))}., ${typedDay(day)}, ${time.replace(/^0/, '')} Uhr`;
}

/** The day it is in Germany at an instant. */
export const germanDay = (now: Date): string =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin', dateStyle: 'short' }).format(now);
