/**
 * What happens in the simulated week, and when: all of it drawn from the seed before anything begins. Only where
 * exactly a kill lands in the work of a process is up to the operating system.
 */
import type { AgencyId } from '#domain/intake/agency';
import { randomFrom } from '../support/random.ts';

export const byFitConnect = ['registryOffice', 'jobcentre', 'youthOffice'] as const satisfies AgencyId[];
export const byFolder = [
  'socialOffice',
  'foreignersAuthority',
  'integrationCentre',
] as const satisfies AgencyId[];
type FolderAgency = (typeof byFolder)[number];
type FitAgency = (typeof byFitConnect)[number];

export const folderFaults = ['missing', 'notAFolder', 'readOnly'] as const;
export const folderTricks = ['halfReceipt', 'foreignReceipt', 'receiptTwice', 'batchVanishes'] as const;

/** Where the station has something to do, it may be killed so many milliseconds after it was told to. */
type Kill = { readonly killAfterMs?: number };

export type Happening =
  | ({ readonly what: 'seal'; readonly journey: number } & Kill)
  /** the small round, which is the night's delivery where that is due */
  | ({ readonly what: 'round' } & Kill)
  | ({ readonly what: 'deliverNow' } & Kill)
  | ({ readonly what: 'retry' } & Kill)
  | ({ readonly what: 'correct' } & Kill)
  /** the station is switched off; the next thing that needs it switches it on */
  | { readonly what: 'off' }
  | { readonly what: 'agencies' }
  | { readonly what: 'serviceFaults'; readonly share: number; readonly skewSeconds: number }
  | { readonly what: 'offline' }
  | { readonly what: 'serviceWell' }
  | {
      readonly what: 'folderFault';
      readonly agency: FolderAgency;
      readonly how: (typeof folderFaults)[number];
    }
  | { readonly what: 'folderWell'; readonly agency: FolderAgency }
  | {
      readonly what: 'folderTrick';
      readonly agency: FolderAgency;
      readonly how: (typeof folderTricks)[number];
    }
  | { readonly what: 'rotateKey'; readonly agency: FitAgency; readonly purpose: 'encryption' | 'signing' }
  | { readonly what: 'revokeTokens' }
  | { readonly what: 'inactive'; readonly agency: FitAgency }
  | { readonly what: 'active'; readonly agency: FitAgency }
  | { readonly what: 'lose'; readonly agency: FitAgency };

/** `at`: milliseconds since the beginning of the week */
export type Moment = Happening & { readonly at: number };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;

export type PlanOptions = {
  readonly seed: number;
  readonly records: number;
  readonly journeys: number;
  /** how often the station looks for receipts, is killed, and so on, over the whole week */
  readonly rounds: number;
};

export function planWeek({ seed, records, journeys, rounds }: PlanOptions): readonly Moment[] {
  const random = randomFrom(seed);
  const moments: Moment[] = [];
  const below = (most: number) => Math.floor(random() * most);
  const among = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;
  const sometime = () => Math.floor(random() * WEEK_MS);
  const kill = (share: number, mostMs: number): Kill =>
    random() < share ? { killAfterMs: Math.floor(random() * mostMs) } : {};
  /** Something that lasts for some hours. */
  const lasting = (begins: Happening, ends: Happening, mostHours: number) => {
    const at = sometime();
    moments.push({ at, ...begins }, { at: at + Math.floor((0.5 + random() * mostHours) * HOUR_MS), ...ends });
  };

  /** A night with more to do takes longer, and may be cut off later. */
  const nightMs = 300 + records * 10;

  for (let count = 0; count < records; count += 1) {
    // Sealed by day, between eight and eighteen.
    const at = below(7) * DAY_MS + Math.floor((8 + random() * 10) * HOUR_MS);
    moments.push({ at, what: 'seal', journey: below(journeys), ...kill(0.04, 400) });
  }
  for (let count = 0; count < rounds; count += 1) {
    moments.push({ at: sometime(), what: 'round', ...kill(0.35, 500) });
    if (count % 2 === 0) moments.push({ at: sometime(), what: 'agencies' });
    if (count % 3 === 0) moments.push({ at: sometime(), what: 'deliverNow', ...kill(0.5, nightMs) });
    if (count % 8 === 0) moments.push({ at: sometime(), what: 'retry', ...kill(0.2, 200) });
    if (count % 8 === 0) moments.push({ at: sometime(), what: 'correct', ...kill(0.4, 200) });
    if (count % 10 === 0) moments.push({ at: sometime(), what: 'off' });
    if (count % 10 === 0) {
      moments.push({
        at: sometime(),
        what: 'folderTrick',
        agency: among(byFolder),
        how: among(folderTricks),
      });
    }
    if (count % 20 === 0) moments.push({ at: sometime(), what: 'lose', agency: among(byFitConnect) });
  }
  // More often not well than well, each in its own way.
  const spells = Math.max(6, Math.round(rounds / 8));
  for (let count = 0; count < spells; count += 1) {
    const skewSeconds = random() < 0.3 ? below(1800) - 900 : 0;
    lasting(
      { what: 'serviceFaults', share: 0.05 + random() * 0.35, skewSeconds },
      { what: 'serviceWell' },
      30,
    );
    if (count % 4 === 0) lasting({ what: 'offline' }, { what: 'serviceWell' }, 20);
    const agency = among(byFolder);
    lasting({ what: 'folderFault', agency, how: among(folderFaults) }, { what: 'folderWell', agency }, 20);
    if (count % 3 === 0) {
      const inactive = among(byFitConnect);
      lasting({ what: 'inactive', agency: inactive }, { what: 'active', agency: inactive }, 20);
    }
    moments.push({ at: sometime(), what: 'revokeTokens' });
  }
  for (const purpose of ['encryption', 'encryption', 'signing'] as const) {
    moments.push({ at: sometime(), what: 'rotateKey', agency: among(byFitConnect), purpose });
  }
  for (let day = 0; day < 7; day += 1) {
    // The night's delivery, and the agencies in the morning.
    moments.push({ at: day * DAY_MS + 22 * HOUR_MS, what: 'round', ...kill(0.5, nightMs) });
    moments.push({ at: day * DAY_MS + 31 * HOUR_MS, what: 'agencies' });
  }
  return moments.sort((first, second) => first.at - second.at);
}
