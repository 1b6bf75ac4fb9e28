/**
 * The shape of a rule pack: the law as dated data. Everything here can be written as JSON, so that a signed pack can
 * replace the one the program brings.
 *
 * A table is a list of rows of which exactly one applies to any facts on any day (unique hit). A row's `when` names
 * facts; all of them must fit.
 */
import { z } from 'zod';
import { isoDate } from '#domain/identity/iso-date';
import { agencyBodies } from '#domain/rules/results';

/** How well a row is founded: the paragraph was read, another source was, or neither. */
export const confidences = ['law', 'source', 'unverified'] as const;

const code = z.string().regex(/^[A-Za-z0-9_]{1,60}$/);
const months = z.int().min(0).max(1200);

/**
 * A test of one fact: one of these codes, or a span of time. Months count from the fact's date to the day of
 * evaluation (§ 188 (2) BGB); `from` and `before` are fixed days; `inList` compares with a list of the pack.
 */
export const factTest = z.union([
  z.array(code).min(1),
  z
    .strictObject({
      atLeastMonths: months.optional(),
      lessThanMonths: months.optional(),
      from: isoDate.optional(),
      before: isoDate.optional(),
      /** The month of the date is over on the day of evaluation. */
      monthOver: z.boolean().optional(),
    })
    .refine((test) => Object.keys(test).length > 0),
  z.strictObject({ inList: code }),
  z.strictObject({ notInList: code }),
]);
export type FactTest = z.infer<typeof factTest>;

/** A code, and what belongs to it; `after` gives the day from which something may be: that date plus months. */
export const ruleResult = z.strictObject({
  code,
  degree: z.enum(['shall', 'should', 'may']).optional(),
  /** Zustimmung der Bundesagentur für Arbeit */
  baConsent: z.enum(['needed', 'notNeeded', 'usuallyNeeded']).optional(),
  selfEmployed: z.enum(['yes', 'no', 'byPermission']).optional(),
  after: z
    .strictObject({
      fact: code,
      months,
      /** The first of the month after the one in which those months are over (§ 1 (3) S. 1 AsylbLG). */
      nextMonth: z.literal(true).optional(),
    })
    .optional(),
  /** Whose agency is responsible */
  body: z.enum(agencyBodies).optional(),
  /** Why a person has to decide, or why not. */
  why: code.optional(),
});
export type RuleResult = z.infer<typeof ruleResult>;

/** The lawyer who compared it with the law, and when. */
const reviewed = z.strictObject({ by: z.string().min(1).max(120), on: isoDate });

export const ruleRow = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9.-]{1,60}$/),
  when: z.record(z.string(), factTest),
  result: ruleResult,
  /** The paragraph, as people cite it: `§ 61 (1) S. 2 AsylG` */
  law: z.string().min(2).max(200),
  source: z.string().max(200).optional(),
  validFrom: isoDate,
  /** The last day. */
  validTo: isoDate.optional(),
  confidence: z.enum(confidences),
  /** Taken for granted by the suggestion; the office has to look. */
  assumes: z.array(code).optional(),
  /**
   * Facts of `when` that hold until somebody finds otherwise: the agency would have to prove the contrary. Unknown, the
   * row applies all the same, and the suggestion names what it presumed.
   */
  presumes: z.array(code).optional(),
  reviewed: reviewed.optional(),
});
export type RuleRow = z.infer<typeof ruleRow>;

/** A table may ask only for what the tables before it say (`derivedFacts`). */
export const tableNames = [
  'benefitRegime',
  'employmentBan',
  'workAccess',
  'analogBenefits',
  'needLevel',
  'languageCourse',
  'furtherCourse',
  'counselling',
  'regimeChange',
  'residenceDuty',
  'responsibleAgency',
] as const;
export type TableName = (typeof tableNames)[number];

/** Asked task by task. */
export const agencyTable = 'responsibleAgency';
/** Asked once of every person. */
export const personTables = tableNames.filter((name) => name !== agencyTable);
export type PersonTable = Exclude<TableName, typeof agencyTable>;

/** Papers a household is asked for; the first group person by person, the second once. */
export const personDocuments = [
  'residencePaper',
  'passport',
  'birthCertificate',
  'marriageCertificate',
  'divorceDecree',
  'deathCertificate',
] as const;
export const householdDocuments = [
  'providerConfirmation',
  'assignmentDecision',
  'bankStatements',
  'payslips',
  'workContract',
  'assetProofs',
  'insuranceCard',
  'rentContract',
] as const;
export const documentCodes = [...personDocuments, ...householdDocuments] as const;
export type DocumentCode = (typeof documentCodes)[number];

const dated = { validFrom: isoDate, validTo: isoDate.optional() } as const;
const founded = {
  law: z.string().min(2).max(200),
  source: z.string().max(200).optional(),
  confidence: z.enum(confidences),
  reviewed: reviewed.optional(),
} as const;

export const rulePack = z.strictObject({
  format: z.literal(1),
  /** Grows: `YYYY-MM-DD.n`. An older one never replaces a newer one. */
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}\.\d{1,4}$/),
  /** The day whose consolidated law was read. */
  lawAsOf: isoDate,
  /** The first day the tables speak of; before it a person decides. */
  coversFrom: isoDate,
  tables: z.strictObject(
    Object.fromEntries(tableNames.map((name) => [name, z.array(ruleRow).min(1)])) as unknown as Record<
      TableName,
      z.ZodArray<typeof ruleRow>
    >,
  ),
  lists: z.record(code, z.array(z.strictObject({ codes: z.array(code), ...dated, ...founded })).min(1)),
  switches: z.record(code, z.strictObject({ on: z.boolean(), ...founded })),
  /** § 7a SGB II: from the end of the month in which this many months of life are complete. */
  ageLimits: z.array(z.strictObject({ bornFrom: isoDate, months: z.int() })).min(1),
  /** Euro per month; never promised to anybody. */
  rates: z.array(
    z.strictObject({
      level: z.int().min(1).max(6),
      necessary: z.int(),
      personal: z.int(),
      total: z.int(),
      standardNeed: z.int(),
      ...dated,
      ...founded,
    }),
  ),
  /** A paper is needed of whom one of its rows fits; at most one does. */
  documents: z
    .array(
      z.strictObject({
        id: ruleRow.shape.id,
        document: z.enum(documentCodes),
        when: ruleRow.shape.when,
        /** Only if the office asks for it. */
        onRequest: z.boolean().optional(),
        ...dated,
        ...founded,
      }),
    )
    .min(1),
  /** `expiring`: the last day is nearer than this. Of a paper without a notice, only `expired` is said. */
  documentNotices: z.array(
    z.strictObject({ document: z.enum(documentCodes), months: z.int().min(0).max(24), ...dated, ...founded }),
  ),
});
export type RulePack = z.infer<typeof rulePack>;
