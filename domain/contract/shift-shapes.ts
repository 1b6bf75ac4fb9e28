/** Counts of some days. A count that is missing is of fewer than three, or would give one away. */
import { z } from 'zod';

const count = z.int().min(0).optional();
const counted = z.object({ code: z.string(), count });

/** today or the last day, a week, a month */
export const shiftDays = [1, 7, 30] as const;

export const shiftShape = z.object({
  /** days in Germany, `YYYY-MM-DD`, both counted */
  from: z.string(),
  to: z.string(),
  begun: count,
  outcomes: z.array(counted),
  minutes: z.int().optional(),
  calls: count,
  waited: z.int().optional(),
  languages: z.array(counted),
  stoppedAt: z.array(counted),
});
