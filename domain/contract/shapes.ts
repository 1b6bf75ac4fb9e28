/** Shapes that travel between the screens and the machine, checked on both sides. */
import { z } from 'zod';
import { languages } from '#domain/contract/languages';
import { personShape } from '#domain/contract/person-shape';
import { disputeViewShape, withdrawnShape } from '#domain/contract/rights-shapes';
import { assessmentShape } from '#domain/contract/rules-shapes';
import { signingShape } from '#domain/contract/signing-shapes';
import { whyCodes } from '#domain/delivery/why';
import { skipReasons } from '#domain/flow/page';
import { agencyIds } from '#domain/intake/agency';
import { appointmentShape } from '#domain/record/appointment';
import { moveKinds, moveReasonShape } from '#domain/record/household-move';
import { changeReasonShape } from '#domain/record/staff-change';

export const languageCode = z.enum(languages);

export const stepKeyShape = z.string().regex(/^[a-z][A-Za-z0-9]{0,60}(\/[0-9a-f-]{36})?$/);
const answerShape = z.union([
  z.strictObject({ value: z.unknown() }),
  z.strictObject({ skip: z.enum(skipReasons) }),
]);
export const pageAnswersShape = z.record(z.string().max(60), answerShape);

const progressShape = z.object({
  section: z.string(),
  /** steps answered and steps in all, as the answers stand */
  done: z.int(),
  total: z.int(),
});

/** One answered step as the review and the desk show it. */
export const answeredStepShape = z.object({
  key: z.string(),
  page: z.string(),
  person: personShape.optional(),
  answers: pageAnswersShape.optional(),
  askedOf: z.enum(['newcomer', 'staff']),
  /** Who says that it is wrong; for the desk only. */
  disputed: z.array(disputeViewShape).optional(),
  /** Staff changed what the newcomer said, and nobody since. */
  changedByStaff: z
    .object({
      /** the newcomer has not confirmed it yet */
      toReadBack: z.boolean(),
      /** for the desk only */
      reason: changeReasonShape.optional(),
      account: z.string().optional(),
    })
    .optional(),
});
export type AnsweredStep = z.infer<typeof answeredStepShape>;

/** What the newcomer's screen shows now. The screen holds no other truth. */
export const kioskViewShape = z.discriminatedUnion('screen', [
  /** Choose a language; nobody sits here. */
  z.object({ screen: z.literal('start'), rehearsal: z.boolean() }),
  /** A sitting is interrupted: only staff can go on. */
  z.object({ screen: z.literal('locked'), rehearsal: z.boolean() }),
  /** The station is not open yet (store closed, wrong passphrase, damaged file): code of the reason. */
  z.object({ screen: z.literal('closed'), rehearsal: z.boolean(), code: z.string() }),
  z.object({
    screen: z.literal('page'),
    rehearsal: z.boolean(),
    language: languageCode,
    startedOn: z.string(),
    step: z.object({ key: z.string(), page: z.string(), person: personShape.optional() }),
    answers: pageAnswersShape,
    /** Values read from a document, to be confirmed: by field of this page. */
    suggestions: z.record(z.string(), z.unknown()),
    persons: z.array(personShape),
    progress: progressShape,
    /** The step before this one, where there is one. */
    back: z.string().optional(),
    /** The page was reached from the review, which is complete. */
    mayReview: z.boolean(),
  }),
  /** Staff must act before it goes on. The code says why, to staff only. */
  z.object({ screen: z.literal('wait'), rehearsal: z.boolean(), language: languageCode }),
  z.object({
    screen: z.literal('review'),
    rehearsal: z.boolean(),
    language: languageCode,
    startedOn: z.string(),
    steps: z.array(answeredStepShape),
    persons: z.array(personShape),
    /** Confirmed; staff signs off at the desk. */
    reviewed: z.boolean(),
    /** where the site lets people sign on the touchscreen */
    signing: signingShape.optional(),
  }),
  z.object({
    screen: z.literal('sealed'),
    rehearsal: z.boolean(),
    language: languageCode,
    shortCode: z.string(),
    receivedAt: z.string(),
    agencies: z.array(z.enum(agencyIds)),
  }),
]);
export type KioskView = z.infer<typeof kioskViewShape>;

export const entryStateShape = z.enum(['waiting', 'in-batch', 'accepted', 'parked', 'replaced']);

/** How an agency is reached: by a folder, or by the federal FIT-Connect. */
export const transportKindShape = z.enum(['folder', 'fitConnect']);

/** Where an entry is and why it is there: a code, since or until when, and the code of what caused it. */
const whyShape = z.object({
  code: z.enum(whyCodes),
  /** instant, ISO 8601 UTC: what it means says the code */
  at: z.string().optional(),
  /** code of the fault or of the agency's reason */
  cause: z.string().optional(),
});

