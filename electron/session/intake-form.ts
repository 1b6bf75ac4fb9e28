/** What the form asks of the machine beside its pages, and what it says of the centre. */
import type { WorkAnswers } from '#domain/contract/work-shapes';
import type { Form } from '#domain/flow/compile';
import type { Walk } from '#domain/flow/walk';
import type { IntakeRecord } from '#domain/record/intake-record';
import type { Assessment } from '#domain/rules/assess';
import type { DocumentWarnings } from '#domain/rules/documents';
import type { RulePack } from '#domain/rules/pack-schema';
import type { StationSite } from '../site/site-file.ts';
import type { Scans } from '../store/records.ts';

/** `domain/intake` gives it. */
export type IntakeForm = {
  readonly form: Form;
  /** Tasks for staff that follow from the answer to this step, and from where it brought the form. */
  readonly tasksFor: (
    record: IntakeRecord,
    step: string,
    walk: Walk,
  ) => readonly { readonly kind: string; readonly person?: string }[];
  /** Values of this step's page to be offered for confirmation. */
  readonly suggestionsFor: (
    record: IntakeRecord,
    step: string,
    scans: Scans,
  ) => Readonly<Record<string, unknown>>;
  /** What the site already knows of a step that staff answer, by step and field. */
  readonly offersOf: (record: IntakeRecord, centre: Centre) => Offers;
  /** The lines of a machine-readable zone in its own form; undefined when they are none. */
  readonly readZone: (lines: readonly string[]) => readonly string[] | undefined;
  /** Which wording an answer is given to, where that is to be proved. */
  readonly wordingOf?: (step: string, language: string) => string | undefined;
  /** What the rules suggest on a day. */
  readonly assess?: (record: IntakeRecord, on: string, centre: Centre, pack: RulePack) => Assessment;
  /** The part of that which says what papers are missing: the desk lists it after every touch. */
  readonly papers?: (record: IntakeRecord, on: string, centre: Centre, pack: RulePack) => DocumentWarnings;
  /** What the rules answer at this step; undefined where it asks for no such answers. */
  readonly workAnswers?: (assessment: Assessment, step: string) => WorkAnswers | undefined;
  /** The steps kept of a child who is handed over to the youth office. */
  readonly keptOnHandOver: readonly string[];
};

export type StationIds = { readonly station: string; readonly municipality: string };

/** The centre, and which offices its municipality has of its own. */
export type Centre = StationSite['centre'] & Pick<StationSite['municipality'], 'competence'>;
/** Values by step and field. */
export type Offers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Kind of the task of a sealed sitting whose papers are missing or have run out. */
export const PAPERS_TASK = 'papersMissing';
