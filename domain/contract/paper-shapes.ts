/** Papers as the desk sees them. */
import { z } from 'zod';
import { paperIds } from '#domain/papers/paper';

const listedPaperShape = z.object({
  key: z.string(),
  paper: z.enum(paperIds),
  /** how the household list calls whom it is for */
  called: z.string().optional(),
  /** instant since when the PDF of this version is kept in the record */
  keptAt: z.string().optional(),
  /** how often it was sent to a printer */
  printed: z.int(),
});

export const deskPapersShape = z.object({
  papers: z.array(listedPaperShape),
  printers: z.array(z.object({ name: z.string(), label: z.string(), isDefault: z.boolean() })),
  /** the printer of the site file; `silent`: nobody is asked for another one */
  fixed: z.object({ name: z.string(), silent: z.boolean() }).optional(),
  /** Not sealed yet: to be looked at and printed, and not kept. */
  draft: z.boolean(),
});
export type DeskPapers = z.infer<typeof deskPapersShape>;

export const pressOutcomeShape = z.object({
  kept: z.int(),
  printed: z.int(),
  /** why not all that were kept were printed */
  fault: z.enum(['paper.noPrinter', 'paper.notPrinted']).optional(),
});
export type PressOutcome = z.infer<typeof pressOutcomeShape>;
