/** Time and chance, brought in from outside so that everything that uses them can be tested. */
import { randomBytes } from 'node:crypto';
import { uuidV7 } from '#domain/identity/uuid';

export type Clock = {
  readonly now: () => Date;
  /** UUIDv7, never smaller than the one before */
  readonly uuid: () => string;
  readonly random: (bytes: number) => Uint8Array;
};

export function systemClock(): Clock {
  const now = () => new Date();
  return { now, uuid: () => uuidV7(now().getTime(), randomBytes(10)), random: (bytes) => randomBytes(bytes) };
}

const berlin = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Germany, `YYYY-MM-DD`. */
export const dayInGermany = (instant: Date): string => berlin.format(instant);
