/** Purging as the desk sees it: what would go, why not, and what went. Numbers and codes, never content. */
import { z } from 'zod';
import { agencyIds } from '#domain/intake/agency';
import { stationThings } from '#domain/intake/retention';

/** Rows of each kind of content. */
const countsShape = z.record(z.string(), z.int());

/** Why a record cannot be erased now. */
const erasureObstacles = [
  /** An agency has its part coming: what was applied for is passed on (§ 16 SGB I; Art. 17 (3) (b) GDPR). */
  'underway',
  /** First finish the correction, or give it up. */
  'correcting',
  'purged',
] as const;

export const erasureShape = z.object({
  obstacle: z.enum(erasureObstacles).optional(),
  /** how: a draft is discarded, a sealed record purged with a second person */
  way: z.enum(['discard', 'purge']),
  /** whose part is not accepted yet */
  open: z.array(z.enum(agencyIds)),
  /** who has it, and keeps it as long as its own rules say: they are asked themselves */
  held: z.array(
    z.object({
      agency: z.enum(agencyIds),
      rules: z.array(z.object({ period: z.string(), starts: z.string(), source: z.string() })),
    }),
  ),
  /** what would be gone */
  content: countsShape,
  /** day on which the clock purges it, `YYYY-MM-DD`; missing where nothing has begun to run */
  on: z.string().optional(),
});
export type Erasure = z.infer<typeof erasureShape>;

export const retentionShape = z.object({
  rules: z.array(
    z.object({
      thing: z.enum(stationThings),
      days: z.int(),
      source: z.string(),
      asOf: z.string(),
    }),
  ),
  /** what the next round removes; with the content of its records */
  due: z.object({
    records: z.int(),
    drafts: z.int(),
    corrections: z.int(),
    auditRows: z.int(),
    content: countsShape,
  }),
  /** what was removed: by day, kind and reason */
  log: z.array(z.object({ day: z.string(), action: z.string(), why: z.string(), number: z.int() })),
});
export type RetentionView = z.infer<typeof retentionShape>;