export const outboxEntryShape = z.object({
  id: z.string(),
  recordId: z.string(),
  shortCode: z.string(),
  agency: z.enum(agencyIds),
  state: entryStateShape,
  /** which payload it holds: an agency id, or `unaccompaniedMinor` */
  kind: z.string(),
  /** version of the record it was made from; more than 1: a correction */
  recordVersion: z.int(),
  transport: transportKindShape,
  why: whyShape,
  /** id of the entry that this one takes the place of at the agency */
  replaces: z.string().optional(),
  /** code of the reason an agency refused it */
  reason: z.string().optional(),
  /** field the agency named, as payload path */
  field: z.string().optional(),
  /** parked: the question that field is read from, and of whom */
  question: z
    .object({ page: z.string(), field: z.string().optional(), called: z.string().optional() })
    .optional(),
  attempts: z.int(),
  createdAt: z.string(),
  /** instant of the last change of state */
  changedAt: z.string(),
  batchId: z.string().optional(),
});
export type OutboxEntryView = z.infer<typeof outboxEntryShape>;

export const receiptShape = z.object({
  id: z.string(),
  batchId: z.string(),
  agency: z.enum(agencyIds),
  receivedAt: z.string(),
  accepted: z.int(),
  rejected: z.int(),
  /** the signature was verified with the agency's key */
  verified: z.boolean(),
});

export const sittingSummaryShape = z.object({
  id: z.string(),
  shortCode: z.string(),
  /** 1, and one more with every correction of the sealed record */
  version: z.int(),
  /** A sealed record is being corrected: it is a draft again, and abandoning brings the sealed version back. */
  correcting: z.boolean().optional(),
  state: z.enum(['draft', 'sealed', 'purged']),
  /** where it stands: section of the next open page, or a later stage */
  stage: z.enum([
    'notice',
    'household',
    'registration',
    'benefits',
    'labourMarket',
    'consent',
    'review',
    'signOff',
    'sealed',
    'merged',
    'stopped',
    'handedOver',
    'purged',
  ]),
  language: z.string(),
  startedAt: z.string(),
  receivedAt: z.string().optional(),
  persons: z.int(),
  /** how the household list calls the first person */
  called: z.string().optional(),
  atKiosk: z.boolean(),
  /** At the kiosk, but its screen is locked and empty: staff resumes it. */
  locked: z.boolean().optional(),
  alerts: z.array(z.string()),
  /** who of the staff looks after it: whoever took it last, or was handed it */
  carer: z.object({ id: z.string(), name: z.string() }).optional(),
  /** Somebody in it must not be found. */
  protected: z.boolean().optional(),
});
export type SittingSummary = z.infer<typeof sittingSummaryShape>;

export const taskShape = z.object({
  id: z.string(),
  recordId: z.string(),
  shortCode: z.string(),
  /** `possiblyUnaccompaniedMinor`, `fearOfBeingFound`, `callForHelp`, `talkAlone`, `talkToWoman`, `foreignReceipt`, … */
  kind: z.string(),
  person: personShape.optional(),
  createdAt: z.string(),
  doneAt: z.string().optional(),
});

/** A sitting in which papers are missing or have run out. */
export const waitingForPapersShape = z.object({
  record: z.string(),
  shortCode: z.string(),
  since: z.string(),
  /** drafts: how many papers of its persons and of the household */
  papers: z.int().optional(),
  /** sealed ones: the task that is done when the papers have come */
  task: z.string().optional(),
});

export type WaitingForPapers = z.infer<typeof waitingForPapersShape>;

/** One sitting as the desk follows it. */
export const deskSittingShape = z.object({
  summary: sittingSummaryShape,
  startedOn: z.string(),
  persons: z.array(personShape),
  /** every step asked, in order, without the confidential ones; `answers` missing where it is still open */
  steps: z.array(answeredStepShape),
  cursor: z.string(),
  reviewed: z.boolean(),
  /** the page staff must answer before it goes on */
  blockedAt: z.string().optional(),
  stopped: z.string().optional(),
  /** code why it cannot be sealed yet */
  obstacle: z.string().optional(),
  openQuestions: z.array(z.object({ key: z.string(), field: z.string() })),
  /** Values offered to staff for a step of theirs, by step and field: the centre's address as the site file has it. */
  suggestions: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  tasks: z.array(taskShape),
  signing: signingShape.optional(),
  /** Everybody of it is in this household now. */
  mergedInto: z.object({ record: z.string(), shortCode: z.string() }).optional(),
  /** who came from another household or went to one, the latest first */
  moves: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(moveKinds),
      direction: z.enum(['in', 'out']),
      other: z.object({ record: z.string(), shortCode: z.string() }),
      /** as their household list called them */
      persons: z.array(z.string()),
      at: z.string(),
      account: z.string(),
      reason: moveReasonShape.optional(),
      state: z.enum(['pending', 'done', 'undone']),
      mayUndo: z.boolean(),
      /** when what they said came in, where that was before (§ 16 (2) SGB I) */
      receivedAt: z.string().optional(),
    }),
  ),
  /** by day and hour; `said…`: when and by whom it was last changed or marked */
  appointments: z.array(appointmentShape.extend({ saidAt: z.string(), saidBy: z.string() })),
  entries: z.array(outboxEntryShape),
  /** What the rules suggest; of a sealed record as it was then. */
  rules: assessmentShape.optional(),
  /** Consents that were taken back. */
  withdrawals: z.array(withdrawnShape).optional(),
});
export type DeskSitting = z.infer<typeof deskSittingShape>;
