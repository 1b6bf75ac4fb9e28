/** A day of the rules, `YYYY-MM-DD`, as staff read it. */
export const dayText = (day: string): string =>
  new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
