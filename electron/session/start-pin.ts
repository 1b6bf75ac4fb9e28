/** A PIN that only begins: its owner chooses secrets of their own with it. */
import { LEAST_PIN, pinFault } from '#domain/contract/secret-rules';
import type { Clock } from '../clock.ts';
import type { SlowWork } from '../store/slow-work.ts';

/** It lies on a desk for some days at most. */
const START_DAYS = 3;
const DAY_MS = 86_400_000;

export type StartPin = { readonly pin: string; readonly hash: string; readonly startUntil: string };

export async function makeStartPin(work: Pick<SlowWork, 'hashPin'>, clock: Clock): Promise<StartPin> {
  let pin = '';
  while (pin === '' || pinFault(pin)) {
    // Above 249 some digits would come more often than others.
    const digits = [...clock.random(64)].filter((byte) => byte < 250).map((byte) => byte % 10);
    pin = digits.slice(0, LEAST_PIN + 2).join('');
  }
  const startUntil = new Date(clock.now().getTime() + START_DAYS * DAY_MS).toISOString();
  return { pin, hash: await work.hashPin(pin, clock.random(16)), startUntil };
}
