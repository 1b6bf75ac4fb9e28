/** The set-up assistant of a real station: what it asks and what it knows so far. Never a secret, except where it is shown once. */
import { z } from 'zod';
import { accountId } from '#domain/contract/account-shapes';
import { agencyIds } from '#domain/intake/agency';

/** In the order they are taken. */
export const setupSteps = [
  'profile',
  'agencies',
  'machine',
  'passphrase',
  'sheet',
  'accounts',
  'backup',
  'delivery',
  'finish',
] as const;
export type SetupStep = (typeof setupSteps)[number];

/** Steps that are a part of the site file. */
export const setupParts = ['profile', 'agencies', 'machine'] as const;
export type SetupPart = (typeof setupParts)[number];

const wayResultShape = z.object({
  agency: z.enum(agencyIds),
  /** code of what keeps the agency from being reached; absent: it was reached */
  fault: z.string().optional(),
});

export const setupShape = z.object({
  /** code of why there is nothing to set up here */
  refused: z.string().optional(),
  /** the site file as far as it is written */
  site: z.record(z.string(), z.unknown()),
  /** what is missing or wrong in it: path and code */
  faults: z.array(z.object({ path: z.string(), code: z.string() })),
  done: z.array(z.enum(setupSteps)),
  /** the new station's store: not made, made and closed again, or open */
  store: z.enum(['none', 'closed', 'open']),
  accounts: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
  printers: z.array(z.object({ name: z.string(), label: z.string() })),
  backup: z.object({ at: z.string(), sameDisk: z.boolean() }).optional(),
  delivery: z.object({ at: z.string(), ways: z.array(wayResultShape) }).optional(),
});
export type SetupView = z.infer<typeof setupShape>;

export const setupSaveShape = z.strictObject({
  part: z.enum(setupParts),
  values: z.record(z.string().max(40), z.unknown()),
});
export const setupSheetShape = z.object({
  groups: z.array(z.string()),
  /** places of the groups that are to be typed back, from 0 */
  ask: z.array(z.int()),
});
const personShape = z.strictObject({ id: accountId, name: z.string().trim().min(1).max(120) });
export const setupAccountsShape = z.strictObject({ teamLead: personShape, operator: personShape });
export const setupBackupShape = z.strictObject({
  folder: z.string().min(1).max(1000),
  time: z.string().max(5),
  keepDays: z.int(),
});
