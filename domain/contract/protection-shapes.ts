/** What the desk is told of the station's keys and backups: never a key, and of backups only names and figures. */
import { z } from 'zod';

const backupFigures = {
  /** instant, ISO 8601 UTC */
  at: z.string(),
  bytes: z.int(),
  records: z.int(),
};

export const protectionShape = z.object({
  /** instant at which the recovery sheet was made; undefined: there is none */
  recoveryMadeAt: z.string().optional(),
  canLock: z.boolean(),
  /** instant the clock showed before it was set back */
  clockSetBackFrom: z.string().optional(),
  /** undefined: the site file names no place */
  backup: z
    .object({
      folder: z.string(),
      /** `HH:MM`, Europe/Berlin */
      time: z.string(),
      keepDays: z.int(),
      running: z.boolean(),
      /** the folder is there */
      reachable: z.boolean(),
      /** it lies on the disk of the station itself */
      sameDisk: z.boolean(),
      last: z.object(backupFigures).optional(),
      fault: z.object({ code: z.string(), at: z.string() }).optional(),
      /** more than two days without one */
      overdue: z.boolean(),
      /** the newest is older than backups are kept, and stays because there is no newer one */
      tooOld: z.boolean(),
      held: z.array(z.object({ name: z.string(), ...backupFigures })),
    })
    .optional(),
});

/** For a closed station: what it can be restored from. */
export const backupsShape = z.object({
  /** undefined: the site file names no place */
  folder: z.string().optional(),
  reachable: z.boolean(),
  held: z.array(z.object({ name: z.string(), ...backupFigures })),
});

const secret = z.string().min(1).max(1024);
const backupNameShape = z.string().regex(/^[a-z0-9][a-z0-9-]{2,39}-\d{8}T\d{6}Z$/);

/** Without a backup the sheet opens the station's own store. */
export const restoreShape = z.union([
  z.strictObject({ backup: backupNameShape, passphrase: secret }),
  z.strictObject({
    backup: backupNameShape.optional(),
    recovery: z.string().min(1).max(400),
    newPassphrase: secret,
  }),
]);
