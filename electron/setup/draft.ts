/** What the assistant has written down so far, without any secret, beside the folders of the program. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { agencyIds } from '#domain/intake/agency';
import { realFiles, writeWhole } from '../delivery/atomic-file.ts';

const draftShape = z.strictObject({
  format: z.literal(1),
  site: z.record(z.string(), z.unknown()),
  machine: z.boolean().default(false),
  sheetAt: z.string().optional(),
  accounts: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })).default([]),
  backup: z.object({ at: z.string(), station: z.string(), sameDisk: z.boolean() }).optional(),
  delivery: z
    .object({
      at: z.string(),
      ways: z.array(z.object({ agency: z.enum(agencyIds), fault: z.string().optional() })),
      /** whoever sets it up goes on although not every agency was reached */
      accepted: z.boolean(),
    })
    .optional(),
  /** Everything is done, and the store is on its way to its place. */
  moving: z.boolean().default(false),
});
export type Draft = z.infer<typeof draftShape>;

const NAME = 'setup.json';

export const emptyDraft = (): Draft => draftShape.parse({ format: 1, site: {} });

/** One that cannot be read is begun anew: nothing of it was in use. */
export function readDraft(home: string): Draft {
  const file = join(home, NAME);
  if (!existsSync(file)) return emptyDraft();
  try {
    return draftShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return emptyDraft();
  }
}

export const writeDraft = (home: string, draft: Draft): Promise<void> =>
  writeWhole(realFiles, home, NAME, `${JSON.stringify(draft, null, 2)}\n`);

export const removeDraft = (home: string): void => rmSync(join(home, NAME), { force: true });
