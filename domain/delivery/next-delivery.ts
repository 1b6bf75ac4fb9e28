/** When the nightly delivery is due, in Europe/Berlin, over both changes of the clock. */
import { Temporal } from 'temporal-polyfill';

export const deliveryTimeZone = 'Europe/Berlin';

/** `HH:MM`, 00:00 to 23:59 */
export const deliveryTimePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * @param now instant, ISO 8601 UTC
 * @param at `HH:MM`, wall clock of Europe/Berlin
 * @param lastRun instant of the last delivery; undefined when there was none; one that lies ahead counts as none
 * @returns the instant of the next delivery: `now` itself when one was missed (or none ever ran), so that a station
 *   that was off catches up. A time the clock skips in spring means the moment it jumps; a time it shows twice in
 *   autumn means the first.
 * @throws RangeError 'delivery.timeInvalid'
 */
export function nextDelivery(now: string, at: string, lastRun: string | undefined): string {
  if (!deliveryTimePattern.test(at)) throw new RangeError('delivery.timeInvalid');
  const instant = Temporal.Instant.from(now);
  const today = instant.toZonedDateTimeISO(deliveryTimeZone).toPlainDate();
  const onDay = (offset: number) => instantOn(today.add({ days: offset }), at);
  const isPast = (moment: Temporal.Instant) => Temporal.Instant.compare(moment, instant) <= 0;

  const latest = isPast(onDay(0)) ? onDay(0) : onDay(-1);
  const last = lastRun === undefined ? undefined : Temporal.Instant.from(lastRun);
  // A delivery of tomorrow: the clock was set back since. Believing it would leave out the nights until then.
  const isAhead = last !== undefined && Temporal.Instant.compare(last, instant.add({ hours: 1 })) > 0;
  const missed = last === undefined || isAhead || Temporal.Instant.compare(last, latest) < 0;
  if (missed) return new Date(instant.epochMilliseconds).toISOString();
  const next = isPast(onDay(0)) ? onDay(1) : onDay(0);
  return new Date(next.epochMilliseconds).toISOString();
}

/**
 * The latest instant, `now` itself included, for which the wall clock called for a delivery: when the night began.
 * @param now instant, ISO 8601 UTC
 * @param at `HH:MM`, wall clock of Europe/Berlin
 * @throws RangeError 'delivery.timeInvalid'
 */
export function lastDue(now: string, at: string): string {
  if (!deliveryTimePattern.test(at)) throw new RangeError('delivery.timeInvalid');
  const instant = Temporal.Instant.from(now);
  const today = instant.toZonedDateTimeISO(deliveryTimeZone).toPlainDate();
  const due = instantOn(today, at);
  const isPast = Temporal.Instant.compare(due, instant) <= 0;
  return new Date(
    (isPast ? due : instantOn(today.subtract({ days: 1 }), at)).epochMilliseconds,
  ).toISOString();
}

function instantOn(day: Temporal.PlainDate, at: string): Temporal.Instant {
  const wanted = day.toPlainDateTime(Temporal.PlainTime.from(at));
  const zoned = wanted.toZonedDateTime(deliveryTimeZone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(wanted)) return zoned.toInstant();
  // In the gap `earlier` lies before the jump; the next transition is the jump itself.
  return (zoned.getTimeZoneTransition('next') ?? zoned).toInstant();
}
