/**
 * Questions newcomers ask about work (Fragen zum Arbeitsmarkt). A topic has variants; which one answers a person
 * follows from what the rules suggest for that person. Exactly one variant fits every combination: a test tries all.
 */
import type { WorkTopic } from '#domain/intake/labour-market/question-pages';
import type { resultCodes } from '#domain/rules/results';

type Codes = typeof resultCodes;

/** What of a person's assessment the answers depend on; codes only. */
export type Standing = {
  readonly workAccess: Codes['workAccess'][number];
  readonly benefitRegime: Codes['benefitRegime'][number];
  readonly languageCourse: Codes['languageCourse'][number];
  readonly analogBenefits: Codes['analogBenefits'][number];
  /** `unknown` where the rules say nothing of it. */
  readonly selfEmployed: 'yes' | 'no' | 'byPermission' | 'unknown';
  /** Whether the rules name a day from which work can be permitted. */
  readonly dayKnown: 'yes' | 'no';
};

/** The paragraph the work access itself was suggested by: for Germans and EU citizens it is none of the AufenthG. */
export type AccessLaw = string | undefined;

export type Variant = {
  /** Text: `work:answers.<topic>.<id>`. `staff` is the honest "ask a person". */
  readonly id: string;
  /** All of these; a part left out does not matter. */
  readonly when?: { readonly [Part in keyof Standing]?: readonly Standing[Part][] };
  readonly law: string;
  readonly source?: string;
  readonly validFrom: string;
  readonly validTo?: string;
  /** `law`: read in the consolidation of 19 Aug 2026; `source`: told by another source; `unverified`: neither. */
  readonly confidence: 'law' | 'source' | 'unverified';
  /** Says no more than the suggested work access, so it is founded on the same paragraph where that is known. */
  readonly asAccess?: true;
  /** Dated facts that fill the gaps of the text, see amounts.ts. */
  readonly facts?: readonly string[];
};

export const questionGroups = ['permission', 'money', 'skills', 'life'] as const;

export type Topic = {
  readonly id: WorkTopic;
  readonly group: (typeof questionGroups)[number];
  readonly variants: readonly Variant[];
};

/** The day of the consolidation that was read; a rule may be older. */
export const readOn = '2026-08-19';
