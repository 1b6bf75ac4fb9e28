/** Instants as staff reads them, ISO 8601 in, German time out. */
const zone = 'Europe/Berlin';
const time = new Intl.DateTimeFormat('de', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('de', {
  timeZone: zone,
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
});

/** "14:05 Uhr" */
export const timeText = (instant: string): string => `${time.format(new Date(instant))} Uhr`;

/** "3.8.2026, 14:05 Uhr" */
export const instantText = (instant: string): string =>
  `${day.format(new Date(instant))}, ${timeText(instant)}`;

/** "3.8.2026" of `YYYY-MM-DD` */
export const dayText = (date: string): string => day.format(new Date(`${date}T12:00:00Z`));

/** Whether two instants lie on one day in Germany. */
export const isSameDay = (one: string, other: string): boolean =>
  day.format(new Date(one)) === day.format(new Date(other));

/** The time where it was today, else the day: "14:05 Uhr", "3.8.2026" */
export const startText = (instant: string, now: string): string =>
  isSameDay(instant, now) ? timeText(instant) : day.format(new Date(instant));
