/** Work with sittings: lists, one sitting, search and duplicates, appointments, households. */

import { z } from 'zod';
import { channel, nothing, recordId } from '#domain/contract/channel';
import {
  duplicateAnswers,
  duplicatesShape,
  putOffShape,
  searchShape,
} from '#domain/contract/matching-shapes';
import { deskPapersShape, pressOutcomeShape } from '#domain/contract/paper-shapes';
import {
  deskSittingShape,
  pageAnswersShape,
  sittingSummaryShape,
  stepKeyShape,
  taskShape,
  waitingForPapersShape,
} from '#domain/contract/shapes';
import { paperContentShape } from '#domain/papers/paper';
import { appointmentEntryShape, appointmentStates } from '#domain/record/appointment';
import { movedPersonsShape, moveReasonShape, stayingShape } from '#domain/record/household-move';
import { changeReasonShape } from '#domain/record/staff-change';

/** `<paper>/<person or side>` */
const paperKey = z.string().regex(/^[a-zA-Z]{1,40}\/[0-9a-z-]{1,40}$/);

export const sittingChannels = {
  sittings: channel('deskSignedIn', nothing, z.array(sittingSummaryShape)),
  sitting: channel('deskSignedIn', z.strictObject({ record: recordId }), deskSittingShape),
  tasks: channel('deskSignedIn', nothing, z.array(taskShape)),
  /** Open work only: drafts, and sealed ones as long as nobody says that the papers have come. */
  waitingForPapers: channel('deskSignedIn', nothing, z.array(waitingForPapersShape)),
  finishTask: channel('deskSignedIn', z.strictObject({ task: z.uuid() }), nothing),
  /** Staff answers a page: their own questions, or a newcomer's; what the newcomer said is changed with a reason. */
  saveAnswer: channel(
    'deskSignedIn',
    z.strictObject({
      record: recordId,
      step: stepKeyShape,
      answers: pageAnswersShape,
      reason: changeReasonShape.optional(),
    }),
    deskSittingShape,
  ),
  /** Shows the newcomer a page on their screen, where the sitting is now. */
  point: channel('deskSignedIn', z.strictObject({ record: recordId, step: stepKeyShape }), deskSittingShape),
  /** Takes a sitting off the newcomer's screen, which is free for the next household. */
  pause: channel('deskSignedIn', z.strictObject({ record: recordId }), deskSittingShape),
  /** Who a sitting can be handed to. */
  colleagues: channel('deskSignedIn', nothing, z.array(z.object({ id: z.string(), name: z.string() }))),
  /** Hands a sitting to a colleague, or takes it over. */
  assign: channel(
    'deskSignedIn',
    z.strictObject({ record: recordId, account: z.string().min(1).max(60) }),
    deskSittingShape,
  ),
  /** Puts a sitting (back) on the newcomer's screen. */
  resume: channel('deskSignedIn', z.strictObject({ record: recordId }), deskSittingShape),
  /** Locks the newcomer's screen. */
  lockKiosk: channel('deskSignedIn', nothing, nothing),
  seal: channel('deskSignedIn', z.strictObject({ record: recordId }), deskSittingShape),
  /** Hands a possibly unaccompanied minor over to the youth office. */
  handOver: channel('deskSignedIn', z.strictObject({ record: recordId }), deskSittingShape),
  /** Ends and removes an unfinished sitting. */
  discard: channel('deskSignedIn', z.strictObject({ record: recordId }), nothing),
  /** Gives a correction up: the sealed version is back as it was. */
  abandonCorrection: channel('deskSignedIn', z.strictObject({ record: recordId }), deskSittingShape),
  /** Persons of the records held, by what is typed: name in any spelling, short code, document, year of birth. */
  search: channel('deskSignedIn', z.strictObject({ typed: z.string().max(200) }), searchShape),
  duplicates: channel('deskSignedIn', z.strictObject({ record: recordId }), duplicatesShape),
  /** Records in which two persons were put off until later. */
  putOff: channel('deskSignedIn', nothing, putOffShape),
  /** What staff say of two persons. Both records stay as they are. */
  answerDuplicate: channel(
    'deskSignedIn',
    z.strictObject({
      of: z.strictObject({ record: recordId, person: z.uuid() }),
      other: z.strictObject({ record: recordId, person: z.uuid() }),
      answer: z.enum(duplicateAnswers),
    }),
    nothing,
  ),
  /** Who goes where when: made, changed, and marked as kept, missed or cancelled. */
  addAppointment: channel(
    'deskSignedIn',
    z.strictObject({ record: recordId, entry: appointmentEntryShape }),
    deskSittingShape,
  ),
  changeAppointment: channel(
    'deskSignedIn',
    z.strictObject({ record: recordId, appointment: z.uuid(), entry: appointmentEntryShape }),
    deskSittingShape,
  ),
  markAppointment: channel(
    'deskSignedIn',
    z.strictObject({ record: recordId, appointment: z.uuid(), state: z.enum(appointmentStates) }),
    deskSittingShape,
  ),
  /** Persons go to another household, or to one of their own; answers with the one they are in then. */
  moveHousehold: channel(
    'deskSignedIn',
    z.strictObject({
      giver: recordId,
      receiver: recordId.optional(),
      persons: movedPersonsShape,
      staying: stayingShape,
      reason: moveReasonShape,
    }),
    z.object({ record: z.string() }),
  ),
  undoMove: channel('deskSignedIn', z.strictObject({ move: z.uuid() }), nothing),
  /** The papers a sitting has, which of them are kept, and where they can be printed. */
  papers: channel('deskSignedIn', z.strictObject({ record: recordId }), deskPapersShape),
  /** One paper as it would be printed, to be looked at. */
  paper: channel('deskSignedIn', z.strictObject({ record: recordId, paper: paperKey }), paperContentShape),
  /** Makes the papers, keeps them in the record, and prints them where a printer is named. */
  pressPapers: channel(
    'deskSignedIn',
    z.strictObject({
      record: recordId,
      papers: z.array(paperKey).min(1).max(200),
      printer: z.string().min(1).max(200).optional(),
    }),
    pressOutcomeShape,
  ),
} as const;
