/** How the station's machine is, for whoever looks after it: figures, instants and codes, nothing of any record. */
import { z } from 'zod';
import { agencyIds } from '#domain/intake/agency';

const instant = z.string();

const factsShape = z.object({
  at: instant,
  disk: z.object({ freeBytes: z.number(), totalBytes: z.number(), storeBytes: z.number() }).optional(),
  backup: z
    .object({
      /** A backup counts only when it was read back whole. */
      lastAt: instant.optional(),
      fault: z.string().optional(),
      overdue: z.boolean(),
      reachable: z.boolean(),
      held: z.int(),
    })
    .optional(),
  recoveryMadeAt: instant.optional(),
  agencies: z.array(
    z.object({
      agency: z.enum(agencyIds),
      transport: z.string(),
      lastAcceptedAt: instant.optional(),
      waiting: z.int(),
      parked: z.int(),
      fault: z.string().optional(),
    }),
  ),
  clock: z.object({
    timeZone: z.string(),
    /** the machine's zone has Germany's time just now */
    german: z.boolean(),
    setBackFrom: instant.optional(),
    /** the latest ones: by how many seconds it went on or back by itself */
    jumps: z.array(z.object({ at: instant, seconds: z.int() })),
  }),
  versions: z.record(z.string(), z.string()),
  schema: z.int(),
  rules: z.object({ version: z.string(), lawAsOf: z.string() }),
  /** certificates that the site file names, the first to end first */
  certificates: z.array(
    z.object({ of: z.union([z.enum(agencyIds), z.literal('fitConnect')]), until: instant }),
  ),
});
export type HealthFacts = z.infer<typeof factsShape>;

/** Each with a text of what it means and what to do: `health.warnings.<code>`. */
export const healthCodes = [
  'disk.full',
  'disk.low',
  'backup.noPlace',
  'backup.never',
  'backup.failed',
  'backup.overdue',
  'backup.notThere',
  'recovery.none',
  'delivery.fault',
  'delivery.waiting',
  'clock.setBack',
  'clock.jumped',
  'clock.zone',
  'certificate.expired',
  'certificate.soon',
  'rules.old',
] as const;
export type HealthCode = (typeof healthCodes)[number];

export const warningShape = z.object({
  code: z.enum(healthCodes),
  level: z.enum(['danger', 'warning']),
  /** which agency, where it is about one */
  agency: z.union([z.enum(agencyIds), z.literal('fitConnect')]).optional(),
});
export type HealthWarning = z.infer<typeof warningShape>;

export const healthShape = factsShape.extend({ warnings: z.array(warningShape) });
export type Health = z.infer<typeof healthShape>;

const DAY_MS = 86_400_000;
const GIGABYTE = 1_000_000_000;

/** What somebody has to do something about, the urgent first. */
export function healthWarnings(facts: HealthFacts): HealthWarning[] {
  const { at, disk, backup, recoveryMadeAt, agencies, clock, rules, certificates } = facts;
  const now = Date.parse(at);
  const olderThan = (instant: string | undefined, days: number) =>
    instant === undefined || now - Date.parse(instant) > days * DAY_MS;
  const found: HealthWarning[] = [];
  const say = (
    is: boolean,
    level: HealthWarning['level'],
    code: HealthCode,
    agency?: HealthWarning['agency'],
  ) => {
    if (is) found.push({ code, level, ...(agency === undefined ? {} : { agency }) });
  };

  const free = disk?.freeBytes ?? Number.POSITIVE_INFINITY;
  say(free < GIGABYTE, 'danger', 'disk.full');
  say(free >= GIGABYTE && free < 5 * GIGABYTE, 'warning', 'disk.low');

  say(backup === undefined, 'danger', 'backup.noPlace');
  if (backup) {
    say(backup.fault !== undefined, 'danger', 'backup.failed');
    say(!backup.reachable, 'warning', 'backup.notThere');
    say(backup.lastAt === undefined && !backup.fault, 'danger', 'backup.never');
    say(backup.lastAt !== undefined && backup.overdue && !backup.fault, 'danger', 'backup.overdue');
  }
  say(recoveryMadeAt === undefined, 'danger', 'recovery.none');

  for (const { agency, fault, waiting, lastAcceptedAt } of agencies) {
    say(fault !== undefined, 'danger', 'delivery.fault', agency);
    const isSilent = waiting > 0 && olderThan(lastAcceptedAt, 3);
    say(fault === undefined && isSilent, 'warning', 'delivery.waiting', agency);
  }

  say(clock.setBackFrom !== undefined, 'danger', 'clock.setBack');
  say(
    clock.jumps.some((jump) => !olderThan(jump.at, 7)),
    'warning',
    'clock.jumped',
  );
  say(!clock.german, 'warning', 'clock.zone');

  for (const { of, until } of certificates) {
    const daysLeft = (Date.parse(until) - now) / DAY_MS;
    say(daysLeft <= 0, 'danger', 'certificate.expired', of);
    say(daysLeft > 0 && daysLeft <= 30, 'warning', 'certificate.soon', of);
  }
  say(olderThan(rules.lawAsOf, 183), 'warning', 'rules.old');
  return found.sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
}
