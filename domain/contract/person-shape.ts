import { z } from 'zod';

export const personShape = z.object({
  id: z.string(),
  /** What the person is called on the screen, as typed in the household list. */
  called: z.string(),
  relation: z.string(),
});
