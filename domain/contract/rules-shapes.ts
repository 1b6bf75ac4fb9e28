/** What the rules suggest, as the desk gets it. */
import { z } from 'zod';
import type { Assessment } from '#domain/rules/assess';
import { confidences, documentCodes, type PersonTable, personTables } from '#domain/rules/pack-schema';
import { agencyBodies, type ResponsibleTask, responsibleTasks } from '#domain/rules/results';

const suggestionShape = z.object({
  code: z.string(),
  degree: z.enum(['shall', 'should', 'may']).optional(),
  baConsent: z.enum(['needed', 'notNeeded', 'usuallyNeeded']).optional(),
  selfEmployed: z.enum(['yes', 'no', 'byPermission']).optional(),
  body: z.enum(agencyBodies).optional(),
  why: z.string().optional(),
  from: z.string().optional(),
  row: z.string().optional(),
  law: z.string().optional(),
  confidence: z.enum(confidences).optional(),
  assumes: z.array(z.string()).readonly().optional(),
  presumed: z.array(z.string()).readonly().optional(),
  decidedBy: z.array(z.string()).readonly(),
  missing: z.array(z.string()).readonly(),
});

const documentShape = z.object({
  document: z.enum(documentCodes),
  state: z.enum(['missing', 'expired', 'expiring', 'unknown']),
  date: z.string().optional(),
  onRequest: z.boolean(),
  law: z.string(),
  confidence: z.enum(confidences),
});
const documentsShape = z.array(documentShape).readonly();

export const assessmentShape = z.object({
  packVersion: z.string(),
  lawAsOf: z.string(),
  on: z.string(),
  documents: documentsShape,
  persons: z
    .array(
      z.object({
        id: z.string(),
        ...(Object.fromEntries(personTables.map((table) => [table, suggestionShape])) as Record<
          PersonTable,
          typeof suggestionShape
        >),
        agencies: z.object(
          Object.fromEntries(responsibleTasks.map((task) => [task, suggestionShape])) as Record<
            ResponsibleTask,
            typeof suggestionShape
          >,
        ),
        regimeGap: z.boolean(),
        documents: documentsShape,
      }),
    )
    .readonly(),
}) satisfies z.ZodType<Assessment>;
