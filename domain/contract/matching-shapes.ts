/** Persons found at the desk: by what staff typed, or because they may be somebody who was here before. */
import { z } from 'zod';

export const duplicateAnswers = ['same', 'notTheSame', 'later'] as const;

export const foundPersonShape = z.object({
  record: z.string(),
  person: z.string(),
  name: z.string(),
  /** as much as is known: `1990`, `1990-05`, `1990-05-17` */
  birth: z.string().optional(),
  /** Destatis keys */
  nationalities: z.array(z.string()),
  shortCode: z.string(),
  state: z.enum(['draft', 'sealed', 'purged']),
  startedAt: z.string(),
  /** Found by its short code; who it is opens only with a second person. */
  protected: z.boolean().optional(),
});
export type FoundPersonView = z.infer<typeof foundPersonShape>;

export const searchShape = z.object({
  found: z.array(foundPersonShape),
  /** there are more than are shown */
  more: z.boolean(),
  /** what was typed is the short code of this sitting, whoever is in it */
  sitting: z
    .object({
      record: z.string(),
      shortCode: z.string(),
      state: z.enum(['draft', 'sealed']),
      startedAt: z.string(),
    })
    .optional(),
});

const candidateShape = foundPersonShape.extend({
  /** codes of what speaks for it and against it */
  reasons: z.array(z.string()),
  doubts: z.array(z.string()),
  answer: z.enum(duplicateAnswers).optional(),
  answeredAt: z.string().optional(),
  /** account */
  answeredBy: z.string().optional(),
});

export const duplicatesShape = z.array(foundPersonShape.extend({ candidates: z.array(candidateShape) }));

export const putOffShape = z.array(z.object({ record: z.string(), shortCode: z.string() }));
