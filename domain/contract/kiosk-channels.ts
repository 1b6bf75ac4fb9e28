/** The calls of the newcomer's screen. */

import { z } from 'zod';
import { channel, nothing } from '#domain/contract/channel';
import { kioskViewShape, languageCode, pageAnswersShape, stepKeyShape } from '#domain/contract/shapes';
import { contentHashShape } from '#domain/contract/signing-shapes';
import { workAnswersShape } from '#domain/contract/work-shapes';
import { paperContentShape } from '#domain/papers/paper';
import { signaturePathShape } from '#domain/papers/signature';

/** Ways of calling staff at the newcomer's screen: each a task at the desk. */
export const callKinds = ['callForHelp', 'talkAlone', 'talkToWoman'] as const;
export type CallKind = (typeof callKinds)[number];

export const kioskChannels = {
  /** What to show now. */
  view: channel('kiosk', nothing, kioskViewShape),
  /** Touching a language begins a sitting. */
  start: channel('kiosk', z.strictObject({ language: languageCode }), kioskViewShape),
  saveAnswer: channel(
    'kiosk',
    z.strictObject({ step: stepKeyShape, answers: pageAnswersShape }),
    kioskViewShape,
  ),
  /** Goes to a page already reached, or to the `review`. */
  goTo: channel('kiosk', z.strictObject({ step: stepKeyShape }), kioskViewShape),
  changeLanguage: channel('kiosk', z.strictObject({ language: languageCode }), kioskViewShape),
  confirmReview: channel('kiosk', nothing, kioskViewShape),
  /** A machine-readable zone was read on any page: kept for this person, offered as suggestions. */
  scan: channel(
    'kiosk',
    z.strictObject({ person: z.uuid(), lines: z.array(z.string().max(50)).min(1).max(3) }),
    kioskViewShape,
  ),
  /** What the rules answer the person whose page of questions about work is shown. */
  workAnswers: channel('kiosk', nothing, workAnswersShape),
  /** The sheet a person is asked to sign, as it will be printed. */
  sheet: channel('kiosk', z.strictObject({ person: z.uuid() }), paperContentShape),
  /**
   * A person signs exactly what that sheet says: drawn on the touchscreen, or, without a path, on paper later.
   * Possible where the site allows it and nothing is left to answer.
   */
  sign: channel(
    'kiosk',
    z.strictObject({
      person: z.uuid(),
      contentHash: contentHashShape,
      path: signaturePathShape.optional(),
    }),
    kioskViewShape,
  ),
  /** Calls a member of staff; `talkAlone` and `talkToWoman` are silent: seen at the desk only. */
  call: channel('kiosk', z.strictObject({ kind: z.enum(callKinds) }), nothing),
  /** The code to go on with later, for whoever stops before the end. */
  code: channel('kiosk', nothing, z.object({ shortCode: z.string() })),
  /** Leaves the sitting: the screen is locked and empty until staff resumes it. */
  leave: channel('kiosk', nothing, kioskViewShape),
  /** Where one screen serves both: brings the desk's door to the front, which asks for a PIN. */
  door: channel('kiosk', nothing, nothing),
  /** Seconds without a touch before the countdown begins, and its length. It does not run beside staff. */
  idle: channel(
    'kiosk',
    nothing,
    z.object({
      afterSeconds: z.int(),
      countdownSeconds: z.int(),
      staffBeside: z.boolean(),
      /** one screen for both: there is a door */
      shared: z.boolean(),
    }),
  ),
  /** After the sealed page: the next household may sit down. */
  finish: channel('kiosk', nothing, kioskViewShape),
} as const;
