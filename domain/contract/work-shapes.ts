/** Answers to the questions about work, as they travel to the newcomer's screen: codes, paragraphs, numbers. */
import { z } from 'zod';
import { workTopics } from '#domain/intake/labour-market/question-pages';

export const workAnswersShape = z.object({
  /** Rechtsstand of the rules that answered, `YYYY-MM-DD` */
  lawAsOf: z.string(),
  answers: z.array(
    z.object({
      topic: z.enum(workTopics),
      /** text: `work:answers.<topic>.<variant>`, or `work:answers.staff` */
      variant: z.string(),
      law: z.string().optional(),
      confidence: z.enum(['law', 'source', 'unverified']).optional(),
      /** what fills the gaps of the text */
      facts: z.record(z.string(), z.number()),
      /** `YYYY-MM-DD`, fills the gap `day` */
      day: z.string().optional(),
    }),
  ),
});
export type WorkAnswers = z.infer<typeof workAnswersShape>;
