/**
 * What a paper is made of: blocks of text keys, answers and blanks, one language beside the German that is valid. Pure
 * data, so that it can be checked before it is printed; how it looks is the renderer's.
 */
import { z } from 'zod';
import type { Answer } from '#domain/flow/page';
import { signaturePathShape } from '#domain/papers/signature';

/** In the order in which they are handed out. */
export const paperIds = [
  /** Laufzettel, of one person */
  'routeSlip',
  /** Empfangsbestätigung: what was given, when, and for what it is used */
  'receipt',
  /** what comes next, of one person: offices, and what the rules suggest */
  'nextSteps',
  /** list of missing papers */
  'missing',
  /** Angaben für die Anmeldung, to be signed (§ 23 BMG) */
  'registration',
  /** Wohnungsgeberbestätigung (§ 19 BMG), for staff to sign */
  'dwelling',
  /** Antrag auf Leistungen */
  'benefits',
  /** what the rules suggest about benefits: of staff, for the social office */
  'benefitsNote',
  /** profile for the jobcentre, of one person */
  'labourMarket',
  /** Einwilligungen as one person gave them */
  'consent',
  /** Art. 13 GDPR */
  'notice',
] as const;
export type PaperId = (typeof paperIds)[number];
/** And Auskunft (Art. 15 GDPR), which is made when somebody asks for it. */
export type AnyPaperId = PaperId | 'access';

/** A text of `locales`, with what fills its gaps. */
const textShape = z.object({
  of: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type PaperText = z.infer<typeof textShape>;

const answerShape = z.object({
  page: z.string(),
  field: z.string(),
  answer: z.custom<Answer>((value) => typeof value === 'object' && value !== null),
});

const labelShape = z.union([
  z.object({ text: textShape }),
  /** the question's own label */
  z.object({ page: z.string(), field: z.string() }),
]);
/** letters that read the same in every language, a day, or a text */
const partShape = z.union([z.object({ plain: z.string() }), z.object({ day: z.string() }), textShape]);
export type PaperPart = z.infer<typeof partShape>;

const valueShape = z.union([
  z.object({ text: textShape }),
  z.object({ texts: z.array(textShape) }),
  /** lines of several things each; `counted`: with the number of all before them, "7 ×" */
  z.object({ listed: z.array(z.array(partShape)), counted: z.boolean().optional() }),
  answerShape,
  /** letters and digits that read the same in every language: names, addresses, paragraphs */
  z.object({ plain: z.string() }),
  z.object({ instant: z.string() }),
  /** `at`: `HH:MM` as the clocks in Germany show it */
  z.object({ day: z.string(), at: z.string().optional() }),
  /** to be filled in by hand */
  z.object({ blank: z.enum(['line', 'stamp']) }),
]);
export type PaperLabel = z.infer<typeof labelShape>;
export type PaperValue = z.infer<typeof valueShape>;

const rowShape = z.object({
  label: labelShape,
  value: valueShape,
  /** The person says that it is wrong, and nobody can tell (§ 84 (2) SGB X). */
  disputed: z.literal(true).optional(),
});
export type PaperRow = z.infer<typeof rowShape>;

const blockShape = z.discriminatedUnion('block', [
  z.object({
    block: z.literal('text'),
    text: textShape,
    look: z.enum(['strong', 'small', 'boxed']).optional(),
  }),
  /** Rows that belong together, under a heading; a row is never split between two sheets. */
  z.object({
    block: z.literal('facts'),
    /** in an order: a station of the route slip */
    number: z.int().optional(),
    heading: textShape.optional(),
    /** whom it is about, as the paper names them */
    of: z.string().optional(),
    rows: z.array(rowShape),
    /** stays on one sheet: a station of the route slip */
    whole: z.boolean().optional(),
  }),
  /** The short code, also as QR code of nothing but it. */
  z.object({ block: z.literal('code'), shortCode: z.string() }),
  z.object({
    block: z.literal('signature'),
    /** what is signed */
    text: textShape,
    signers: z.array(
      z.object({
        name: z.string(),
        /** id, where the person can sign on the touchscreen */
        person: z.string().optional(),
        /** drawn on the touchscreen, for exactly this content */
        signed: z.object({ path: signaturePathShape, at: z.string(), contentHash: z.string() }).optional(),
      }),
    ),
  }),
]);
export type PaperBlock = z.infer<typeof blockShape>;

export const paperContentShape = z.object({
  paper: z.enum([...paperIds, 'access']),
  /** of the column beside the German; `de`: there is none */
  language: z.string(),
  title: textShape,
  /** whom it is for, where it is one person's */
  of: z.string().optional(),
  reference: z.object({
    shortCode: z.string(),
    /** of the record */
    version: z.int(),
    receivedAt: z.string().optional(),
    /** instant of making it */
    madeAt: z.string(),
    site: z.string(),
    rehearsal: z.boolean(),
    /** Printed before the record was sealed, to be read and signed. */
    draft: z.boolean().optional(),
    /** What the paper says, as SHA-256 in hex: the same on a draft and on the sealed sheet with the same content. */
    contentHash: z.string().optional(),
  }),
  blocks: z.array(blockShape),
  /** how answers that point at a person name them */
  persons: z.array(z.object({ id: z.string(), called: z.string() })),
});
export type PaperContent = z.infer<typeof paperContentShape>;

export const text = (of: string, values?: PaperText['values']): PaperText =>
  values === undefined ? { of } : { of, values };
